//! How the official language of a country is written, where that is not in Latin letters.

use unicode_script::{Script, UnicodeScript};

use super::face::{self, Face};

/// A country's writing.
pub(super) struct Writing {
    /// The scripts it may be in. India's states have one each.
    scripts: &'static [Script],
    /// Its key in `names.json`, if its names are there.
    pub(super) language: Option<&'static str>,
    /// What may stand behind a city's name only to say that it is a city.
    suffixes: &'static [&'static str],
}

const INDIAN: &[Script] = &[
    Script::Devanagari,
    Script::Bengali,
    Script::Gurmukhi,
    Script::Gujarati,
    Script::Tamil,
    Script::Telugu,
    Script::Kannada,
    Script::Malayalam,
    Script::Arabic,
];

/// The writing of a country, by its code. Countries that write in Latin letters too (Bosnia and Herzegovina,
/// Montenegro, Uzbekistan) are not here: the name on the card is theirs already.
pub(super) fn of(country: &str) -> Option<Writing> {
    let plain = |scripts| Writing { scripts, language: None, suffixes: &[] };
    let named = |scripts, language| Writing { language: Some(language), ..plain(scripts) };
    Some(match country {
        "AE" | "BH" | "DZ" | "EG" | "IQ" | "JO" | "KW" | "LB" | "LY" | "MA" | "MR" | "OM" | "PS" | "QA" | "SA"
        | "SD" | "SY" | "TN" | "YE" => named(&[Script::Arabic], "ar"),
        "AF" | "IR" | "PK" => plain(&[Script::Arabic]),
        "AM" => plain(&[Script::Armenian]),
        "BD" => plain(&[Script::Bengali]),
        "BG" | "BY" | "KG" | "KZ" | "MK" | "MN" | "RS" | "TJ" | "UA" => plain(&[Script::Cyrillic]),
        "CN" => Writing { suffixes: &["市"], ..named(&[Script::Han], "zh") },
        "CY" | "GR" => plain(&[Script::Greek]),
        "ET" => plain(&[Script::Ethiopic]),
        "GE" => plain(&[Script::Georgian]),
        "IL" => plain(&[Script::Hebrew]),
        "IN" => plain(INDIAN),
        "JP" => Writing { suffixes: &["市"], ..plain(&[Script::Han, Script::Hiragana, Script::Katakana]) },
        "KH" => plain(&[Script::Khmer]),
        "KR" => Writing { suffixes: &["특별시", "광역시", "시"], ..plain(&[Script::Hangul]) },
        "LA" => plain(&[Script::Lao]),
        "LK" => plain(&[Script::Sinhala, Script::Tamil]),
        "MM" => plain(&[Script::Myanmar]),
        "NP" => plain(&[Script::Devanagari]),
        "RU" => named(&[Script::Cyrillic], "ru"),
        "TH" => plain(&[Script::Thai]),
        _ => return None,
    })
}

impl Writing {
    /// Whether a spelling is all in one of its scripts.
    pub(super) fn has(&self, spelling: &str) -> bool {
        let mut letters = spelling.chars().map(|letter| letter.script()).filter(|script| !is_shared(*script));
        letters.clone().next().is_some() && letters.all(|script| self.scripts.contains(&script))
    }

    /// A spelling without what only says that it is a city. A name of one character would not be known for one.
    pub(super) fn bare<'a>(&self, spelling: &'a str) -> &'a str {
        let without = self.suffixes.iter().find_map(|suffix| spelling.strip_suffix(suffix));
        without.filter(|name| name.chars().count() > 1).unwrap_or(spelling)
    }
}

/// Spaces, hyphens and marks belong to no script.
fn is_shared(script: Script) -> bool {
    matches!(script, Script::Common | Script::Inherited)
}

/// The typeface for a name as it is written in a country; nothing where there is none.
pub(super) fn face(name: &str, country: &str) -> Option<Face> {
    let script = name.chars().map(|letter| letter.script()).find(|script| !is_shared(*script))?;
    Some(match script {
        Script::Arabic if country == "PK" => face::URDU,
        Script::Arabic => face::ARABIC,
        Script::Armenian => face::ARMENIAN,
        Script::Bengali => face::BENGALI,
        Script::Cyrillic | Script::Greek => face::TEXT,
        Script::Devanagari => face::DEVANAGARI,
        Script::Ethiopic => face::ETHIOPIC,
        Script::Georgian => face::GEORGIAN,
        Script::Gujarati => face::GUJARATI,
        Script::Gurmukhi => face::GURMUKHI,
        Script::Han if country == "CN" => face::CHINESE,
        Script::Han | Script::Hiragana | Script::Katakana => face::JAPANESE,
        Script::Hangul => face::KOREAN,
        Script::Hebrew => face::HEBREW,
        Script::Kannada => face::KANNADA,
        Script::Khmer => face::KHMER,
        Script::Lao => face::LAO,
        Script::Malayalam => face::MALAYALAM,
        Script::Myanmar => face::MYANMAR,
        Script::Sinhala => face::SINHALA,
        Script::Tamil => face::TAMIL,
        Script::Telugu => face::TELUGU,
        Script::Thai => face::THAI,
        _ => return None,
    })
}
