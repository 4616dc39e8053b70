//! The words in every language: the same messages, the same gaps, the plural forms that the language has.

use std::collections::BTreeSet;

use creative_cities::messages::Messages;
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

fn words(language: &str) -> Value {
    let file = format!("{}/src/messages/{language}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&file).unwrap_or_else(|why| panic!("{file}: {why}"));
    serde_json::from_str(&text).unwrap_or_else(|why| panic!("{file}: {why}"))
}

#[test]
fn every_language_says_every_message_and_no_other() {
    let known: BTreeSet<&str> = Messages::KEYS.iter().copied().filter(|key| !COUNTED.contains(key)).collect();
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

/// Every text, with the way to it.
fn each(value: &Value, place: &str, deed: &mut dyn FnMut(&str, &str)) {
    match value {
        Value::String(text) => deed(place, text),
        Value::Array(all) => all.iter().enumerate().for_each(|(nth, one)| each(one, &format!("{place}/{nth}"), deed)),
        Value::Object(all) => all.iter().for_each(|(key, one)| each(one, &format!("{place}/{key}"), deed)),
        _ => {}
    }
}
