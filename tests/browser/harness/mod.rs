//! What the journeys stand on: a browser, and pages read the way assistive technology reads them.
//!
//! The client is thirtyfour: maintained, on tokio, without a driver manager or TLS when its defaults are off, and with
//! the browser's own protocol (`goog/cdp/execute`) at hand, which answers by role and accessible name.

mod awaits;
mod driver;
mod keys;
mod node;
mod page;
mod seen;
mod trial;
mod wait;
mod world;

pub(crate) use node::Node;
pub(crate) use page::Page;
pub(crate) use seen::Seen;
pub(crate) use thirtyfour::Key;
pub(crate) use trial::{Test, tests, trials};
pub(crate) use wait::until;
pub(crate) use world::World;
