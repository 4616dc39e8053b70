//! The strip of years: one mark a city, stacked in the year it joined, and how a hand moves over it.

use crate::domain::{Atlas, CityIx, Field, Year};
use crate::order::sort_by;

/// So many marks stand side by side in a year.
const ABREAST: usize = 4;
/// From one mark to the next, in units of the drawing.
const PITCH: usize = 9;
/// The side of a mark, in units of the drawing.
pub const SIDE: usize = 8;
/// The width of a year, in units of the drawing.
pub const COLUMN: usize = 40;
/// From the edge of a year to its marks, in units of the drawing.
const MARGIN: usize = (COLUMN - (ABREAST - 1) * PITCH - SIDE) / 2;
/// The room above the highest stack, for its number.
const HEADROOM: usize = 14;
/// Years with more marks than this in all are drawn as bars.
const MOST_MARKS: usize = 1000;
/// The height of the highest bar, in units of the drawing.
const TALLEST: usize = 18 * PITCH;

/// Every year of the data with the cities that joined in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strip {
    /// From the first year of [`Atlas::years`]: its cities with the field they hold, by field.
    pub columns: Vec<Vec<(CityIx, Field)>>,
    /// The first year.
    pub first: Year,
    /// For languages that are read from right to left: years run from right to left too, and so do marks in a year.
    pub mirrored: bool,
    /// Whether there are too many marks to draw each: years are bars then.
    pub bars: bool,
}

impl Strip {
    /// The network of a year, or of today.
    pub fn new(atlas: &Atlas, asof: Option<Year>) -> Self {
        let years = atlas.years();
        let first = *years.start();
        let mut columns = vec![Vec::new(); years.len()];
        for (ix, city) in atlas.indexed() {
            if let Some(designation) = city.designation(asof)
                && let Some(column) = columns.get_mut(usize::from(city.joined().saturating_sub(first)))
            {
                column.push((ix, designation.field));
            }
        }
        let bars = atlas.cities().len() > MOST_MARKS;
        for column in &mut columns {
            // Bars have no order inside.
            if !bars {
                sort_by(column, &|(_, a): &(CityIx, Field), (_, b)| a.index().cmp(&b.index()));
            }
        }
        Self { columns, first, mirrored: false, bars }
    }

    /// The year of a column.
    pub fn year(&self, column: usize) -> Year {
        self.first + Year::try_from(column).unwrap_or_default()
    }

    /// How high the drawing is: as high as its highest stack, with its number.
    pub fn height(&self) -> usize {
        HEADROOM + self.high(self.highest())
    }

    /// How many cities the fullest year has.
    fn highest(&self) -> usize {
        let mut highest = 0;
        for column in &self.columns {
            highest = highest.max(column.len());
        }
        highest
    }

    /// How high so many cities of a year stand, in units of the drawing: as marks or as a bar.
    pub fn high(&self, cities: usize) -> usize {
        if self.bars { (cities * TALLEST).div_ceil(self.highest().max(1)) } else { cities.div_ceil(ABREAST) * PITCH }
    }

    /// The left edge of what is `wide` and lies at `x` where one reads from left to right; and the other way round.
    pub const fn mirror(&self, x: usize, wide: usize) -> usize {
        if self.mirrored { self.columns.len() * COLUMN - x - wide } else { x }
    }

    /// Where one reads from left to right: the upper left corner of a mark, from the upper left corner of a drawing of that height.
    pub const fn corner(height: usize, column: usize, rank: usize) -> (usize, usize) {
        (column * COLUMN + MARGIN + rank % ABREAST * PITCH, height - (rank / ABREAST + 1) * PITCH)
    }

    /// Where one reads from left to right: the mark at a point of a drawing of that height, by its column and its rank there. What lies between marks belongs to one of them.
    pub fn mark_at(&self, height: usize, x: usize, y: usize) -> Option<(usize, usize)> {
        let column = x / COLUMN;
        if self.bars {
            return None;
        }
        let across = ((x % COLUMN).checked_sub(MARGIN)? / PITCH).min(ABREAST - 1);
        let up = height.checked_sub(y + 1)? / PITCH;
        let rank = up * ABREAST + across;
        (rank < self.columns.get(column)?.len()).then_some((column, rank))
    }
}

/// Where a reader's hand is on the strip.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hand {
    /// The column it is on.
    pub at: Option<usize>,
    /// The mark it is on in the column.
    pub mark: Option<usize>,
    /// The column where a span begins that it draws.
    pub anchor: Option<usize>,
}

/// What comes of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressed {
    /// The hand moves.
    Moved(Hand),
    /// The span of columns it stands for is chosen.
    Chosen(usize, usize),
    /// It leaves the strip.
    Left,
}

impl Hand {
    /// The columns it stands for, the lower first.
    pub fn span(self) -> Option<(usize, usize)> {
        let at = self.at?;
        let anchor = self.anchor.unwrap_or(at);
        Some((at.min(anchor), at.max(anchor)))
    }

    /// What a key does, by its name in the browser: arrows, Home and End move across years, with Shift they draw a span; up
    /// and down go from mark to mark; Enter and the space bar choose; Escape gives up, and then leaves.
    pub fn press(self, key: &str, shift: bool, strip: &Strip) -> Option<Pressed> {
        let last = strip.columns.len().checked_sub(1)?;
        let at = self.at.unwrap_or(last);
        let to = match key {
            "ArrowLeft" | "ArrowRight" if (key == "ArrowLeft") != strip.mirrored => at.saturating_sub(1),
            "ArrowLeft" | "ArrowRight" => last.min(at + 1),
            "Home" => 0,
            "End" => last,
            "ArrowUp" | "ArrowDown" => return Some(Pressed::Moved(self.climb(key == "ArrowUp", at, strip))),
            "Enter" | " " => return self.span().map(|(from, to)| Pressed::Chosen(from, to)),
            "Escape" => {
                let rest = Self { at: self.at, ..Self::default() };
                return Some(if self == rest { Pressed::Left } else { Pressed::Moved(rest) });
            }
            _ => return None,
        };
        let anchor = if shift { self.anchor.or(Some(at)) } else { None };
        Some(Pressed::Moved(Self { at: Some(to), mark: None, anchor }))
    }

    /// One mark on in the column, or one back.
    fn climb(self, up: bool, at: usize, strip: &Strip) -> Self {
        let mark = match self.mark {
            Some(mark) if up => Some(mark + 1),
            Some(mark) => mark.checked_sub(1),
            None if up => Some(0),
            None => None,
        };
        let top = strip.columns[at].len().checked_sub(1);
        Self { at: Some(at), mark: mark.min(top).filter(|_| top.is_some()), anchor: None }
    }
}
