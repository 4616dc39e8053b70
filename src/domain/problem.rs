//! What can be wrong with the data, said precisely enough to mend it.

use std::fmt;

/// One thing wrong in one place of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file, as below `public/data`: `core.json`.
    pub file: String,
    /// The record: its id, or its place in the list (`cities[12]`), or empty for the file as a whole.
    pub record: String,
    /// The key in the record, or empty for the record as a whole.
    pub field: String,
    /// What is wrong.
    pub fault: Fault,
}

impl Problem {
    /// A file lacks something under a key.
    pub fn missing(file: String, key: &str) -> Self {
        Self { file, record: String::new(), field: key.to_owned(), fault: Fault::Missing }
    }
}

/// The kinds of fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The file could not be had at all.
    Unreachable(String),
    /// Not JSON from this place on. (The parser's own words would bring float printing into the wasm.)
    NotJson {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// A key that must be there is not.
    Missing,
    /// A value of another type than the named one.
    WrongType(&'static str),
    /// A value that refers to nothing: an unknown field, country, source, city.
    Unknown(String),
    /// An id or value that stands twice.
    Duplicate(String),
    /// A number outside the named limits.
    OutOfRange(&'static str),
    /// A value outside what makes sense, or two that contradict each other.
    Impossible(String),
}

// Written piece by piece: the formatting macros weigh more than the few words here.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (words, value) = match self {
            Self::Unreachable(why) => ("could not be read: ", &**why),
            Self::NotJson { line, column } => {
                f.write_str("is not JSON at line ")?;
                line.fmt(f)?;
                f.write_str(", column ")?;
                return column.fmt(f);
            }
            Self::Missing => ("is missing", ""),
            Self::WrongType(wanted) => ("is not ", *wanted),
            Self::Unknown(value) => ("is unknown: ", &**value),
            Self::Duplicate(value) => ("stands twice: ", &**value),
            Self::OutOfRange(limits) => ("is outside ", *limits),
            Self::Impossible(value) => ("cannot be: ", &**value),
        };
        f.write_str(words)?;
        f.write_str(value)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        for part in [&self.record, &self.field] {
            if !part.is_empty() {
                f.write_str(", ")?;
                f.write_str(part)?;
            }
        }
        f.write_str(": ")?;
        self.fault.fmt(f)
    }
}

impl std::error::Error for Problem {}
