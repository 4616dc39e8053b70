//! Which code draws a page. The directory's comes with the app; that of other pages comes behind it, in two pieces, so that
//! who looks a city up does not wait for a timeline.

use futures_util::FutureExt;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use super::{about, cities, city, country, field, insights, meeting, meetings, not_found, timeline, year};
use crate::el::{El, el};
use crate::link::Place;
use crate::site::Site;

/// A part of the app's code that comes by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// One place, and what is said or counted of all of them.
    Places,
    /// What happened when.
    Times,
}

/// A piece that did not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Absent;

impl From<SplitLoaderError> for Absent {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

impl Piece {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Places, Self::Times];

    /// The piece that draws a page, if the app itself does not.
    pub const fn of(place: &Place) -> Option<Self> {
        match place {
            Place::Cities => None,
            Place::Timeline | Place::Meetings | Place::Meeting(_) => Some(Self::Times),
            _ => Some(Self::Places),
        }
    }

    /// What it is called in the names of its files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Places => "places",
            Self::Times => "times",
        }
    }

    /// Waits until it is here, and asks for it if nobody has.
    ///
    /// # Errors
    /// It does not come. It can be asked for again.
    pub async fn load(self) -> Result<(), Absent> {
        let came = match self {
            Self::Places => load_places().await,
            Self::Times => load_times().await,
        };
        came.map_err(Absent::from)
    }

    /// Whether it is here.
    pub fn is_here(self) -> bool {
        self.load().now_or_never().is_some_and(|came| came.is_ok())
    }
}

/// The page at a place. Nobody is led to one whose piece is not here; if it were to happen, its `main` would be empty.
pub(crate) fn page(site: Site, place: Place) -> El {
    let drawn = match Piece::of(&place) {
        None => return cities(site),
        Some(Piece::Places) => places(site, place).now_or_never(),
        Some(Piece::Times) => times(site, place).now_or_never(),
    };
    drawn.and_then(Result::ok).unwrap_or_else(|| el("div"))
}

#[wasm_split(places, wasm_split_path = leptos::wasm_split, fallible, preload(load_places))]
fn places(site: Site, place: Place) -> Result<El, Absent> {
    match place {
        Place::City(at) => Ok(city(site, at)),
        Place::Field(at) => Ok(field(site, at)),
        Place::Country(at) => Ok(country(site, at)),
        Place::Year(at) => Ok(year(site, at)),
        Place::Insights => Ok(insights(site)),
        Place::About => Ok(about(site)),
        Place::NotFound(asked) => Ok(not_found(site, asked)),
        _ => Err(Absent),
    }
}

#[wasm_split(times, wasm_split_path = leptos::wasm_split, fallible, preload(load_times))]
fn times(site: Site, place: Place) -> Result<El, Absent> {
    match place {
        Place::Timeline => Ok(timeline(site)),
        Place::Meetings => Ok(meetings(site)),
        Place::Meeting(at) => Ok(meeting(site, at)),
        _ => Err(Absent),
    }
}
