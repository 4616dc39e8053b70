//! The creative fields.

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

    /// The permanent id, as in the data and in URLs.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Architecture => "architecture",
            Self::CraftsAndFolkArt => "crafts-and-folk-art",
            Self::Design => "design",
            Self::Film => "film",
            Self::Gastronomy => "gastronomy",
            Self::Literature => "literature",
            Self::MediaArts => "media-arts",
            Self::Music => "music",
        }
    }

    /// The field of an id, if there is one.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.id() == id)
    }

    /// Its place in [`Field::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }
}
