//! The files of the data that arrive after the core, when they are first wanted; each is checked by itself.

use std::sync::Arc;

use crate::browser::load::{Ask, Failure, PATIENCE, text};
use crate::browser::{focus, history, spawn};
use crate::domain::{Atlas, CityIx, EventIx, Events, Excerpts, Network, Page, Problem, Sources, Spellings};
use crate::link::{Place, Route, title};
use crate::site::Site;

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum File {
    /// What only a city's own page shows.
    Page(CityIx),
    /// The meetings and other events.
    Events,
    /// The sources that an event names.
    Cited(EventIx),
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
    Here(Arc<Content>),
    /// It is not to be had, for now.
    Failed(Failure),
}

/// What a file holds.
pub enum Content {
    /// What only a city's own page shows.
    Page(Box<Page>),
    /// The meetings and other events.
    Events(Events),
    /// The sources that an event names.
    Sources(Sources),
    /// What sources say of the network.
    Network(Network),
    /// First sentences about the cities.
    Excerpts(Excerpts),
}

impl Site {
    /// Where a file is. Follows the files.
    pub fn state(self, file: File) -> Option<State> {
        self.files.with(|files| find(files, file).cloned())
    }

    /// Keeps the files that were asked for before the app stood, those that are as they should be; the others are asked for
    /// again by who needs them.
    ///
    /// # Errors
    /// The first of them that did not come, or came and is not as it should be.
    pub fn keep_early(self, texts: [Option<Result<String, Failure>>; 2]) -> Result<(), Failure> {
        let mut all = Ok(());
        for (file, text) in File::early(&self.route().place).into_iter().zip(texts) {
            let kept = text.map(|text| text.and_then(|text| self.keep(file, &text).map_err(Failure::first)));
            all = all.and(kept.unwrap_or(Ok(())));
        }
        self.ask();
        all
    }

    /// Keeps a file, if its text is as it should be.
    ///
    /// # Errors
    /// Every problem of the text.
    pub fn keep(self, file: File, text: &str) -> Result<(), Vec<Problem>> {
        self.read(file, text).map(|part| self.put(file, State::Here(Arc::new(part))))
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
            match self.fetch(file, if again { Ask::Again } else { Ask::First }).await {
                Ok(part) => {
                    if let Some(part) = part {
                        self.put(file, State::Here(Arc::new(part)));
                    }
                    // Spellings and events refine the answer.
                    self.ask();
                }
                Err(failure) => self.put(file, State::Failed(failure)),
            }
            if again {
                // "Try again" had the focus, and may be gone.
                focus::keep();
            }
            history::reach_fragment();
        }));
    }

    async fn fetch(self, file: File, ask: Ask) -> Result<Option<Content>, Failure> {
        let got = text(&file.name(self.atlas), ask, PATIENCE).await?;
        if file == File::Spellings {
            let aliases = text("aliases.json", ask, PATIENCE).await?;
            let spellings = Spellings::from_json(self.atlas, &got, &aliases).map_err(Failure::first)?;
            self.index.update(|index| index.add_spellings(self.atlas, &spellings));
            return Ok(None);
        }
        self.read(file, &got).map(Some).map_err(Failure::first)
    }

    /// What the text of a file says.
    fn read(self, file: File, text: &str) -> Result<Content, Vec<Problem>> {
        match file {
            File::Page(_) => Page::from_json(&file.name(self.atlas), text).map(|page| Content::Page(Box::new(page))),
            File::Events => Events::from_json(self.atlas, text).map(Content::Events),
            File::Cited(_) => Sources::joined_to(&file.name(self.atlas), text).map(Content::Sources),
            File::Network => Network::from_json(text).map(Content::Network),
            File::Excerpts | File::Spellings => Excerpts::from_json(self.atlas, text).map(Content::Excerpts),
        }
    }

    fn put(self, file: File, state: State) {
        self.files.update(|files| {
            files.retain(|(known, _)| *known != file);
            files.push((file, state));
        });
    }

    fn here(self, file: File) -> Option<Arc<Content>> {
        match self.state(file) {
            Some(State::Here(part)) => Some(part),
            _ => None,
        }
    }

    /// Reads a city's page, if it is here. Follows the files.
    pub fn page<T>(self, city: CityIx, read: impl FnOnce(&Page) -> T) -> Option<T> {
        match self.here(File::Page(city)).as_deref() {
            Some(Content::Page(page)) => Some(read(page)),
            _ => None,
        }
    }

    /// Reads the events, if they are here. Follows the files.
    pub fn events<T>(self, read: impl FnOnce(&Events) -> T) -> Option<T> {
        match self.here(File::Events).as_deref() {
            Some(Content::Events(events)) => Some(read(events)),
            _ => None,
        }
    }

    /// Reads the sources that an event names, if they are here. Follows the files.
    pub fn cited<T>(self, event: EventIx, read: impl FnOnce(&Sources) -> T) -> Option<T> {
        match self.here(File::Cited(event)).as_deref() {
            Some(Content::Sources(sources)) => Some(read(sources)),
            _ => None,
        }
    }

    /// The title of the view. Follows the place and the files.
    pub fn title(self) -> String {
        let route = Route { place: self.place.get(), query: self.query.get() };
        let titled = |events: Option<&Events>| title(&route, self.atlas, events, self.m);
        self.events(|events| titled(Some(events))).unwrap_or_else(|| titled(None))
    }

    /// Reads what sources say of the network, if it is here. Follows the files.
    pub fn network<T>(self, read: impl FnOnce(&Network) -> T) -> Option<T> {
        match self.here(File::Network).as_deref() {
            Some(Content::Network(network)) => Some(read(network)),
            _ => None,
        }
    }

    /// Reads the first sentences, if they are here. Follows the files.
    pub fn excerpts<T>(self, read: impl FnOnce(&Excerpts) -> T) -> Option<T> {
        match self.here(File::Excerpts).as_deref() {
            Some(Content::Excerpts(excerpts)) => Some(read(excerpts)),
            _ => None,
        }
    }
}

fn find(files: &[(File, State)], file: File) -> Option<&State> {
    files.iter().find(|(known, _)| *known == file).map(|(_, state)| state)
}

impl File {
    /// The files that a page may not be able to do without, in the order in which the browser asks for them early.
    const fn early(place: &Place) -> [Self; 2] {
        match place {
            Place::Cities => [Self::Excerpts, Self::Events],
            Place::City(city) => [Self::Page(*city), Self::Events],
            Place::Meeting(event) => [Self::Events, Self::Cited(*event)],
            _ => [Self::Events, Self::Network],
        }
    }

    /// The files without which a page is not whole: those that the browser asks for early.
    pub fn needed(place: &Place) -> Vec<Self> {
        match place {
            Place::City(city) => vec![Self::Page(*city)],
            Place::Meeting(event) => vec![Self::Events, Self::Cited(*event)],
            Place::Field(_) => vec![Self::Events, Self::Network],
            Place::Year(_) | Place::Timeline | Place::Meetings => vec![Self::Events],
            Place::About => vec![Self::Network],
            Place::Cities | Place::Country(_) | Place::Insights | Place::NotFound(_) => Vec::new(),
        }
    }

    /// The file's name below `data/`.
    pub fn name(self, atlas: &Atlas) -> String {
        match self {
            Self::Page(city) => ["city/", &atlas.city(city).id, ".json"].concat(),
            Self::Cited(event) => ["meeting/", atlas.event_id(event), ".json"].concat(),
            Self::Events => "events.json".to_owned(),
            Self::Network => [atlas.folder(), "network.json"].concat(),
            Self::Excerpts => "excerpts.json".to_owned(),
            Self::Spellings => "names.json".to_owned(),
        }
    }
}
