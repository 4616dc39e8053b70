//! Every language as it is: its forms, its alphabet, its names, its facts.

use std::{collections::BTreeSet, fs};

use creative_cities::messages::{LANGUAGES, Language, Messages, messages as english};
use serde_json::{Value, json};

use super::{
    forms::Forms,
    language, lines, messages,
    network::translated,
    places::{Places, alphabet},
    printed, shape,
    source::Source,
    words, write,
};
use crate::project;

fn of(code: &str) -> Messages {
    messages(code).expect(code)
}

fn source(code: &str) -> Source {
    Source::read(language(code).expect(code)).expect(code)
}

fn others() -> impl Iterator<Item = &'static Language> {
    LANGUAGES[1..].iter()
}

/// The names of all cities in a language, sorted.
fn cities(code: &str) -> Vec<String> {
    let file = words(&source(code), &Places::read().expect("the masters")).expect(code);
    let facts = shape::json(&project::data().join("core.json")).expect("the core");
    let shown = |number: &str| {
        let number: usize = number.parse().expect("a number");
        let name = file["cities"][number].as_str().filter(|name| !name.is_empty());
        name.or_else(|| facts["cities"][number]["name"].as_str()).expect("a name").to_owned()
    };
    file["city_order"].as_str().expect("an order").split(' ').map(shown).collect()
}

/// Whether these names stand in this order among all.
fn in_order(all: &[String], some: &[&str]) {
    let places: Vec<usize> =
        some.iter().map(|name| all.iter().position(|one| one == name).unwrap_or_else(|| panic!("{name}"))).collect();
    assert!(places.is_sorted(), "{some:?} stand at {places:?}");
}

#[test]
fn a_count_takes_its_form() {
    let table: [(&str, &[(usize, &str)]); 6] = [
        (
            "is",
            &[
                (0, "0 borgir"),
                (1, "1 borg"),
                (11, "11 borgir"),
                (21, "21 borg"),
                (101, "101 borg"),
                (111, "111 borgir"),
            ],
        ),
        ("fr", &[(0, "0 ville"), (1, "1 ville"), (2, "2 villes"), (100, "100 villes"), (101, "101 villes")]),
        ("es", &[(0, "0 ciudades"), (1, "1 ciudad"), (2, "2 ciudades"), (101, "101 ciudades")]),
        (
            "ru",
            &[
                (0, "0 городов"),
                (1, "1 город"),
                (2, "2 города"),
                (5, "5 городов"),
                (11, "11 городов"),
                (21, "21 город"),
                (101, "101 город"),
                (111, "111 городов"),
            ],
        ),
        (
            "ar",
            &[
                (0, "لا مدن"),
                (1, "مدينة واحدة"),
                (2, "مدينتان"),
                (3, "3 مدن"),
                (11, "11 مدينة"),
                (100, "100 مدينة"),
                (102, "102 مدينة"),
                (103, "103 مدن"),
            ],
        ),
        ("zh", &[(0, "0座城市"), (1, "1座城市"), (408, "408座城市")]),
    ];
    for (code, counts) in table {
        let m = of(code);
        for (n, written) in counts {
            assert_eq!(m.count_cities.of(&m, *n).replace('\u{a0}', " "), *written, "{code}");
        }
    }
}

#[test]
fn english_counts_as_unicode_has_it() {
    let forms = Forms::of(&LANGUAGES[0]).expect("English");
    assert_eq!(forms.cardinal.digits(), english().counts);
    assert_eq!(forms.cardinal.names(), ["one", "other"]);
    // Its ordinals are one, two, few and other.
    assert_eq!(forms.ordinal.digits(), english().places);
}

#[test]
fn what_ends_alike_counts_alike() {
    for language in &LANGUAGES {
        let forms = Forms::of(language).expect(language.code);
        for n in 200..10_000 {
            for rules in [&forms.cardinal, &forms.ordinal] {
                assert_eq!(rules.form(n), rules.form(100 + n % 100), "{}: {n}", language.code);
            }
        }
    }
}

#[test]
fn a_form_of_several_counts_says_which() {
    let plurals: BTreeSet<&str> =
        english().texts().into_iter().filter(|(_, texts)| is_plural(texts)).map(|(key, _)| key).collect();
    for language in others() {
        let (m, forms) = (of(language.code), Forms::of(language).expect(language.code));
        for (key, texts) in m.texts().into_iter().filter(|(key, _)| plurals.contains(key)) {
            let rules = if key == "ordinal" { &forms.ordinal } else { &forms.cardinal };
            for (place, form) in (0..).zip(texts[0].split('|')) {
                // French counts none as it counts one; where it counts, there is one.
                let several = (1..200).filter(|&n| rules.form(n) == place).count() > 1;
                assert!(!several || form.contains("{n}"), "{}: {key}: {form}", language.code);
            }
        }
    }
}

fn is_plural(texts: &[&str]) -> bool {
    texts.len() == 1 && texts[0].contains('|')
}

#[test]
fn places_in_an_order_and_first_days_are_written_as_in_print() {
    let written = |code: &str, n| of(code).ordinal(n);
    assert_eq!([written("fr", 1), written("fr", 2), written("fr", 21)], ["1re", "2e", "21e"]);
    assert_eq!([written("is", 1), written("es", 3), written("zh", 5)], ["1.", "3.ª", "第5座"]);
    let first = creative_cities::domain::Date::parse("2019-12-01").expect("a day");
    let day = |code: &str| of(code).date(first).replace('\u{a0}', " ");
    assert_eq!([day("fr"), day("is"), day("zh")], ["1er décembre 2019", "1. desember 2019", "2019年12月1日"]);
}

#[test]
fn every_order_names_every_place_once() {
    let places = Places::read().expect("the masters");
    for language in others() {
        let file = words(&source(language.code), &places).expect(language.code);
        for (names, order) in [("cities", "city_order"), ("countries", "country_order")] {
            let order = file[order].as_str().expect("an order").split(' ');
            let mut numbers: Vec<usize> = order.map(|number| number.parse().expect("a number")).collect();
            numbers.sort_unstable();
            assert!(numbers.into_iter().eq(0..file[names].as_array().expect("names").len()), "{}", language.code);
        }
    }
}

#[test]
fn every_alphabet_is_its_own() {
    let icelandic = cities("is");
    in_order(&icelandic, &["Aberystwyth", "Abú Dabí", "Austin", "Évian", "Zaragoza", "Þessaloníka", "Östersund"]);
    let chinese = cities("zh");
    in_order(&chinese, &["采列", "长沙", "潮州", "重庆"]);
    in_order(&chinese, &["比达", "波哥大", "柏林", "博希孔", "釜山", "戛纳", "冈山"]);
    for (code, letters) in [("is", "A Á B D Ð E É Z Þ Æ Ö"), ("es", "N Ñ O"), ("ru", "Е Ж И Й К"), ("ar", "ا ب ت ث")]
    {
        let letters: Vec<&str> = letters.split(' ').collect();
        let alphabet = alphabet(language(code).expect(code)).expect(code);
        // A letter of its own comes after all that begins with the one before.
        assert!(letters.is_sorted_by(|a, b| alphabet.compare(&format!("{a}z"), b).is_lt()), "{code}");
    }
}

#[test]
fn places_have_the_names_of_the_language() {
    let facts = shape::json(&project::data().join("core.json")).expect("the core");
    let places = Places::read().expect("the masters");
    let number = |list: &str, key: &str, id: &str| {
        facts[list].as_array().and_then(|all| all.iter().position(|one| one[key] == id)).expect(id)
    };
    let city =
        |code: &str, id| words(&source(code), &places).expect(code)["cities"][number("cities", "id", id)].clone();
    // The City of Literature's list goes before the names at large; what the core writes alike is left out.
    assert_eq!([city("is", "krakow"), city("is", "baghdad"), city("is", "edinburgh")], ["Kraká", "", "Edinborg"]);
    assert_eq!([city("fr", "edinburgh"), city("fr", "lyon"), city("zh", "lyon")], ["Édimbourg", "", "里昂"]);
    let french = words(&source("fr"), &places).expect("fr");
    assert_eq!(french["countries"][number("countries", "code", "AE")], "Émirats arabes unis");
    assert_eq!(french["countries"][number("countries", "code", "FR")], "");
}

#[test]
fn a_message_that_is_missing_or_of_another_shape_is_told_with_its_file_and_key() {
    let told = |key: &str, message: Option<Value>| {
        let mut source = source("fr");
        match message {
            Some(message) => source.messages.insert(key.to_owned(), message),
            None => source.messages.remove(key),
        };
        let forms = Forms::of(source.language).expect("French");
        format!("{:#}", lines::of(&source, &forms).expect_err("it is wrong"))
    };
    assert_eq!(told("site", None), "src/messages/fr.json: `site` is missing");
    assert_eq!(told("sight", Some(json!("a"))), "src/messages/fr.json: `sight` is not asked for");
    assert_eq!(told("site", Some(json!(["a"]))), "src/messages/fr.json: `site`: [\"a\"] is not a text");
    assert_eq!(told("regions", Some(json!(["a"]))), "src/messages/fr.json: `regions` has 1 texts, not 5");
    assert_eq!(
        told("count_cities", Some(json!({"one": "a", "other": "b"}))),
        "src/messages/fr.json: `count_cities`: `many` is missing"
    );
    assert_eq!(
        told("views", Some(json!([["rows", "a"], ["table", "b"], ["cards", "c"]]))),
        "src/messages/fr.json: `views`: [\"table\",\"b\"] stands where the label of `cards` belongs"
    );
}

#[test]
fn a_fact_in_translation_says_so() {
    let network = json!({"sections": [{"facts": [{"text": "One", "sources": ["a"]}, {"text": "Two"}]}]});
    let told = |way: &str| {
        let mut source = source("fr");
        source.network = [(way.to_owned(), json!("Un"))].into_iter().collect();
        translated(network.clone(), &source)
    };
    assert_eq!(
        told("/sections/0/facts/0/text").expect("the way leads there"),
        json!({"sections": [{"facts": [{"text": "Un", "sources": ["a"], "translated": true}, {"text": "Two"}]}]})
    );
    for nowhere in ["/sections/0/facts/2/text", "/sections/0/facts"] {
        let error = told(nowhere).expect_err("there is no text");
        assert_eq!(
            format!("{error:#}"),
            format!("src/messages/fr.json: `network` has `{nowhere}`: which leads to no text of network.json")
        );
    }
}

#[test]
fn what_is_printed_is_whole_in_every_language() {
    for language in &LANGUAGES {
        let printed = printed(language.code).expect(language.code);
        assert_eq!(printed.picture_of.matches("{title}").count(), 1, "{}", language.code);
    }
    assert_eq!(printed("de").expect_err("no German").to_string(), "the site speaks no language `de`");
}

#[test]
fn every_language_is_written() {
    let data = project::target().join("tmp").join("words");
    fs::create_dir_all(&data).expect("a folder");
    fs::copy(project::data().join("network.json"), data.join("network.json")).expect("the facts");
    write(&data).expect("all is written");
    for language in others() {
        let words = shape::json(&data.join(language.code).join("words.json")).expect(language.code);
        let network = shape::json(&data.join(language.code).join("network.json")).expect(language.code);
        assert_eq!(words.as_object().map(serde_json::Map::len), Some(5));
        assert_eq!(network["sections"][0]["facts"][0]["translated"], true);
    }
}
