//! URL → route: what is understood applies, the rest is named.

use percent_encoding::percent_decode_str;

use super::value::{parse_group, parse_sort, parse_view};
use super::{Place, Route};
use crate::domain::{Atlas, CountryCode, Field, Region, Year};
use crate::engine::{Query, Years, clean};
use crate::order::sort_by;

/// The longest search that is kept, in characters: longer than any name.
pub const LONGEST_QUERY: usize = 200;

/// Keys that other sites add to links, which vanish without a word.
const TRACKING: [&str; 17] = [
    "_ga",
    "_gl",
    "dclid",
    "fbclid",
    "gad_source",
    "gbraid",
    "gclid",
    "gclsrc",
    "igshid",
    "li_fat_id",
    "mc_cid",
    "mc_eid",
    "msclkid",
    "ttclid",
    "twclid",
    "wbraid",
    "yclid",
];

/// A link as understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// What applies.
    pub route: Route,
    /// What does not, in the order of the link.
    pub ignored: Vec<Ignored>,
}

/// A part of a link that the app does not understand, decoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignored {
    /// The key.
    pub key: String,
    /// The value, or the part of it that is not understood.
    pub value: String,
}

/// Reads a path relative to the site's base (`city/lyon/`) and a query (`field=film`, with or without `?`).
pub fn parse(atlas: &Atlas, path: &str, search: &str) -> Parsed {
    let place = place(atlas, path);
    let mut reader = Reader { atlas, query: Query::default(), ignored: Vec::new(), seen: Vec::new() };
    for pair in search.strip_prefix('?').unwrap_or(search).split('&').filter(|pair| !pair.is_empty()) {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        reader.pair(&place, &decode(key), &decode(value));
    }
    Parsed { route: Route { place, query: reader.query.canonical() }, ignored: reader.ignored }
}

/// Decodes once, `+` as a space; bytes that are no UTF-8 become replacement characters.
fn decode(text: &str) -> String {
    percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned()
}

fn place(atlas: &Atlas, path: &str) -> Place {
    let decoded: Vec<String> = path
        .split('/')
        .filter(|segment| !segment.is_empty())
        .map(|segment| clean(&percent_decode_str(segment).decode_utf8_lossy()))
        // A segment of nothing but control characters is no page, and must not pass for the page above it.
        .map(|segment| if segment.is_empty() { "\u{FFFD}".to_owned() } else { segment })
        .filter(|segment| segment != "." && segment != "..")
        .collect();
    let lower: Vec<String> = decoded.iter().map(|segment| segment.to_ascii_lowercase()).collect();
    let mut parts: Vec<&str> = lower.iter().map(String::as_str).collect();
    if parts.last() == Some(&"index.html") {
        parts.pop();
    }
    let found = match parts.as_slice() {
        [] => Some(Place::Cities),
        ["about"] => Some(Place::About),
        ["city", id] => atlas.find(id).map(Place::City),
        ["field", id] => Field::from_id(id).map(Place::Field),
        ["country", code] => country(atlas, code).map(Place::Country),
        ["year", year] => whole_year(year).filter(|year| page_years(atlas).contains(year)).map(Place::Year),
        _ => None,
    };
    found.unwrap_or_else(|| Place::NotFound(decoded.join("/")))
}

fn country(atlas: &Atlas, slug: &str) -> Option<crate::domain::CountryIx> {
    atlas.find_country(CountryCode::from_slug(slug)?.as_str())
}

/// Years that have a page: from the first designation to the date of the data.
fn page_years(atlas: &Atlas) -> std::ops::RangeInclusive<Year> {
    *atlas.years().start()..=atlas.date().year
}

/// Four digits.
fn whole_year(text: &str) -> Option<Year> {
    let digits = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| text.parse().ok())?
}

struct Reader<'a> {
    atlas: &'a Atlas,
    query: Query,
    ignored: Vec<Ignored>,
    seen: Vec<String>,
}

impl Reader<'_> {
    fn pair(&mut self, place: &Place, key: &str, value: &str) {
        if key.starts_with("utm_") || TRACKING.contains(&key) || value.is_empty() {
            return;
        }
        let second = self.seen.iter().any(|seen| seen == key);
        if second || !understands(place, key) {
            return self.ignore(key, value);
        }
        self.seen.push(key.to_owned());
        let understood = match key {
            "q" => self.words(value),
            "field" => {
                self.query.fields = self.list(key, value, Field::from_id);
                true
            }
            "region" => {
                self.query.regions = self.list(key, value, Region::from_id);
                true
            }
            "country" => {
                let atlas = self.atlas;
                self.query.countries = self.list(key, value, |slug| country(atlas, slug));
                true
            }
            "year" => self.years(value).map(|years| self.query.years = years).is_some(),
            "asof" => self.asof(value).map(|asof| self.query.asof = asof).is_some(),
            "sort" => parse_sort(value).map(|sort| self.query.sort = Some(sort)).is_some(),
            "group" => parse_group(value).map(|group| self.query.group = Some(group)).is_some(),
            _ => parse_view(value).map(|view| self.query.view = view).is_some(),
        };
        if !understood {
            self.ignore(key, value);
        }
    }

    fn ignore(&mut self, key: &str, value: &str) {
        self.ignored.push(Ignored { key: key.to_owned(), value: value.to_owned() });
    }

    /// Keeps the beginning of a search that is longer than any name; the rest is named as ignored.
    fn words(&mut self, value: &str) -> bool {
        let words = clean(value);
        let end = words.char_indices().nth(LONGEST_QUERY).map_or(words.len(), |(end, _)| end);
        if end < words.len() {
            self.ignore("q", &words[end..]);
        }
        self.query.q = clean(&words[..end]);
        true
    }

    /// Values joined by dots, sorted, none twice; each unknown one is named as ignored.
    fn list<T: Ord + Clone>(&mut self, key: &str, value: &str, known: impl Fn(&str) -> Option<T>) -> Vec<T> {
        let mut list = Vec::new();
        for part in value.split('.').filter(|part| !part.is_empty()) {
            match known(part) {
                Some(item) => list.push(item),
                None => self.ignore(key, part),
            }
        }
        sort_by(&mut list, &T::cmp);
        list.dedup();
        list
    }

    /// `2015`, `2004..2013`, `..2013`, `2019..`; a span that reaches the data's ends is open there.
    fn years(&self, value: &str) -> Option<Years> {
        let (from, to) = match value.split_once("..") {
            Some((from, to)) => (bound(from)?, bound(to)?),
            None => (Some(whole_year(value)?), Some(whole_year(value)?)),
        };
        let data = self.atlas.years();
        let (first, last) = (from.unwrap_or(*data.start()), to.unwrap_or(*data.end()));
        let overlaps = first <= last && first <= *data.end() && last >= *data.start();
        overlaps.then(|| Years::within(&data, first, last))
    }

    /// A year the network has seen; the latest says what the default says.
    #[expect(clippy::option_option, reason = "understood or not, and then a year or today")]
    fn asof(&self, value: &str) -> Option<Option<Year>> {
        let year = whole_year(value)?;
        let known = page_years(self.atlas).contains(&year);
        known.then_some((year < self.atlas.last_change()).then_some(year))
    }
}

/// One end of a span: nothing, or a year.
#[expect(clippy::option_option, reason = "understood or not, and then a year or open")]
fn bound(text: &str) -> Option<Option<Year>> {
    if text.is_empty() { Some(None) } else { whole_year(text).map(Some) }
}

/// Which keys a page understands.
fn understands(place: &Place, key: &str) -> bool {
    match place {
        Place::Cities => {
            matches!(key, "q" | "field" | "region" | "country" | "year" | "asof" | "sort" | "group" | "view")
        }
        Place::Field(_) | Place::Country(_) | Place::Year(_) => key == "asof",
        Place::City(_) | Place::About | Place::NotFound(_) => false,
    }
}
