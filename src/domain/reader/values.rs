//! The values of a record: texts, addresses, choices, numbers, days, positions.

use super::{Record, place_of};
use crate::domain::json::Json;
use crate::domain::{Date, Fault, Position, Year};

/// Years the data may speak of: the programme was launched in 2004, and nothing is announced a century ahead.
const YEARS: std::ops::RangeInclusive<u32> = 2000..=2100;

impl<'a> Record<'a> {
    /// A text with something in it, where the key has one.
    fn filled(&self, key: &str) -> Option<&'a str> {
        match self.map.get(key) {
            Some(Json::Text(text)) if !text.chars().all(char::is_whitespace) => Some(text),
            _ => None,
        }
    }

    /// A text that may be absent: then it is empty, as after a fault.
    pub(in crate::domain) fn word_if_any(&self, key: &str) -> &'a str {
        let text = self.filled(key);
        if text.is_none() && self.map.get(key).is_some() {
            self.wrong_type(key, "a text with something in it");
        }
        text.unwrap_or_default()
    }

    /// A text, empty after a fault.
    pub(in crate::domain) fn word(&self, key: &str) -> &'a str {
        self.need(key);
        self.word_if_any(key)
    }

    pub(in crate::domain) fn text(&self, key: &str) -> String {
        self.word(key).to_owned()
    }

    pub(in crate::domain) fn text_if_any(&self, key: &str) -> Option<String> {
        let text = self.word_if_any(key);
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// A web address: only `http` and `https` are, so that a link can never run a script.
    pub(in crate::domain) fn url_if_any(&self, key: &str) -> Option<String> {
        let url = self.text_if_any(key)?;
        let web = url.starts_with("https://") || url.starts_with("http://");
        if !web || url.chars().any(|c| c.is_whitespace() || c.is_control()) {
            self.fault(key, Fault::Impossible(url));
            return None;
        }
        Some(url)
    }

    /// What was found by the text of a key, which is unknown if nothing was.
    pub(in crate::domain) fn known<T>(&self, key: &str, found: Option<T>) -> Option<T> {
        if found.is_none() {
            self.unknown(key);
        }
        found
    }

    /// Notes that the text of a key names nothing known, if there is one.
    fn unknown(&self, key: &str) {
        if let Some(text) = self.filled(key) {
            self.fault(key, Fault::Unknown(text.to_owned()));
        }
    }

    /// Notes that another record has the same text under a key, if there is one.
    pub(in crate::domain) fn stands_twice(&self, key: &str) {
        if let Some(text) = self.filled(key) {
            self.fault(key, Fault::Duplicate(text.to_owned()));
        }
    }

    /// The place of a text among those it may be.
    pub(in crate::domain) fn choice_if_any(&self, key: &str, ids: &[&str]) -> Option<usize> {
        self.known(key, place_of(ids, self.word_if_any(key)))
    }

    /// The place of a text among those it may be, the first after a fault.
    pub(in crate::domain) fn choice(&self, key: &str, ids: &[&str]) -> usize {
        self.need(key);
        self.choice_if_any(key, ids).unwrap_or(0)
    }

    /// The text that stands under the name of a record of its own, empty after a fault.
    pub(in crate::domain) fn text_of(&self, record: &str) -> String {
        let fault = match self.map.get(record) {
            Some(Json::Text(text)) => return text.clone(),
            Some(_) => Fault::WrongType("a text"),
            None => Fault::Missing,
        };
        self.fault_of(record, "", fault);
        String::new()
    }

    pub(in crate::domain) fn whole_number_if_any(&self, key: &str) -> Option<u32> {
        let number = match self.map.get(key)? {
            Json::Whole(number) => u32::try_from(*number).ok(),
            _ => None,
        };
        if number.is_none() {
            self.wrong_type(key, "a whole number");
        }
        number
    }

    /// A whole number, 0 after a fault.
    pub(in crate::domain) fn whole_number(&self, key: &str) -> u32 {
        self.need(key);
        self.whole_number_if_any(key).unwrap_or(0)
    }

    pub(in crate::domain) fn year_if_any(&self, key: &str) -> Option<Year> {
        let year = self.whole_number_if_any(key)?;
        if !YEARS.contains(&year) {
            self.fault(key, Fault::Impossible(year.to_string()));
            return None;
        }
        Year::try_from(year).ok()
    }

    pub(in crate::domain) fn date_if_any(&self, key: &str) -> Option<Date> {
        let text = self.text_if_any(key)?;
        let date = Date::parse(&text);
        if date.is_none() {
            self.fault(key, Fault::Impossible(text));
        }
        date
    }

    /// Two numbers: latitude and longitude in degrees. Both are 0 after a fault.
    pub(in crate::domain) fn position(&self, key: &str) -> Position {
        self.need(key);
        let pair = match self.map.get(key) {
            Some(Json::List(list)) => pair(list),
            _ => None,
        };
        if pair.is_none() && self.map.get(key).is_some() {
            self.wrong_type(key, "a pair of numbers");
        }
        let (latitude, longitude) = pair.unwrap_or_default();
        if latitude.abs() > 90.0 || longitude.abs() > 180.0 {
            self.fault(key, Fault::OutOfRange("90 and 180 degrees"));
        }
        Position { latitude, longitude }
    }

    /// `true`, or absent.
    pub(in crate::domain) fn flag(&self, key: &str) -> bool {
        match self.map.get(key) {
            Some(Json::Flag(flag)) => return *flag,
            Some(_) => self.wrong_type(key, "true or false"),
            None => {}
        }
        false
    }
}

fn pair(list: &[Json]) -> Option<(f64, f64)> {
    let [a, b] = list else { return None };
    Some((a.number()?, b.number()?))
}
