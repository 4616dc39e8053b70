//! A directory of more than a thousand cities: the list comes in pages, and the strip of years is drawn in bars.

use std::{collections::BTreeSet, fmt::Write, sync::LazyLock};

use creative_cities::domain::{Atlas, Field};
use creative_cities::engine::{Answer, COLUMN, Index, Query, Sort, SortKey, Strip, Years};

/// So many cities are listed at once at most, and so many are a page of more.
const LONG: usize = 1000;
const PAGE: usize = 200;

/// As many cities, each year one more than the year before as far as they reach.
fn world(cities: usize) -> (Atlas, Index) {
    let (mut all, mut year, mut left) = (String::new(), 2004, 1);
    for nth in 0..cities {
        let (field, between) = (Field::ALL[nth % 8].id(), if nth > 0 { "," } else { "" });
        let held = format!(r#"{{"field":"{field}","year":{year}}}"#);
        let names = format!(r#""id":"c{nth}","name":"City {nth:05}""#);
        write!(all, r#"{between}{{{names},"country":"AA","designations":[{held}],"at":[0,0]}}"#).expect("a text grows");
        left -= 1;
        if left == 0 {
            year += 1;
            left = (year - 2003) * 3;
        }
    }
    let country = r#"{"code":"AA","region":"africa","name":"Aland"}"#;
    let core = format!(r#"{{"date":"2100-01-01","countries":[{country}],"cities":[{all}]}}"#);
    let atlas = Atlas::from_json(&core).expect("a made atlas");
    let index = Index::new(&atlas, &Field::ALL.map(|field| (field, field.id())));
    (atlas, index)
}

static LARGE: LazyLock<(Atlas, Index)> = LazyLock::new(|| world(LONG + 350));

fn pages(query: &Query, pages: u32) -> Answer {
    let (atlas, index) = &*LARGE;
    index.pages(atlas, query, pages)
}

#[test]
fn a_long_answer_comes_in_pages_and_every_page_is_the_beginning_of_the_whole() {
    let (atlas, index) = &*LARGE;
    let newest = Some(Sort { by: SortKey::Year, descending: true });
    for query in
        [Query::default(), Query { sort: newest, ..Query::default() }, Query { q: "city".into(), ..Query::default() }]
    {
        let whole = index.answer(atlas, &query);
        assert_eq!((whole.order.len(), whole.more), (LONG + 350, 0));
        for count in 1..9 {
            let some = pages(&query, count);
            assert_eq!(
                some.order,
                whole.order[..whole.order.len().min(count as usize * PAGE)],
                "{count} pages of {query:?}"
            );
            assert_eq!((some.cities(), some.more), (whole.cities(), whole.cities() - some.order.len()));
            assert_eq!((&some.fields, &some.years, &some.countries), (&whole.fields, &whole.years, &whole.countries));
        }
    }
}

#[test]
fn an_answer_of_a_thousand_is_listed_whole() {
    let (atlas, index) = world(LONG);
    assert_eq!(index.pages(&atlas, &Query::default(), 1).order.len(), LONG);
    let film = Query { fields: vec![Field::Film], ..Query::default() };
    assert_eq!((pages(&film, 1).more, pages(&film, 1).order.len()), (0, pages(&film, 7).order.len()));
}

#[test]
fn no_city_stands_on_two_pages() {
    let all = pages(&Query::default(), 7).order;
    let once: BTreeSet<_> = all.iter().collect();
    assert_eq!((all.len(), once.len()), (LONG + 350, LONG + 350));
}

#[test]
fn too_many_marks_are_bars_as_high_as_their_years_are_full() {
    let (atlas, _) = &*LARGE;
    let strip = Strip::new(atlas, None);
    assert!(strip.bars && !Strip::new(&world(LONG).0, None).bars);
    let fullest = strip.columns.iter().map(Vec::len).max().unwrap_or_default();
    let highest = strip.high(fullest);
    assert!(highest <= strip.height(), "the highest bar has room, and a number over it");
    for cities in strip.columns.iter().map(Vec::len) {
        // Half a unit is not drawn; a city that is there is seen.
        let exact = cities * highest;
        assert!((strip.high(cities) * fullest).abs_diff(exact) <= fullest, "{cities} of {fullest}");
        assert_eq!(strip.high(cities) == 0, cities == 0);
    }
    let (x, y) = (COLUMN * 3 + COLUMN / 2, strip.height() - 1);
    assert_eq!(strip.mark_at(strip.height(), x, y), None, "a bar has no mark to name");
}

#[test]
fn a_span_of_years_counts_the_same_in_a_large_world() {
    let span = Query { years: Years { from: Some(2010), to: Some(2012) }, ..Query::default() };
    let (atlas, _) = &*LARGE;
    let joined = atlas.cities().iter().filter(|city| (2010..=2012).contains(&city.joined())).count();
    assert_eq!(pages(&span, 1).cities(), joined);
}
