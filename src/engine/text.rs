//! Text as it is typed and sent, made into one form.

use std::ops::Range;

/// A text in Unicode normalisation form C.
///
/// The browser brings the tables with it; natively a crate does. (The crate would cost the download 48 KB of brotli,
/// a caller that drives its character functions by hand still 25 KB.)
pub fn nfc(text: &str) -> String {
    // Below U+0300 nothing combines: most queries never need the tables.
    if text.chars().all(|c| c < '\u{300}') { text.to_owned() } else { normalised(text) }
}

#[cfg(target_arch = "wasm32")]
fn normalised(text: &str) -> String {
    js_sys::JsString::from(text).normalize("NFC").into()
}

#[cfg(not(target_arch = "wasm32"))]
fn normalised(text: &str) -> String {
    unicode_normalization::UnicodeNormalization::nfc(text).collect()
}

/// Texts in a row. (The standard library's way is a kilobyte of wasm: it is made for speed.)
pub(crate) fn join(texts: &[String], between: &str) -> String {
    let mut joined = String::new();
    for (nth, text) in texts.iter().enumerate() {
        if nth > 0 {
            joined.push_str(between);
        }
        joined.push_str(text);
    }
    joined
}

/// A text in NFC, trimmed, without control characters and invisible marks, with single spaces.
///
/// White space and control characters (a NUL, a line end) part words like a space. Marks of direction, zero-width
/// spaces, soft hyphens and the like are dropped. Zero-width joiners stay between letters beyond ASCII, because
/// Persian, the Indic scripts and emoji write with them.
pub fn clean(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut chars = text.chars().filter(|c| !is_invisible(*c)).peekable();
    while let Some(c) = chars.next() {
        let last = kept.chars().next_back();
        if c.is_whitespace() || c.is_control() {
            if last.is_some_and(|last| last != ' ') {
                kept.push(' ');
            }
        } else if !is_joiner(c) || (joins(last) && joins(chars.peek().copied())) {
            kept.push(c);
        }
    }
    if kept.ends_with(' ') {
        kept.pop();
    }
    nfc(&kept)
}

/// The bytes of a text in a range, nothing where it does not end between characters. Slicing says the same with a panic
/// whose words bring four kilobytes of Unicode tables along.
pub(crate) fn part(text: &str, range: Range<usize>) -> &str {
    text.get(range).unwrap_or_default()
}

/// A text's first so many characters, and the rest.
pub(crate) fn split_after(text: &str, characters: usize) -> (&str, &str) {
    let end = text.char_indices().nth(characters).map_or(text.len(), |(end, _)| end);
    (part(text, 0..end), part(text, end..text.len()))
}

/// A text as two lines, parted at the space nearest to its middle.
#[cfg(feature = "view")]
pub(crate) fn two_lines(text: &str) -> Option<(&str, &str)> {
    let (middle, bytes) = (text.len() / 2, text.as_bytes());
    let space = (0..bytes.len()).filter(|at| bytes[*at] == b' ').min_by_key(|at| at.abs_diff(middle))?;
    Some((part(text, 0..space), part(text, space + 1..text.len())))
}

const fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

/// Whether a joiner may stand beside this: no space, no ASCII, no other joiner.
fn joins(beside: Option<char>) -> bool {
    beside.is_some_and(|c| !c.is_ascii() && !c.is_whitespace() && !c.is_control() && !is_joiner(c))
}

/// Characters that show nothing and only steer layout.
const fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}
