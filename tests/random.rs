//! The indexed search against a naive one, over cities that chance has named: few letters, so that much is alike.

#[path = "search/reference.rs"]
mod reference;

use creative_cities::domain::{Atlas, Field, Spellings};
use creative_cities::engine::{Index, Query, clean};
use proptest::prelude::*;
use reference::Reference;

const FIELD_NAMES: [(Field, &str); 8] = [
    (Field::Literature, "literature"),
    (Field::Music, "music"),
    (Field::CraftsAndFolkArt, "crafts-and-folk-art"),
    (Field::Design, "design"),
    (Field::Film, "film"),
    (Field::Gastronomy, "gastronomy"),
    (Field::MediaArts, "media-arts"),
    (Field::Architecture, "architecture"),
];

/// A city by its spellings, and what it was designated as: the field, the year, and when that ended or changed.
#[derive(Clone, Debug)]
struct Made {
    spellings: Vec<String>,
    country: usize,
    field: usize,
    year: u16,
    ended: Option<(u16, Option<usize>)>,
}

fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        5 => "[abcdé]{1,4}",
        5 => "[abü]{3,12}",
        2 => "[abc]{30,40}",
        2 => "(ال)?[بتقا]{1,6}",
        2 => "[京北東ナ]{1,4}",
        1 => "[а-г]{2,9}",
        1 => "[ab]{1,3}[京北]{1,2}",
        1 => "music|film|art",
    ]
}

fn words(most: usize) -> impl Strategy<Value = String> {
    let joined = |words: Vec<String>| words.join(" ");
    proptest::collection::vec(word(), 1..=most).prop_map(joined)
}

fn city() -> impl Strategy<Value = Made> {
    let ended = proptest::option::weighted(0.3, (1..9_u16, proptest::option::of(1..8_usize)));
    let what = (proptest::collection::vec(words(3), 1..5), 0..3_usize, 0..8_usize, 2004..2014_u16, ended);
    what.prop_map(|(spellings, country, field, year, ended)| Made { spellings, country, field, year, ended })
}

/// The atlas of some cities and what else they are called.
fn made(cities: &[Made]) -> (Atlas, Spellings) {
    let core = |(nth, Made { spellings, country, field, year, ended }): (usize, &Made)| {
        let id = |field: usize| Field::ALL[field % 8].id();
        let until = ended.map_or_else(String::new, |(after, _)| format!(r#","until":{}"#, year + after));
        let mut designations = format!(r#"{{"field":"{}","year":{year}{until}}}"#, id(*field));
        if let Some((after, Some(other))) = ended {
            let next = format!(r#",{{"field":"{}","year":{}}}"#, id(field + other), year + after);
            designations.push_str(&next);
        }
        let (name, code) = (&spellings[0], ["AA", "BB", "CC"][*country]);
        format!(r#"{{"id":"c{nth}","name":"{name}","country":"{code}","designations":[{designations}],"at":[0,0]}}"#)
    };
    let alias = |(nth, made): (usize, &Made)| format!(r#"{{"id":"c{nth}","spellings":{:?}}}"#, &made.spellings[1..]);
    let country = |(code, name): (&str, &str)| format!(r#"{{"code":"{code}","region":"africa","name":"{name}"}}"#);
    let countries = [("AA", "abab"), ("BB", "bac cab"), ("CC", "京都")].map(country).join(",");
    let all = cities.iter().enumerate().map(core).collect::<Vec<_>>().join(",");
    let aliases = cities.iter().enumerate().map(alias).collect::<Vec<_>>().join(",");
    let core = format!(r#"{{"date":"2025-01-01","countries":[{countries}],"cities":[{all}]}}"#);
    let atlas = Atlas::from_json(&core).expect("a made atlas");
    let aliases = format!(r#"{{"aliases":[{aliases}]}}"#);
    let spellings = Spellings::from_json(&atlas, r#"{"cities":[],"countries":[]}"#, &aliases).expect("made spellings");
    (atlas, spellings)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn search_agrees_with_a_naive_one_on_random_names(
        cities in proptest::collection::vec(city(), 1..60),
        queries in proptest::collection::vec(words(2), 12),
        asof in proptest::option::of(2003..2024_u16),
    ) {
        let (atlas, spellings) = made(&cities);
        let mut index = Index::new(&atlas, &FIELD_NAMES);
        index.add_spellings(&atlas, &spellings);
        let reference = Reference::new(&atlas, &spellings, &FIELD_NAMES);
        // Words of the cities too, so that there is something to find.
        let near = cities.iter().take(6).map(|city| city.spellings[0].chars().rev().skip(1).collect::<String>());
        let near = near.map(|backwards| backwards.chars().rev().collect::<String>());
        for q in queries.into_iter().chain(near) {
            let query = Query { q: clean(&q), asof, ..Query::default() };
            let answer = index.answer(&atlas, &query);
            let expected = reference.search(&atlas, index.alphabet(), asof, &query.q);
            prop_assert_eq!(&answer.order, &expected.order, "{}", q);
            prop_assert_eq!(answer.slips, expected.slips, "{}", q);
            for most in [0, 1, 5] {
                let first = index.first(&atlas, &query, &|_| most);
                prop_assert_eq!(&first.order[..], &answer.order[..most.min(answer.order.len())]);
                prop_assert_eq!(first.len(), answer.len());
                prop_assert_eq!(&first.fields, &answer.fields);
            }
            for (city, text) in &answer.matched {
                prop_assert!(reference.spellings_of(&atlas, *city).contains(text), "{text}");
            }
        }
    }
}
