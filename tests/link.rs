//! The promise of the URL: one spelling for one view, what is not understood is named, and nothing hostile does harm.

mod real;

use creative_cities::domain::{Atlas, CityIx, CountryIx, EventIx, Field, Region};
use creative_cities::engine::{Group, Mark, Query, Sort, SortKey, View, Years, clean};
use creative_cities::link::{KINDS, Parsed, Place, Route, parse};
use proptest::prelude::*;

fn atlas() -> &'static Atlas {
    real::atlas()
}

/// Reads a link as the address bar has it: `city/lyon/?asof=2013`.
fn read(link: &str) -> Parsed {
    let (path, query) = link.split_once('?').unwrap_or((link, ""));
    parse(atlas(), path, query)
}

/// A link's own spelling, and what it ignores.
fn spelled(link: &str) -> (String, Vec<String>) {
    let Parsed { route, ignored } = read(link);
    let ignored = ignored.into_iter().map(|part| format!("{}={}", part.key, part.value)).collect();
    (route.href(atlas()), ignored)
}

#[test]
fn every_view_has_one_spelling() {
    let table = [
        ("", "./"),
        ("/", "./"),
        ("index.html", "./"),
        ("?", "./"),
        ("?field=music.literature", "./?field=literature.music"),
        ("?field=literature.literature", "./?field=literature"),
        ("?year=2019..&field=film", "./?field=film&year=2019.."),
        ("?year=2015..2015", "./?year=2015"),
        ("?year=2004..2013", "./?year=..2013"),
        ("?year=2019..2025", "./?year=2019.."),
        ("?year=2004..2025", "./"),
        ("?year=..", "./"),
        ("?year=1990..2010", "./?year=..2010"),
        ("?q=+new++york+", "./?q=new%20york"),
        ("?q=Krako%CC%81w", "./?q=Krak%C3%B3w"),
        ("?q=%2B", "./?q=%2B"),
        ("?q=%252B", "./?q=%252B"),
        ("?q=", "./"),
        ("?field=", "./"),
        ("?sort=name", "./"),
        ("?sort=name&q=a", "./?q=a&sort=name"),
        ("?sort=-year&group=field&view=table", "./?sort=-year&group=field&view=table"),
        ("?view=rows", "./"),
        ("?asof=2025", "./"),
        ("?asof=2022", "./?asof=2022"),
        ("?country=jp.is", "./?country=is.jp"),
        ("?region=arab-states.africa", "./?region=africa.arab-states"),
        ("city/lyon", "city/lyon/"),
        ("/city/lyon/", "city/lyon/"),
        ("city//lyon//", "city/lyon/"),
        ("City/LYON/index.html", "city/lyon/"),
        ("field/media-arts/?asof=2022", "field/media-arts/?asof=2022"),
        ("country/IS", "country/is/"),
        ("year/2007", "year/2007/"),
        ("about", "about/"),
        ("Timeline", "timeline/"),
        ("insights/?asof=2013&field=film", "insights/?field=film&asof=2013"),
        ("meetings?kind=subnetwork.annual", "meetings/?kind=annual.subnetwork"),
        ("meetings/?kind=international.subnetwork.annual", "meetings/"),
        ("meetings/?kind=call.call", "meetings/?kind=call"),
        ("meetings/?year=2026", "meetings/?year=2026.."),
        ("meetings/?year=2019..2026", "meetings/?year=2019.."),
        ("meetings/?year=2019..2025", "meetings/?year=2019..2025"),
        ("timeline/?at=reykjavik&kind=call&year=2011", "timeline/?year=2011&kind=call&at=reykjavik"),
        ("timeline/?kind=annual.call.designations.international.milestone.subnetwork", "timeline/"),
        ("timeline/?at=annual-meeting-2024-braga", "timeline/?at=annual-meeting-2024-braga"),
        ("meeting/annual-meeting-2024-braga", "meeting/annual-meeting-2024-braga/"),
        ("?utm_source=x&fbclid=1&gclid=2&field=film", "./?field=film"),
    ];
    for (link, expected) in table {
        assert_eq!(spelled(link), (expected.to_owned(), Vec::new()), "{link}");
    }
}

#[test]
fn what_is_not_understood_is_dropped_and_named_and_the_rest_applies() {
    let table: [(&str, &str, &[&str]); 27] = [
        ("?field=opera", "./", &["field=opera"]),
        ("?field=film.opera", "./?field=film", &["field=opera"]),
        ("?field=reserve-cities&year=2015", "./?year=2015", &["field=reserve-cities"]),
        ("?year=2015..2010", "./", &["year=2015..2010"]),
        ("?year=1990", "./", &["year=1990"]),
        ("?year=2050..", "./", &["year=2050.."]),
        ("?year=15", "./", &["year=15"]),
        ("?year=2015..2017..2019", "./", &["year=2015..2017..2019"]),
        ("?year=%2B2015", "./", &["year=+2015"]),
        ("?asof=1999", "./", &["asof=1999"]),
        ("?asof=soon", "./", &["asof=soon"]),
        ("?country=IS", "./", &["country=IS"]),
        ("?country=xx.is", "./?country=is", &["country=xx"]),
        ("?sort=-field", "./", &["sort=-field"]),
        ("?group=name&view=map", "./", &["group=name", "view=map"]),
        ("?field=film&field=music", "./?field=film", &["field=music"]),
        ("?lang=fr&q=a", "./?q=a", &["lang=fr"]),
        ("city/lyon/?field=film", "city/lyon/", &["field=film"]),
        ("about/?asof=2013", "about/", &["asof=2013"]),
        ("?kind=annual&at=lyon", "./", &["kind=annual", "at=lyon"]),
        ("meetings/?kind=party.call", "meetings/?kind=call", &["kind=party"]),
        ("meetings/?asof=2013&at=lyon&view=table", "meetings/", &["asof=2013", "at=lyon", "view=table"]),
        ("meetings/?year=2027", "meetings/", &["year=2027"]),
        ("timeline/?at=atlantis", "timeline/", &["at=atlantis"]),
        ("timeline/?at=lyon&at=braga&year=2020..2010", "timeline/?at=lyon", &["at=braga", "year=2020..2010"]),
        ("insights/?q=lyon&kind=call", "insights/", &["q=lyon", "kind=call"]),
        ("meeting/annual-meeting-2024-braga/?asof=2013", "meeting/annual-meeting-2024-braga/", &["asof=2013"]),
    ];
    for (link, expected, ignored) in table {
        let ignored: Vec<String> = ignored.iter().map(|part| (*part).to_owned()).collect();
        assert_eq!(spelled(link), (expected.to_owned(), ignored), "{link}");
    }
}

#[test]
fn hostile_links_are_text_and_lead_somewhere() {
    let long = format!("?q={}", "a".repeat(10_000));
    let deep = "a/".repeat(2_000);
    let links = [
        "?q=<script>alert(1)</script>",
        "?field=<img src=x onerror=alert(1)>",
        "?q=%ED%A0%80",
        "?q=%zz%",
        "?q=%",
        "?q=%00",
        "?q=%E2%80%8F%E2%80%AE",
        "?%00=%00",
        "?=&&==&",
        "../../etc/passwd",
        "..%2f..%2f",
        "city/%00",
        "city/../about",
        "city/%3Cscript%3E",
        "year/99999999999999999999",
        "year/-1",
        "country/%C3%A9%C3%A9",
        "field/",
        "city/",
        "%",
        "%ff%fe",
        &long,
        &deep,
    ];
    for link in links {
        let Parsed { route, .. } = read(link);
        let href = route.href(atlas());
        assert!(href.bytes().all(|b| b.is_ascii_graphic()) && !href.contains(['<', '>', '"']), "{link}: {href}");
        assert!(route.query.q.chars().count() <= 200, "{link}");
        assert!(!route.query.q.contains(char::is_control), "{link}");
    }
    assert_eq!(read(&long).ignored.len(), 1, "the rest of an endless search is named");
    assert!(matches!(read("%00").route.place, Place::NotFound(_)), "a segment of nothing is not the page above it");
    assert!(matches!(read("meeting/lyon").route.place, Place::NotFound(asked) if asked == "meeting/lyon"));
    assert!(matches!(read("city/atlantis").route.place, Place::NotFound(asked) if asked == "city/atlantis"));
}

fn some_query() -> impl Strategy<Value = Query> {
    let atlas = atlas();
    let fields = prop::collection::btree_set((0..8_usize).prop_map(|ix| Field::ALL[ix]), 0..4);
    let regions = prop::collection::btree_set((0..5_usize).prop_map(|ix| Region::ALL[ix]), 0..3);
    let countries = prop::collection::btree_set((0..atlas.countries().len()).prop_map(CountryIx::new), 0..4);
    let years = (2004..=2025_u16, 2004..=2025_u16).prop_map(|(a, b)| Years::within(&(2004..=2025), a.min(b), a.max(b)));
    let asof = prop::option::of(2004..2025_u16);
    let sorts = [SortKey::Name, SortKey::Year, SortKey::Country];
    let sort = prop::option::of(
        (0..3_usize, any::<bool>()).prop_map(move |(by, descending)| Sort { by: sorts[by], descending }),
    );
    let groups = [Group::Field, Group::Country, Group::Region, Group::Year];
    let group = prop::option::of((0..4_usize).prop_map(move |ix| groups[ix]));
    let views = [View::Rows, View::Cards, View::Table];
    let view = (0..3_usize).prop_map(move |ix| views[ix]);
    let arranged = (sort, group, view);
    (any::<String>(), fields, regions, countries, years, asof, arranged).prop_map(
        |(q, fields, regions, countries, years, asof, (sort, group, view))| {
            let q: String = clean(&q).chars().take(150).collect();
            let (fields, regions) = (fields.into_iter().collect(), regions.into_iter().collect());
            let countries = countries.into_iter().collect();
            let (q, kinds, at) = (clean(&q), Vec::new(), None);
            Query { q, fields, regions, countries, years, asof, kinds, at, sort, group, view }.canonical()
        },
    )
}

proptest! {
    #[test]
    fn a_link_opens_the_view_it_was_made_from(query in some_query()) {
        let route = Route::cities(query);
        let href = route.href(atlas());
        let Parsed { route: read, ignored } = read(&href);
        prop_assert_eq!(&read, &route, "{}", href);
        prop_assert!(ignored.is_empty(), "{}", href);
    }

    #[test]
    fn reading_and_writing_any_text_settles_at_once(path in ".{0,60}", query in ".{0,120}") {
        let once = parse(atlas(), &path, &query).route;
        let href = once.href(atlas());
        prop_assert_eq!(&read(&href).route, &once, "{}", href);
    }

    #[test]
    fn a_link_to_the_timeline_opens_the_view_it_was_made_from(
        query in some_query(),
        kinds in prop::collection::btree_set((0..6_usize).prop_map(|ix| KINDS[ix]), 0..6),
        at in prop::option::of((0..152_usize, any::<bool>())),
    ) {
        let mark = |(ix, city)| if city { Mark::City(CityIx::new(ix)) } else { Mark::Event(EventIx::new(ix)) };
        let (kinds, at, years) = (kinds.into_iter().collect(), at.map(mark), Years { to: Some(2024), ..query.years });
        let arranged = Query { sort: None, group: None, view: View::Rows, ..query };
        let reversed = years.from.is_some_and(|from| from > 2024);
        prop_assume!(!reversed);
        let route = Route { place: Place::Timeline, query: Query { kinds, at, years, ..arranged } };
        let Parsed { route: read, ignored } = read(&route.href(atlas()));
        prop_assert_eq!(&read, &route);
        prop_assert!(ignored.is_empty());
    }

    #[test]
    fn every_place_is_found_again(city in 0..408_usize, country in 0..108_usize, year in 2004..=2026_u16, event in 0..152_usize) {
        let (city, country) = (Place::City(CityIx::new(city)), Place::Country(CountryIx::new(country)));
        for place in [city, country, Place::Year(year), Place::Meeting(EventIx::new(event))] {
            let route = Route::to(place);
            prop_assert_eq!(&read(&route.href(atlas())).route, &route);
            prop_assert_eq!(&read(route.href(atlas()).trim_end_matches('/')).route, &route);
        }
    }
}

#[test]
fn what_was_typed_before_the_app_stood_is_the_search() {
    let typed = |link: &str, words: &str| {
        let mut route = read(link).route;
        route.take_up(words);
        route.href(atlas())
    };
    assert_eq!(typed("?field=film&q=rome", " krak "), "./?q=krak&field=film");
    assert_eq!(typed("?q=rome", ""), "./?q=rome", "nothing was typed");
    assert_eq!(typed("?q=rome", "  "), "./?q=rome");
    assert!(typed("", &"a".repeat(1_000)).len() < 300);
}
