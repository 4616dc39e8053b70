//! The typefaces of the cards: one for each script that a city's own name may be written in.

/// A typeface, in the one weight that is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Face {
    /// As the font itself says, and as SVG asks for it.
    pub(super) family: &'static str,
    /// The file of the Noto fonts it is in.
    pub(super) file: &'static str,
}

const fn face(family: &'static str, file: &'static str) -> Face {
    Face { family, file }
}

/// Names and years: a serif with fine lines, for large sizes only.
pub(super) const DISPLAY: Face = face("Noto Serif Display", "NotoSerifDisplay-Regular.ttf");
/// Everything else in Latin, Greek and Cyrillic letters.
pub(super) const TEXT: Face = face("Noto Serif", "NotoSerif-Regular.ttf");
pub(super) const ARABIC: Face = face("Noto Naskh Arabic", "NotoNaskhArabic-Regular.ttf");
/// Urdu is not printed in Naskh.
pub(super) const URDU: Face = face("Noto Nastaliq Urdu", "NotoNastaliqUrdu-Regular.ttf");
pub(super) const ARMENIAN: Face = face("Noto Serif Armenian", "NotoSerifArmenian-Regular.ttf");
pub(super) const BENGALI: Face = face("Noto Serif Bengali", "NotoSerifBengali-Regular.ttf");
pub(super) const DEVANAGARI: Face = face("Noto Serif Devanagari", "NotoSerifDevanagari-Regular.ttf");
pub(super) const ETHIOPIC: Face = face("Noto Serif Ethiopic", "NotoSerifEthiopic-Regular.ttf");
pub(super) const GEORGIAN: Face = face("Noto Serif Georgian", "NotoSerifGeorgian-Regular.ttf");
pub(super) const GUJARATI: Face = face("Noto Serif Gujarati", "NotoSerifGujarati-Regular.ttf");
pub(super) const GURMUKHI: Face = face("Noto Serif Gurmukhi", "NotoSerifGurmukhi-Regular.ttf");
pub(super) const HEBREW: Face = face("Noto Serif Hebrew", "NotoSerifHebrew-Regular.ttf");
pub(super) const KANNADA: Face = face("Noto Serif Kannada", "NotoSerifKannada-Regular.ttf");
pub(super) const KHMER: Face = face("Noto Serif Khmer", "NotoSerifKhmer-Regular.ttf");
pub(super) const LAO: Face = face("Noto Serif Lao", "NotoSerifLao-Regular.ttf");
pub(super) const MALAYALAM: Face = face("Noto Serif Malayalam", "NotoSerifMalayalam-Regular.ttf");
pub(super) const MYANMAR: Face = face("Noto Serif Myanmar", "NotoSerifMyanmar-Regular.ttf");
pub(super) const SINHALA: Face = face("Noto Serif Sinhala", "NotoSerifSinhala-Regular.ttf");
pub(super) const TAMIL: Face = face("Noto Serif Tamil", "NotoSerifTamil-Regular.ttf");
pub(super) const TELUGU: Face = face("Noto Serif Telugu", "NotoSerifTelugu-Regular.ttf");
pub(super) const THAI: Face = face("Noto Serif Thai", "NotoSerifThai-Regular.ttf");
// One file; the languages differ in how they draw the same characters.
pub(super) const CHINESE: Face = face("Noto Serif CJK SC", "NotoSerifCJK-Regular.ttc");
pub(super) const CHINESE_TRADITIONAL: Face = face("Noto Serif CJK TC", "NotoSerifCJK-Regular.ttc");
pub(super) const JAPANESE: Face = face("Noto Serif CJK JP", "NotoSerifCJK-Regular.ttc");
pub(super) const KOREAN: Face = face("Noto Serif CJK KR", "NotoSerifCJK-Regular.ttc");

/// Every typeface.
pub(super) const FACES: [Face; 25] = [
    DISPLAY,
    TEXT,
    ARABIC,
    URDU,
    ARMENIAN,
    BENGALI,
    DEVANAGARI,
    ETHIOPIC,
    GEORGIAN,
    GUJARATI,
    GURMUKHI,
    HEBREW,
    KANNADA,
    KHMER,
    LAO,
    MALAYALAM,
    MYANMAR,
    SINHALA,
    TAMIL,
    TELUGU,
    THAI,
    CHINESE,
    CHINESE_TRADITIONAL,
    JAPANESE,
    KOREAN,
];

/// Every file, once: the typefaces of one file stand together.
pub(crate) fn files() -> Vec<&'static str> {
    let mut files: Vec<_> = FACES.iter().map(|face| face.file).collect();
    files.dedup();
    files
}
