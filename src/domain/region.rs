//! The regions UNESCO works with.

/// One of UNESCO's five regions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Region {
    /// Africa
    Africa,
    /// Arab States
    ArabStates,
    /// Asia and the Pacific
    AsiaAndThePacific,
    /// Europe and North America
    EuropeAndNorthAmerica,
    /// Latin America and the Caribbean
    LatinAmericaAndTheCaribbean,
}

impl Region {
    /// Every region, in the alphabet of the ids.
    pub const ALL: [Self; 5] = [
        Self::Africa,
        Self::ArabStates,
        Self::AsiaAndThePacific,
        Self::EuropeAndNorthAmerica,
        Self::LatinAmericaAndTheCaribbean,
    ];

    /// The permanent id, as in the data and in URLs.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Africa => "africa",
            Self::ArabStates => "arab-states",
            Self::AsiaAndThePacific => "asia-and-the-pacific",
            Self::EuropeAndNorthAmerica => "europe-and-north-america",
            Self::LatinAmericaAndTheCaribbean => "latin-america-and-the-caribbean",
        }
    }

    /// The region of an id, if there is one.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|region| region.id() == id)
    }

    /// Its place in [`Region::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }
}
