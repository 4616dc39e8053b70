//! The regions UNESCO works with.

use super::reader::place_of;

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

    /// The ids, in the order of [`Region::ALL`].
    pub(super) const IDS: [&'static str; 5] = [
        "africa",
        "arab-states",
        "asia-and-the-pacific",
        "europe-and-north-america",
        "latin-america-and-the-caribbean",
    ];

    /// The permanent id, as in the data and in URLs.
    pub const fn id(self) -> &'static str {
        Self::IDS[self.index()]
    }

    /// The region of an id, if there is one.
    pub fn from_id(id: &str) -> Option<Self> {
        Some(Self::ALL[place_of(&Self::IDS, id)?])
    }

    /// Its place in [`Region::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }
}
