//! What every view shares: the facts, the question, and the words.

use std::ops::Deref;

use crate::browser::history::{self, How};
use crate::browser::theme::Theme;
use crate::domain::{Atlas, Field};
use crate::engine::{Answer, Hand, Index, Query, View};
use crate::files::{File, State};
use crate::link::{Ignored, Parsed, Place, Route};
use crate::live::Live;
use crate::messages::{Messages, messages};

/// The running site. Copied freely, for it is no more than a reference: every closure of every view holds one.
#[derive(Clone, Copy)]
pub struct Site(&'static Shared);

/// What a [`Site`] refers to. Everything in it lives as long as the app.
pub struct Shared {
    /// The facts of the core.
    pub atlas: &'static Atlas,
    /// The words.
    pub m: &'static Messages,
    /// The index over the facts, which other spellings refine when they arrive.
    pub index: Live<Index>,
    /// The page of the view.
    pub place: Live<Place>,
    /// The query of the view. It and the place change only in [`Site::show`].
    pub query: Live<Query>,
    /// The answer to the query.
    pub answer: Live<Answer>,
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
    /// A site at a view. It is never freed: an app has one.
    pub fn new(atlas: &'static Atlas, parsed: Parsed) -> Self {
        let m = messages();
        let index = Index::new(atlas, &Field::ALL.map(|field| (field, m.field(field))));
        let Parsed { route: Route { place, query }, ignored } = parsed;
        Self(Box::leak(Box::new(Shared {
            atlas,
            m,
            answer: Live::new(index.answer(atlas, &query)),
            index: Live::new(index),
            place: Live::new(place),
            query: Live::new(query),
            ignored: Live::new(ignored),
            files: Live::new(Vec::new()),
            filters_open: Live::new(false),
            said: Live::new(String::new()),
            years_fault: Live::new(String::new()),
            countries_wanted: Live::new(String::new()),
            hand: Live::new(Hand::default()),
            theme: Live::new(Theme::System),
        })))
    }

    /// Shows a view: the one way in which what is shown ever changes. The address bar is `browser::history`'s affair.
    pub fn show(self, parsed: Parsed) {
        let Parsed { route: Route { place, query }, ignored } = parsed;
        if place != Place::Cities {
            self.filters_open.set(false);
        }
        self.said.set(String::new());
        self.years_fault.set(String::new());
        self.ignored.set(ignored);
        let other = self.query.peek(|now| question(now) != question(&query));
        self.query.set(query);
        if other {
            self.ask();
        }
        self.place.set(place);
    }

    /// Asks the index again.
    pub(crate) fn ask(self) {
        let answer = self.index.peek(|index| self.query.peek(|query| index.answer(self.atlas, query)));
        self.answer.set(answer);
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
        route.query = route.query.canonical();
        history::navigate(self, route, how);
    }
}

/// What of a query decides the answer: how it is shown does not.
fn question(query: &Query) -> Query {
    Query { view: View::Rows, ..query.clone() }
}
