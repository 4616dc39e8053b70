//! Which events a query asks for, and in which order: to come, then back in time, then what has no year.

use crate::domain::{Atlas, CountryIx, Date, Event, EventIx, EventKind, Events};

use super::answer::{COUNTRIES, FIELDS, REGIONS, YEARS, miss};
use super::fold::fold;
use super::needle::Needle;
use super::search::Search;
use super::{Answer, Index, Query, Years};

/// The group of the kinds, beside those of the cities' answer.
const KINDS: u8 = 16;

impl Index {
    /// Answers a query about the events of this index's atlas, of these kinds. Fields, regions and countries are those that
    /// an event names: what is for the whole network is found under no field. Counts are of events.
    pub fn meet(&self, atlas: &Atlas, events: &Events, query: &Query, kinds: &[EventKind]) -> Answer {
        let needles = Needle::all(&fold(&query.q));
        let search = Search { index: self, atlas, needles: &needles };
        let strict = answer(&search, events, query, kinds, false);
        if strict.is_empty() && needles.iter().any(|needle| needle.slips_allowed() > 0) {
            answer(&search, events, query, kinds, true)
        } else {
            strict
        }
    }
}

fn answer(search: &Search, events: &Events, query: &Query, kinds: &[EventKind], forgiving: bool) -> Answer {
    let atlas = search.atlas;
    let (mut answer, mut found, mut places) = (Answer::none(atlas), Vec::new(), Vec::new());
    answer.slips = forgiving;
    for (nth, event) in events.0.iter().enumerate() {
        let then = query.asof.is_none_or(|asof| event.year.is_some_and(|year| year <= asof));
        if then && search.finds(event, forgiving) {
            let countries = countries(atlas, event);
            let misses = misses(atlas, query, kinds, event, &countries);
            answer.count_event(atlas, event, &countries, misses);
            if misses == 0 {
                found.push(EventIx::new(nth));
                places.push(place(event, atlas.date()));
            }
        }
    }
    answer.events = super::index::arranged(&found, &|a, b| places[a].cmp(&places[b]));
    answer
}

/// The countries of an event's places that have cities, each once.
fn countries(atlas: &Atlas, event: &Event) -> Vec<CountryIx> {
    let mut countries = Vec::new();
    for place in &event.places {
        if let Some(country) = place.country.and_then(|code| atlas.find_country(code.as_str()))
            && !countries.contains(&country)
        {
            countries.push(country);
        }
    }
    countries
}

/// Which of the choices an event does not pass.
fn misses(atlas: &Atlas, query: &Query, kinds: &[EventKind], event: &Event, there: &[CountryIx]) -> u8 {
    let Query { fields, regions, countries, years, .. } = query;
    let region = |ix: &CountryIx| regions.contains(&atlas.country(*ix).region);
    let year = |year| years.contains(year);
    miss(fields.is_empty() || event.fields.iter().any(|field| fields.contains(field)), FIELDS)
        | miss(regions.is_empty() || there.iter().any(region), REGIONS)
        | miss(countries.is_empty() || there.iter().any(|ix| countries.contains(ix)), COUNTRIES)
        | miss(*years == Years::default() || event.year.is_some_and(year), YEARS)
        | miss(kinds.contains(&event.kind.filed()), KINDS)
}

/// What an event is sorted by: upcoming ones come first and in the order of time, the past back from today, then what has
/// no year. Within a year, what has no day comes last.
fn place(event: &Event, today: Date) -> [u32; 2] {
    let (year, day) = (event.year.map_or(0, u32::from), event.day());
    let time = |unknown: u32| year << 9 | day.map_or(unknown, |day| u32::from(day.month) << 5 | u32::from(day.day));
    if event.is_upcoming(today) { [0, time(511)] } else { [1, u32::MAX - time(0)] }
}

impl Answer {
    /// Counts an event that passes every group, or every group but one.
    fn count_event(&mut self, atlas: &Atlas, event: &Event, there: &[CountryIx], misses: u8) {
        let but = |group: u8| u32::from(misses & !group == 0);
        for field in &event.fields {
            self.fields[field.index()] += but(FIELDS);
        }
        let mut regions = [false; 5];
        for country in there {
            self.countries[country.index()] += but(COUNTRIES);
            regions[atlas.country(*country).region.index()] = true;
        }
        for (count, there) in self.regions.iter_mut().zip(regions) {
            *count += if there { but(REGIONS) } else { 0 };
        }
        self.kinds[event.kind.filed() as usize] += but(KINDS);
    }
}

impl Search<'_> {
    /// Whether every word is found in an event's title, theme, places or fields, by any of their spellings.
    fn finds(&self, event: &Event, forgiving: bool) -> bool {
        if self.needles.is_empty() {
            return true;
        }
        let mut text = [&event.title, " ", event.theme.as_deref().unwrap_or_default()].concat();
        for place in &event.places {
            text.push(' ');
            text.push_str(&place.city);
        }
        let text = fold(&text);
        let in_text = |needle: &Needle| {
            let (mut words, mut measure) = (text.split(' '), needle.measure());
            words.clone().any(|word| needle.fit(word.as_bytes()).is_some())
                || forgiving && words.any(|word| measure.between(word, needle.slips_allowed()).is_some())
        };
        self.needles.iter().all(|needle| in_text(needle) || self.names(event, needle, forgiving))
    }

    /// Whether a word is found among the names of an event's cities, countries and fields.
    fn names(&self, event: &Event, needle: &Needle, forgiving: bool) -> bool {
        let of_place = |place: &crate::domain::Place| {
            let city = place.city_id.as_ref().and_then(|id| self.atlas.find(id));
            let country = place.country.and_then(|code| self.atlas.find_country(code.as_str()));
            let named = city.is_some_and(|ix| self.hit(&self.index.cities[ix.index()], needle, forgiving).is_some());
            named || country.is_some_and(|ix| self.hit(&self.index.countries[ix.index()], needle, forgiving).is_some())
        };
        let of_field =
            |field: &crate::domain::Field| self.hit(&self.index.fields[field.index()], needle, forgiving).is_some();
        event.places.iter().any(of_place) || event.fields.iter().any(of_field)
    }
}
