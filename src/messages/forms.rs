//! The forms of numbers, dates, lists and sentences with gaps.

use super::Messages;
use crate::domain::{Date, Year};
use crate::engine::join;

/// A message that depends on a count, which stands where it says `{n}`: its forms, parted by bars, in the order of the
/// Unicode categories that the language has (zero, one, two, few, many, other).
#[derive(Clone, Copy, Debug)]
pub struct Plural(pub &'static str);

/// How a language writes dates.
#[derive(Clone, Copy, Debug)]
pub struct Dates {
    /// The months' names, January first.
    pub months: [&'static str; 12],
    /// A day: `{day} {month} {year}`.
    pub day: &'static str,
    /// Days of one month: `{from}–{day} {month} {year}`.
    pub in_month: &'static str,
    /// Days of one year: `{from} {from_month} – {day} {month} {year}`.
    pub in_year: &'static str,
    /// The first day of a month, where the others are plain numbers: `1er` in French.
    pub first_day: &'static str,
}

/// Puts values into the gaps of a message: `fill("{a} of {b}", &[("a", "1"), ("b", "2")])`.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((gap, after)) = after.split_once('}') else { return filled };
        filled.push_str(values.iter().find(|(name, _)| *name == gap).map_or("", |(_, value)| value));
        rest = after;
    }
    filled.push_str(rest);
    filled
}

/// A number in roman numerals, as editions are counted; nothing for 0.
pub fn roman(mut n: u32) -> String {
    let mut roman = String::new();
    for (value, letters) in ROMAN {
        while n >= value {
            n -= value;
            roman.push_str(letters);
        }
    }
    roman
}

impl Plural {
    /// The form for a count, its gaps still open.
    pub fn form(self, messages: &Messages, n: usize) -> &'static str {
        self.pick(messages.counts, n)
    }

    /// The message for a count.
    pub fn of(self, messages: &Messages, n: usize) -> String {
        fill(self.form(messages, n), &[("n", &messages.number(n))])
    }

    fn pick(self, forms: &str, n: usize) -> &'static str {
        let place = if n < 100 { n } else { 100 + n % 100 };
        let mut nth = forms.as_bytes().get(place).copied().unwrap_or(b'0').saturating_sub(b'0');
        let mut rest = self.0;
        while let Some((form, more)) = rest.split_once('|') {
            if nth == 0 {
                return form;
            }
            (nth, rest) = (nth - 1, more);
        }
        rest
    }
}

/// As high as editions go.
const ROMAN: [(u32, &str); 9] =
    [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

impl Messages {
    /// A count with its thousands set apart: `1,325`.
    pub fn number(&self, n: usize) -> String {
        let digits = n.to_string();
        let mut grouped = String::with_capacity(digits.len() + 3);
        for (place, digit) in digits.char_indices() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                grouped.push_str(self.thousands);
            }
            grouped.push(digit);
        }
        grouped
    }

    /// A place in an order: `5th`.
    pub fn ordinal(&self, n: usize) -> String {
        fill(self.ordinal.pick(self.places, n), &[("n", &self.number(n))])
    }

    /// A distance, to the kilometre.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "distances on Earth are small and positive"
    )]
    pub fn kilometres(&self, km: f64) -> String {
        fill(self.kilometres, &[("n", &self.number(km.round() as usize))])
    }

    /// A day in words.
    pub fn date(&self, date: Date) -> String {
        let (day, year) = (self.day(date), date.year.to_string());
        fill(self.dates.day, &[("day", &day), ("month", self.month(date)), ("year", &year)])
    }

    /// The days of an event as far as they are known: both ends, one, or only the year.
    pub fn days(&self, start: Option<Date>, end: Option<Date>, year: Option<Year>) -> String {
        match (start, end) {
            (Some(start), Some(end)) if start != end => self.span(start, end),
            (Some(day), _) | (None, Some(day)) => self.date(day),
            (None, None) => year.map_or_else(|| self.undated.to_owned(), |year| year.to_string()),
        }
    }

    fn span(&self, start: Date, end: Date) -> String {
        let (from, day, year) = (self.day(start), self.day(end), end.year.to_string());
        let template = match (start.year == end.year, start.month == end.month) {
            (true, true) => self.dates.in_month,
            (true, false) => self.dates.in_year,
            (false, _) => return [&self.date(start), " – ", &self.date(end)].concat(),
        };
        let (from_month, month) = (self.month(start), self.month(end));
        fill(template, &[("from", &from), ("from_month", from_month), ("day", &day), ("month", month), ("year", &year)])
    }

    fn day(&self, date: Date) -> String {
        if date.day == 1 { self.dates.first_day.to_owned() } else { Year::from(date.day).to_string() }
    }

    fn month(&self, date: Date) -> &'static str {
        self.dates.months.get(usize::from(date.month).wrapping_sub(1)).copied().unwrap_or_default()
    }

    /// `A`, `A and B`, `A, B and C`.
    pub fn list(&self, items: &[String]) -> String {
        match items {
            [first @ .., last] if !first.is_empty() => [&join(first, self.list_comma), self.list_and, last].concat(),
            _ => join(items, ""),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::messages;
    use super::{fill, roman};
    use crate::domain::Date;

    #[test]
    fn gaps_are_filled_once_and_unknown_ones_left_empty() {
        assert_eq!(fill("{a} of {b}{c}", &[("a", "{b}"), ("b", "2")]), "{b} of 2");
        assert_eq!(fill("no gap, {open", &[]), "no gap, ");
    }

    #[test]
    fn numbers_dates_and_lists_read_as_in_print() {
        let m = messages();
        let date = |text| Date::parse(text);
        assert_eq!(m.number(408), "408");
        assert_eq!(m.number(1_234_567), "1,234,567");
        assert_eq!(m.kilometres(1325.4), "1,325 km");
        let table = [
            (m.days(date("2021-09-06"), date("2021-09-10"), None), "6–10 September 2021"),
            (m.days(date("2021-09-30"), date("2021-10-02"), None), "30 September – 2 October 2021"),
            (m.days(date("2021-12-30"), date("2022-01-02"), None), "30 December 2021 – 2 January 2022"),
            (m.days(date("2021-12-30"), date("2021-12-30"), None), "30 December 2021"),
            (m.days(None, date("2021-06-30"), Some(2021)), "30 June 2021"),
            (m.days(None, None, Some(2021)), "2021"),
            (m.days(None, None, None), "undated"),
        ];
        for (written, expected) in table {
            assert_eq!(written, expected);
        }
        let editions = [1, 4, 8, 9, 13, 16, 18, 40, 99].map(roman);
        assert_eq!(editions.join(" "), "I IV VIII IX XIII XVI XVIII XL XCIX");
        let names = ["A", "B", "C"].map(str::to_owned);
        assert_eq!([m.list(&names[..1]), m.list(&names[..2]), m.list(&names)], ["A", "A and B", "A, B and C"]);
        let ordinals = [1, 2, 3, 4, 11, 12, 13, 21, 22, 63, 101, 111].map(|n| m.ordinal(n));
        assert_eq!(ordinals.join(" "), "1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 63rd 101st 111th");
    }
}
