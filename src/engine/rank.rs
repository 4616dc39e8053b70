//! How well a city was found, as a number.

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
pub(super) struct Rank(u16);

/// Ranks by the role of a word in its spelling.
pub(super) type Ranks = [Rank; Find::ROLES];

impl Rank {
    /// More than any.
    pub(super) const END: Self = Self(4 << 10);

    const SOURCE: u16 = 0x300;
    const SLIPS: u16 = 0xff;

    pub(super) const fn new(kind: Kind, source: Source) -> Self {
        Self((kind as u16) << 10 | (source as u16) << 8)
    }

    pub(super) const fn number(self) -> u16 {
        self.0
    }

    /// What two words of one query come to, found as kind.
    pub(super) fn both(self, other: Self, kind: Kind) -> Self {
        let source = (self.0 & Self::SOURCE).max(other.0 & Self::SOURCE);
        let slips = (self.0 & Self::SLIPS) + (other.0 & Self::SLIPS);
        Self((kind as u16) << 10 | source | slips.min(Self::SLIPS))
    }

    /// By role, for words that a needle fits; `alone` if it is all of the query.
    pub(super) fn fitting(fit: Fit, alone: bool) -> Ranks {
        Self::by_role(&|first, only| match fit {
            Fit::Whole if alone && first && only => Kind::Exact,
            Fit::Whole | Fit::Start if alone && first => Kind::Prefix,
            _ => Kind::Inside,
        })
    }

    /// By role, for words that a needle fits with so many slips.
    pub(super) fn slipped(slips: u8) -> Ranks {
        Self::by_role(&|_, _| Kind::Slip).map(|rank| Self(rank.0 | u16::from(slips)))
    }

    fn by_role(kind: &dyn Fn(bool, bool) -> Kind) -> Ranks {
        let mut ranks = [Self::END; Find::ROLES];
        for (role, rank) in ranks.iter_mut().enumerate() {
            let (source, first, only) = Find::read(role);
            *rank = Self((kind(first, only) as u16) << 10 | source << 8);
        }
        ranks
    }
}
