//! How well cities were found.

use super::bits::Bits;
use super::glossary::Source;
use super::needle::Fit;
use super::words::Find;

/// How a city was found; the better comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// The query is a whole spelling.
    Exact,
    /// A spelling begins with the query's words.
    Prefix,
    /// The words are found, here and there.
    Inside,
    /// The words are found when slips are forgiven.
    Slip,
}

/// What results are ranked by: the kind, then the least telling source that a word needed, then slips. The name decides
/// between equals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank {
    pub(super) kind: Kind,
    pub(super) source: Source,
    pub(super) slips: u8,
}

impl Rank {
    /// Of a word that fits, by its role in the spelling.
    pub(super) fn fitting(fit: Fit, role: usize) -> Self {
        let (source, first, only) = Find::read(role);
        let kind = match fit {
            Fit::Whole if first && only => Kind::Exact,
            Fit::Whole | Fit::Start if first => Kind::Prefix,
            _ => Kind::Inside,
        };
        Self { kind, source, slips: 0 }
    }

    /// Of a word that fits with so many slips, by its role in the spelling.
    pub(super) fn slipped(slips: u8, role: usize) -> Self {
        Self { kind: Kind::Slip, source: Find::read(role).0, slips }
    }

    /// What two words of one query come to.
    pub(super) fn both(self, other: Self) -> Self {
        Self {
            kind: self.kind.max(other.kind),
            source: self.source.max(other.source),
            slips: self.slips.saturating_add(other.slips),
        }
    }
}

/// Rows by how well they were found: the best rank first. A row may stand under several; the best is meant.
#[derive(Clone, Debug, Default)]
pub(super) struct Ranked {
    ranks: Vec<Rank>,
    pub(super) sets: Vec<Bits>,
}

impl Ranked {
    /// Adds rows that were found.
    pub(super) fn add(&mut self, rank: Rank, rows: Bits) {
        let place = self.ranks.iter().position(|known| *known >= rank).unwrap_or(self.ranks.len());
        if self.ranks.get(place) == Some(&rank) {
            self.sets[place].add(&rows);
        } else if !rows.is_empty() {
            self.ranks.insert(place, rank);
            self.sets.insert(place, rows);
        }
    }

    /// What is found by two words of one query.
    pub(super) fn both(&self, other: &Self) -> Self {
        let mut both = Self::default();
        for (rank, rows) in self.ranks.iter().zip(&self.sets) {
            for (other, more) in other.ranks.iter().zip(&other.sets) {
                both.add(rank.both(*other), rows.with(more));
            }
        }
        both
    }

    /// Leaves each row under its best rank alone.
    pub(super) fn part(&mut self) {
        for place in 1..self.sets.len() {
            let (better, rest) = self.sets.split_at_mut(place);
            for rows in better {
                rest[0].drop(rows);
            }
        }
    }

    /// The rows of all ranks, of so many.
    pub(super) fn all(&self, rows: usize) -> Bits {
        let mut all = Bits::none(rows);
        for rows in &self.sets {
            all.add(rows);
        }
        all
    }
}
