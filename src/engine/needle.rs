//! One word of a search, and what it finds in a word of a spelling.

use super::signs::is_han_or_kana;
use super::slips::{Measure, letters_into};
use super::text::part;

/// Words of more letters than this are looked for to the letter.
const LONGEST_SLIP: usize = 32;
/// The Arabic article.
const ARTICLE: &str = "ال";

/// How a word was found in another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// It is the whole word.
    Whole,
    /// The word begins with it.
    Start,
    /// Somewhere inside: only words of Han or kana.
    Inside,
}

/// A folded word that is looked for.
#[derive(Clone, Debug)]
pub(super) struct Needle {
    text: String,
    letters: Vec<char>,
    script: Script,
}

/// What a needle's script asks for beyond comparing the beginnings of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Script {
    /// Nothing.
    Plain,
    /// Arabic: words match with or without their article.
    Arabic,
    /// Han and kana: no spaces between words.
    Dense,
}

impl Needle {
    /// The words of a folded text.
    pub(super) fn all(folded: &str) -> Vec<Self> {
        let mut needles = Vec::new();
        for word in folded.split(' ').filter(|word| !word.is_empty()) {
            needles.push(Self::new(word));
        }
        needles
    }

    /// Whether all that it fits begins with it.
    pub(super) fn is_plain(&self) -> bool {
        self.script == Script::Plain
    }

    /// What is in every word that it fits: all but an article.
    pub(super) fn bare(&self) -> &str {
        let bare = without_article(self.text.as_bytes()).map_or(self.text.len(), <[u8]>::len);
        part(&self.text, self.text.len() - bare..self.text.len())
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// How many letters it has.
    pub(super) const fn len(&self) -> usize {
        self.letters.len()
    }

    /// Whether the needle is among others.
    pub(super) fn is_in(&self, others: &[Self]) -> bool {
        others.iter().any(|other| other.text == self.text)
    }

    fn new(word: &str) -> Self {
        let script = match word.chars().next() {
            _ if word.chars().any(is_han_or_kana) => Script::Dense,
            Some('\u{600}'..='\u{6ff}') => Script::Arabic,
            _ => Script::Plain,
        };
        let mut letters = Vec::new();
        letters_into(word, usize::MAX, &mut letters);
        Self { text: word.to_owned(), letters, script }
    }

    /// How the needle fits a word, and at which byte of it, without any slip.
    pub(super) fn fit(&self, word: &[u8]) -> Option<(Fit, usize)> {
        let needle = self.text.as_bytes();
        if let Some(fit) = begins(word, needle) {
            return Some((fit, 0));
        }
        match self.script {
            Script::Plain => None,
            Script::Arabic => {
                let bare = without_article(word);
                let in_word = bare.and_then(|bare| Some((begins(bare, needle)?, word.len() - bare.len())));
                in_word.or_else(|| Some((begins(word, without_article(needle)?)?, 0)))
            }
            Script::Dense => {
                let at = word.windows(needle.len()).position(|part| part == needle)?;
                Some((Fit::Inside, at))
            }
        }
    }

    /// How many bytes of a word the fit at a byte covers: fewer than the needle's where the needle brought an article.
    pub(super) fn len_in(&self, word: &str, at: usize) -> usize {
        let needle = self.text.as_bytes();
        if word.as_bytes()[at..].starts_with(needle) {
            return needle.len();
        }
        without_article(needle).map_or(needle.len(), <[u8]>::len)
    }

    /// How many slips the needle is forgiven: none below 4 letters, one up to 7, two from 8.
    pub(super) const fn slips_allowed(&self) -> u8 {
        match self.letters.len() {
            4..=7 => 1,
            8..=LONGEST_SLIP => 2,
            _ => 0,
        }
    }

    /// What tells how many slips turn the needle into a word or the beginning of one.
    pub(super) fn measure(&self) -> Measure<'_> {
        Measure::new(&self.letters, self.slips_allowed(), true)
    }
}

fn begins(word: &[u8], needle: &[u8]) -> Option<Fit> {
    // Most words differ in the first byte; the call that compares the rest is the dear part.
    if word.first() != needle.first() || !word.starts_with(needle) {
        return None;
    }
    Some(if word.len() == needle.len() { Fit::Whole } else { Fit::Start })
}

/// An Arabic word without the article ال, where two letters or more are left.
fn without_article(word: &[u8]) -> Option<&[u8]> {
    // Every letter of the Arabic block is two bytes long.
    word.strip_prefix(ARTICLE.as_bytes()).filter(|bare| bare.len() >= 4)
}
