//! Reads records of JSON key by key, collecting every problem with its file, record and key.
//!
//! A reader never stops at a fault: it notes it and goes on with an empty or first value, so that one pass finds
//! everything. What was read is only to be used if [`read_file`] found no problem.
//!
//! Hardly anything here is generic: what is compiled once for each type of record weighs a lot in the end.

mod lists;
mod values;

use std::cell::RefCell;

use super::json::{Json, Object};
use super::{Fault, Problem};

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
}
