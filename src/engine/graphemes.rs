//! Where a text may be cut without parting a letter from its marks.

/// The end of the letter that ends at byte `end`: past every mark, joiner and variation that belongs to it.
pub(super) fn whole_end(text: &str, end: usize) -> usize {
    let mut end = end;
    let mut last = text[..end].chars().next_back();
    for c in text[end..].chars() {
        let joined = last.is_some_and(joins_next);
        if !extends(c) && !joined {
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
    while let Some(before) = text[..start].chars().next_back() {
        let here = text[start..].chars().next();
        if !here.is_some_and(extends) && !joins_next(before) {
            break;
        }
        start -= before.len_utf8();
    }
    start
}

/// Signs after which the next letter is part of the same shape: the joiner, and viramas that make conjuncts.
const fn joins_next(c: char) -> bool {
    matches!(
        c,
        '\u{200d}'
            | '\u{94d}'
            | '\u{9cd}'
            | '\u{a4d}'
            | '\u{acd}'
            | '\u{b4d}'
            | '\u{c4d}'
            | '\u{ccd}'
            | '\u{d4d}'
            | '\u{dca}'
            | '\u{1039}'
            | '\u{17d2}'
    )
}

/// Marks and signs that continue the letter before them. Generous rather than exact: the worst of marking too much is
/// a mark that reaches one sign further.
const fn extends(c: char) -> bool {
    match c {
        '\u{900}'..='\u{d7f}' => extends_indic(c as u32 & 0x7f),
        _ => matches!(c,
            '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}'
            | '\u{5c4}' | '\u{5c5}' | '\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}'
            | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e4}' | '\u{6e7}' | '\u{6e8}' | '\u{6ea}'..='\u{6ed}'
            | '\u{711}' | '\u{730}'..='\u{74a}' | '\u{7a6}'..='\u{7b0}' | '\u{7eb}'..='\u{7f3}'
            | '\u{d81}'..='\u{d83}' | '\u{dca}'..='\u{df3}' | '\u{e31}' | '\u{e34}'..='\u{e3a}'
            | '\u{e47}'..='\u{e4e}' | '\u{eb1}' | '\u{eb4}'..='\u{ebc}' | '\u{ec8}'..='\u{ece}' | '\u{f18}' | '\u{f19}'
            | '\u{f35}' | '\u{f37}' | '\u{f39}' | '\u{f3e}' | '\u{f3f}' | '\u{f71}'..='\u{f84}' | '\u{f86}' | '\u{f87}'
            | '\u{f8d}'..='\u{fbc}' | '\u{102b}'..='\u{103e}' | '\u{1056}'..='\u{1059}' | '\u{105e}'..='\u{1060}'
            | '\u{1062}'..='\u{1064}' | '\u{1067}'..='\u{106d}' | '\u{1071}'..='\u{1074}' | '\u{1082}'..='\u{108d}'
            | '\u{135d}'..='\u{135f}' | '\u{17b4}'..='\u{17d3}' | '\u{17dd}' | '\u{180b}'..='\u{180d}'
            | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{200c}' | '\u{200d}' | '\u{20d0}'..='\u{20ff}'
            | '\u{302a}'..='\u{302f}' | '\u{3099}' | '\u{309a}' | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}'
            | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0100}'..='\u{e01ef}'),
    }
}

/// The Indic blocks from Devanagari to Malayalam are laid out alike.
const fn extends_indic(offset: u32) -> bool {
    matches!(offset, 0x00..=0x03 | 0x3a..=0x3c | 0x3e..=0x4f | 0x51..=0x57 | 0x62 | 0x63 | 0x70 | 0x71)
}
