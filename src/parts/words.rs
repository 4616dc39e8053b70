//! Sentences that several pages say.

use crate::domain::Year;
use crate::messages::{Messages, fill};

/// How many cities: in words when there is none.
pub(crate) fn count_cities(m: &Messages, n: usize) -> String {
    if n == 0 { m.no_cities.to_owned() } else { m.count_cities.of(m, n) }
}

/// A message with a year in its gap.
pub(crate) fn of_year(message: &str, year: Year) -> String {
    fill(message, &[("year", &year.to_string())])
}
