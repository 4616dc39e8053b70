//! The whole network on one plan: a lane for each creative field and each kind of event, and the years along them.

use std::ops::RangeInclusive;

use crate::domain::{Atlas, EventKind, Events, Field, Status, Year};

use super::Mark;

/// The side of a mark, in units of the drawing.
pub const MARK: usize = 9;
/// From one mark to the next.
const PITCH: usize = 11;
/// A pointer this near means a mark, from its middle.
const REACH: usize = 14;
/// The kinds of event that have a lane, from top to bottom.
const KINDS: [EventKind; 6] = [
    EventKind::AnnualMeeting,
    EventKind::InternationalConference,
    EventKind::SubnetworkMeeting,
    EventKind::Call,
    EventKind::Designations,
    EventKind::Milestone,
];
/// How many lanes there are.
const LANES: usize = Field::ALL.len() + KINDS.len();

/// What stands in a lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lane {
    /// Cities of a creative field.
    Field(Field),
    /// Events of a kind.
    Kind(EventKind),
}

impl Lane {
    /// Every lane, in its order.
    pub fn all() -> [Self; LANES] {
        std::array::from_fn(|nth| match nth.checked_sub(Field::ALL.len()) {
            None => Self::Field(Field::ALL[nth]),
            Some(nth) => Self::Kind(KINDS[nth]),
        })
    }
}

/// Which way the drawing goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Years run across, and lanes lie below each other; else years run down, and lanes stand beside each other.
    pub across: bool,
    /// For languages that are read from right to left.
    pub mirrored: bool,
}

/// Lengths of a drawing, in its units.
struct Measures {
    /// So many marks stand side by side.
    abreast: usize,
    /// The width of a year where years run across, of a lane where they run down.
    column: usize,
    /// The least height of what lies across the columns.
    least: usize,
    /// Between the marks and the next line.
    room: usize,
    /// Before the first column: room for labels.
    gutter: usize,
    /// Above the first mark: room for labels, where they belong to the drawing.
    top: usize,
    /// Behind the last lane: room for the size of the network.
    size: usize,
    /// Behind the last column: room for totals.
    end: usize,
}

const ACROSS: Measures =
    Measures { abreast: 3, column: 42, least: 38, room: 8, gutter: 168, top: 34, size: 92, end: 34 };
const DOWN: Measures = Measures { abreast: 2, column: 24, least: 26, room: 6, gutter: 34, top: 4, size: 56, end: 0 };

/// A mark in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// What it stands for.
    pub mark: Mark,
    /// Its lane, as in [`Lane::all`].
    pub lane: usize,
    /// Its year.
    pub year: Year,
    /// Whether nothing says that it was only announced.
    pub firm: bool,
    /// Its left edge.
    pub x: usize,
    /// Its upper edge.
    pub y: usize,
}

/// The drawing: where everything lies, in units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// Which way it goes.
    pub plan: Plan,
    /// The years it shows: from the first designation to today, or to the last that is announced.
    pub years: RangeInclusive<Year>,
    /// Where each lane begins, and where the last one ends.
    pub lanes: Vec<usize>,
    /// Where each year begins, and where the last one ends.
    pub year_starts: Vec<usize>,
    /// The marks: by lane, then by year, then in the order of the data. A city has one for each designation.
    pub marks: Vec<Placed>,
    /// How wide it is.
    pub width: usize,
    /// How high it is.
    pub height: usize,
}

impl Timeline {
    /// Lays out every designation and every event with a year, as it stood at the end of `asof` or stands today.
    pub fn new(atlas: &Atlas, events: &Events, asof: Option<Year>, plan: Plan) -> Self {
        let years = years(atlas, events);
        let cells = cells(atlas, events, asof, &years);
        let measures = if plan.across { ACROSS } else { DOWN };
        let count = years.len();
        let (mut lane_extents, mut year_extents) = (vec![measures.column; LANES], vec![measures.column; count]);
        let extents = if plan.across { &mut lane_extents } else { &mut year_extents };
        extents.fill(measures.least);
        for (nth, cell) in cells.iter().enumerate() {
            let extent = &mut extents[if plan.across { nth / count } else { nth % count }];
            *extent = (*extent).max(cell.len().div_ceil(measures.abreast) * PITCH + 2 * measures.room);
        }
        let (before_lanes, before_years) =
            if plan.across { (measures.top, measures.gutter) } else { (measures.gutter, measures.top) };
        let (lanes, year_starts) = (starts(before_lanes, &lane_extents), starts(before_years, &year_extents));
        let (across_lanes, along_years) = (lanes[LANES] + measures.size, year_starts[count] + measures.end);
        let (width, height) = if plan.across { (along_years, across_lanes) } else { (across_lanes, along_years) };
        let mut timeline = Self { plan, years, lanes, year_starts, marks: Vec::new(), width, height };
        timeline.place(events, &cells, &measures);
        timeline
    }

    /// Puts the marks into their cells, in the middle of the lane or on top of the year.
    fn place(&mut self, events: &Events, cells: &[Vec<Mark>], measures: &Measures) {
        let count = self.years.len();
        for (nth, cell) in cells.iter().enumerate() {
            let (lane, column) = (nth / count, nth % count);
            let (first, other) = (self.lanes[lane], self.year_starts[column]);
            let wide = cell.len().min(measures.abreast) * PITCH - if cell.is_empty() { 0 } else { PITCH - MARK };
            let high = cell.len().div_ceil(measures.abreast) * PITCH;
            let aside = (measures.column - wide) / 2;
            let (x, y) = if self.plan.across {
                (other + aside, first + (self.lanes[lane + 1] - first - high) / 2)
            } else {
                (first + aside, other + measures.room)
            };
            for (rank, mark) in cell.iter().enumerate() {
                let x = self.mirror(x + rank % measures.abreast * PITCH, MARK);
                let (y, year) = (y + rank / measures.abreast * PITCH, self.year(column));
                self.marks.push(Placed { mark: *mark, lane, year, firm: firm(events, *mark), x, y });
            }
        }
    }

    /// The left edge of what is `wide` and lies at `x` where one reads from left to right.
    pub const fn mirror(&self, x: usize, wide: usize) -> usize {
        if self.plan.mirrored { self.width - x - wide } else { x }
    }

    /// How far a lane's label may reach where years run across: to the first mark of the lane.
    pub fn free(&self, lane: usize) -> usize {
        let first = self.marks.iter().find(|placed| placed.lane == lane);
        first.map_or(self.width, |placed| self.mirror(placed.x, MARK))
    }

    /// The year of a column.
    pub fn year(&self, column: usize) -> Year {
        self.years.start() + Year::try_from(column).unwrap_or_default()
    }

    /// The mark that a point means.
    pub fn near(&self, x: usize, y: usize) -> Option<usize> {
        let away = |placed: &Placed| (placed.x + MARK / 2).abs_diff(x).max((placed.y + MARK / 2).abs_diff(y));
        let nearest = (0..self.marks.len()).min_by_key(|nth| away(&self.marks[*nth]))?;
        (away(&self.marks[nearest]) <= REACH).then_some(nearest)
    }

    /// The mark that a key leads to, by the key's name in the browser: along the years within the lane, across to the other
    /// lanes, Home and End to the lane's ends.
    pub fn step(&self, from: usize, key: &str) -> Option<usize> {
        let here = self.marks.get(from)?;
        let in_lane = |nth: &usize| self.marks[*nth].lane == here.lane;
        let mut all = 0..self.marks.len();
        let (right, down, along) = match key {
            "Home" => return all.find(in_lane),
            "End" => return all.rfind(in_lane),
            "ArrowRight" => (1, 0, self.plan.across),
            "ArrowLeft" => (-1, 0, self.plan.across),
            "ArrowDown" => (0, 1, !self.plan.across),
            "ArrowUp" => (0, -1, !self.plan.across),
            _ => return None,
        };
        let cost = |nth: &usize| {
            let there = &self.marks[*nth];
            let (x, y) = (there.x.cast_signed() - here.x.cast_signed(), there.y.cast_signed() - here.y.cast_signed());
            let (ahead, aside) = (x * right + y * down, (x * down).abs() + (y * right).abs());
            (ahead > 0).then_some(ahead + 2 * aside)
        };
        all.filter(|nth| cost(nth).is_some() && (!along || in_lane(nth))).min_by_key(|nth| cost(nth)).or(Some(from))
    }
}

fn firm(events: &Events, mark: Mark) -> bool {
    match mark {
        Mark::City(_) => true,
        Mark::Event(ix) => matches!(events.event(ix).status, Some(Status::Held) | None),
    }
}

/// Where bands of these widths begin, and where the last one ends.
fn starts(first: usize, extents: &[usize]) -> Vec<usize> {
    let (mut starts, mut at) = (vec![first], first);
    for extent in extents {
        at += extent;
        starts.push(at);
    }
    starts
}

fn years(atlas: &Atlas, events: &Events) -> RangeInclusive<Year> {
    let mut last = atlas.date().year;
    for event in &events.0 {
        last = last.max(event.year.unwrap_or(0));
    }
    *atlas.years().start()..=last
}

/// The marks by lane and year.
fn cells(atlas: &Atlas, events: &Events, asof: Option<Year>, years: &RangeInclusive<Year>) -> Vec<Vec<Mark>> {
    let mut cells = vec![Vec::new(); LANES * years.len()];
    let mut put = |lane: usize, year: Year, mark: Mark| {
        if asof.is_none_or(|asof| year <= asof) && years.contains(&year) {
            cells[lane * years.len() + usize::from(year - years.start())].push(mark);
        }
    };
    for (ix, city) in atlas.indexed() {
        for designation in &city.designations {
            put(designation.field.index(), designation.year, Mark::City(ix));
        }
    }
    for (nth, event) in events.0.iter().enumerate() {
        if let Some(year) = event.year {
            let lane = KINDS.iter().position(|kind| *kind == event.kind.filed()).unwrap_or(0);
            put(Field::ALL.len() + lane, year, Mark::Event(crate::domain::EventIx::new(nth)));
        }
    }
    cells
}
