//! What every view shares: the facts, the question, and the words.

use std::ops::Deref;
use std::sync::Arc;

use crate::browser::focus;
use crate::browser::history::{self, How};
use crate::browser::load::{Failure, PATIENCE, text};
use crate::browser::spawn;
use crate::browser::theme::Theme;
use crate::domain::{Atlas, CityIx, Events, Excerpts, Field, Network, Page, Problem, Spellings};
use crate::engine::{Answer, Index, Query, View};
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
    /// The theme in force.
    pub theme: Live<Theme>,
}

/// A file of the data that arrives after the core, when it is first wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum File {
    /// What only a city's own page shows.
    Page(CityIx),
    /// The meetings and other events.
    Events,
    /// What sources say of the network.
    Network,
    /// First sentences about the cities.
    Excerpts,
    /// Every other spelling.
    Spellings,
}

/// Where a file is.
#[derive(Clone)]
pub enum State {
    /// It is on its way.
    Waiting,
    /// It is here, and checked.
    Here(Arc<Part>),
    /// It is not to be had, for now.
    Failed(Failure),
}

/// What a file holds.
pub enum Part {
    /// What only a city's own page shows.
    Page(Box<Page>),
    /// The meetings and other events.
    Events(Events),
    /// What sources say of the network.
    Network(Network),
    /// First sentences about the cities.
    Excerpts(Excerpts),
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
    fn ask(self) {
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

    /// Where a file is. Follows the files.
    pub fn state(self, file: File) -> Option<State> {
        self.files.with(|files| find(files, file).cloned())
    }

    /// Keeps the city's page that was asked for before the app stood, where it came and is as it should be. Otherwise it is
    /// asked for again, and what is wrong is said.
    pub fn keep_early(self, text: &str) {
        if let Place::City(city) = self.route().place
            && !text.is_empty()
            && let Ok(part) = self.read(File::Page(city), text)
        {
            self.put(File::Page(city), State::Here(Arc::new(part)));
        }
    }

    /// Fetches a file, unless it is here or on its way.
    pub fn want(self, file: File) {
        let asked = |files: &Vec<_>| matches!(find(files, file), Some(State::Waiting | State::Here(_)));
        if self.files.peek(asked) {
            return;
        }
        let again = self.files.peek(|files| find(files, file).is_some());
        self.put(file, State::Waiting);
        spawn(Box::pin(async move {
            match self.fetch(file).await {
                Ok(Some(part)) => self.put(file, State::Here(Arc::new(part))),
                Ok(None) => self.ask(),
                Err(failure) => self.put(file, State::Failed(failure)),
            }
            if again {
                // "Try again" had the focus, and may be gone.
                focus::keep();
            }
            history::reach_fragment();
        }));
    }

    async fn fetch(self, file: File) -> Result<Option<Part>, Failure> {
        let got = text(&file.name(self.atlas), PATIENCE).await?;
        if file == File::Spellings {
            let aliases = text("aliases.json", PATIENCE).await?;
            let spellings = Spellings::from_json(self.atlas, &got, &aliases).map_err(Failure::first)?;
            self.index.update(|index| index.add_spellings(self.atlas, &spellings));
            return Ok(None);
        }
        self.read(file, &got).map(Some).map_err(Failure::first)
    }

    /// What the text of a file says.
    fn read(self, file: File, text: &str) -> Result<Part, Vec<Problem>> {
        match file {
            File::Page(_) => Page::from_json(&file.name(self.atlas), text).map(|page| Part::Page(Box::new(page))),
            File::Events => Events::from_json(text).map(Part::Events),
            File::Network => Network::from_json(text).map(Part::Network),
            File::Excerpts | File::Spellings => Excerpts::from_json(self.atlas, text).map(Part::Excerpts),
        }
    }

    fn put(self, file: File, state: State) {
        self.files.update(|files| {
            files.retain(|(known, _)| *known != file);
            files.push((file, state));
        });
    }

    fn here(self, file: File) -> Option<Arc<Part>> {
        match self.state(file) {
            Some(State::Here(part)) => Some(part),
            _ => None,
        }
    }

    /// Reads a city's page, if it is here. Follows the files.
    pub fn page<T>(self, city: CityIx, read: impl FnOnce(&Page) -> T) -> Option<T> {
        match self.here(File::Page(city)).as_deref() {
            Some(Part::Page(page)) => Some(read(page)),
            _ => None,
        }
    }

    /// Reads the events, if they are here. Follows the files.
    pub fn events<T>(self, read: impl FnOnce(&Events) -> T) -> Option<T> {
        match self.here(File::Events).as_deref() {
            Some(Part::Events(events)) => Some(read(events)),
            _ => None,
        }
    }

    /// Reads what sources say of the network, if it is here. Follows the files.
    pub fn network<T>(self, read: impl FnOnce(&Network) -> T) -> Option<T> {
        match self.here(File::Network).as_deref() {
            Some(Part::Network(network)) => Some(read(network)),
            _ => None,
        }
    }

    /// Reads the first sentences, if they are here. Follows the files.
    pub fn excerpts<T>(self, read: impl FnOnce(&Excerpts) -> T) -> Option<T> {
        match self.here(File::Excerpts).as_deref() {
            Some(Part::Excerpts(excerpts)) => Some(read(excerpts)),
            _ => None,
        }
    }
}

/// What of a query decides the answer: how it is shown does not.
fn question(query: &Query) -> Query {
    Query { view: View::Rows, ..query.clone() }
}

fn find(files: &[(File, State)], file: File) -> Option<&State> {
    files.iter().find(|(known, _)| *known == file).map(|(_, state)| state)
}

impl File {
    /// The file's name below `data/`.
    fn name(self, atlas: &Atlas) -> String {
        match self {
            Self::Page(city) => ["city/", &atlas.city(city).id, ".json"].concat(),
            Self::Events => "events.json".to_owned(),
            Self::Network => "network.json".to_owned(),
            Self::Excerpts => "excerpts.json".to_owned(),
            Self::Spellings => "names.json".to_owned(),
        }
    }
}
