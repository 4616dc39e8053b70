//! What the letters of other scripts than Latin fold to.

use super::letters::Letter;
use super::signs::{is_punctuation, is_unseen};

/// U+1F00 to U+1FFF, one letter for sixteen characters; the few that differ are in [`polytonic`].
const POLYTONIC: [char; 16] = ['α', 'ε', 'η', 'ι', 'ο', 'υ', 'ω', 'α', 'α', 'η', 'ω', 'α', 'η', 'ι', 'υ', 'ω'];

/// What a character beyond the Latin blocks folds to.
pub(super) fn other_script(c: char) -> Letter {
    let code = u32::from(c);
    match code {
        // Han and Hangul: much of the data, and never anything but letters.
        0x3400..=0xd7ff => Letter::One(c),
        0x370..=0x3ff => Letter::One(greek(c)),
        0x400..=0x481 | 0x48a..=0x52f => Letter::One(cyrillic(c)),
        0x531..=0x556 => shifted(code + 0x30),
        0x5d0..=0x6ff => semitic(c),
        0x1c90..=0x1cba => shifted(code - 0xbc0),
        0x1f00..=0x1fff => polytonic(c),
        0x3041..=0x3096 => shifted(code + 0x60),
        _ => letter_or_sign(c),
    }
}

fn letter_or_sign(c: char) -> Letter {
    if is_unseen(c) {
        Letter::Gone
    } else if is_punctuation(c) {
        Letter::Break
    } else {
        Letter::One(c)
    }
}

fn shifted(code: u32) -> Letter {
    char::from_u32(code).map_or(Letter::Gone, Letter::One)
}

fn greek(c: char) -> char {
    match c {
        'ά' | 'Ά' => 'α',
        'έ' | 'Έ' => 'ε',
        'ή' | 'Ή' => 'η',
        'ί' | 'Ί' | 'ϊ' | 'Ϊ' | 'ΐ' => 'ι',
        'ό' | 'Ό' => 'ο',
        'ύ' | 'Ύ' | 'ϋ' | 'Ϋ' | 'ΰ' => 'υ',
        'ώ' | 'Ώ' => 'ω',
        'ς' => 'σ',
        'Α'..='Ω' => char::from_u32(u32::from(c) + 0x20).unwrap_or(c),
        _ => c,
    }
}

fn polytonic(c: char) -> Letter {
    Letter::One(match c {
        '\u{1f72}' | '\u{1f73}' | '\u{1fc8}' | '\u{1fc9}' => 'ε',
        '\u{1f74}' | '\u{1f75}' => 'η',
        '\u{1f76}' | '\u{1f77}' | '\u{1fbe}' => 'ι',
        '\u{1f78}' | '\u{1f79}' | '\u{1ff8}' | '\u{1ff9}' => 'ο',
        '\u{1f7a}' | '\u{1f7b}' => 'υ',
        '\u{1f7c}' | '\u{1f7d}' => 'ω',
        '\u{1fe4}' | '\u{1fe5}' | '\u{1fec}' => 'ρ',
        '\u{1fbd}' | '\u{1fbf}' | '\u{1fc0}' | '\u{1fc1}' | '\u{1fcd}'..='\u{1fcf}' | '\u{1fdd}'..='\u{1fdf}' => {
            return Letter::Gone;
        }
        '\u{1fed}'..='\u{1fef}' | '\u{1ffd}' | '\u{1ffe}' => return Letter::Gone,
        _ => POLYTONIC[(u32::from(c) >> 4 & 0xf) as usize],
    })
}

fn cyrillic(c: char) -> char {
    let code = u32::from(c);
    let small = match c {
        '\u{400}'..='\u{40f}' => code + 0x50,
        '\u{410}'..='\u{42f}' => code + 0x20,
        'Ӏ' => 0x4cf,
        '\u{4c1}'..='\u{4ce}' => code + code % 2,
        '\u{460}'..='\u{481}' | '\u{48a}'..='\u{52f}' => code | 1,
        _ => code,
    };
    let small = char::from_u32(small).unwrap_or(c);
    match small {
        'й' | 'ѝ' | 'ӣ' | 'ӥ' => 'и',
        'ё' | 'ѐ' | 'ӗ' => 'е',
        'ї' => 'і',
        'ў' | 'ӯ' | 'ӱ' | 'ӳ' => 'у',
        'ѓ' | 'ґ' => 'г',
        'ќ' => 'к',
        'ӂ' | 'ӝ' => 'ж',
        'ӑ' | 'ӓ' => 'а',
        'ӛ' => 'ә',
        'ӟ' => 'з',
        'ӧ' => 'о',
        'ӫ' => 'ө',
        'ӭ' => 'э',
        'ӵ' => 'ч',
        'ӹ' => 'ы',
        'ѷ' => 'ѵ',
        _ => small,
    }
}

/// Hebrew from its punctuation on, and Arabic.
fn semitic(c: char) -> Letter {
    let code = u32::from(c);
    Letter::One(match c {
        'ך' | 'ם' | 'ן' | 'ף' | 'ץ' => return shifted(code + 1),
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ی' | 'ئ' | 'ې' | 'ے' | 'ۓ' | 'ۍ' => 'ي',
        'ؤ' => 'و',
        'ة' | 'ہ' | 'ۂ' | 'ۃ' | 'ھ' | 'ە' | 'ۀ' => 'ه',
        'ک' | 'ڪ' => 'ك',
        '\u{660}'..='\u{669}' => return shifted(code - 0x660 + 0x30),
        '\u{6f0}'..='\u{6f9}' => return shifted(code - 0x6f0 + 0x30),
        _ => return letter_or_sign(c),
    })
}
