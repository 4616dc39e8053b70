//! What every view shares: the facts, the question, and the words.

use std::ops::Deref;
use std::sync::Arc;

use crate::browser::history::{self, How};
use crate::browser::theme::Theme;
use crate::domain::{Atlas, CityIx, Field, Year};
use crate::engine::{Answer, Hand, Index, Query, Strip, Timeline, View};
use crate::files::{File, State};
use crate::link::{Ignored, Parsed, Place, Route};
use crate::live::Live;
use crate::messages::Messages;

/// The running site. Copied freely, for it is no more than a reference: every closure of every view holds one.
#[derive(Clone, Copy)]
pub struct Site(&'static Shared);

/// What a [`Site`] refers to. Everything in it lives as long as the app.
pub struct Shared {
    /// The facts of the core.
    pub atlas: &'static Atlas,
    /// The words.
    pub m: &'static Messages,
    /// The strip of years of today's network.
    pub strip: Strip,
    /// The index over the facts, which other spellings refine when they arrive.
    pub index: Live<Index>,
    /// The page of the view.
    pub place: Live<Place>,
    /// The query of the view. It and the place change only in [`Site::show`].
    pub query: Live<Query>,
    /// The answer to the query.
    pub answer: Live<Answer>,
    /// How many pages of a long list are shown.
    pub pages: Live<u32>,
    /// The parts of the link that were not understood.
    pub ignored: Live<Vec<Ignored>>,
    /// The files that have been asked for.
    pub files: Live<Vec<(File, State)>>,
    /// Whether the filters cover the page, on narrow screens.
    pub filters_open: Live<bool>,
    /// What was last said of the link or the share sheet.
    pub said: Live<String>,
    /// What is wrong with the years as typed.
    pub years_fault: Live<String>,
    /// What the list of countries is narrowed to, folded.
    pub countries_wanted: Live<String>,
    /// Whether what the page folds away is unfolded: the facts of every event, a table.
    pub unfolded: Live<bool>,
    /// Whether the window is too narrow for years that run across.
    pub narrow: Live<bool>,
    /// The drawing of the timeline that was last asked for, and of which year.
    pub drawing: Live<Option<(Option<Year>, Arc<Timeline>)>>,
    /// Whether the first view is painted: what few need at once waits for it.
    pub begun: Live<bool>,
    /// How often an answer has been painted: what can wait follows it a frame later.
    pub painted: Live<u32>,
    /// The mark of the timeline that the reader's hand is on.
    pub spot: Live<Option<usize>>,
    /// Where the reader's hand is on the strip of years.
    pub hand: Live<Hand>,
    /// The theme in force.
    pub theme: Live<Theme>,
}

impl Deref for Site {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        self.0
    }
}

impl Site {
    /// A site at a view, in the language of the words. It is never freed: an app has one.
    pub fn new(atlas: &'static Atlas, m: &'static Messages, parsed: Parsed) -> Self {
        let index = Index::new(atlas, &Field::ALL.map(|field| (field, m.field(field))));
        let Parsed { route, ignored } = parsed;
        let question = route.question();
        let Route { place, query } = route;
        Self(Box::leak(Box::new(Shared {
            atlas,
            m,
            strip: Strip::new(atlas, None),
            answer: Live::new(ask_for(&index, atlas, &place, &question, 1)),
            pages: Live::new(1),
            index: Live::new(index),
            place: Live::new(place),
            query: Live::new(query),
            ignored: Live::new(ignored),
            files: Live::new(Vec::new()),
            filters_open: Live::new(false),
            said: Live::new(String::new()),
            years_fault: Live::new(String::new()),
            countries_wanted: Live::new(String::new()),
            unfolded: Live::new(false),
            narrow: Live::new(false),
            drawing: Live::new(None),
            begun: Live::new(false),
            painted: Live::new(0),
            spot: Live::new(None),
            hand: Live::new(Hand::default()),
            theme: Live::new(Theme::System),
        })))
    }

    /// Shows a view: the one way in which what is shown ever changes. The address bar is `browser::history`'s affair.
    pub fn show(self, parsed: Parsed) {
        let Parsed { route, ignored } = parsed;
        let before = self.route();
        let (moved, other) = (before.place != route.place, question(&before) != question(&route));
        let Route { place, query } = route;
        if moved {
            self.filters_open.set(false);
            self.unfolded.set(false);
            self.spot.set(None);
        }
        self.said.set(String::new());
        self.years_fault.set(String::new());
        self.ignored.set(ignored);
        // The page first: what it no longer shows need not be drawn again.
        self.place.set(place);
        self.query.set(query);
        if other {
            self.pages.set(1);
        }
        // Of the same question, one page needs another answer than the next: all cities, or a first page of them; events.
        if other || moved {
            self.ask();
        }
    }

    /// Asks the index again.
    pub(crate) fn ask(self) {
        let route = self.route();
        let question = route.question();
        let answer = self.index.peek(|index| {
            let ask = |events: &_| index.meet(self.atlas, events, &question, route.kinds());
            let met = if route.place.has_events() { self.events(ask) } else { None };
            if route.place == Place::Meetings {
                return met.unwrap_or_else(|| Answer::none(self.atlas));
            }
            let mut answer = ask_for(index, self.atlas, &route.place, &question, self.pages.peek(|pages| *pages));
            if let Some(met) = met {
                (answer.events, answer.kinds) = (met.events, met.kinds);
            }
            answer
        });
        self.answer.set(answer);
    }

    /// Every city by name. It is the same whatever spellings arrive.
    pub fn alphabet(self) -> Vec<CityIx> {
        self.index.peek(|index| index.alphabet().to_vec())
    }

    /// The view, not followed.
    pub fn route(self) -> Route {
        Route { place: self.place.peek(Clone::clone), query: self.query.peek(Clone::clone) }
    }

    /// The link to a view.
    pub fn href(self, route: impl Into<Route>) -> String {
        route.into().href(self.atlas)
    }

    /// The link to this page with another query. Follows the place.
    pub fn href_with(self, query: Query) -> String {
        Route { query, place: self.place.get() }.href(self.atlas)
    }

    /// The link to this view with its query changed. Follows the view.
    pub fn href_but(self, change: &dyn Fn(&mut Query)) -> String {
        let mut query = self.query.get();
        change(&mut query);
        self.href_with(query)
    }

    /// Goes to this page with the query changed.
    pub fn choose(self, how: How, change: &dyn Fn(&mut Query)) {
        let mut route = self.route();
        change(&mut route.query);
        history::navigate(self, route.canonical(), how);
    }
}

/// What a page needs of an answer: a list of cities grows by pages, a picture is whole.
fn ask_for(index: &Index, atlas: &Atlas, place: &Place, question: &Query, pages: u32) -> Answer {
    if *place == Place::Cities { index.pages(atlas, question, pages) } else { index.answer(atlas, question) }
}

/// What of a view decides the answer: how it is shown does not, nor which mark's panel is open.
fn question(route: &Route) -> Query {
    Query { view: View::Rows, at: None, ..route.question() }
}
