//! The lists and objects of a record, and the records in them.

use super::Record;
use crate::domain::Fault;
use crate::domain::json::Json;

const TEXTS: &str = "a list of texts";

impl<'a> Record<'a> {
    /// A list of texts; absent means empty.
    pub(in crate::domain) fn texts(&self, key: &str) -> Vec<String> {
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
    pub(in crate::domain) fn all_known<T: PartialEq>(&self, key: &str, lookup: impl Fn(&str) -> Option<T>) -> Vec<T> {
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

    /// The values of a list that may be absent.
    fn values(&self, key: &str, wanted: &'static str) -> Option<&'a [Json]> {
        let Json::List(list) = self.map.get(key)? else {
            self.wrong_type(key, wanted);
            return None;
        };
        Some(list)
    }

    /// Gives `read` every record of the list under `key`, which must be there; each has a name of its own.
    pub(in crate::domain) fn records(&self, key: &str, read: &mut dyn FnMut(&Record)) {
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
    pub(in crate::domain) fn each(&self, key: &str, read: &mut dyn FnMut(&Record)) {
        for value in self.values(key, "a list").unwrap_or_default() {
            match value {
                Json::Object(map) => read(&Record { map, ..*self }),
                _ => self.wrong_type(key, "a list of objects"),
            }
        }
    }

    /// What `read` makes of each object of the list under `key`, which may be absent.
    pub(in crate::domain) fn list<T>(&self, key: &str, read: impl Fn(&Record) -> T) -> Vec<T> {
        let mut list = Vec::new();
        self.each(key, &mut |record| list.push(read(record)));
        list
    }

    /// Gives `read` every object of this one, by the name it stands under.
    pub(in crate::domain) fn each_by_name(&self, read: &mut dyn FnMut(&str, &Record)) {
        for (name, value) in self.map.iter() {
            if let Json::Object(map) = value {
                read(name, &Record { name, map, ..*self });
            }
        }
    }

    /// The object under a key, if any; it goes by this record's name.
    pub(in crate::domain) fn object_if_any(&self, key: &str) -> Option<Record<'a>> {
        let Json::Object(map) = self.map.get(key)? else {
            self.wrong_type(key, "an object");
            return None;
        };
        Some(Record { map, ..*self })
    }

    /// The object under a key.
    pub(in crate::domain) fn object(&self, key: &str) -> Option<Record<'a>> {
        self.need(key);
        self.object_if_any(key)
    }
}

/// A record calls itself by its `id` or `code`.
fn name_of(value: &Json) -> Option<&str> {
    let Json::Object(map) = value else { return None };
    match map.get("id").or_else(|| map.get("code"))? {
        Json::Text(name) => Some(name),
        _ => None,
    }
}
