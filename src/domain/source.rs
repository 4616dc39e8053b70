//! Where the facts come from.

use super::Problem;
use super::reader::{Record, read_file};

/// A publication that states a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// What it is called, in its own language.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Where it can be read; a few can't be linked to.
    pub url: Option<String>,
    /// What kind of publisher stands behind it.
    pub kind: SourceKind,
}

/// Kinds of publisher.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SourceKind {
    /// UNESCO, a government or another authority.
    Official,
    /// A member city or its programme.
    City,
    /// A newspaper, agency or broadcaster.
    Press,
    /// An encyclopedia.
    Encyclopedia,
    /// Anything else.
    Other,
}

impl SourceKind {
    const ALL: [Self; 5] = [Self::Official, Self::City, Self::Press, Self::Encyclopedia, Self::Other];
    /// The ids, in the order of the kinds.
    const IDS: [&'static str; 5] = ["official", "city", "press", "encyclopedia", "other"];
}

/// How well a record is attested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidence {
    /// One source, or several copies of one.
    OneSource,
    /// At least two that do not depend on each other.
    TwoSources,
}

impl Confidence {
    /// How well the record is attested.
    pub(super) fn read(record: &Record) -> Self {
        [Self::OneSource, Self::TwoSources][record.choice("confidence", &["one-source", "two-sources"])]
    }
}

/// Sources with their ids, in the order of their file. A page names a few dozen at most.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sources(Vec<(String, Source)>);

impl Sources {
    /// Reads `sources.json`.
    ///
    /// # Errors
    /// Every problem found in it.
    pub fn from_json(text: &str) -> Result<Self, Vec<Problem>> {
        let mut sources = Self::default();
        read_file("sources.json", text, &mut |file| {
            file.records("sources", &mut |record| {
                let id = record.text("id");
                if sources.get(&id).is_some() {
                    record.stands_twice("id");
                }
                sources.0.push((id, read_source(record, &KEYS)));
            });
        })?;
        Ok(sources)
    }

    /// Reads a file that holds nothing but the sources joined to a record, by id.
    ///
    /// # Errors
    /// Every problem found in it.
    pub fn joined_to(file: &str, text: &str) -> Result<Self, Vec<Problem>> {
        let mut sources = Self::default();
        read_file(file, text, &mut |file| {
            if let Some(joined) = file.object("sources") {
                sources.join(&joined);
            }
        })?;
        Ok(sources)
    }

    /// Reads sources that were joined to a file, by id.
    pub(super) fn join(&mut self, joined: &Record) {
        joined.each_by_name(&mut |id, record| self.0.push((id.to_owned(), read_source(record, &KEYS[1..]))));
    }

    /// The source of an id.
    pub fn get(&self, id: &str) -> Option<&Source> {
        self.0.iter().find(|(known, _)| known == id).map(|(_, source)| source)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The keys of a source; one that is joined to a file stands under its id.
const KEYS: [&str; 5] = ["id", "title", "publisher", "url", "kind"];

fn read_source(record: &Record, keys: &[&str]) -> Source {
    record.only(keys);
    Source {
        title: record.text("title"),
        publisher: record.text("publisher"),
        url: record.url_if_any("url"),
        kind: SourceKind::ALL[record.choice("kind", &SourceKind::IDS)],
    }
}
