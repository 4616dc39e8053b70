//! Reads records of JSON key by key, collecting every problem with its file, record and key.
//!
//! A reader never stops at a fault: it notes it and goes on with an empty or first value, so that one pass finds
//! everything. What was read is only to be used if [`read_file`] found no problem.
//!
//! Hardly anything here is generic: what is compiled once for each type of record weighs a lot in the end.

use std::cell::RefCell;

use super::json::{Json, Object};
use super::{Date, Fault, Position, Problem, Year};

/// Years the data may speak of: the programme was launched in 2004, and nothing is announced a century ahead.
const YEARS: std::ops::RangeInclusive<u32> = 2000..=2100;

const TEXTS: &str = "a list of texts";

/// A file being read, with the problems found in it so far.
struct File<'a> {
    name: &'a str,
    problems: RefCell<Vec<Problem>>,
}

/// One record of a file, or the file as a whole.
pub(super) struct Record<'a> {
    file: &'a File<'a>,
    name: &'a str,
    map: &'a Object,
}

/// Gives `read` the file of a name and text, which is one JSON object.
///
/// # Errors
/// Every problem found in it, then or by `read`.
pub(super) fn read_file(name: &str, text: &str, read: &mut dyn FnMut(&Record)) -> Result<(), Vec<Problem>> {
    let file = File { name, problems: RefCell::default() };
    let fault = |fault| file.fault("", "", fault);
    match serde_json::from_str(text) {
        Ok(Json::Object(map)) => read(&Record { file: &file, name: "", map: &map }),
        Ok(_) => fault(Fault::WrongType("an object")),
        Err(error) => fault(Fault::NotJson { line: error.line(), column: error.column() }),
    }
    let problems = file.problems.into_inner();
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

impl File<'_> {
    fn fault(&self, record: &str, field: &str, fault: Fault) {
        let (file, record, field) = (self.name.to_owned(), record.to_owned(), field.to_owned());
        self.problems.borrow_mut().push(Problem { file, record, field, fault });
    }
}

/// The place of an id in a list of them.
pub(super) fn place_of(ids: &[&str], id: &str) -> Option<usize> {
    ids.iter().position(|known| *known == id)
}

/// A record calls itself by its `id` or `code`.
fn name_of(value: &Json) -> Option<&str> {
    let Json::Object(map) = value else { return None };
    match map.get("id").or_else(|| map.get("code"))? {
        Json::Text(name) => Some(name),
        _ => None,
    }
}

fn pair(list: &[Json]) -> Option<(f64, f64)> {
    let [a, b] = list else { return None };
    Some((a.number()?, b.number()?))
}

impl<'a> Record<'a> {
    pub(super) fn fault(&self, key: &str, fault: Fault) {
        self.fault_of(self.name, key, fault);
    }

    /// Notes a fault of another record of the file.
    pub(super) fn fault_of(&self, record: &str, key: &str, fault: Fault) {
        self.file.fault(record, key, fault);
    }

    /// Notes a key that must be there and is not.
    pub(super) fn need(&self, key: &str) {
        if self.map.get(key).is_none() {
            self.fault(key, Fault::Missing);
        }
    }

    fn wrong_type(&self, key: &str, wanted: &'static str) {
        self.fault(key, Fault::WrongType(wanted));
    }

    /// Says which keys the record may have; any other is a slip of the pen.
    pub(super) fn only(&self, keys: &[&str]) {
        for (key, _) in self.map.iter() {
            if place_of(keys, key).is_none() {
                self.fault(key, Fault::Unknown(key.clone()));
            }
        }
    }

    /// The keys of the record.
    pub(super) fn keys(&self) -> impl Iterator<Item = &'a String> {
        self.map.iter().map(|(key, _)| key)
    }

    /// A text with something in it, where the key has one.
    fn filled(&self, key: &str) -> Option<&'a str> {
        match self.map.get(key) {
            Some(Json::Text(text)) if !text.trim().is_empty() => Some(text),
            _ => None,
        }
    }

    /// A text that may be absent: then it is empty, as after a fault.
    pub(super) fn word_if_any(&self, key: &str) -> &'a str {
        let text = self.filled(key);
        if text.is_none() && self.map.get(key).is_some() {
            self.wrong_type(key, "a text with something in it");
        }
        text.unwrap_or_default()
    }

    /// A text, empty after a fault.
    pub(super) fn word(&self, key: &str) -> &'a str {
        self.need(key);
        self.word_if_any(key)
    }

    pub(super) fn text(&self, key: &str) -> String {
        self.word(key).to_owned()
    }

    pub(super) fn text_if_any(&self, key: &str) -> Option<String> {
        let text = self.word_if_any(key);
        (!text.is_empty()).then(|| text.to_owned())
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

    /// What was found by the text of a key, which is unknown if nothing was.
    pub(super) fn known<T>(&self, key: &str, found: Option<T>) -> Option<T> {
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
    pub(super) fn stands_twice(&self, key: &str) {
        if let Some(text) = self.filled(key) {
            self.fault(key, Fault::Duplicate(text.to_owned()));
        }
    }

    /// The place of a text among those it may be.
    pub(super) fn choice_if_any(&self, key: &str, ids: &[&str]) -> Option<usize> {
        self.known(key, place_of(ids, self.word_if_any(key)))
    }

    /// The place of a text among those it may be, the first after a fault.
    pub(super) fn choice(&self, key: &str, ids: &[&str]) -> usize {
        self.need(key);
        self.choice_if_any(key, ids).unwrap_or(0)
    }

    /// The text that stands under the name of a record of its own, empty after a fault.
    pub(super) fn text_of(&self, record: &str) -> String {
        let fault = match self.map.get(record) {
            Some(Json::Text(text)) => return text.clone(),
            Some(_) => Fault::WrongType("a text"),
            None => Fault::Missing,
        };
        self.fault_of(record, "", fault);
        String::new()
    }

    /// A list of texts; absent means empty.
    pub(super) fn texts(&self, key: &str) -> Vec<String> {
        let mut texts = Vec::new();
        for value in self.values(key, TEXTS).unwrap_or_default() {
            let Json::Text(text) = value else {
                self.wrong_type(key, TEXTS);
                break;
            };
            texts.push(text.clone());
        }
        texts
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

    pub(super) fn whole_number_if_any(&self, key: &str) -> Option<u32> {
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
    pub(super) fn whole_number(&self, key: &str) -> u32 {
        self.need(key);
        self.whole_number_if_any(key).unwrap_or(0)
    }

    pub(super) fn year_if_any(&self, key: &str) -> Option<Year> {
        let year = self.whole_number_if_any(key)?;
        if !YEARS.contains(&year) {
            self.fault(key, Fault::Impossible(year.to_string()));
            return None;
        }
        Year::try_from(year).ok()
    }

    pub(super) fn date_if_any(&self, key: &str) -> Option<Date> {
        let text = self.text_if_any(key)?;
        let date = Date::parse(&text);
        if date.is_none() {
            self.fault(key, Fault::Impossible(text));
        }
        date
    }

    /// Two numbers: latitude and longitude in degrees. Both are 0 after a fault.
    pub(super) fn position(&self, key: &str) -> Position {
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
    pub(super) fn flag(&self, key: &str) -> bool {
        match self.map.get(key) {
            Some(Json::Flag(flag)) => return *flag,
            Some(_) => self.wrong_type(key, "true or false"),
            None => {}
        }
        false
    }

    /// The values of a list that may be absent.
    fn values(&self, key: &str, wanted: &'static str) -> Option<&'a [Json]> {
        let Json::List(list) = self.map.get(key)? else {
            self.wrong_type(key, wanted);
            return None;
        };
        Some(list)
    }

    /// Gives `read` every record of the list under `key`, which must be there; each has a name of its own.
    pub(super) fn records(&self, key: &str, read: &mut dyn FnMut(&Record)) {
        let Some(Json::List(list)) = self.map.get(key) else {
            let fault = if self.map.get(key).is_some() { Fault::WrongType("a list") } else { Fault::Missing };
            return self.fault_of(key, "", fault);
        };
        for (place, value) in list.iter().enumerate() {
            let in_list = [key, "[", &place.to_string(), "]"].concat();
            let name = name_of(value).unwrap_or(&in_list);
            match value {
                Json::Object(map) => read(&Record { file: self.file, name, map }),
                _ => self.fault_of(name, "", Fault::WrongType("an object")),
            }
        }
    }

    /// Gives `read` every object of the list under `key`, which may be absent; they go by this record's name.
    pub(super) fn each(&self, key: &str, read: &mut dyn FnMut(&Record)) {
        for value in self.values(key, "a list").unwrap_or_default() {
            match value {
                Json::Object(map) => read(&Record { map, ..*self }),
                _ => self.wrong_type(key, "a list of objects"),
            }
        }
    }

    /// What `read` makes of each object of the list under `key`, which may be absent.
    pub(super) fn list<T>(&self, key: &str, read: impl Fn(&Record) -> T) -> Vec<T> {
        let mut list = Vec::new();
        self.each(key, &mut |record| list.push(read(record)));
        list
    }

    /// Gives `read` every object of this one, by the name it stands under.
    pub(super) fn each_by_name(&self, read: &mut dyn FnMut(&str, &Record)) {
        for (name, value) in self.map.iter() {
            if let Json::Object(map) = value {
                read(name, &Record { name, map, ..*self });
            }
        }
    }

    /// The object under a key, if any; it goes by this record's name.
    pub(super) fn object_if_any(&self, key: &str) -> Option<Record<'a>> {
        let Json::Object(map) = self.map.get(key)? else {
            self.wrong_type(key, "an object");
            return None;
        };
        Some(Record { map, ..*self })
    }

    /// The object under a key.
    pub(super) fn object(&self, key: &str) -> Option<Record<'a>> {
        self.need(key);
        self.object_if_any(key)
    }
}
