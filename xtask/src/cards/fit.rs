//! Text that has to fit: on as few lines as it takes, as large as may be.

/// A way of setting a text: on so many lines at most, between two sizes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Way {
    pub(super) lines: usize,
    pub(super) largest: f32,
    pub(super) smallest: f32,
}

/// A text, set.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Fit {
    pub(super) lines: Vec<String>,
    pub(super) size: f32,
}

/// Sizes are tried this far apart.
const STEP: f32 = 2.0;
/// By how much lines are narrowed at a time, to make them even.
const NARROWER: f32 = 0.98;

/// The first of these ways in which a text is no wider than `width`. `em` tells how wide words are at size 1.
pub(super) fn fit(text: &str, width: f32, ways: &[Way], em: &dyn Fn(&str) -> f32) -> Option<Fit> {
    let words: Vec<_> = text.split(' ').map(|word| (word, em(word))).collect();
    let space = em(" ");
    ways.iter().find_map(|way| {
        let mut size = way.largest;
        while size >= way.smallest {
            if let Some(lines) = wrap(&words, space, width / size).filter(|lines| lines.len() <= way.lines) {
                return Some(Fit { lines: even(&words, space, width / size, lines), size });
            }
            size -= STEP;
        }
        None
    })
}

/// Fills line after line; nothing if a single word is too wide.
fn wrap(words: &[(&str, f32)], space: f32, width: f32) -> Option<Vec<String>> {
    let (mut lines, mut room) = (Vec::<String>::new(), 0.0);
    for &(word, wide) in words {
        match lines.last_mut() {
            Some(line) if space + wide <= room => {
                room -= space + wide;
                line.push(' ');
                line.push_str(word);
            }
            _ if wide <= width => {
                room = width - wide;
                lines.push(word.to_owned());
            }
            _ => return None,
        }
    }
    Some(lines)
}

/// The same number of lines, but of about one length: the narrowest measure that does not take another line.
fn even(words: &[(&str, f32)], space: f32, width: f32, lines: Vec<String>) -> Vec<String> {
    let (mut best, mut width) = (lines, width);
    if best.len() == 1 {
        return best;
    }
    loop {
        width *= NARROWER;
        match wrap(words, space, width).filter(|lines| lines.len() <= best.len()) {
            Some(lines) => best = lines,
            None => return best,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WAYS: [Way; 2] =
        [Way { lines: 1, largest: 100.0, smallest: 80.0 }, Way { lines: 2, largest: 70.0, smallest: 40.0 }];

    /// As if every letter were half as wide as it is high.
    fn set(text: &str, width: f32) -> Option<Fit> {
        #[expect(clippy::cast_precision_loss, reason = "words are short")]
        fit(text, width, &WAYS, &|word| word.chars().count() as f32 / 2.0)
    }

    #[test]
    fn a_text_shrinks_before_it_breaks_and_breaks_into_lines_of_one_length() {
        let table: [(&str, f32, &[&str]); 4] = [
            ("Lyon", 100.0, &["Lyon"]),
            ("Gastronomy is", 80.0, &["Gastronomy is"]),
            ("San Cristóbal de las Casas", 70.0, &["San Cristóbal", "de las Casas"]),
            ("Al-Madinah al-Munawwarah at", 66.0, &["Al-Madinah", "al-Munawwarah at"]),
        ];
        for (text, size, lines) in table {
            let fit = set(text, 530.0).expect(text);
            assert_eq!((fit.size, fit.lines), (size, lines.iter().map(|&line| line.to_owned()).collect()), "{text}");
        }
    }

    #[test]
    fn a_word_that_is_too_wide_at_every_size_does_not_fit() {
        assert_eq!(set("Llanfairpwllgwyngyllgogerychwyrndrobwll", 530.0), None);
    }
}
