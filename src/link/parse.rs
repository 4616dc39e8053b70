//! URL → route: what is understood applies, the rest is named.

use super::percent::decode;
use super::value::{parse_group, parse_kind, parse_sort, parse_view};
use super::{Place, Route};
use crate::domain::{Atlas, CountryCode, Field, Region, Year};
use crate::engine::{Mark, Query, Years, clean, split_after};

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
    let (place, seen) = (place(atlas, path), [false; KEYS.len()]);
    let mut reader = Reader { atlas, place, query: Query::default(), ignored: Vec::new(), seen };
    for pair in search.strip_prefix('?').unwrap_or(search).split('&') {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        reader.pair(&decode(key, b' '), &decode(value, b' '));
    }
    let Reader { place, query, ignored, .. } = reader;
    Parsed { route: Route { place, query }.canonical(), ignored }
}

fn place(atlas: &Atlas, path: &str) -> Place {
    let (mut whole, mut parts) = (String::new(), Vec::new());
    for segment in path.split('/').filter(|segment| !segment.is_empty()) {
        let mut segment = clean(&decode(segment, b'+'));
        if segment.is_empty() {
            // A segment of nothing but control characters is no page, and must not pass for the page above it.
            segment.push('\u{FFFD}');
        }
        if segment != "." && segment != ".." {
            if !parts.is_empty() {
                whole.push('/');
            }
            whole.push_str(&segment);
            parts.push(segment.to_ascii_lowercase());
        }
    }
    if path.ends_with('/') {
        whole.push('/');
    }
    let mut parts = parts.as_slice();
    if let [above @ .., last] = parts
        && last == "index.html"
    {
        parts = above;
    }
    let found = match parts {
        [] => Some(Place::Cities),
        [page] => match page.as_str() {
            "timeline" => Some(Place::Timeline),
            "meetings" => Some(Place::Meetings),
            "insights" => Some(Place::Insights),
            "about" => Some(Place::About),
            _ => None,
        },
        [kind, id] => one(atlas, kind, id),
        _ => None,
    };
    found.unwrap_or(Place::NotFound(whole))
}

/// The page of one city, field, country, year or event.
fn one(atlas: &Atlas, kind: &str, id: &str) -> Option<Place> {
    match kind {
        "city" => atlas.find(id).map(Place::City),
        "field" => Field::from_id(id).map(Place::Field),
        "country" => country(atlas, id).map(Place::Country),
        "meeting" => atlas.find_event(id).map(Place::Meeting),
        "year" => whole_year(id).filter(|year| page_years(atlas).contains(year)).map(Place::Year),
        _ => None,
    }
}

fn country(atlas: &Atlas, slug: &str) -> Option<crate::domain::CountryIx> {
    atlas.find_country(CountryCode::from_slug(slug)?.as_str())
}

/// Years that have a page: from the first designation to the date of the data.
fn page_years(atlas: &Atlas) -> std::ops::RangeInclusive<Year> {
    *atlas.years().start()..=atlas.date().year
}

/// Four digits.
pub(crate) fn whole_year(text: &str) -> Option<Year> {
    let digits = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| text.bytes().fold(0, |year, digit| year * 10 + Year::from(digit - b'0')))
}

struct Reader<'a> {
    atlas: &'a Atlas,
    place: Place,
    query: Query,
    ignored: Vec<Ignored>,
    /// By place in [`KEYS`].
    seen: [bool; KEYS.len()],
}

/// Reads a value, and tells whether it is understood.
type Read = fn(&mut Reader, &str) -> bool;

/// The keys of the directory.
const KEYS: [(&str, Read); 11] = [
    ("q", |reader, value| reader.words(value)),
    ("field", |reader, value| reader.fields(value)),
    ("region", |reader, value| reader.regions(value)),
    ("country", |reader, value| reader.countries(value)),
    ("year", |reader, value| reader.years(value).map(|years| reader.query.years = years).is_some()),
    (ASOF, |reader, value| reader.asof(value).map(|asof| reader.query.asof = asof).is_some()),
    ("kind", |reader, value| reader.kinds(value)),
    ("at", |reader, value| reader.mark(value).map(|mark| reader.query.at = Some(mark)).is_some()),
    ("sort", |reader, value| parse_sort(value).map(|sort| reader.query.sort = Some(sort)).is_some()),
    ("group", |reader, value| parse_group(value).map(|group| reader.query.group = Some(group)).is_some()),
    ("view", |reader, value| parse_view(value).map(|view| reader.query.view = view).is_some()),
];

/// The key that pages with a history understand too.
const ASOF: &str = "asof";

impl Reader<'_> {
    fn pair(&mut self, key: &str, value: &str) {
        if key.starts_with("utm_") || TRACKING.contains(&key) || value.is_empty() {
            return;
        }
        let known = KEYS.iter().position(|(known, _)| *known == key && understands(&self.place, key));
        let understood = known.is_some_and(|ix| {
            let first = !self.seen[ix];
            self.seen[ix] = true;
            first && KEYS[ix].1(self, value)
        });
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
        let (kept, rest) = split_after(&words, LONGEST_QUERY);
        if !rest.is_empty() {
            self.ignore("q", rest);
        }
        self.query.q = clean(kept);
        true
    }

    fn fields(&mut self, value: &str) -> bool {
        self.list("field", value, &|query, id| Field::from_id(id).map(|field| insert(&mut query.fields, field)))
    }

    fn regions(&mut self, value: &str) -> bool {
        self.list("region", value, &|query, id| Region::from_id(id).map(|region| insert(&mut query.regions, region)))
    }

    fn countries(&mut self, value: &str) -> bool {
        let atlas = self.atlas;
        self.list("country", value, &|query, slug| country(atlas, slug).map(|ix| insert(&mut query.countries, ix)))
    }

    fn kinds(&mut self, value: &str) -> bool {
        self.list("kind", value, &|query, id| parse_kind(id).map(|kind| insert(&mut query.kinds, kind)))
    }

    fn mark(&self, id: &str) -> Option<Mark> {
        let event = || self.atlas.find_event(id).map(Mark::Event);
        self.atlas.find(id).map(Mark::City).or_else(event)
    }

    /// Reads values joined by dots; each unknown one is named as ignored.
    fn list(&mut self, key: &str, value: &str, read: &dyn Fn(&mut Query, &str) -> Option<()>) -> bool {
        for part in value.split('.').filter(|part| !part.is_empty()) {
            if read(&mut self.query, part).is_none() {
                self.ignore(key, part);
            }
        }
        true
    }

    /// `2015`, `2004..2013`, `..2013`, `2019..`; a span that reaches the data's ends is open there.
    fn years(&self, value: &str) -> Option<Years> {
        let (from, to) = match value.split_once('.') {
            Some((from, to)) => (bound(from)?, bound(to.strip_prefix('.')?)?),
            None => (Some(whole_year(value)?), Some(whole_year(value)?)),
        };
        let data = self.place.years(self.atlas);
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

/// Adds an item to a sorted list, unless it is there.
fn insert<T: Ord>(list: &mut Vec<T>, item: T) {
    if let Err(place) = list.binary_search(&item) {
        list.insert(place, item);
    }
}

/// Whether a page understands a key of the directory.
fn understands(place: &Place, key: &str) -> bool {
    match place {
        Place::Cities => !matches!(key, "kind" | "at"),
        Place::Timeline => !matches!(key, "sort" | "group" | "view"),
        Place::Meetings => matches!(key, "q" | "field" | "region" | "country" | "year" | "kind"),
        Place::Insights => matches!(key, "field" | "region" | "country" | "year" | ASOF),
        Place::Field(_) | Place::Country(_) | Place::Year(_) => key == ASOF,
        Place::City(_) | Place::Meeting(_) | Place::About | Place::NotFound(_) => false,
    }
}
