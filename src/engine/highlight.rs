//! Marking what the words of a search matched in a text that the page shows.

use std::ops::Range;

use super::fold::{Style, fold, push};
use super::graphemes::{whole_end, whole_start};
use super::needle::Needle;
use crate::order::sorted;

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
    let mut hits = Vec::new();
    if !needles.is_empty() {
        let (plain, seen) = Folded::new(text, Style::PLAIN);
        plain.find(&needles, &mut hits);
        for style in Style::others(seen) {
            Folded::new(text, style).0.find(&needles, &mut hits);
        }
    }
    for hit in &mut hits {
        *hit = whole_start(text, hit.start)..whole_end(text, hit.end);
    }
    let order = sorted(hits.len(), &|a, b| hits[a].start.cmp(&hits[b].start));
    parts(text, order.into_iter().map(|place| hits[place].clone()))
}

/// A folded text that knows where each of its bytes came from.
struct Folded {
    text: String,
    /// By byte of the folded text: the letter it came from, as a range of the original.
    from: Vec<Range<usize>>,
}

impl Folded {
    fn new(original: &str, style: Style) -> (Self, Style) {
        let mut seen = Style::PLAIN;
        let (mut text, mut from) = (String::with_capacity(original.len()), Vec::with_capacity(original.len()));
        for (at, c) in original.char_indices() {
            push(c, style, 0, &mut text, &mut seen);
            from.resize(text.len(), at..at + c.len_utf8());
        }
        (Self { text, from }, seen)
    }

    /// Notes where, in the original, the words begin with a needle.
    fn find(&self, needles: &[Needle], hits: &mut Vec<Range<usize>>) {
        let mut start = 0;
        for word in self.text.split(' ') {
            for needle in needles {
                let Some((_, at)) = needle.fit(word.as_bytes()) else { continue };
                let (first, last) = (start + at, start + at + needle.len_in(word, at) - 1);
                hits.push(self.from[first].start..self.from[last].end);
            }
            start += word.len() + 1;
        }
    }
}

/// Cuts a text at ranges that are sorted and may overlap.
fn parts(text: &str, hits: impl Iterator<Item = Range<usize>>) -> Vec<Span<'_>> {
    let mut parts = Vec::new();
    let mut done = 0;
    let mut rest = hits.peekable();
    while let Some(first) = rest.next() {
        let mut end = first.end;
        while let Some(next) = rest.next_if(|next| next.start <= end) {
            end = end.max(next.end);
        }
        for (range, hit) in [(done..first.start, false), (first.start..end, true)] {
            if !range.is_empty() {
                parts.push(Span { text: &text[range], hit });
            }
        }
        done = end;
    }
    if done < text.len() {
        parts.push(Span { text: &text[done..], hit: false });
    }
    parts
}
