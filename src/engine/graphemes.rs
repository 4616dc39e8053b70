//! Where a text may be cut without parting a letter from its marks.

use super::signs::is_mark;
use super::text::part;

/// The end of the letter that begins at byte `start`: past every mark, joiner and variation that belongs to it.
pub(super) fn whole_end(text: &str, start: usize) -> usize {
    let mut end = start;
    let mut last = None;
    for c in part(text, start..text.len()).chars() {
        if last.is_some_and(|last| !extends(c) && !joins_next(last)) {
            break;
        }
        end += c.len_utf8();
        last = Some(c);
    }
    end
}

/// The start of the letter that byte `start` lies in.
pub(super) fn whole_start(text: &str, start: usize) -> usize {
    let mut start = start;
    while let Some(before) = part(text, 0..start).chars().next_back() {
        let here = part(text, start..text.len()).chars().next();
        if !here.is_some_and(extends) && !joins_next(before) {
            break;
        }
        start -= before.len_utf8();
    }
    start
}

/// Signs after which the next letter is part of the same shape: the joiner, and viramas that make conjuncts.
fn joins_next(c: char) -> bool {
    const SIGNS: [u32; 12] = [0x200d, 0x94d, 0x9cd, 0xa4d, 0xacd, 0xb4d, 0xc4d, 0xccd, 0xd4d, 0xdca, 0x1039, 0x17d2];
    SIGNS.contains(&u32::from(c))
}

/// Marks and signs that continue the letter before them; of the planes beyond the first, those of emoji and variants.
fn extends(c: char) -> bool {
    is_mark(c) || matches!(c, '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0100}'..='\u{e01ef}')
}
