//! What is asked: an atlas of synthetic cities with its index.

use creative_cities::domain::{Atlas, Field, Spellings};
use creative_cities::engine::{Answer, Index, Query};

/// So many results are on the first page.
pub const PAGE: usize = 50;

/// What the app calls the fields.
const FIELD_NAMES: [(Field, &str); 8] = [
    (Field::Literature, "Literature"),
    (Field::Music, "Music"),
    (Field::CraftsAndFolkArt, "Crafts and Folk Art"),
    (Field::Design, "Design"),
    (Field::Film, "Film"),
    (Field::Gastronomy, "Gastronomy"),
    (Field::MediaArts, "Media Arts"),
    (Field::Architecture, "Architecture"),
];

/// What was parsed.
#[derive(Debug)]
pub struct Facts {
    /// Cities and countries.
    pub atlas: Atlas,
    /// Their other spellings.
    pub spellings: Spellings,
}

impl Facts {
    /// Reads the files.
    ///
    /// # Panics
    /// If they are not what the app's readers accept.
    pub fn read(core: &str, names: &str, aliases: &str) -> Self {
        let atlas = Atlas::from_json(core).expect("the core is valid");
        let spellings = Spellings::from_json(&atlas, names, aliases).expect("the spellings are valid");
        Self { atlas, spellings }
    }

    /// The index of all of it.
    pub fn index(&self) -> Index {
        let mut index = Index::new(&self.atlas, &FIELD_NAMES);
        index.add_spellings(&self.atlas, &self.spellings);
        index
    }
}

/// Answers a question with its first page.
pub fn ask(facts: &Facts, index: &Index, query: &Query) -> Answer {
    index.first(&facts.atlas, query, &|_| PAGE)
}
