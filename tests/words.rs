//! The words in every language: the same messages, the same gaps, the plural forms that the language has.

use std::{collections::BTreeSet, fs, path::Path};

use creative_cities::messages::{PRINTED, Printed, messages};
use serde_json::Value;

/// The languages beside English, and the Unicode categories of their plural forms.
const LANGUAGES: [(&str, &[&str]); 6] = [
    ("is", &["one", "other"]),
    ("fr", &["one", "many", "other"]),
    ("es", &["one", "many", "other"]),
    ("ru", &["one", "few", "many", "other"]),
    ("ar", &["zero", "one", "two", "few", "many", "other"]),
    ("zh", &["other"]),
];

/// Keys that are the language's own data: its plural forms are counted off, not written.
const COUNTED: [&str; 2] = ["counts", "places"];

/// The name of a file, without an ending; the same everywhere.
const FILE_NAME: &str = "creative-cities";

/// Texts that a language has in common with English, besides.
const SAME: [(&str, &[&str]); 6] = [
    ("is", &[]),
    (
        "fr",
        &[
            "Architecture",
            "Design",
            "Note",
            "Sources",
            "festival",
            "institution",
            "programme",
            "tradition",
            "transcription",
        ],
    ),
    ("es", &["festival"]),
    ("ru", &[]),
    ("ar", &[]),
    ("zh", &[]),
];

/// Gaps of another name than in English, which are filled there too.
const OTHER_GAPS: [(&str, &str, &[&str]); 1] = [("is", "nth_of", &["nth", "city", "of"])];

fn words(language: &str) -> Value {
    json(&format!("src/messages/{language}.json"))
}

fn json(file: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let text = fs::read_to_string(path).unwrap_or_else(|why| panic!("{file}: {why}"));
    serde_json::from_str(&text).unwrap_or_else(|why| panic!("{file}: {why}"))
}

#[test]
fn every_language_says_every_message_and_no_other() {
    let known: BTreeSet<&str> = english().into_iter().map(|(key, _)| key).collect();
    for (language, _) in LANGUAGES {
        let words = words(language);
        let said: BTreeSet<&str> =
            words["messages"].as_object().expect("messages").keys().map(String::as_str).collect();
        assert_eq!(said.difference(&known).collect::<Vec<_>>(), Vec::<&&str>::new(), "{language}: not asked for");
        assert_eq!(known.difference(&said).collect::<Vec<_>>(), Vec::<&&str>::new(), "{language}: missing");
        assert_eq!(words["messages"]["language"], language);
    }
}

#[test]
fn a_message_with_a_count_has_the_forms_of_its_language() {
    for (language, categories) in LANGUAGES {
        let words = words(language);
        for (key, message) in words["messages"].as_object().expect("messages") {
            let plural = message.as_object().filter(|_| key != "dates" && key != "ordinal");
            let Some(forms) = plural else { continue };
            let said: BTreeSet<&str> = forms.keys().map(String::as_str).collect();
            assert_eq!(said, categories.iter().copied().collect(), "{language}: {key}");
        }
    }
}

#[test]
fn no_text_is_empty_and_no_gap_is_left_open() {
    for (language, _) in LANGUAGES {
        each(&words(language), "", &mut |place, text| {
            assert!(!text.trim().is_empty() || place.ends_with("thousands"), "{language}: {place}");
            assert_eq!(text.matches('{').count(), text.matches('}').count(), "{language}: {place}");
            assert!(!text.contains(['|', '\n']), "{language}: {place} has what parts texts");
        });
    }
}

#[test]
fn every_message_has_the_gaps_of_the_english_one() {
    for (language, _) in LANGUAGES {
        let words = words(language);
        for (key, english) in english() {
            let message = &words["messages"][key];
            match english[..] {
                [forms] if forms.contains('|') => each(message, key, &mut |place, form| {
                    let (asked, n) = (gaps(forms), BTreeSet::from(["n"]));
                    let given: BTreeSet<&str> = gaps(form).union(&n).copied().collect();
                    assert_eq!(given, asked.union(&n).copied().collect(), "{language}: {place}: {form}");
                    assert!(!place.ends_with("other") || gaps(form) == asked, "{language}: {place}: {form}");
                }),
                _ => {
                    let given = texts(key, message);
                    assert_eq!(given.len(), english.len(), "{language}: {key}");
                    for (text, english) in given.iter().zip(english) {
                        assert_eq!(gaps(text), allowed(language, key, english), "{language}: {key}: {text}");
                    }
                }
            }
        }
    }
}

#[test]
fn no_message_is_still_in_english() {
    for (language, same) in SAME {
        let words = words(language);
        let mut found = BTreeSet::new();
        for (key, english) in english() {
            let english: Vec<&str> = english.iter().flat_map(|text| text.split('|')).collect();
            for text in texts(key, &words["messages"][key]) {
                if english.contains(&text) && has_words(text) {
                    found.insert(text);
                }
            }
        }
        found.remove(FILE_NAME);
        assert_eq!(found, same.iter().copied().collect(), "{language}: the same as in English");
    }
}

#[test]
fn what_is_printed_has_the_keys_and_gaps_of_english() {
    let english = printed();
    for (language, _) in LANGUAGES {
        let words = words(language);
        let said = words["printed"].as_object().expect("printed");
        let keys: BTreeSet<&str> = said.keys().map(String::as_str).collect();
        assert_eq!(keys, english.iter().map(|(key, _)| *key).collect(), "{language}");
        for &(key, english) in &english {
            let text = said[key].as_str().expect("a text");
            assert_eq!(gaps(text), gaps(english), "{language}: {key}");
            assert_ne!(text, english, "{language}: {key} is still in English");
        }
    }
}

#[test]
fn every_fact_about_the_network_is_told_in_every_language() {
    let network = json("public/data/network.json");
    let mut ways = BTreeSet::new();
    for (nth, section) in network["sections"].as_array().expect("sections").iter().enumerate() {
        for (which, fact) in section["facts"].as_array().expect("facts").iter().enumerate() {
            // Advice to the editors is not shown.
            if fact["kind"] != "editors" {
                let said = ["text", "about", "coordination"].into_iter().filter(|key| fact.get(key).is_some());
                ways.extend(said.map(|key| format!("/sections/{nth}/facts/{which}/{key}")));
            }
        }
    }
    for (language, _) in LANGUAGES {
        let words = words(language);
        let told = words["network"].as_object().expect("network");
        for (way, text) in told {
            assert!(network.pointer(way).is_some_and(Value::is_string), "{language}: {way} leads nowhere");
            // A name and a year may read the same.
            let same = network.pointer(way) == Some(text);
            assert!(!same || !way.ends_with("text"), "{language}: {way} is still in English");
        }
        for way in &ways {
            assert!(told.contains_key(way), "{language}: {way} is not told");
        }
    }
}

#[test]
fn every_message_is_said_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources = String::new();
    for folder in ["src", "xtask/src"] {
        read(&root.join(folder), &mut sources);
    }
    let said = |key: &&str| {
        let after = |(at, named): (usize, &str)| sources[at + named.len()..].chars().next();
        let field = format!(".{key}");
        sources
            .match_indices(&field)
            .map(after)
            .any(|next| !next.is_some_and(|next| next.is_alphanumeric() || next == '_'))
    };
    let unsaid: Vec<_> = messages().texts().into_iter().map(|(key, _)| key).filter(|key| !said(key)).collect();
    assert_eq!(unsaid, Vec::<&str>::new());
}

/// All Rust below a folder, but the words themselves.
fn read(folder: &Path, sources: &mut String) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            read(&path, sources);
        } else if path.extension().is_some_and(|kind| kind == "rs")
            && !["src/messages/words.rs", "src/messages/en.rs"].iter().any(|words| path.ends_with(words))
        {
            sources.push_str(&fs::read_to_string(path).expect("a source"));
        }
    }
}

/// The English texts that others are put beside.
fn english() -> Vec<(&'static str, Vec<&'static str>)> {
    let mut english = messages().texts();
    english.retain(|(key, _)| !COUNTED.contains(key));
    english
}

/// The English words of printed pages by their keys.
fn printed() -> Vec<(&'static str, &'static str)> {
    macro_rules! by_key {
        ($($key:ident)*) => {{
            let Printed { $($key),* } = PRINTED;
            vec![$((stringify!($key), $key)),*]
        }};
    }
    by_key!(without_app app_lost app_again new_version load_new_version site_description dataset_description
        dataset_credit world picture_of)
}

/// The texts of a message, in the order of the English ones.
fn texts<'a>(key: &str, message: &'a Value) -> Vec<&'a str> {
    let under = |value: &'a Value, keys: &[&str]| keys.iter().flat_map(|part| texts("", &value[*part])).collect();
    match (key, message) {
        ("dates", _) => under(message, &["months", "day", "in_month", "in_year", "first_day"]),
        ("sorts" | "groups" | "views", Value::Array(pairs)) => {
            pairs.iter().filter_map(|pair| pair[1].as_str()).collect()
        }
        ("fields", Value::Array(fields)) => {
            fields.iter().flat_map(|field| -> Vec<_> { under(field, &["name", "city", "cities", "meaning"]) }).collect()
        }
        (_, Value::Array(all)) => all.iter().filter_map(Value::as_str).collect(),
        (_, Value::Object(forms)) => forms.values().filter_map(Value::as_str).collect(),
        _ => message.as_str().into_iter().collect(),
    }
}

/// The names in a text's gaps.
fn gaps(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)).collect()
}

/// The gaps that a message must have.
fn allowed(language: &str, key: &str, english: &'static str) -> BTreeSet<&'static str> {
    let other = OTHER_GAPS.iter().find(|other| (other.0, other.1) == (language, key));
    other.map_or_else(|| gaps(english), |(_, _, gaps)| gaps.iter().copied().collect())
}

/// Whether a text says something beside its gaps.
fn has_words(text: &str) -> bool {
    let outside = text.split('{').map(|rest| rest.rsplit('}').next().unwrap_or_default());
    outside.collect::<String>().chars().any(char::is_alphabetic)
}

/// Every text, with the way to it.
fn each(value: &Value, place: &str, deed: &mut dyn FnMut(&str, &str)) {
    match value {
        Value::String(text) => deed(place, text),
        Value::Array(all) => all.iter().enumerate().for_each(|(nth, one)| each(one, &format!("{place}/{nth}"), deed)),
        Value::Object(all) => all.iter().for_each(|(key, one)| each(one, &format!("{place}/{key}"), deed)),
        _ => {}
    }
}
