//! The creative fields.

use super::reader::{Record, place_of};

/// A creative field of the network: seven from the start, architecture since 2025.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Field {
    /// Literature
    Literature,
    /// Music
    Music,
    /// Crafts and Folk Art
    CraftsAndFolkArt,
    /// Design
    Design,
    /// Film
    Film,
    /// Gastronomy
    Gastronomy,
    /// Media Arts
    MediaArts,
    /// Architecture, opened in 2025
    Architecture,
}

impl Field {
    /// Every field, in the order readers meet them in everywhere.
    pub const ALL: [Self; 8] = [
        Self::Literature,
        Self::Music,
        Self::CraftsAndFolkArt,
        Self::Design,
        Self::Film,
        Self::Gastronomy,
        Self::MediaArts,
        Self::Architecture,
    ];

    /// The ids, in the order of [`Field::ALL`].
    const IDS: [&'static str; 8] =
        ["literature", "music", "crafts-and-folk-art", "design", "film", "gastronomy", "media-arts", "architecture"];

    /// The permanent id, as in the data and in URLs.
    pub const fn id(self) -> &'static str {
        Self::IDS[self.index()]
    }

    /// The field of an id, if there is one.
    pub fn from_id(id: &str) -> Option<Self> {
        Some(Self::ALL[place_of(&Self::IDS, id)?])
    }

    /// The field that a record names, if any.
    pub(super) fn read(record: &Record) -> Option<Self> {
        Some(Self::ALL[record.choice_if_any("field", &Self::IDS)?])
    }

    /// Its place in [`Field::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }
}
