//! What each letter folds to: small tables, so that folding needs no Unicode library in the browser. Latin is here, the
//! other scripts are in [`super::scripts`].

use super::scripts::other_script;

/// What becomes of one character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Letter {
    /// It stays, or is replaced by one other.
    One(char),
    /// It is spelt out.
    Spelt(&'static str),
    /// It vanishes: marks above and below, invisible signs.
    Gone,
    /// It parts words.
    Break,
    /// It may part words or join them: a hyphen, the middle dot between names in kana.
    Hyphen,
    /// It may join words or part them: apostrophes of every form.
    Apostrophe,
}

/// U+00C0 to U+024F. A digit stands for letters spelt out, see [`spelt_out`]; a dot for "no Latin base letter".
const LATIN: &[u8; 400] = b"\
    aaaaaa1ceeeeiiiidnooooo.ouuuuy42aaaaaa1ceeeeiiiidnooooo.ouuuuy4y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii55jjkkklllllll\
    lllnnnnnnnnnoooooo33rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
    bb....o..dd...eeeffg...ikkl..nnooo..pp......tt.uu.vyyzz.........\
    .............aaiioouuuuuuuuuueaaaa11ggggkkoooo..j...gg..nnaa11oo\
    aaaaeeeeiiiioooorrrruuuusstt..hh....zzaaeeooooooooyy......accl..\
    ...bu...jj..rryy";

/// U+1E00 to U+1EFF, in the same form.
const LATIN_ADDITIONAL: &[u8; 256] = b"\
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwy.s..2.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

/// What a character folds to.
pub(super) fn letter(c: char) -> Letter {
    use Letter::{Apostrophe, Break, Hyphen, One};
    let code = u32::from(c);
    match c {
        'a'..='z' | '0'..='9' | '²' | '³' | '¹' | 'µ' => One(c),
        'A'..='Z' => One(c.to_ascii_lowercase()),
        '\'' | '`' | '´' | '‘' | '’' | '‛' | '′' | '՚' | '׳' | 'ꞌ' => Apostrophe,
        '-' | '·' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '־' | '・' | '＝' | '゠' | '\u{ff65}' => Hyphen,
        'ª' => One('a'),
        'º' | 'ɔ' | 'ɵ' => One('o'),
        'ə' | 'ɛ' => One('e'),
        'ɓ' => One('b'),
        'ɖ' | 'ɗ' => One('d'),
        'ɠ' | 'ɣ' => One('g'),
        'ɨ' => One('i'),
        'ɲ' => One('n'),
        'ʉ' => One('u'),
        'ʋ' => One('v'),
        '\u{ad}' | '\u{2b9}'..='\u{2cc}' => Letter::Gone,
        '\0'..='\u{bf}' | '×' | '÷' => Break,
        '\u{c0}'..='\u{24f}' => latin(c, LATIN[(code - 0xc0) as usize]),
        '\u{1e00}'..='\u{1eff}' => latin(c, LATIN_ADDITIONAL[(code - 0x1e00) as usize]),
        '\u{ff01}'..='\u{ff5e}' => letter(char::from_u32(code - 0xfee0).unwrap_or(' ')),
        _ => other_script(c),
    }
}

/// How German and the Nordic languages spell a letter where a keyboard lacks it.
pub(super) const fn digraph(c: char) -> Option<&'static str> {
    match c {
        'ä' | 'Ä' => Some("ae"),
        'ö' | 'Ö' | 'ø' | 'Ø' => Some("oe"),
        'ü' | 'Ü' => Some("ue"),
        'å' | 'Å' => Some("aa"),
        _ => None,
    }
}

fn latin(c: char, entry: u8) -> Letter {
    match entry {
        b'a'..=b'z' => Letter::One(char::from(entry)),
        b'1'..=b'5' => Letter::Spelt(spelt_out(entry)),
        // Letters without a Latin base are rare: their capitals stand beside them and are left as they are.
        _ => Letter::One(c),
    }
}

const fn spelt_out(entry: u8) -> &'static str {
    match entry {
        b'1' => "ae",
        b'2' => "ss",
        b'3' => "oe",
        b'4' => "th",
        _ => "ij",
    }
}
