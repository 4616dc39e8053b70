//! Reads records of JSON key by key, collecting every problem with its file, record and key.
//!
//! A reader never stops at a fault: it notes it and goes on with an empty value, so that one pass finds everything.
//! Whoever uses it must therefore look at the problems before using what was read.

use std::cell::RefCell;

use serde_json::{Map, Value};

use super::{Date, Fault, Problem, Year};

/// Years the data may speak of: the programme was launched in 2004, and nothing is announced a century ahead.
const YEARS: std::ops::RangeInclusive<u64> = 2000..=2100;

/// A file being read, with the problems found in it so far.
pub(super) struct File {
    name: String,
    problems: RefCell<Vec<Problem>>,
}

/// One record of a file.
pub(super) struct Record<'a> {
    file: &'a File,
    name: String,
    map: &'a Map<String, Value>,
}

impl File {
    pub(super) fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), problems: RefCell::default() }
    }

    /// What was read, unless there were problems.
    pub(super) fn finish<T>(self, read: Option<T>) -> Result<T, Vec<Problem>> {
        match (read, self.problems.into_inner()) {
            (Some(read), problems) if problems.is_empty() => Ok(read),
            (_, problems) => Err(problems),
        }
    }

    /// The file as one JSON object.
    pub(super) fn parse(&self, text: &str) -> Option<Map<String, Value>> {
        match serde_json::from_str(text) {
            Ok(Value::Object(map)) => return Some(map),
            Ok(_) => self.fault("", "", Fault::WrongType("an object")),
            Err(error) => self.fault("", "", Fault::NotJson { line: error.line(), column: error.column() }),
        }
        None
    }

    /// Every record of the list under `key`, each given to `read`; what `read` returns is kept.
    pub(super) fn records<T>(
        &self,
        map: &Map<String, Value>,
        key: &str,
        mut read: impl FnMut(&Record) -> Option<T>,
    ) -> Vec<T> {
        let Some(Value::Array(list)) = map.get(key) else {
            let fault = if map.contains_key(key) { Fault::WrongType("a list") } else { Fault::Missing };
            self.fault(key, "", fault);
            return Vec::new();
        };
        let mut kept = Vec::with_capacity(list.len());
        for (place, value) in list.iter().enumerate() {
            let name = record_name(value).map_or_else(|| format!("{key}[{place}]"), str::to_owned);
            match value {
                Value::Object(map) => kept.extend(read(&Record { file: self, name, map })),
                _ => self.fault(&name, "", Fault::WrongType("an object")),
            }
        }
        kept
    }

    /// An object of the file, as a record of the given name.
    pub(super) fn record<'a>(&'a self, name: &str, map: &'a Map<String, Value>) -> Record<'a> {
        Record { file: self, name: name.to_owned(), map }
    }

    pub(super) fn fault(&self, record: &str, field: &str, fault: Fault) {
        let problem = Problem { file: self.name.clone(), record: record.to_owned(), field: field.to_owned(), fault };
        self.problems.borrow_mut().push(problem);
    }
}

/// A record calls itself by its `id` or `code`.
fn record_name(value: &Value) -> Option<&str> {
    value.get("id").or_else(|| value.get("code")).and_then(Value::as_str)
}

impl<'a> Record<'a> {
    pub(super) fn fault(&self, field: &str, fault: Fault) {
        self.file.fault(&self.name, field, fault);
    }

    /// A key that may be absent; `pick` says whether the value has the wanted type.
    fn maybe<T>(&self, key: &str, wanted: &'static str, pick: impl Fn(&'a Value) -> Option<T>) -> Option<T> {
        let value = self.map.get(key)?;
        let picked = pick(value);
        if picked.is_none() {
            self.fault(key, Fault::WrongType(wanted));
        }
        picked
    }

    /// Notes a key that must be there and is not.
    fn must<T>(&self, key: &str, value: Option<T>) -> Option<T> {
        if value.is_none() && !self.map.contains_key(key) {
            self.fault(key, Fault::Missing);
        }
        value
    }

    pub(super) fn text_if_any(&self, key: &str) -> Option<String> {
        let filled = |v: &'a Value| v.as_str().filter(|text| !text.trim().is_empty()).map(str::to_owned);
        self.maybe(key, "a text with something in it", filled)
    }

    pub(super) fn text(&self, key: &str) -> Option<String> {
        let text = self.text_if_any(key);
        self.must(key, text)
    }

    /// A web address: only `http` and `https` are, so that a link can never run a script.
    pub(super) fn url_if_any(&self, key: &str) -> Option<String> {
        let url = self.text_if_any(key)?;
        let web = url.starts_with("https://") || url.starts_with("http://");
        if !web || url.chars().any(|c| c.is_whitespace() || c.is_control()) {
            self.fault(key, Fault::Impossible(url));
            return None;
        }
        Some(url)
    }

    /// A text that must name something known.
    pub(super) fn known_if_any<T>(&self, key: &str, lookup: impl Fn(&str) -> Option<T>) -> Option<T> {
        let text = self.text_if_any(key)?;
        let found = lookup(&text);
        if found.is_none() {
            self.fault(key, Fault::Unknown(text));
        }
        found
    }

    pub(super) fn known<T>(&self, key: &str, lookup: impl Fn(&str) -> Option<T>) -> Option<T> {
        let found = self.known_if_any(key, lookup);
        self.must(key, found)
    }

    /// A list of texts that must each name something known, and none twice; absent means empty.
    pub(super) fn all_known<T: PartialEq>(&self, key: &str, lookup: impl Fn(&str) -> Option<T>) -> Vec<T> {
        let mut found = Vec::new();
        for text in self.texts(key) {
            match lookup(&text) {
                Some(item) if found.contains(&item) => self.fault(key, Fault::Duplicate(text)),
                Some(item) => found.push(item),
                None => self.fault(key, Fault::Unknown(text)),
            }
        }
        found
    }

    /// A list of texts; absent means empty.
    pub(super) fn texts(&self, key: &str) -> Vec<String> {
        let all = |v: &'a Value| v.as_array()?.iter().map(|t| t.as_str().map(str::to_owned)).collect();
        self.maybe(key, "a list of texts", all).unwrap_or_default()
    }

    pub(super) fn year_if_any(&self, key: &str) -> Option<Year> {
        let year = self.maybe(key, "a whole number", Value::as_u64)?;
        if !YEARS.contains(&year) {
            self.fault(key, Fault::Impossible(year.to_string()));
            return None;
        }
        Year::try_from(year).ok()
    }

    pub(super) fn year(&self, key: &str) -> Option<Year> {
        let year = self.year_if_any(key);
        self.must(key, year)
    }

    pub(super) fn date_if_any(&self, key: &str) -> Option<Date> {
        let text = self.text_if_any(key)?;
        let date = Date::parse(&text);
        if date.is_none() {
            self.fault(key, Fault::Impossible(text));
        }
        date
    }

    /// Two numbers: latitude and longitude in degrees.
    pub(super) fn degrees(&self, key: &str) -> Option<(f64, f64)> {
        let pair = |v: &'a Value| match v.as_array()?.as_slice() {
            [a, b] => Some((a.as_f64()?, b.as_f64()?)),
            _ => None,
        };
        let pair = self.maybe(key, "a pair of numbers", pair);
        let (latitude, longitude) = self.must(key, pair)?;
        if latitude.abs() > 90.0 || longitude.abs() > 180.0 {
            self.fault(key, Fault::OutOfRange("90 and 180 degrees"));
        }
        Some((latitude, longitude))
    }

    pub(super) fn whole_number_if_any(&self, key: &str) -> Option<u32> {
        self.maybe(key, "a whole number", |v| u32::try_from(v.as_u64()?).ok())
    }

    pub(super) fn whole_number(&self, key: &str) -> Option<u32> {
        let number = self.whole_number_if_any(key);
        self.must(key, number)
    }

    /// `true`, or absent.
    pub(super) fn flag(&self, key: &str) -> bool {
        self.maybe(key, "true or false", Value::as_bool).unwrap_or(false)
    }

    /// The objects of a list; absent means empty.
    pub(super) fn each<T>(&self, key: &str, mut read: impl FnMut(&Record) -> Option<T>) -> Vec<T> {
        let list = self.maybe(key, "a list", Value::as_array).map_or(&[][..], Vec::as_slice);
        let mut kept = Vec::with_capacity(list.len());
        for value in list {
            match value {
                Value::Object(map) => kept.extend(read(&self.below(map))),
                _ => self.fault(key, Fault::WrongType("a list of objects")),
            }
        }
        kept
    }

    /// The object under a key.
    pub(super) fn object(&self, key: &str) -> Option<&'a Map<String, Value>> {
        let map = self.maybe(key, "an object", Value::as_object);
        self.must(key, map)
    }

    /// The same record, read at an object below it.
    pub(super) fn below(&self, map: &'a Map<String, Value>) -> Record<'a> {
        Record { file: self.file, name: self.name.clone(), map }
    }

    /// Says which keys the record may have; any other is a slip of the pen.
    pub(super) fn only(&self, keys: &[&str]) {
        let map = self.map;
        for key in map.keys().filter(|key| !keys.contains(&key.as_str())) {
            self.fault(key, Fault::Unknown(key.clone()));
        }
    }
}
