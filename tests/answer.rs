//! Answers against a naive recount: order, counts with their own group lifted, groups.

mod real;

use std::sync::LazyLock;

use creative_cities::domain::{Atlas, City, CityIx, CountryIx, Field, Region, Year};
use creative_cities::engine::{Answer, Group, Index, Order, Query, Sort, SortKey, Years, fold};
use proptest::prelude::*;
use real::atlas;

static WORLD: LazyLock<(Atlas, Index)> = LazyLock::new(|| {
    let atlas = atlas();
    let names = Field::ALL.map(|field| (field, field.id()));
    let index = Index::new(atlas, &names);
    (atlas.clone(), index)
});

/// Which of the groups of a query is lifted.
#[derive(Clone, Copy, PartialEq)]
enum Lifted {
    Nothing,
    Fields,
    Regions,
    Countries,
    Years,
}

/// Whether a city passes the filters of a query, one group lifted. Words are not looked at.
fn passes(atlas: &Atlas, city: &City, query: &Query, lifted: Lifted) -> bool {
    let Some(designation) = city.designation(query.asof) else { return false };
    let region = atlas.country_of(city).region;
    (lifted == Lifted::Fields || query.fields.is_empty() || query.fields.contains(&designation.field))
        && (lifted == Lifted::Regions || query.regions.is_empty() || query.regions.contains(&region))
        && (lifted == Lifted::Countries || query.countries.is_empty() || query.countries.contains(&city.country))
        && (lifted == Lifted::Years || query.years.contains(city.joined()))
}

/// The cities that the words of a query find, whatever the filters.
fn found(query: &Query) -> Vec<CityIx> {
    let (atlas, index) = &*WORLD;
    index.answer(atlas, &Query { q: query.q.clone(), asof: query.asof, ..Query::default() }).order
}

fn recount(query: &Query, lifted: Lifted, is: impl Fn(&City) -> bool) -> u32 {
    let (atlas, _) = &*WORLD;
    let cities = found(query).into_iter().map(|city| atlas.city(city));
    let count = cities.filter(|city| passes(atlas, city, query, lifted) && is(city)).count();
    u32::try_from(count).expect("a small number")
}

fn answer(query: &Query) -> Answer {
    let (atlas, index) = &*WORLD;
    index.answer(atlas, query)
}

fn check_counts(query: &Query) -> Result<(), TestCaseError> {
    let (atlas, _) = &*WORLD;
    let answer = answer(query);
    for field in Field::ALL {
        let holds = |city: &City| city.designation(query.asof).is_some_and(|d| d.field == field);
        prop_assert_eq!(answer.fields[field.index()], recount(query, Lifted::Fields, holds), "{:?}", field);
    }
    for region in Region::ALL {
        let there = |city: &City| atlas.country_of(city).region == region;
        prop_assert_eq!(answer.regions[region.index()], recount(query, Lifted::Regions, there), "{:?}", region);
    }
    for (index, _) in atlas.countries().iter().enumerate() {
        let there = |city: &City| city.country.index() == index;
        prop_assert_eq!(answer.countries[index], recount(query, Lifted::Countries, there), "{}", index);
    }
    prop_assert_eq!(answer.years.len(), atlas.years().len());
    for (count, year) in answer.years.iter().zip(atlas.years()) {
        prop_assert_eq!(*count, recount(query, Lifted::Years, |city| city.joined() == year), "{}", year);
    }
    Ok(())
}

/// The order of the answer, sorted anew from what each city is.
fn check_order(query: &Query) -> Result<(), TestCaseError> {
    let (atlas, _) = &*WORLD;
    let order = answer(query).order;
    let mut expected = found(query);
    expected.retain(|city| passes(atlas, atlas.city(*city), query, Lifted::Nothing));
    // Found cities stand by rank; a stable sort keeps it where that is the order asked for.
    let name = |city: CityIx| (fold(&atlas.city(city).name), atlas.city(city).id.clone());
    let country = |city: CityIx| {
        let country = atlas.country_of(atlas.city(city));
        (fold(&country.name), country.code)
    };
    let field = |city: CityIx| atlas.city(city).designation(query.asof).map(|d| d.field);
    if let Order::By(Sort { by, descending }) = query.order() {
        expected.sort_by_key(|city| name(*city));
        expected.sort_by(|a, b| {
            let order = match by {
                SortKey::Name => name(*a).cmp(&name(*b)),
                SortKey::Year => atlas.city(*a).joined().cmp(&atlas.city(*b).joined()),
                SortKey::Country => country(*a).cmp(&country(*b)),
                SortKey::Field => field(*a).cmp(&field(*b)),
            };
            if descending { order.reverse() } else { order }
        });
    }
    match query.group {
        None => {}
        Some(Group::Field) => expected.sort_by_key(|city| field(*city)),
        Some(Group::Country) => expected.sort_by_key(|city| country(*city)),
        Some(Group::Region) => expected.sort_by_key(|city| atlas.country_of(atlas.city(*city)).region),
        Some(Group::Year) => {
            expected.sort_by_key(|city| atlas.city(*city).joined());
            if query.sort == Some(Sort { by: SortKey::Year, descending: true }) {
                expected.sort_by_key(|city| std::cmp::Reverse(atlas.city(*city).joined()));
            }
        }
    }
    prop_assert_eq!(order, expected);
    Ok(())
}

fn some<T: Clone + Ord + std::fmt::Debug + 'static>(all: Vec<T>, most: usize) -> impl Strategy<Value = Vec<T>> {
    let some = proptest::sample::subsequence(all, 0..=most);
    prop_oneof![Just(Vec::new()), some]
}

fn queries() -> impl Strategy<Value = Query> {
    let (atlas, _) = &*WORLD;
    let countries: Vec<_> = (0..atlas.countries().len()).map(CountryIx::new).collect();
    let words = ["", "", "", "san", "film", "japan", "lodon", "a", "music a", "nothing at all"];
    let year = || proptest::option::of(2003..2027_u16);
    let keys = [SortKey::Name, SortKey::Year, SortKey::Country, SortKey::Field];
    let sort = proptest::option::of((proptest::sample::select(keys.to_vec()), any::<bool>()));
    let groups = [Group::Field, Group::Country, Group::Region, Group::Year];
    let group = proptest::option::of(proptest::sample::select(groups.to_vec()));
    let filters = (some(Field::ALL.to_vec(), 4), some(Region::ALL.to_vec(), 3), some(countries, 30));
    let rest = (year(), year(), proptest::option::weighted(0.4, 2003..2027_u16), sort, group);
    (proptest::sample::select(words.to_vec()), filters, rest).prop_map(|(q, filters, rest)| {
        let (fields, regions, countries) = filters;
        let (from, to, asof, sort, group) = rest;
        let sort = sort.map(|(by, descending)| Sort { by, descending });
        let years = Years { from, to };
        Query { q: q.to_owned(), fields, regions, countries, years, asof, sort, group, ..Query::default() }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn counts_agree_with_a_naive_recount(query in queries()) {
        check_counts(&query)?;
    }

    #[test]
    fn the_order_agrees_with_sorting_anew(query in queries()) {
        check_order(&query)?;
    }
}

#[test]
fn the_open_question_gives_every_member_in_the_alphabet() {
    let (atlas, index) = &*WORLD;
    let everything = answer(&Query::default());
    assert_eq!(everything.len(), 408);
    assert_eq!(everything.order, index.alphabet());
    assert_eq!(everything.fields, [63, 84, 80, 53, 30, 66, 27, 5]);
    assert_eq!(everything.fields.iter().sum::<u32>(), 408);
    assert_eq!(everything.regions.iter().sum::<u32>(), 408);
    assert_eq!(everything.countries.iter().sum::<u32>(), 408);
    assert_eq!(everything.years.iter().sum::<u32>(), 408);
    let since = |year: Year| everything.years[usize::from(year - atlas.years().start())];
    assert_eq!([2014, 2015, 2017, 2019, 2021, 2023, 2025].map(since), [28, 47, 64, 66, 49, 55, 58]);
    assert!(everything.matched.is_empty() && !everything.slips && !everything.is_empty());
}

#[test]
fn an_earlier_year_shows_the_network_as_it_stood() {
    let (atlas, _) = &*WORLD;
    let size = |asof| answer(&Query { asof: Some(asof), ..Query::default() }).len();
    let sizes = [2003, 2004, 2013, 2014, 2015, 2016, 2017, 2019, 2021, 2023, 2025, 2030].map(size);
    assert_eq!(sizes, [0, 1, 41, 69, 116, 116, 180, 246, 295, 350, 408, 408]);
    let lyon = atlas.find("lyon").expect("a city");
    let holds = |field, asof| answer(&Query { fields: vec![field], asof, ..Query::default() }).order.contains(&lyon);
    assert!(holds(Field::MediaArts, Some(2022)) && !holds(Field::Literature, Some(2022)));
    assert!(!holds(Field::MediaArts, Some(2023)) && holds(Field::Literature, Some(2023)));
    assert!(!holds(Field::MediaArts, None) && holds(Field::Literature, None));
    // Joining is once, whatever the field: Lyon is of 2008.
    let years = Years { from: Some(2008), to: Some(2008) };
    assert!(answer(&Query { years, fields: vec![Field::Literature], ..Query::default() }).order.contains(&lyon));
}

#[test]
fn neighbours_walk_the_alphabet_from_end_to_end() {
    let (atlas, index) = &*WORLD;
    let names: Vec<_> = index.alphabet().iter().map(|city| fold(&atlas.city(*city).name)).collect();
    assert!(names.is_sorted());
    let mut walk = vec![index.alphabet()[0]];
    assert_eq!(index.neighbours(walk[0]).0, None);
    while let (_, Some(next)) = index.neighbours(walk[walk.len() - 1]) {
        assert_eq!(index.neighbours(next).0, walk.last().copied());
        walk.push(next);
    }
    assert_eq!(walk, index.alphabet());
    let countries: Vec<_> = index.countries_by_name().iter().map(|ix| fold(&atlas.country(*ix).name)).collect();
    assert!(countries.is_sorted() && countries.len() == 108);
}
