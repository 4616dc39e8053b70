//! Folding: what makes "Kraká", "KRAKA" and "kraka" the same to a search.

use super::letters::{Letter, digraph, letter};
use super::text::nfc;

/// A text as search compares it: lower case, without diacritics, digraph letters spelt out, one form for the variants
/// of Arabic letters, no apostrophes, single spaces for everything else between words.
///
/// `"Saint-Étienne"` is `"saint etienne"`, `"Xi’an"` is `"xian"`, `"Ærø"` is `"aero"`.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(&nfc(text), Style::PLAIN, &mut folded);
    // Marks that a sign stood between meet when it goes, and may stand in another order.
    nfc(&folded)
}

/// Where spellings part ways: names are folded in every style that makes a difference, queries plainly.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Style {
    /// ü is ue instead of u, ö and ø oe, ä ae, å aa.
    pub(super) spelt: bool,
    /// Hyphens vanish instead of parting words, apostrophes part them instead of vanishing.
    pub(super) turned: bool,
}

impl Style {
    pub(super) const PLAIN: Self = Self { spelt: false, turned: false };

    /// Every style, the plain one first.
    pub(super) const ALL: [Self; 4] = [
        Self::PLAIN,
        Self { spelt: true, turned: false },
        Self { spelt: false, turned: true },
        Self { spelt: true, turned: true },
    ];

    /// Whether a text in which `seen` was come upon folds differently than in any style before this one.
    pub(super) const fn differs(self, seen: Self) -> bool {
        self.spelt <= seen.spelt && self.turned <= seen.turned
    }
}

/// Appends a folded text, and tells which parts of a style would have made a difference. The text is in NFC, as all
/// data is; what stood before it is left alone.
pub(super) fn fold_into(text: &str, style: Style, out: &mut String) -> Style {
    let (start, mut seen) = (out.len(), Style::PLAIN);
    for c in text.chars() {
        if c.is_ascii_alphanumeric() {
            out.push(c.to_ascii_lowercase());
        } else {
            push(c, style, start, out, &mut seen);
        }
    }
    if out.len() > start && out.ends_with(' ') {
        out.pop();
    }
    seen
}

/// Appends one folded character to a text that begins at `start`. Breaks are single spaces, none at the start.
pub(super) fn push(c: char, style: Style, start: usize, out: &mut String, seen: &mut Style) {
    if let Some(two) = digraph(c) {
        seen.spelt = true;
        if style.spelt {
            return out.push_str(two);
        }
    }
    let parts = match letter(c) {
        Letter::One(one) => return out.push(one),
        Letter::Spelt(text) => return out.push_str(text),
        Letter::Gone => false,
        Letter::Break => true,
        Letter::Hyphen => {
            seen.turned = true;
            !style.turned
        }
        Letter::Apostrophe => {
            seen.turned = true;
            style.turned
        }
    };
    if parts && out.len() > start && !out.ends_with(' ') {
        out.push(' ');
    }
}
