//! Days and years of the Gregorian calendar, as the sources give them.

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
    /// Reads `2013-10-31`; nothing else is a date, and no day that the calendar lacks.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let shape = (year.len(), month.len(), day.len(), parts.next()) == (4, 2, 2, None);
        let digits = text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        let date = Self { year: year.parse().ok()?, month: month.parse().ok()?, day: day.parse().ok()? };
        (shape && digits && (1..=date.month_length()).contains(&date.day)).then_some(date)
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

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

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
