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
        let mut entries: Vec<(String, Json)> = Vec::new();
        while let Some(entry) = object.next_entry()? {
            entries.push(entry);
        }
        // How `serde_json` hands on a number that it leaves as it is written.
        if let [(key, Json::Text(digits))] = entries.as_slice()
            && key == WRITTEN_NUMBER
        {
            return Ok(decimal(digits));
        }
        Ok(Json::Object(Object(entries)))
    }
}

/// In the browser numbers come as they are written: to read any number there is takes a table of two kilobytes, which does
/// not pack. Those here have few digits.
const WRITTEN_NUMBER: &str = "$serde_json::private::Number";

/// A number in decimal digits, to the last bit: up to 15 of them are exact, and so is the power of ten they are divided by.
/// Exponents are in no file here, and no position is one.
#[expect(clippy::cast_precision_loss, reason = "no number in the data has that many digits")]
fn decimal(written: &str) -> Json {
    let (mut digits, mut power, mut places) = (0_u64, 1_u64, false);
    for byte in written.bytes() {
        match byte {
            b'0'..=b'9' => {
                digits = digits.saturating_mul(10).saturating_add(u64::from(byte - b'0'));
                power = if places { power.saturating_mul(10) } else { power };
            }
            b'.' => places = true,
            b'-' => {}
            _ => return Json::Number(f64::NAN),
        }
    }
    if !places && !written.starts_with('-') {
        return Json::Whole(digits);
    }
    let number = digits as f64 / power as f64;
    Json::Number(if written.starts_with('-') { -number } else { number })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Json, decimal};

    #[test]
    fn whole_numbers_are_told_from_others() {
        assert!(matches!(decimal("2015"), Json::Whole(2015)));
        assert!(matches!(decimal("-1"), Json::Number(number) if number.to_bits() == (-1.0_f64).to_bits()));
        assert!(matches!(decimal("1e3"), Json::Number(number) if number.is_nan()));
    }

    proptest! {
        #[test]
        fn a_decimal_is_read_as_the_standard_library_reads_it(whole in -180..=180_i32, places in 0..100_000_000_u32) {
            let written = format!("{whole}.{places}");
            prop_assert_eq!(decimal(&written).number(), written.parse().ok());
        }
    }
}
