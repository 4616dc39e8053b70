//! Synthetic cities, written in the shapes of `core.json`, `names.json` and `aliases.json`: the app's own readers read
//! them, so that what is measured is all of the way. The first cities of a longer list are those of a shorter one.

use std::fmt::Write;

use creative_cities::domain::{Field, Region};

use crate::{dice::Dice, scripts::Sound};

/// Whoever measures again meets the same cities.
const SEED: u64 = 0xc17e_5000_0408;
/// The countries have names of their own.
const COUNTRY_SEED: u64 = 0xc0de_0120;
const COUNTRIES: usize = 120;
const FIRST_YEAR: usize = 2004;
const YEARS: usize = 22;

/// A city.
pub(crate) struct City {
    pub(crate) name: String,
    pub(crate) aliases: [String; 3],
    pub(crate) country: usize,
    pub(crate) field: usize,
    pub(crate) year: usize,
    /// The field it took later, and when.
    later: Option<(usize, usize)>,
    place: (usize, usize),
}

/// The files of so many cities.
#[derive(Debug)]
pub struct Files {
    /// `core.json`
    pub core: String,
    /// `names.json`, with no names: every spelling is an alias.
    pub names: &'static str,
    /// `aliases.json`
    pub aliases: String,
}

impl City {
    /// The city of a number.
    pub(crate) fn new(number: usize) -> Self {
        let mut dice = Dice::of(SEED, number);
        let sound = Sound::new(&mut dice);
        let country = dice.small(COUNTRIES);
        let (field, year) = (dice.small(Field::ALL.len()), YEARS - 1 - dice.small(YEARS));
        let later = (dice.below(50) == 0 && year + 1 < YEARS)
            .then(|| ((field + 1) % Field::ALL.len(), year + 1 + dice.below(YEARS - 1 - year)));
        // What is written at home, what the next country writes, and another name in Latin letters.
        let aliases = [sound.other(country), sound.other(dice.below(10)), sound.exonym(&mut dice)];
        let place = (dice.below(170_000), dice.below(360_000));
        Self { name: sound.latin(), aliases, country, field, year, later, place }
    }

    fn write(&self, number: usize, out: &mut String) -> std::fmt::Result {
        let (code, field, year) = (code(self.country), Field::ALL[self.field].id(), FIRST_YEAR + self.year);
        write!(out, r#"{{"id":"c{number}","name":"{}","country":"{code}","#, self.name)?;
        match self.later {
            None => write!(out, r#""designations":[{{"field":"{field}","year":{year}}}],"#)?,
            Some((field2, year2)) => {
                let (field2, until) = (Field::ALL[field2].id(), FIRST_YEAR + year2);
                write!(out, r#""designations":[{{"field":"{field}","year":{year},"until":{until}}},"#)?;
                write!(out, r#"{{"field":"{field2}","year":{until}}}],"#)?;
            }
        }
        let degrees = |thousandths: usize, zero: usize| {
            let sign = if thousandths < zero { "-" } else { "" };
            let size = thousandths.abs_diff(zero);
            format!("{sign}{}.{:03}", size / 1000, size % 1000)
        };
        write!(out, r#""at":[{},{}]}}"#, degrees(self.place.0, 85_000), degrees(self.place.1, 180_000))
    }
}

/// The code of a country, by its number.
pub(crate) fn code(country: usize) -> String {
    let letter = |place: usize| char::from(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[place % 26]);
    [letter(country / 12), letter(country % 12 * 2)].into_iter().collect()
}

/// The name of a country, by its number.
pub(crate) fn country_name(country: usize) -> String {
    let name = Sound::new(&mut Dice::of(COUNTRY_SEED, country)).latin();
    // As languages form the names of countries.
    format!("{name}{}", ["ia", "stan", "land", ""][country % 4])
}

impl Files {
    /// The files of `count` cities.
    pub fn new(count: usize) -> Self {
        let mut core = String::from("{\"date\":\"2026-11-21\",\n\"countries\":[");
        let mut aliases = String::from("{\"aliases\":[");
        for country in 0..COUNTRIES {
            let (iso, name, region) = (code(country), country_name(country), Region::ALL[country % 5].id());
            let comma = if country > 0 { "," } else { "" };
            let _ = write!(core, "{comma}\n{{\"code\":\"{iso}\",\"region\":\"{region}\",\"name\":\"{name}\"}}");
        }
        core.push_str("],\n\"cities\":[");
        for number in 0..count {
            let city = City::new(number);
            let comma = if number > 0 { ",\n" } else { "\n" };
            core.push_str(comma);
            // Writing to memory never fails.
            let _ = city.write(number, &mut core);
            let [a, b, c] = &city.aliases;
            let _ = write!(aliases, r#"{comma}{{"id":"c{number}","spellings":["{a}","{b}","{c}"]}}"#);
        }
        core.push_str("],\n\"events\":[]}\n");
        aliases.push_str("]}\n");
        Self { core, names: r#"{"cities":[],"countries":[]}"#, aliases }
    }
}
