//! What a page is about, in the vocabulary of schema.org, for search engines.
//!
//! Only what the data say: a value that is not known is left out, and so is every address while the site has no public one.

use serde_json::{Map, Value, json};

use crate::domain::{Atlas, City, Date, Event, Mode, Page};
use crate::link::{Place, title};
use crate::messages::{Messages, Printed};

/// What a page is made of, and where it will be.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The facts of the core.
    pub atlas: &'a Atlas,
    /// The words.
    pub m: &'a Messages,
    /// The words that the app itself never says.
    pub printed: &'a Printed,
    /// The public address of the site, with a slash at its end.
    pub address: Option<&'a str>,
    /// The picture of the page, relative to the site.
    pub picture: Option<&'a str>,
}

impl Subject<'_> {
    /// The public address of a file of the site.
    pub fn public(&self, file: &str) -> Option<String> {
        self.address.map(|address| [address, file].concat())
    }

    /// The public address of a page in its language.
    pub fn page(&self, href: &str) -> Option<String> {
        self.public(&[self.atlas.folder(), href.trim_start_matches("./")].concat())
    }

    fn at(&self, place: &Place) -> Value {
        json!(self.page(&crate::link::Route::to(place.clone()).href(self.atlas)))
    }

    fn image(&self) -> Value {
        json!(self.picture.and_then(|picture| self.public(picture)))
    }

    /// A city: where it is, what else it is called, and its pages elsewhere.
    pub fn city(&self, place: &Place, city: &City, page: &Page) -> Value {
        let Page { detail, .. } = page;
        let country = self.atlas.country_of(city);
        let geonames = format!("https://www.geonames.org/{}/", detail.geonames_id);
        let same: Vec<_> =
            [detail.unesco_url.as_deref(), detail.website.as_deref(), Some(&geonames)].into_iter().flatten().collect();
        let country = [("name", json!(country.name)), ("identifier", json!(country.code.as_str()))];
        let geo = [("latitude", json!(city.position.latitude)), ("longitude", json!(city.position.longitude))];
        page_of(
            "City",
            &[
                ("@id", self.at(place)),
                ("url", self.at(place)),
                ("name", json!(city.name)),
                ("alternateName", list(&city.also)),
                ("description", json!(detail.summary)),
                ("containedInPlace", thing("Country", &country)),
                ("geo", thing("GeoCoordinates", &geo)),
                ("sameAs", json!(same)),
                ("image", self.image()),
            ],
        )
    }

    /// A meeting: when and where it is held, as far as that is known. What is no meeting is no event to a search engine.
    pub fn event(&self, place: &Place, event: &Event) -> Option<Value> {
        let start = day(event.start).or_else(|| event.year.map(|year| year.to_string()));
        if !event.kind.is_meeting() || start.is_none() {
            return None;
        }
        let mode = event.mode.map(|mode| match mode {
            Mode::InPerson => "https://schema.org/OfflineEventAttendanceMode",
            Mode::Hybrid => "https://schema.org/MixedEventAttendanceMode",
            Mode::Online => "https://schema.org/OnlineEventAttendanceMode",
        });
        Some(page_of(
            "Event",
            &[
                ("@id", self.at(place)),
                ("url", self.at(place)),
                ("name", json!(event.title)),
                ("startDate", json!(start)),
                ("endDate", json!(day(event.end))),
                ("eventAttendanceMode", json!(mode)),
                ("location", self.places(event)),
                ("about", json!(event.theme.as_ref().map(|theme| thing("Thing", &[("name", json!(theme))])))),
                ("image", self.image()),
            ],
        ))
    }

    /// The places of an event; an event held online alone is held at an address that nobody keeps.
    fn places(&self, event: &Event) -> Value {
        let place = |place: &crate::domain::Place| {
            let country = place.country.and_then(|code| self.atlas.find_country(code.as_str()));
            let country = country.map(|ix| thing("Country", &[("name", json!(self.atlas.country(ix).name))]));
            let member = place.city_id.as_ref().and_then(|id| self.atlas.find(id)).map(Place::City);
            let name = [
                ("@id", member.map_or(Value::Null, |member| self.at(&member))),
                ("name", json!(place.city)),
                ("containedInPlace", json!(country)),
            ];
            thing("City", &name)
        };
        match event.places.as_slice() {
            [] => Value::Null,
            [one] => place(one),
            several => several.iter().map(place).collect(),
        }
    }

    /// The data of the directory, with the files that can be taken away: their names and media types.
    pub fn dataset(&self, files: &[(String, &str)]) -> Value {
        let files = files.iter().filter_map(|(name, kind)| {
            let url = self.public(name)?;
            Some(thing("DataDownload", &[("contentUrl", json!(url)), ("encodingFormat", json!(kind))]))
        });
        let files: Vec<_> = files.collect();
        let years = [self.atlas.years().start().to_string(), self.atlas.date().year.to_string()].join("/");
        page_of(
            "Dataset",
            &[
                ("@id", self.at(&Place::Cities)),
                ("url", self.at(&Place::Cities)),
                ("name", json!(self.m.cities_heading)),
                ("description", json!(self.printed.dataset_description)),
                ("license", json!("https://creativecommons.org/licenses/by/4.0/")),
                ("creditText", json!(self.printed.dataset_credit)),
                ("creator", thing("Organization", &[("name", json!(self.m.site)), ("url", self.at(&Place::Cities))])),
                ("isAccessibleForFree", json!(true)),
                ("dateModified", json!(self.atlas.date().to_string())),
                ("temporalCoverage", json!(years)),
                ("spatialCoverage", thing("Place", &[("name", json!(self.printed.world))])),
                ("distribution", list(&files)),
            ],
        )
    }

    /// The way from the directory to a page.
    pub fn trail(&self, place: &Place, name: &str) -> Value {
        let mut way = vec![(self.at(&Place::Cities), self.m.cities_place.to_owned())];
        match place {
            Place::Cities => return Value::Null,
            Place::City(ix) => {
                let city = self.atlas.city(*ix);
                if let Some(now) = city.last_designation() {
                    way.push((self.at(&Place::Field(now.field)), self.m.cities_of(now.field).to_owned()));
                }
            }
            Place::Meeting(_) => way = vec![(self.at(&Place::Meetings), self.m.meetings_place.to_owned())],
            _ => {}
        }
        let name = if let Place::City(ix) = place { self.atlas.city(*ix).name.as_str() } else { name };
        way.push((self.at(place), name.to_owned()));
        let steps = way.into_iter().zip(1..).map(|((item, name), nth): (_, u8)| {
            thing("ListItem", &[("position", json!(nth)), ("name", json!(name)), ("item", item)])
        });
        page_of("BreadcrumbList", &[("itemListElement", steps.collect())])
    }

    /// What a page is called: its title without the site's name.
    pub fn name(&self, route: &crate::link::Route, events: &crate::domain::Events) -> String {
        let title = title(route, self.atlas, Some(events), self.m);
        title.strip_suffix(&[" · ", self.m.site].concat()).unwrap_or(&title).to_owned()
    }
}

fn day(date: Option<Date>) -> Option<String> {
    date.map(|date| date.to_string())
}

fn list<T: serde::Serialize>(items: &[T]) -> Value {
    if items.is_empty() { Value::Null } else { json!(items) }
}

/// A thing that stands by itself.
fn page_of(kind: &str, about: &[(&str, Value)]) -> Value {
    let mut whole = vec![("@context", json!("https://schema.org"))];
    whole.extend_from_slice(about);
    thing(kind, &whole)
}

/// A thing of a kind, without what is not known of it.
fn thing(kind: &str, about: &[(&str, Value)]) -> Value {
    let mut thing = Map::new();
    thing.insert("@type".to_owned(), json!(kind));
    for (name, value) in about {
        if !value.is_null() {
            thing.insert((*name).to_owned(), value.clone());
        }
    }
    Value::Object(thing)
}
