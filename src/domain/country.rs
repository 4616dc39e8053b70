//! Countries with member cities.

use super::Region;

/// An ISO 3166-1 alpha-2 code, in capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CountryCode([u8; 2]);

impl CountryCode {
    /// Reads a code in capitals, as in the data.
    pub fn parse(text: &str) -> Option<Self> {
        match text.as_bytes() {
            &[a, b] if a.is_ascii_uppercase() && b.is_ascii_uppercase() => Some(Self([a, b])),
            _ => None,
        }
    }

    /// What stands for a code that could not be read, until its file is refused.
    pub(super) const UNREAD: Self = Self(*b"??");

    /// Reads a code in lower case, as in URLs.
    pub fn from_slug(text: &str) -> Option<Self> {
        let lower = text.bytes().all(|b| b.is_ascii_lowercase());
        lower.then(|| Self::parse(&text.to_ascii_uppercase()))?
    }

    /// The code in capitals: `IS`.
    pub fn as_str(&self) -> &str {
        str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The code as it stands in URLs: `is`.
    pub fn slug(&self) -> String {
        self.as_str().to_ascii_lowercase()
    }
}

/// A country that has, or had, a member city.
#[derive(Clone, Debug, PartialEq)]
pub struct Country {
    /// Its code.
    pub code: CountryCode,
    /// UNESCO's region for it.
    pub region: Region,
    /// Its name in the language that is spoken (Unicode CLDR).
    pub name: String,
}
