//! Every folded spelling in one piece of memory: ten thousand small strings would cost more to build than to search.

use std::ops::Range;

use super::fold::{Style, fold_into};
use super::text::part;

/// How much a spelling says about a city; the better comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Source {
    /// The city's own name.
    Name,
    /// Another spelling of it.
    Alias,
    /// Its country or its creative field.
    Place,
}

/// A spelling's number in the glossary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct SpellingIx(u32);

/// One spelling in one style of folding.
#[derive(Clone, Debug)]
struct Spelling {
    words: Range<u32>,
    shown: Range<u32>,
    hash: u32,
    source: Source,
    visible: bool,
}

/// Where a city, a country or a field has its spellings: by [`Part`].
#[derive(Clone, Debug)]
pub(super) struct Place([Range<u32>; 2]);

/// When a spelling arrives.
#[derive(Clone, Copy, Debug)]
pub(super) enum Part {
    /// With the core.
    First,
    /// Later.
    Later,
}

/// All spellings, folded and as written.
#[derive(Clone, Debug, Default)]
pub(super) struct Glossary {
    folded: String,
    shown: String,
    words: Vec<Range<u32>>,
    spellings: Vec<Spelling>,
}

/// How many of each a [`Glossary`] held at some time.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Mark(usize, usize, usize, usize);

impl Glossary {
    pub(super) fn mark(&self) -> Mark {
        Mark(self.folded.len(), self.shown.len(), self.words.len(), self.spellings.len())
    }

    /// How many words there are.
    pub(super) const fn len(&self) -> usize {
        self.words.len()
    }

    /// Takes out everything that was put in after the mark.
    pub(super) fn truncate(&mut self, mark: Mark) {
        self.folded.truncate(mark.0);
        self.shown.truncate(mark.1);
        self.words.truncate(mark.2);
        self.spellings.truncate(mark.3);
    }

    /// Appends a place to a list; its spellings are added next.
    pub(super) fn begin<'p>(&self, places: &'p mut Vec<Place>) -> &'p mut Place {
        places.push_mut(Place([self.end(), 0..0]))
    }

    /// Puts more spellings of a place in the glossary, instead of those that had come later before.
    pub(super) fn add_later(&mut self, place: &mut Place, texts: &[String], source: Source) {
        place.0[Part::Later as usize] = self.end();
        for text in texts {
            self.add(place, Part::Later, text, source, false);
        }
    }

    /// The empty range at the end.
    const fn end(&self) -> Range<u32> {
        narrow(self.spellings.len()..self.spellings.len())
    }

    /// Adds a spelling in every style that makes a difference, unless the place has its like already. What a place has
    /// in a part stands together.
    pub(super) fn add(&mut self, place: &mut Place, part: Part, text: &str, source: Source, visible: bool) {
        let before = self.spellings.len();
        let shown = narrow(self.shown.len()..self.shown.len() + text.len());
        let mut seen = Style::PLAIN;
        for style in Style::ALL {
            if style.differs(seen) {
                let at = self.folded.len();
                seen = fold_into(text, style, &mut self.folded);
                self.keep(place, at, Spelling { words: 0..0, shown: shown.clone(), hash: 0, source, visible });
                place.0[part as usize].end = self.end().end;
            }
        }
        if self.spellings.len() > before {
            self.shown.push_str(text);
        }
    }

    /// Keeps a spelling whose folded text begins at a byte, or drops it where the place has its like.
    fn keep(&mut self, place: &Place, at: usize, mut spelling: Spelling) {
        let folded = part(&self.folded, at..self.folded.len());
        spelling.hash = hash(folded.as_bytes());
        let like = |known: &Spelling| known.hash == spelling.hash && self.folded_words(&known.words) == folded;
        let known = |part: &Range<u32>| self.spellings[wide(part)].iter().any(like);
        if folded.is_empty() || place.0.iter().any(known) {
            self.folded.truncate(at);
            return;
        }
        spelling.words = self.cut(at);
        self.spellings.push(spelling);
    }

    /// Notes the words of the folded text that begins at a byte.
    fn cut(&mut self, at: usize) -> Range<u32> {
        let first = self.words.len();
        let mut start = at;
        for (place, byte) in self.folded.as_bytes()[at..].iter().enumerate() {
            if *byte == b' ' {
                self.words.push(narrow(start..at + place));
                start = at + place + 1;
            }
        }
        self.words.push(narrow(start..self.folded.len()));
        narrow(first..self.words.len())
    }

    /// Every spelling of a place: those that say most come first.
    pub(super) fn of(place: &Place) -> impl Iterator<Item = SpellingIx> + use<> {
        let [first, later] = &place.0;
        wide(first).chain(wide(later)).map(SpellingIx::new)
    }

    /// The folded words of a spelling, by their numbers on the list of all words.
    pub(super) fn words(&self, ix: SpellingIx) -> Range<usize> {
        wide(&self.spellings[ix.index()].words)
    }

    /// The folded words of a place, by their numbers on the list of all words.
    pub(super) fn words_of(&self, place: &Place) -> [Range<usize>; 2] {
        let [first, later] = &place.0;
        [self.word_range(first), self.word_range(later)]
    }

    /// A folded word, by its number on the list of all words.
    pub(super) fn word(&self, word: usize) -> &str {
        part(&self.folded, wide(&self.words[word]))
    }

    /// The bytes of the same.
    pub(super) fn bytes(&self, word: usize) -> &[u8] {
        &self.folded.as_bytes()[wide(&self.words[word])]
    }

    /// The first spelling of a place with a word that passes a test.
    pub(super) fn find(&self, place: &Place, test: impl Fn(&[u8]) -> bool) -> Option<SpellingIx> {
        for range in self.words_of(place) {
            let start = range.start;
            // One flat loop over neighbours in memory: this is where a search spends its time.
            let found = self.words[range].iter().position(|word| test(&self.folded.as_bytes()[wide(word)]));
            if let Some(found) = found {
                return Some(self.spelling_with(start + found));
            }
        }
        None
    }

    /// The spelling that a word belongs to, by the word's number on the list of all words.
    pub(super) fn spelling_with(&self, word: usize) -> SpellingIx {
        SpellingIx::new(self.spellings.partition_point(|spelling| spelling.words.end as usize <= word))
    }

    fn word_range(&self, spellings: &Range<u32>) -> Range<usize> {
        match &self.spellings[wide(spellings)] {
            [] => 0..0,
            [first, .., last] => first.words.start as usize..last.words.end as usize,
            [only] => wide(&only.words),
        }
    }

    /// A spelling, folded as a whole.
    pub(super) fn folded(&self, ix: SpellingIx) -> &str {
        self.folded_words(&self.spellings[ix.index()].words)
    }

    /// Words that stand beside each other, with the spaces between them.
    fn folded_words(&self, words: &Range<u32>) -> &str {
        match &self.words[wide(words)] {
            [first, .., last] => part(&self.folded, first.start as usize..last.end as usize),
            [only] => part(&self.folded, wide(only)),
            [] => "",
        }
    }

    /// A spelling as it was written.
    pub(super) fn shown(&self, ix: SpellingIx) -> &str {
        part(&self.shown, wide(&self.spellings[ix.index()].shown))
    }

    pub(super) fn source(&self, ix: SpellingIx) -> Source {
        self.spellings[ix.index()].source
    }

    /// Whether the page shows the spelling anyway: the name of the city, its country or its field.
    pub(super) fn visible(&self, ix: SpellingIx) -> bool {
        self.spellings[ix.index()].visible
    }
}

impl SpellingIx {
    #[expect(clippy::cast_possible_truncation, reason = "there are far fewer than 2^32 spellings")]
    const fn new(index: usize) -> Self {
        Self(index as u32)
    }

    const fn index(self) -> usize {
        self.0 as usize
    }
}

#[expect(clippy::cast_possible_truncation, reason = "all spellings together are far shorter than 2^32 bytes")]
const fn narrow(range: Range<usize>) -> Range<u32> {
    range.start as u32..range.end as u32
}

const fn wide(range: &Range<u32>) -> Range<usize> {
    range.start as usize..range.end as usize
}

/// FNV-1a: tells most texts apart without comparing them.
pub(super) fn hash(text: &[u8]) -> u32 {
    text.iter().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}
