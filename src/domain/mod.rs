//! What there is: the facts of the network, read from JSON and checked before anything else sees them.
//!
//! [`Atlas`] exists only whole and valid. Everything here is plain data; the sources of the facts are named in
//! `public/data/README.md`.

mod atlas;
mod check;
mod city;
mod country;
mod date;
mod detail;
mod event;
mod field;
mod json;
mod naming;
mod network;
mod problem;
mod reader;
mod region;
mod source;
mod spellings;

pub use atlas::{Atlas, CityIx, CountryIx, EventIx};
pub use check::check_folder;
pub use city::{City, Designation, Position};
pub use country::{Country, CountryCode};
pub use date::{Date, Year};
pub use detail::{Detail, KnownFor, KnownForKind, LocalName, Page};
pub use event::{Event, EventKind, Events, Mode, Place, Status};
pub use field::Field;
pub use naming::Naming;
pub use network::{Fact, Network, Section};
pub use problem::{Fault, Problem};
pub use region::Region;
pub use source::{Confidence, Source, SourceKind, Sources};
pub use spellings::{Excerpts, Spellings};
