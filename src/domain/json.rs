//! JSON as a tree, as plain as the readers here need it.
//!
//! `serde_json` reads it. Its own tree holds objects in maps that weigh some kilobytes of wasm, for objects of a dozen
//! keys.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// A value.
pub(super) enum Json {
    Null,
    Flag(bool),
    Whole(u64),
    /// Any number that is negative or not whole.
    Number(f64),
    Text(String),
    List(Vec<Json>),
    Object(Object),
}

/// The keys and values of an object, in the order of the file.
pub(super) struct Object(Vec<(String, Json)>);

impl Json {
    /// The value as a number, if it is one.
    #[expect(clippy::cast_precision_loss, reason = "no number in the data has that many digits")]
    pub(super) const fn number(&self) -> Option<f64> {
        match self {
            Self::Whole(number) => Some(*number as f64),
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }
}

impl Object {
    pub(super) fn iter(&self) -> std::slice::Iter<'_, (String, Json)> {
        self.0.iter()
    }

    /// The value of a key, the last one where it stands twice.
    pub(super) fn get(&self, key: &str) -> Option<&Json> {
        self.iter().rfind(|(known, _)| known == key).map(|(_, value)| value)
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Tree)
    }
}

struct Tree;

impl<'de> Visitor<'de> for Tree {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Flag(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Whole(value))
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "no whole number in the data is negative: only that it is one counts"
    )]
    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(Json::Number(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element()? {
            values.push(value);
        }
        Ok(Json::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Json, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = object.next_entry()? {
            entries.push(entry);
        }
        Ok(Json::Object(Object(entries)))
    }
}
