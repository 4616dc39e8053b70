//! The facts as they must be: the invariants of the data's README, and what happens to data that are broken.

mod real;

use std::collections::BTreeSet;

use creative_cities::domain::{
    Atlas, Events, Fault, Field, Naming, Network, Page, Problem, Sources, Year, check_folder,
};

#[test]
fn nothing_is_wrong_with_the_masters() {
    let problems = check_folder(&|name| real::try_read(name));
    let words: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert!(words.is_empty(), "{}", words.join("\n"));
}

#[test]
fn cohorts_and_totals_are_those_of_the_network() {
    let atlas = real::atlas();
    let joined = |years: std::ops::RangeInclusive<Year>| {
        atlas.cities().iter().filter(|city| years.contains(&city.joined())).count()
    };
    let table = [
        (2014, 28, 69),
        (2015, 47, 116),
        (2017, 64, 180),
        (2019, 66, 246),
        (2021, 49, 295),
        (2023, 55, 350),
        (2025, 58, 408),
    ];
    assert_eq!((joined(2004..=2013), atlas.size(Some(2013))), (41, 41));
    for (year, cohort, total) in table {
        assert_eq!((joined(year..=year), atlas.size(Some(year))), (cohort, total), "{year}");
    }
    assert_eq!((atlas.cities().len(), atlas.countries().len(), atlas.size(None)), (408, 108, 408));
}

#[test]
fn fields_hold_as_many_cities_as_they_do_today() {
    let atlas = real::atlas();
    let holding = |field| {
        let holds = |city: &&creative_cities::domain::City| city.designation(None).is_some_and(|d| d.field == field);
        atlas.cities().iter().filter(holds).count()
    };
    assert_eq!(Field::ALL.map(holding), [63, 84, 80, 53, 30, 66, 27, 5]);
}

#[test]
fn lyon_was_media_arts_until_2023_and_is_literature_since() {
    let atlas = real::atlas();
    let lyon = atlas.city(atlas.find("lyon").expect("Lyon is a member"));
    let field = |asof| lyon.designation(asof).map(|d| d.field);
    assert_eq!(
        [field(Some(2007)), field(Some(2008)), field(Some(2022))],
        [None, Some(Field::MediaArts), Some(Field::MediaArts)]
    );
    assert_eq!([field(Some(2023)), field(None)], [Some(Field::Literature); 2]);
}

#[test]
fn literature_cities_to_2021_are_those_that_reykjavik_lists() {
    let atlas = real::atlas();
    let list: serde_json::Value = serde_json::from_str(&real::read("literature-order-reykjavik.json")).expect("JSON");
    let years = list["years"].as_array().expect("a list of years");
    let listed = |year: &serde_json::Value| -> Vec<(u64, String)> {
        let cities = year["cities"].as_array().expect("a list of cities").iter();
        cities
            .map(|city| (year["year"].as_u64().expect("a year"), city["id"].as_str().expect("an id").to_owned()))
            .collect()
    };
    let listed: BTreeSet<_> = years.iter().flat_map(listed).collect();
    let held = atlas.cities().iter().filter_map(|city| {
        let d = city.designations.iter().find(|d| d.field == Field::Literature && d.year <= 2021)?;
        Some((u64::from(d.year), city.id.clone()))
    });
    assert_eq!(listed.len(), 42);
    assert_eq!(listed, held.collect());
}

#[test]
fn no_record_is_lost() {
    let events = Events::from_json(real::atlas(), &real::read("events.json")).expect("events");
    let sources = Sources::from_json(&real::read("sources.json")).expect("sources");
    let network = Network::from_json(&real::read("network.json")).expect("network");
    assert_eq!((events.0.len(), sources.len()), (152, 668));
    assert_eq!(events.0.iter().filter(|event| event.year.is_none()).count(), 5);
    assert_eq!(network.sections.len(), 8);
}

#[test]
fn broken_data_are_refused_with_file_record_and_key() {
    let core = |cities: &str| {
        let countries = r#"[{"code":"IS","region":"europe-and-north-america","name":"Iceland"}]"#;
        format!(r#"{{"date":"2026-01-01","countries":{countries},"cities":[{cities}]}}"#)
    };
    let city = |rest: &str| format!(r#"{{"id":"a","name":"A","country":"IS",{rest},"at":[1,2]}}"#);
    let one = |designation: &str| city(&format!(r#""designations":[{designation}]"#));
    let fine = one(r#"{"field":"film","year":2015}"#);
    assert!(Atlas::from_json(&core(&fine)).is_ok());
    let table = [
        (String::new(), "core.json: is not JSON"),
        ("<!doctype html>".to_owned(), "core.json: is not JSON"),
        ("[]".to_owned(), "core.json: is not an object"),
        (core(&fine)[..60].to_owned(), "core.json: is not JSON"),
        (r#"{"date":"2026-01-01","cities":[]}"#.to_owned(), "core.json, countries: is missing"),
        (core("").replace("2026-01-01", "2026-13-01"), "core.json, date: cannot be: 2026-13-01"),
        (core(&one(r#"{"field":"opera","year":2015}"#)), "core.json, a, field: is unknown: opera"),
        (core(&one(r#"{"field":"film"}"#)), "core.json, a, year: is missing"),
        (core(&one(r#"{"field":"film","year":"2015"}"#)), "core.json, a, year: is not a whole number"),
        (core(&one(r#"{"field":"film","year":1015}"#)), "core.json, a, year: cannot be: 1015"),
        (
            core(&one(r#"{"field":"film","year":2015,"date":"2014-12-01"}"#)),
            "core.json, a, designations: cannot be: a day",
        ),
        (core(&one(r#"{"field":"film","year":2015,"until":2014}"#)), "core.json, a, designations: cannot be: an end"),
        (core(&one(r#"{"field":"film","year":2027}"#)), "core.json, a, designations: cannot be: a designation in 2027"),
        (core(&city(r#""designations":[]"#)), "core.json, a, designations: is missing"),
        (core(&fine.replace(r#""IS""#, r#""XX""#)), "core.json, a, country: is unknown: XX"),
        (core(&fine.replace("[1,2]", "[91,2]")), "core.json, a, at: is outside"),
        (core(&fine.replace(r#""id":"a""#, r#""id":"A b""#)), "core.json, A b, id: is unknown"),
        (core(&fine.replace(r#""name":"A""#, r#""nam":"A""#)), "core.json, a, nam: is unknown: nam"),
        (core(&format!("{fine},{fine}")), "core.json, a, id: stands twice: a"),
        (core(&format!("{fine},7")), "core.json, cities[1]: is not an object"),
    ];
    for (text, expected) in table {
        let problems = Atlas::from_json(&text).expect_err(expected);
        let words: Vec<String> = problems.iter().map(ToString::to_string).collect();
        assert!(words.iter().any(|words| words.starts_with(expected)), "{expected}\n{words:?}");
    }
}

#[test]
fn one_pass_finds_every_problem_and_not_only_the_first() {
    let broken = real::read("core.json").replace(r#""field":"architecture""#, r#""field":"opera""#);
    let problems = Atlas::from_json(&broken).expect_err("five unknown fields");
    let unknown = problems.iter().filter(|problem| problem.fault == Fault::Unknown("opera".to_owned()));
    assert_eq!(unknown.count(), 5);
}

#[test]
fn a_page_of_another_city_is_refused() {
    let names = r#"{"en":"A","is":"A","fr":"A","es":"A","ru":"A","ar":"A","zh":"A"}"#;
    let detail = r#"{"id":"a","summary":"S.","source":"s","geonames_id":1,"sources":["s"],"confidence":"one-source"}"#;
    let page = format!(r#"{{"detail":{detail},"names":{names},"transcribed":[],"meetings":[],"sources":{{}}}}"#);
    assert!(Page::from_json("city/a.json", &page).is_ok());
    let problems = Page::from_json("city/b.json", &page).expect_err("a page of another city");
    assert_eq!(problems[0].to_string(), "city/b.json, detail, id: cannot be: a, in the file of b");
}

#[test]
fn names_of_a_language_are_as_many_as_the_places() {
    let mut atlas = real::atlas().clone();
    let (cities, countries) = (atlas.cities().len(), atlas.countries().len());
    let file = |cities: usize| {
        let order = |places: usize| (0..places).map(|place| place.to_string()).collect::<Vec<_>>().join(" ");
        let text = serde_json::json!({
            "words": [],
            "cities": vec![""; cities],
            "countries": vec![""; countries],
            "city_order": order(cities),
            "country_order": order(countries),
        });
        Naming::from_json("fr/", &text.to_string()).expect("its shape is right")
    };
    assert_eq!(atlas.speak(file(cities - 1)), Err(Problem::missing("fr/words.json".to_owned(), "cities")));
    assert_eq!(atlas.speak(file(cities)), Ok(()));
    assert_eq!(atlas.folder(), "fr/");
}
