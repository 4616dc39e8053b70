//! Every word of every spelling, once and in order, with the places it is found in: what begins with some letters stands
//! together.

use std::cmp::Ordering;
use std::ops::Range;

use super::glossary::{Glossary, Place, Source, SpellingIx, hash};
use super::signs::is_han_or_kana;

/// The mark of words with Han or kana among the letters of a word.
const DENSE: u64 = 1 << 63;
/// So many words are a block.
pub(super) const BLOCK: usize = 32;

/// The words, in the order of their bytes.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    /// By word: one of its numbers in the glossary.
    numbers: Vec<u32>,
    /// By word: which letters it has, see [`letters_of`].
    pub(super) letters: Vec<u64>,
    /// By word: how many letters it shares with the word before, from the first.
    pub(super) shared: Vec<u8>,
    /// By block of words: the least of it, and all of their letters. A search for slips passes over blocks.
    pub(super) least_shared: Vec<u8>,
    pub(super) any_letters: Vec<u64>,
    /// By word and one more: where its finds begin.
    starts: Vec<usize>,
    finds: Vec<Find>,
}

/// A place that has a spelling with a word, and what the word is to the spelling.
#[derive(Clone, Copy, Debug)]
pub(super) struct Find(u32);

impl Find {
    /// How many roles there are: what the spelling says, by whether the word is its first and its only one.
    pub(super) const ROLES: usize = 12;

    #[expect(clippy::cast_possible_truncation, reason = "there are far fewer than 2^28 places")]
    const fn new(place: usize, role: usize) -> Self {
        Self((place * Self::ROLES + role) as u32)
    }

    /// The number of the place.
    pub(super) const fn place(self) -> usize {
        self.0 as usize / Self::ROLES
    }

    pub(super) const fn role(self) -> usize {
        self.0 as usize % Self::ROLES
    }

    /// The role of a word by what its spelling says, and whether it is the first word of it and the only one.
    const fn role_of(source: usize, first: bool, only: bool) -> usize {
        source << 2 | (first as usize) << 1 | only as usize
    }

    /// What the spelling says, whether the word is its first, and its only one.
    pub(super) const fn read(role: usize) -> (Source, bool, bool) {
        let source = match role >> 2 {
            0 => Source::Name,
            1 => Source::Alias,
            _ => Source::Place,
        };
        (source, role & 2 != 0, role & 1 != 0)
    }
}

/// Words as they come, before they are in order.
#[derive(Default)]
pub(super) struct Collected {
    /// Numbers of words and one more, by hash; 0 is free. As many as a power of two.
    slots: Vec<u32>,
    /// By word: one of its numbers in the glossary.
    words: Vec<u32>,
    /// What is found by which word, in the order it came.
    finds: Vec<(u32, Find)>,
}

impl Collected {
    /// Room for the words of a glossary.
    pub(super) fn new(glossary: &Glossary) -> Self {
        let slots = (glossary.len() * 2).next_power_of_two();
        Self { slots: vec![0; slots], words: Vec::new(), finds: Vec::with_capacity(glossary.len()) }
    }

    /// Collects the words of a place, by the place's number.
    pub(super) fn add(&mut self, glossary: &Glossary, place: &Place, number: usize) {
        for spelling in Glossary::of(place) {
            self.add_spelling(glossary, spelling, number);
        }
    }

    fn add_spelling(&mut self, glossary: &Glossary, spelling: SpellingIx, number: usize) {
        let words = glossary.words(spelling);
        for word in words.clone() {
            let role = Find::role_of(glossary.source(spelling) as usize, word == words.start, words.len() == 1);
            let found = self.number(glossary, word);
            self.finds.push((found, Find::new(number, role)));
        }
    }

    /// The number of a word of the glossary among those that were collected.
    #[expect(clippy::cast_possible_truncation, reason = "there are far fewer than 2^32 words")]
    fn number(&mut self, glossary: &Glossary, word: usize) -> u32 {
        let text = glossary.bytes(word);
        let mut slot = hash(text) as usize;
        loop {
            slot &= self.slots.len() - 1;
            match self.slots[slot] {
                0 => {
                    self.words.push(word as u32);
                    self.slots[slot] = self.words.len() as u32;
                    return self.words.len() as u32 - 1;
                }
                known if glossary.bytes(self.words[known as usize - 1] as usize) == text => return known - 1,
                _ => slot += 1,
            }
        }
    }

    /// Brings the words in order.
    pub(super) fn ordered(self, glossary: &Glossary) -> Words {
        let bytes = |number: usize| glossary.bytes(self.words[number] as usize);
        let order = self.order(&bytes);
        let mut words = Words::default();
        let mut places = vec![0; order.len()];
        for (place, number) in order.iter().enumerate() {
            places[*number] = place;
            let word = self.words[*number];
            let letters = letters_of(glossary.word(word as usize));
            let shared = if place > 0 { shared(bytes(order[place - 1]), bytes(*number)) } else { 0 };
            words.numbers.push(word);
            words.letters.push(letters);
            words.shared.push(shared);
            if place % BLOCK == 0 {
                words.least_shared.push(shared);
                words.any_letters.push(letters);
            }
            let block = place / BLOCK;
            words.least_shared[block] = words.least_shared[block].min(shared);
            words.any_letters[block] |= letters;
        }
        let place = |find: usize| places[self.finds[find].0 as usize];
        let (starts, finds) = grouped(&numbers(self.finds.len()), order.len(), &place);
        words.starts = starts;
        for find in finds {
            words.finds.push(self.finds[find].1);
        }
        words
    }

    /// The numbers of the words in the order of their bytes: of the first sixteen, eleven bits at a time from the last to the
    /// first, and then those that begin alike.
    fn order<'g>(&self, bytes: &dyn Fn(usize) -> &'g [u8]) -> Vec<usize> {
        let mut order = numbers(self.words.len());
        let mut keys = vec![0; order.len()];
        for from in [8, 0] {
            for number in &order {
                keys[*number] = eight(bytes(*number), from);
            }
            for digit in 0..6 {
                order = grouped(&order, 2048, &|number| (keys[number] >> (11 * digit) & 2047) as usize).1;
            }
        }
        // Few begin alike, and those stand beside each other already.
        for place in 1..order.len() {
            let mut at = place;
            while at > 0 && bytes(order[at - 1]) > bytes(order[at]) {
                order.swap(at - 1, at);
                at -= 1;
            }
        }
        order
    }
}

/// The numbers from 0 on, so many.
fn numbers(len: usize) -> Vec<usize> {
    (0..len).collect()
}

/// Items in so many groups, in each in the order they came; before them where each group begins, and one more.
fn grouped(items: &[usize], groups: usize, group: &dyn Fn(usize) -> usize) -> (Vec<usize>, Vec<usize>) {
    // Two steps on, for the beginnings move one step on while the items are put in.
    let mut starts = vec![0; groups + 2];
    for item in items {
        starts[group(*item) + 2] += 1;
    }
    let mut sum = 0;
    for start in &mut starts {
        sum += *start;
        *start = sum;
    }
    let mut arranged = vec![0; items.len()];
    for item in items {
        let start = &mut starts[group(*item) + 1];
        arranged[*start] = *item;
        *start += 1;
    }
    (starts, arranged)
}

impl Words {
    /// The words that begin with some letters.
    pub(super) fn beginning_with(&self, glossary: &Glossary, start: &str) -> Range<usize> {
        let least = self.first(glossary, start, Ordering::Equal);
        least..self.first(glossary, start, Ordering::Greater)
    }

    /// The first word whose beginning is not before the letters, or is behind them.
    fn first(&self, glossary: &Glossary, start: &str, at_least: Ordering) -> usize {
        let start = start.as_bytes();
        self.numbers.partition_point(|word| {
            let word = glossary.bytes(*word as usize);
            word[..word.len().min(start.len())].cmp(start) < at_least
        })
    }

    /// The words that may have all of some letters.
    pub(super) fn with_letters(&self, letters: u64) -> Vec<usize> {
        let mut words = Vec::new();
        for (nth, block) in self.letters.chunks(BLOCK).enumerate() {
            if letters & !self.any_letters[nth] != 0 {
                continue;
            }
            for (word, has) in (nth * BLOCK..).zip(block) {
                if letters & !has == 0 {
                    words.push(word);
                }
            }
        }
        words
    }

    /// The bytes of a word, by its place.
    pub(super) fn bytes<'g>(&self, glossary: &'g Glossary, word: usize) -> &'g [u8] {
        glossary.bytes(self.number(word))
    }

    /// One of a word's numbers in the glossary, by its place.
    pub(super) fn number(&self, word: usize) -> usize {
        self.numbers[word] as usize
    }

    /// What is found by words that stand together.
    pub(super) fn finds(&self, words: Range<usize>) -> &[Find] {
        &self.finds[self.starts[words.start]..self.starts[words.end]]
    }
}

/// Which letters a word has: a bit for each of ASCII, others that several letters of other scripts share, and one for Han
/// and kana.
pub(super) fn letters_of(word: &str) -> u64 {
    let mut letters = 0;
    for c in word.chars() {
        letters |= if c.is_ascii() {
            1 << (u32::from(c) % 32)
        } else {
            1 << (32 + u32::from(c) % 31) | if is_han_or_kana(c) { DENSE } else { 0 }
        };
    }
    letters
}

/// The same without the mark of Han and kana: a word may have lost its only one by a slip.
pub(super) fn mere_letters_of(word: &str) -> u64 {
    letters_of(word) & !DENSE
}

/// How many letters two words share, from the first; more than any search looks at need not be counted.
fn shared(a: &[u8], b: &[u8]) -> u8 {
    let (mut shared, mut whole) = (0, 0);
    for (a, b) in a.iter().zip(b) {
        // A letter is shared once the next one begins.
        if a & 0xc0 != 0x80 && b & 0xc0 != 0x80 {
            whole = shared;
            shared += u8::from(shared < u8::MAX);
        }
        if a != b {
            return whole;
        }
    }
    // The shorter word is the beginning of the longer one.
    shared
}

/// Eight bytes from one on as a number, in whose order they are.
fn eight(text: &[u8], from: usize) -> u64 {
    let mut eight = 0;
    for at in from..from + 8 {
        eight = eight << 8 | text.get(at).map_or(0, |byte| u64::from(*byte));
    }
    eight
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::super::glossary::Part;
    use super::*;

    proptest! {
        #[test]
        fn words_stand_in_the_order_of_their_bytes_however_much_they_share(
            names in prop::collection::vec("[abж]{0,3}(abcdefghijk)?[abж]{1,9}", 1..60)
        ) {
            let (mut glossary, mut places) = (Glossary::default(), Vec::new());
            for name in &names {
                let place = glossary.begin(&mut places);
                glossary.add(place, Part::First, name, Source::Name, true);
            }
            let mut collected = Collected::new(&glossary);
            for (nth, place) in places.iter().enumerate() {
                collected.add(&glossary, place, nth);
            }
            let words = collected.ordered(&glossary);
            let in_order: BTreeSet<_> = names.iter().map(String::as_bytes).collect();
            prop_assert_eq!(words.numbers.len(), in_order.len());
            for (place, name) in in_order.into_iter().enumerate() {
                prop_assert_eq!(words.bytes(&glossary, place), name);
                let found: Vec<_> = words.finds(place..place + 1).iter().map(|find| find.place()).collect();
                let wanted: Vec<_> = (0..names.len()).filter(|nth| names[*nth].as_bytes() == name).collect();
                prop_assert_eq!(found, wanted);
            }
        }
    }
}
