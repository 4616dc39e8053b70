//! The shape of a value: its keys, its types, and the terms of the vocabulary it uses. Pages of one shape are as right or
//! wrong as one another.

use std::collections::BTreeSet;

use serde_json::Value;

/// A term of the vocabulary, where one of a few is expected.
const TERM: &str = "https://schema.org/";

/// Its shape as a text: values of the same shape have the same.
pub(super) fn of(value: &Value) -> String {
    within("", value)
}

fn within(key: &str, value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(_) => "boolean".to_owned(),
        Value::Number(_) => "number".to_owned(),
        Value::String(text) if key.starts_with('@') && key != "@id" => text.clone(),
        Value::String(text) if text.starts_with(TERM) => text.clone(),
        Value::String(_) => "text".to_owned(),
        Value::Array(items) => {
            let shapes: BTreeSet<_> = items.iter().map(|item| within(key, item)).collect();
            format!("[{}]", shapes.into_iter().collect::<Vec<_>>().join("|"))
        }
        Value::Object(object) => {
            let keys: BTreeSet<_> = object.iter().map(|(key, value)| format!("{key}:{}", within(key, value))).collect();
            format!("{{{}}}", keys.into_iter().collect::<Vec<_>>().join(","))
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_what_decides_about_right_and_wrong_makes_another_shape() {
        let city =
            json!({ "@type": "City", "@id": "a", "name": "Lyon", "sameAs": ["a", "b"], "geo": { "latitude": 1.5 } });
        let change = |key: &str, value: Value| {
            let mut city = city.clone();
            city[key] = value;
            of(&city)
        };
        for (key, value) in [("name", json!("Oslo")), ("@id", json!("b")), ("sameAs", json!(["c"]))] {
            assert_eq!(change(key, value), of(&city), "{key}");
        }
        for (key, value) in [
            ("@type", json!("Country")),
            ("name", json!(7)),
            ("name", json!("https://schema.org/Offline")),
            ("sameAs", json!("c")),
            ("sameAs", json!(["c", 7])),
            ("geo", json!({ "longitude": 1.5 })),
            ("more", json!("x")),
        ] {
            assert_ne!(change(key, value), of(&city), "{key}");
        }
    }
}
