//! What is asked: one list for every engine, made from the first cities, which are in every world.

use std::fmt::Write;

use creative_cities::domain::{Atlas, Field, Region, Year};
use creative_cities::engine::{Query, Sort, SortKey, Years, clean};

use crate::records::{City, code, country_name};

/// A question, in a form that every engine understands.
#[derive(Clone, Debug, Default)]
pub struct Question {
    /// What sort of question it is.
    pub kind: &'static str,
    /// Words.
    pub q: String,
    /// Numbers of fields.
    pub fields: Vec<usize>,
    /// Numbers of regions.
    pub regions: Vec<usize>,
    /// Codes of countries.
    pub countries: Vec<String>,
    /// The first and the last year.
    pub years: Option<(Year, Year)>,
    /// The network of an earlier year.
    pub asof: Option<Year>,
    /// What it is sorted by, and whether from the end.
    pub sort: Option<(&'static str, bool)>,
}

/// Every question.
pub fn all() -> Vec<Question> {
    let mut all = vec![Question { kind: "everything", ..Question::default() }];
    all.extend(typed());
    all.extend(other_scripts());
    all.extend(two_words());
    all.extend(slips());
    all.extend(facets());
    all.extend(sorts());
    all
}

fn words(kind: &'static str, q: impl Into<String>) -> Question {
    Question { kind, q: q.into(), ..Question::default() }
}

/// The first so many letters.
fn cut(text: &str, letters: usize) -> String {
    text.chars().take(letters).collect()
}

/// Names letter by letter.
fn typed() -> Vec<Question> {
    let mut all = Vec::new();
    for number in [3, 50, 111, 200, 301, 407] {
        let name = City::new(number).name;
        let lengths = [1, 2, 3, 4, 6, name.chars().count()];
        all.extend(lengths.map(|letters| words("typed", clean(&cut(&name, letters)))));
    }
    all
}

/// Aliases, whole and begun.
fn other_scripts() -> Vec<Question> {
    let mut all = Vec::new();
    for (nth, number) in (10..18).enumerate() {
        let [home, other, exonym] = City::new(number).aliases;
        all.push(words("alias", [&home, &other, &exonym][nth % 3].as_str()));
        all.push(words("alias", cut(&home, 1 + nth % 3)));
    }
    all
}

/// Two words, of one name or of a name, a country and a field.
fn two_words() -> Vec<Question> {
    let mut all: Vec<_> = ["san ka", "new m", "port ", "la ro", "s k"].map(|q| words("two words", q)).into();
    for number in [20, 21, 22, 23] {
        let city = City::new(number);
        all.push(words("two words", format!("{} {}", cut(&city.name, 4), country_name(city.country))));
        all.push(words("two words", format!("{} {}", cut(&city.name, 3), Field::ALL[city.field].id())));
    }
    all
}

/// Names with one letter changed, swapped, left out or too many, and longer ones with two.
fn slips() -> Vec<Question> {
    let mut all = Vec::new();
    for number in 30..46 {
        let name = City::new(number).name;
        let mut letters: Vec<char> = name.chars().filter(|c| *c != ' ').take(9).collect();
        let at = letters.len() / 2;
        match number % 4 {
            0 => letters[at] = 'q',
            1 => letters.swap(at, at - 1),
            2 => drop(letters.remove(at)),
            _ => letters.insert(at, 'w'),
        }
        if letters.len() >= 8 && number % 3 == 0 {
            letters[2] = 'q';
        }
        all.push(words("slip", letters.into_iter().collect::<String>()));
    }
    all
}

/// Facets alone and together, with words and without.
fn facets() -> Vec<Question> {
    let facets = [
        Question { fields: vec![0], ..Question::default() },
        Question { fields: vec![1, 4], regions: vec![3], ..Question::default() },
        Question { countries: vec![code(3)], ..Question::default() },
        Question { countries: (0..9).map(|nth| code(nth * 7)).collect(), fields: vec![2], ..Question::default() },
        Question { years: Some((2010, 2019)), ..Question::default() },
        Question { regions: vec![0, 2], years: Some((2015, 2015)), ..Question::default() },
        Question {
            fields: vec![0, 1, 2],
            regions: vec![1, 3],
            countries: (0..60).map(code).collect(),
            years: Some((2008, 2022)),
            ..Question::default()
        },
        Question { asof: Some(2014), ..Question::default() },
        Question { asof: Some(2019), fields: vec![5], ..Question::default() },
    ];
    let mut all = Vec::new();
    for q in ["", "ka", "mar", "san"] {
        all.extend(facets.iter().map(|facet| Question { kind: "facets", q: q.to_owned(), ..facet.clone() }));
    }
    all
}

/// Other orders than the usual one.
fn sorts() -> Vec<Question> {
    let mut all = Vec::new();
    for sort in
        [("year", false), ("year", true), ("country", false), ("country", true), ("field", false), ("name", true)]
    {
        all.push(Question { kind: "sort", sort: Some(sort), ..Question::default() });
        all.push(Question { kind: "sort", sort: Some(sort), q: "mo".to_owned(), ..Question::default() });
    }
    all
}

impl Question {
    /// As the engine is asked.
    pub fn query(&self, atlas: &Atlas) -> Query {
        let sort = self.sort.map(|(by, descending)| Sort {
            by: match by {
                "year" => SortKey::Year,
                "country" => SortKey::Country,
                "field" => SortKey::Field,
                _ => SortKey::Name,
            },
            descending,
        });
        Query {
            q: clean(&self.q),
            fields: self.fields.iter().map(|nth| Field::ALL[*nth]).collect(),
            regions: self.regions.iter().map(|nth| Region::ALL[*nth]).collect(),
            countries: self.countries.iter().filter_map(|code| atlas.find_country(code)).collect(),
            years: self.years.map_or_else(Years::default, |(from, to)| Years { from: Some(from), to: Some(to) }),
            asof: self.asof,
            sort,
            ..Query::default()
        }
    }

    /// As the peers are asked.
    fn json(&self) -> String {
        let Self { kind, q, countries, .. } = self;
        let fields: Vec<_> = self.fields.iter().map(|nth| Field::ALL[*nth].id()).collect();
        let regions: Vec<_> = self.regions.iter().map(|nth| Region::ALL[*nth].id()).collect();
        let years = self.years.map_or_else(|| "null".to_owned(), |(from, to)| format!("[{from},{to}]"));
        let asof = self.asof.map_or_else(|| "null".to_owned(), |year| year.to_string());
        let sort = self.sort.map_or_else(|| "null".to_owned(), |(by, down)| format!("[\"{by}\",{down}]"));
        format!(
            "{{\"kind\":\"{kind}\",\"q\":\"{q}\",\"fields\":{fields:?},\"regions\":{regions:?},\
            \"countries\":{countries:?},\"years\":{years},\"asof\":{asof},\"sort\":{sort}}}"
        )
    }
}

/// Every question as JSON, for the peers.
pub fn json() -> String {
    let mut json = String::from("[");
    for (nth, question) in all().iter().enumerate() {
        let _ = write!(json, "{}{}", if nth > 0 { ",\n" } else { "\n" }, question.json());
    }
    json.push_str("]\n");
    json
}
