//! Days and years of the Gregorian calendar, as the sources give them.

use std::fmt::Write;

/// A year of the Gregorian calendar.
pub type Year = u16;

/// A day, ordered in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// The year.
    pub year: Year,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

impl Date {
    /// What stands for a date that could not be read, until its file is refused: after every other.
    pub(super) const UNREAD: Self = Self { year: Year::MAX, month: 12, day: 31 };

    /// Reads `2013-10-31`; nothing else is a date, and no day that the calendar lacks.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes: &[u8; 10] = text.as_bytes().try_into().ok()?;
        let digit = |place: usize| bytes[place].wrapping_sub(b'0');
        let shape = |place| if place == 4 || place == 7 { bytes[place] == b'-' } else { digit(place) < 10 };
        if !(0..10).all(shape) {
            return None;
        }
        let two = |place| digit(place) * 10 + digit(place + 1);
        let date = Self { year: u16::from(two(0)) * 100 + u16::from(two(2)), month: two(5), day: two(8) };
        (1..=date.month_length()).contains(&date.day).then_some(date)
    }

    /// The day after.
    #[must_use]
    pub const fn next(self) -> Self {
        if self.day < self.month_length() {
            Self { day: self.day + 1, ..self }
        } else if self.month < 12 {
            Self { month: self.month + 1, day: 1, ..self }
        } else {
            Self { year: self.year + 1, month: 1, day: 1 }
        }
    }

    /// Days in the date's month; 0 for a month that does not exist.
    const fn month_length(self) -> u8 {
        match self.month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if self.year.is_multiple_of(4) && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400)) => 29,
            2 => 28,
            _ => 0,
        }
    }
}

// Digit by digit: the formatting macros weigh more.
impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [century, year] = [self.year / 100, self.year % 100];
        for (pair, mark) in [(century, ""), (year, "-"), (self.month.into(), "-"), (self.day.into(), "")] {
            for digit in [pair / 10, pair % 10] {
                f.write_char(char::from_digit(digit.into(), 10).unwrap_or('?'))?;
            }
            f.write_str(mark)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn the_day_after_may_be_in_another_month_or_year() {
        let table = [("2024-02-28", "2024-02-29"), ("2023-02-28", "2023-03-01"), ("2025-12-31", "2026-01-01")];
        for (day, after) in table {
            assert_eq!(Date::parse(day).map(Date::next), Date::parse(after));
        }
    }

    #[test]
    fn only_days_of_the_calendar_are_read_and_they_print_as_written() {
        for good in ["2004-10-13", "2024-02-29", "2000-02-29", "2025-12-31"] {
            assert_eq!(Date::parse(good).map(|d| d.to_string()).as_deref(), Some(good));
        }
        let bad = ["", "2004", "2004-1-13", "2023-02-29", "1900-02-29", "2004-13-01", "2004-00-10", "2004-04-31"];
        for text in bad.into_iter().chain(["2004-10-00", "+204-10-10", "2004-10-13-1", "20041013", "x004-10-13"]) {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }
}
