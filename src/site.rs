//! What every component shares: the facts, the question, and the words.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::history::{self, How};
use crate::browser::load::text;
use crate::domain::{Atlas, CityIx, Events, Excerpts, Network, Page, Spellings};
use crate::engine::{Answer, Index, Query};
use crate::later::Later;
use crate::link::{Ignored, Place, Route};
use crate::messages::{Messages, messages};

/// The running site. Copied freely; everything in it lives as long as the app.
#[derive(Clone, Copy)]
pub struct Site {
    /// The facts of the core.
    pub atlas: &'static Atlas,
    /// The words.
    pub m: &'static Messages,
    /// The index over the facts, which other spellings refine when they arrive.
    pub index: RwSignal<Index>,
    /// Whether the other spellings have been asked for.
    pub spellings: StoredValue<bool>,
    /// The view that the address bar names. Written by `browser::history` alone.
    pub route: RwSignal<Route>,
    /// The page of the view.
    pub place: Memo<Place>,
    /// The answer to the view's query.
    pub answer: Memo<Answer>,
    /// The parts of the link that were not understood.
    pub ignored: RwSignal<Vec<Ignored>>,
    /// Whether the filters cover the page, on narrow screens.
    pub filters_open: RwSignal<bool>,
    /// The meetings, when they have arrived.
    pub events: StoredValue<Later<Events>>,
    /// First sentences, when they have arrived.
    pub excerpts: StoredValue<Later<Excerpts>>,
    /// What sources say of the network, when it has arrived.
    pub network: StoredValue<Later<Network>>,
    pages: StoredValue<Vec<(CityIx, Later<Page>)>>,
}

impl Site {
    /// A site at a view.
    pub fn new(atlas: &'static Atlas, route: Route, ignored: Vec<Ignored>) -> Self {
        let m = messages();
        let names = crate::domain::Field::ALL.map(|field| (field, m.field(field)));
        let index = RwSignal::new(Index::new(atlas, &names));
        let route = RwSignal::new(route);
        let place = Memo::new(move |_| route.with(|route| route.place.clone()));
        let question =
            Memo::new(move |_| route.with(|route| Query { view: Default::default(), ..route.query.clone() }));
        let answer = Memo::new(move |_| question.with(|query| index.with(|index| index.answer(atlas, query))));
        Self {
            atlas,
            m,
            index,
            spellings: StoredValue::new(false),
            route,
            place,
            answer,
            ignored: RwSignal::new(ignored),
            filters_open: RwSignal::new(false),
            events: StoredValue::new(Later::new("events.json")),
            excerpts: StoredValue::new(Later::new("excerpts.json")),
            network: StoredValue::new(Later::new("network.json")),
            pages: StoredValue::default(),
        }
    }

    /// The query of the view, tracked.
    pub fn query<T>(self, read: impl FnOnce(&Query) -> T) -> T {
        self.route.with(|route| read(&route.query))
    }

    /// The link to a view.
    pub fn href(self, route: impl Into<Route>) -> String {
        route.into().href(self.atlas)
    }

    /// The link to this page with the query changed, tracked.
    pub fn href_with(self, change: impl FnOnce(&mut Query)) -> String {
        let mut route = self.route.get();
        change(&mut route.query);
        route.href(self.atlas)
    }

    /// Goes to this page with the query changed.
    pub fn choose(self, how: How, change: impl FnOnce(&mut Query)) {
        let mut route = self.route.get_untracked();
        change(&mut route.query);
        route.query = route.query.canonical();
        history::navigate(self, route, how);
    }

    /// Fetches every other spelling, once. They refine the answers; without them the core's names are found all the same.
    pub fn want_spellings(self) {
        if self.spellings.get_value() {
            return;
        }
        self.spellings.set_value(true);
        spawn_local(async move {
            let (names, aliases) = futures_util::future::join(text("names.json"), text("aliases.json")).await;
            let read = |(names, aliases): (String, String)| Spellings::from_json(self.atlas, &names, &aliases).ok();
            match names.ok().zip(aliases.ok()).and_then(read) {
                Some(spellings) => self.index.update(|index| index.add_spellings(self.atlas, &spellings)),
                None => self.spellings.set_value(false),
            }
        });
    }

    /// What only a city's own page shows, now or later.
    pub fn page(self, city: CityIx) -> Later<Page> {
        let found =
            self.pages.with_value(|pages| pages.iter().find(|(ix, _)| *ix == city).map(|(_, page)| page.clone()));
        found.unwrap_or_else(|| {
            let page = Later::new(&["city/", &self.atlas.city(city).id, ".json"].concat());
            self.pages.update_value(|pages| pages.push((city, page.clone())));
            page
        })
    }

    /// Keeps a city's page that has arrived before the app.
    pub fn keep_page(self, city: CityIx, page: Page) {
        self.page(city).set(Arc::new(page));
    }
}
