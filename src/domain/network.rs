//! What sources say of the network itself.

use super::reader::{Record, read_file};
use super::{Field, Problem, Sources, Year};

/// The facts about the network, with every source they name.
#[derive(Clone, Debug, PartialEq)]
pub struct Network {
    /// The facts by subject, in reading order.
    pub sections: Vec<Section>,
    /// The sources of all of them.
    pub sources: Sources,
}

/// The facts on one subject.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// The subject: `joining`, `monitoring`, `disputes`.
    pub id: String,
    /// The facts, in reading order.
    pub facts: Vec<Fact>,
}

/// One fact about the network.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// The fact, in our own words.
    pub text: Option<String>,
    /// The creative field it is about.
    pub field: Option<Field>,
    /// A shared site of the cities of a field, without `https://`.
    pub site: Option<String>,
    /// Who coordinates the cities of a field, with the year of the source.
    pub coordination: Option<String>,
    /// The document or event that sources contradict.
    pub about: Option<String>,
    /// A finer kind within the section: `paper`, `editors` (a remark to the editors, not shown), `founding-document`.
    pub kind: Option<String>,
    /// The year a field was opened, where it is younger than the network.
    pub since: Option<Year>,
    /// Whether the text is in the language that is spoken, which the build's translation of the file says.
    pub translated: bool,
    /// Whether no source confirms it.
    pub unconfirmed: bool,
    /// The ids of its sources.
    pub sources: Vec<String>,
}

impl Network {
    /// Reads `network.json`, with the sources that the build joins to it where they are there.
    ///
    /// # Errors
    /// Every problem found in it.
    pub fn from_json(text: &str) -> Result<Self, Vec<Problem>> {
        let (mut sections, mut sources) = (Vec::new(), Sources::default());
        read_file("network.json", text, &mut |file| {
            file.records("sections", &mut |record| {
                record.only(&["id", "facts"]);
                sections.push(Section { id: record.text("id"), facts: record.list("facts", read_fact) });
            });
            if let Some(joined) = file.object_if_any("sources") {
                sources.join(&joined);
            }
        })?;
        Ok(Self { sections, sources })
    }

    /// The facts on a subject.
    pub fn section(&self, id: &str) -> &[Fact] {
        self.sections.iter().find(|section| section.id == id).map_or(&[], |section| &section.facts)
    }
}

fn read_fact(record: &Record) -> Fact {
    record.only(&[
        "text",
        "field",
        "site",
        "coordination",
        "about",
        "unconfirmed",
        "kind",
        "since",
        "sources",
        "translated",
    ]);
    Fact {
        text: record.text_if_any("text"),
        field: Field::read(record),
        site: record.text_if_any("site"),
        coordination: record.text_if_any("coordination"),
        about: record.text_if_any("about"),
        kind: record.text_if_any("kind"),
        since: record.year_if_any("since"),
        unconfirmed: record.flag("unconfirmed"),
        translated: record.flag("translated"),
        sources: record.texts("sources"),
    }
}
