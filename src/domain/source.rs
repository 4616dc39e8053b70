//! Where the facts come from.

use std::collections::BTreeMap;

use serde_json::Map;
use serde_json::Value;

use super::reader::{File, Record};
use super::{Fault, Problem};

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
    fn from_id(id: &str) -> Option<Self> {
        Some(match id {
            "official" => Self::Official,
            "city" => Self::City,
            "press" => Self::Press,
            "encyclopedia" => Self::Encyclopedia,
            "other" => Self::Other,
            _ => return None,
        })
    }
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
    pub(super) fn from_id(id: &str) -> Option<Self> {
        match id {
            "one-source" => Some(Self::OneSource),
            "two-sources" => Some(Self::TwoSources),
            _ => None,
        }
    }
}

/// Sources by id.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sources(BTreeMap<String, Source>);

impl Sources {
    /// Reads `sources.json`.
    ///
    /// # Errors
    /// Every problem found in it.
    pub fn from_json(text: &str) -> Result<Self, Vec<Problem>> {
        let file = File::new("sources.json");
        let read = file.parse(text).map(|map| {
            let mut all = BTreeMap::new();
            for (id, source) in file.records(&map, "sources", |r| r.text("id").zip(read_source(r, true))) {
                if all.insert(id.clone(), source).is_some() {
                    file.fault(&id, "id", Fault::Duplicate(id.clone()));
                }
            }
            Self(all)
        });
        file.finish(read)
    }

    /// Reads sources that were joined to a file, by id.
    pub(super) fn joined(file: &File, map: &Map<String, Value>) -> Self {
        let read = |(id, value): (&String, &Value)| {
            let record = value.as_object()?;
            Some((id.clone(), read_source(&file.record(id, record), false)?))
        };
        Self(map.iter().filter_map(read).collect())
    }

    /// The source of an id.
    pub fn get(&self, id: &str) -> Option<&Source> {
        self.0.get(id)
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

fn read_source(record: &Record, with_id: bool) -> Option<Source> {
    record.only(if with_id {
        &["id", "title", "publisher", "url", "kind"]
    } else {
        &["title", "publisher", "url", "kind"]
    });
    let url = record.url_if_any("url");
    let (title, publisher) = (record.text("title"), record.text("publisher"));
    let kind = record.known("kind", SourceKind::from_id);
    Some(Source { title: title?, publisher: publisher?, url, kind: kind? })
}
