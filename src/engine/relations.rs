//! What follows from dates and positions: a city's place in its field, its cohort, its neighbours, its next report.

use std::cmp::Ordering;

use crate::domain::{Atlas, City, CityIx, CountryIx, Date, Designation, Event, Field, Year};

use super::globe::distance_km;
use super::index::arranged;
use crate::order::sort_by;

/// Reports are due every so many years, for cities that joined since [`REPORTS_SINCE`].
const REPORT_INTERVAL: Year = 4;
const REPORTS_SINCE: Year = 2014;

/// A city's place among the cities of a creative field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The nth designated, as dates settle it.
    Nth {
        /// From 1.
        n: usize,
        /// How many cities hold the field today.
        of: usize,
    },
    /// One of a cohort whose order no dates tell.
    Among {
        /// How many cities were designated in the field that year, itself included.
        count: usize,
        /// The year.
        year: Year,
    },
}

/// A city's place in a field that it holds or held; `None` if it never did.
///
/// A number only where every other city ever designated in the field came certainly before or certainly after.
pub fn standing(atlas: &Atlas, city: CityIx, field: Field) -> Option<Standing> {
    let own = designation_in(atlas, city, field)?;
    let (mut before, mut that_year, mut settled) = (0, 1, true);
    for (ix, _) in atlas.indexed() {
        let Some(other) = designation_in(atlas, ix, field).filter(|_| ix != city) else { continue };
        that_year += usize::from(other.year == own.year);
        match order_in_time(other, own) {
            Some(Ordering::Less) => before += 1,
            Some(Ordering::Greater) => {}
            Some(Ordering::Equal) | None => settled = false,
        }
    }
    Some(if settled {
        Standing::Nth { n: before + 1, of: in_field(atlas, field, None).len() }
    } else {
        Standing::Among { count: that_year, year: own.year }
    })
}

/// Which of two designations came first; `None` where dates don't tell.
fn order_in_time(a: &Designation, b: &Designation) -> Option<Ordering> {
    let by_day = || Some(a.date?.cmp(&b.date?));
    match a.year.cmp(&b.year) {
        Ordering::Equal => by_day(),
        settled => Some(settled),
    }
}

fn designation_in(atlas: &Atlas, city: CityIx, field: Field) -> Option<&Designation> {
    atlas.city(city).designations.iter().find(|d| d.field == field)
}

/// The other cities that joined the network in the same year, by name.
pub fn cohort(atlas: &Atlas, alphabet: Vec<CityIx>, city: CityIx) -> Vec<CityIx> {
    let mut cohort = joined_in(atlas, alphabet, atlas.city(city).joined());
    cohort.retain(|other| *other != city);
    cohort
}

/// Every city that joined the network in a year, members of today or not, by name.
pub fn joined_in(atlas: &Atlas, alphabet: Vec<CityIx>, year: Year) -> Vec<CityIx> {
    by_name(atlas, alphabet, &|city| city.joined() == year)
}

/// The members in a country at the end of `asof`, or today, by name.
pub fn in_country(atlas: &Atlas, alphabet: Vec<CityIx>, country: CountryIx, asof: Option<Year>) -> Vec<CityIx> {
    by_name(atlas, alphabet, &|city| city.country == country && city.designation(asof).is_some())
}

/// Those of the alphabet that pass.
fn by_name(atlas: &Atlas, mut alphabet: Vec<CityIx>, test: &dyn Fn(&City) -> bool) -> Vec<CityIx> {
    alphabet.retain(|city| test(atlas.city(*city)));
    alphabet
}

/// The cities that hold a field at the end of `asof`, or today, in order of designation: by year, then by day, those
/// without a confirmed day last; then in the order of the atlas.
pub fn in_field(atlas: &Atlas, field: Field, asof: Option<Year>) -> Vec<(CityIx, Designation)> {
    let mut held = Vec::new();
    for (ix, city) in atlas.indexed() {
        if let Some(designation) = city.designation(asof)
            && designation.field == field
        {
            held.push((ix, *designation));
        }
    }
    let key = |d: &Designation| (d.year, d.date.is_none(), d.date);
    sort_by(&mut held, &|(_, a), (_, b)| key(a).cmp(&key(b)));
    held
}

/// The cities that went from one field to another in a year: the city, the field it left, the field it took up.
pub fn changed_field_in(atlas: &Atlas, year: Year) -> Vec<(CityIx, Field, Field)> {
    let mut changed = Vec::new();
    for (ix, city) in atlas.indexed() {
        if let Some(pair) = city.designations.windows(2).find(|pair| pair[1].year == year) {
            changed.push((ix, pair[0].field, pair[1].field));
        }
    }
    changed
}

/// The nearest other members of today, with their distance in kilometres, the nearest first.
pub fn nearest(atlas: &Atlas, city: CityIx, count: usize) -> Vec<(CityIx, f64)> {
    let here = atlas.city(city).position;
    let mut others = Vec::new();
    for (ix, other) in atlas.indexed() {
        if ix != city && other.designation(None).is_some() {
            others.push((ix, distance_km(here, other.position)));
        }
    }
    let mut nearest = arranged(&others, &|a, b| others[a].1.total_cmp(&others[b].1));
    nearest.truncate(count);
    nearest
}

/// When a city's next Membership Monitoring Report is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Report {
    /// In this year: computed, not announced.
    Year(Year),
    /// Every four years; which ones is not known for cities that joined before 2014.
    EveryFourYears,
}

/// A member's next Membership Monitoring Report after the date of the data; `None` if the city has left.
pub fn next_report(atlas: &Atlas, city: CityIx) -> Option<Report> {
    let city = atlas.city(city);
    city.designation(None)?;
    let (joined, today) = (city.joined(), atlas.date().year);
    if joined < REPORTS_SINCE {
        return Some(Report::EveryFourYears);
    }
    let reports = today.saturating_sub(joined) / REPORT_INTERVAL;
    Some(Report::Year(joined + (reports + 1) * REPORT_INTERVAL))
}

/// How many member cities the network had when an event took place, at least and at most: the two differ where the day
/// of the event or of a designation is not known. `None` for an event without a year.
pub fn members_then(atlas: &Atlas, event: &Event) -> Option<(usize, usize)> {
    let Some(day) = event.day() else {
        let year = event.year?;
        return Some((atlas.size(Some(year - 1)), atlas.size(Some(year))));
    };
    let (mut least, mut most) = (0, 0);
    for city in atlas.cities() {
        let (certain, possible) = city.designations.first().map_or((false, false), |first| member_by(first, day));
        let left = city.last_designation().and_then(|last| last.until).is_some_and(|until| until <= day.year);
        least += usize::from(certain && !left);
        most += usize::from(possible && !left);
    }
    Some((least, most))
}

/// Whether a designation had certainly been made by a day, and whether it may have been.
fn member_by(designation: &Designation, day: Date) -> (bool, bool) {
    match designation.date {
        Some(date) => (date <= day, date <= day),
        None => (designation.year < day.year, designation.year <= day.year),
    }
}
