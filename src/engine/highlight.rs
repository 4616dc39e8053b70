//! Marking what the words of a search matched in a text that the page shows.

use super::fold::{Style, fold, push};
use super::graphemes::{whole_end, whole_start};
use super::needle::Needle;
use super::text::part;

/// A part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span<'t> {
    /// The part.
    pub text: &'t str,
    /// Whether the search matched it.
    pub hit: bool,
}

/// Parts a text into what the words of `q` match and what they don't. The parts in their order are the whole text, no
/// part is empty, and no letter is parted from its marks. A word that matches with slips is not marked.
pub fn highlight<'t>(text: &'t str, q: &str) -> Vec<Span<'t>> {
    let needles = Needle::all(&fold(q));
    // By byte: whether it is marked.
    let mut hits = vec![false; text.len()];
    let mut seen = Style::PLAIN;
    for style in Style::ALL {
        if !needles.is_empty() && style.differs(seen) {
            mark(text, style, &needles, &mut seen, &mut hits);
        }
    }
    parts(text, &hits)
}

/// Marks the beginnings of words that fit a needle when the text is folded in a style. Tells what would have made a
/// difference.
fn mark(text: &str, style: Style, needles: &[Needle], seen: &mut Style, hits: &mut [bool]) {
    let mut folded = String::with_capacity(text.len());
    // By byte of the folded text: where the letter that it came from begins, in the original.
    let mut from = Vec::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        push(c, style, 0, &mut folded, seen);
        from.resize(folded.len(), at);
    }
    let mut start = 0;
    for word in folded.split(' ') {
        for needle in needles {
            if let Some((_, at)) = needle.fit(word.as_bytes()) {
                let (first, last) = (from[start + at], from[start + at + needle.len_in(word, at) - 1]);
                hits[whole_start(text, first)..whole_end(text, last)].fill(true);
            }
        }
        start += word.len() + 1;
    }
}

/// Cuts a text where marked and unmarked bytes meet.
fn parts<'t>(text: &'t str, hits: &[bool]) -> Vec<Span<'t>> {
    let mut parts = Vec::new();
    let mut start = 0;
    for run in hits.chunk_by(|a, b| a == b) {
        parts.push(Span { text: part(text, start..start + run.len()), hit: run[0] });
        start += run.len();
    }
    parts
}
