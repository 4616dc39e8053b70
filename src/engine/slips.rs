//! How many slips of the hand lie between two texts.

/// The longest text that can be measured against, in letters.
const LONGEST: usize = u64::BITS as usize - 1;

/// A text that reads others letter by letter, and tells how many slips lie between: a letter left out, added, changed or
/// swapped with its neighbour counts once, and no part is edited twice (the optimal string alignment distance).
///
/// After S. Wu and U. Manber, "Fast text searching allowing errors", 1992: for each number of slips a word has a bit for
/// each beginning of the text that, so far, lies as near to what was read. Swapped neighbours join as the other edits do.
pub(super) struct Measure<'t> {
    text: &'t [char],
    most: usize,
    /// Where the text has each letter of ASCII: the bit of the beginning that ends with it.
    ascii: [u64; 128],
    /// By letter read and one more, from before the first, then by number of slips.
    states: Vec<u64>,
    read: Vec<char>,
    /// The bit of the whole text; once set it stays where beginnings will do.
    whole: u64,
    stays: u64,
}

impl<'t> Measure<'t> {
    /// Measures texts as a whole, or their nearest `beginning`, up to so many slips. A text longer than [`LONGEST`] is far
    /// from everything.
    pub(super) fn new(text: &'t [char], most: u8, beginning: bool) -> Self {
        let mut ascii = [0; 128];
        for (at, letter) in text.iter().enumerate().take(LONGEST) {
            if let Some(places) = ascii.get_mut(*letter as usize) {
                *places |= 2 << at;
            }
        }
        let whole = 1 << text.len().min(LONGEST);
        let stays = if beginning { whole } else { 0 };
        let mut measure = Self { text, most: 0, ascii, states: Vec::new(), read: Vec::new(), whole, stays };
        measure.start(most);
        measure
    }

    /// Begins anew, with another number of slips.
    pub(super) fn start(&mut self, most: u8) {
        self.read.clear();
        self.states.clear();
        self.most = usize::from(most);
        for slips in 0..=self.most {
            self.states.push(if self.text.len() > LONGEST { 0 } else { (2 << slips) - 1 });
        }
    }

    /// How many letters were read.
    pub(super) const fn len(&self) -> usize {
        self.read.len()
    }

    /// Forgets what was read after so many letters.
    pub(super) fn back(&mut self, len: usize) {
        self.read.truncate(len);
        self.states.truncate((len + 1) * (self.most + 1));
    }

    /// Where the text has a letter.
    fn places(&self, c: char) -> u64 {
        if let Some(places) = self.ascii.get(c as usize) {
            return *places;
        }
        let mut places = 0;
        for (at, letter) in self.text.iter().enumerate().take(LONGEST) {
            places |= u64::from(*letter == c) << (at + 1);
        }
        places
    }

    /// Reads one letter more. Tells whether another could change anything.
    pub(super) fn add(&mut self, c: char) -> bool {
        let (places, width) = (self.places(c), self.most + 1);
        // Where the text has this letter and then the one before it.
        let swapped = self.read.last().map_or(0, |before| (places << 1) & self.places(*before));
        let now = self.states.len() - width;
        let (mut fewer, mut fewer_next, mut fewer_earlier) = (0, 0, 0);
        for slips in now..now + width {
            let state = self.states[slips];
            let edits = fewer | (fewer | fewer_next) << 1 | (fewer_earlier << 2 & swapped);
            let next = ((state << 1 & places) | edits) & (self.whole * 2).wrapping_sub(1) | (state & self.stays);
            // Before the first letter there is none, and nothing to swap.
            fewer_earlier = if swapped == 0 { 0 } else { self.states[slips - width] };
            (fewer, fewer_next) = (state, next);
            self.states.push(next);
        }
        self.read.push(c);
        fewer_next & !self.stays != 0
    }

    /// How many slips lie between the text and what was read, if not too many.
    pub(super) fn slips(&self) -> Option<u8> {
        let last = &self.states[self.states.len() - self.most - 1..];
        let slips = last.iter().position(|state| state & self.whole != 0)?;
        u8::try_from(slips).ok()
    }

    /// How many slips lie between the text and another, if no more than so many.
    pub(super) fn between(&mut self, other: &str, most: u8) -> Option<u8> {
        self.start(most);
        for c in other.chars() {
            if !self.add(c) {
                break;
            }
        }
        self.slips()
    }
}

/// Puts the letters of a text in a list, up to so many.
pub(super) fn letters_into(text: &str, most: usize, letters: &mut Vec<char>) {
    letters.clear();
    for c in text.chars().take(most) {
        letters.push(c);
    }
}
