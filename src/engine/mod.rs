//! What can be asked, and the answers. Pure: knows nothing of the browser.

mod query;

pub use query::{Group, Order, Query, Sort, SortKey, View, Years};
