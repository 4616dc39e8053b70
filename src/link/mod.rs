//! The address bar's language: one type, one parser, one formatter.
//!
//! Every view is a link, and the link opens the same view. The grammar is a promise to readers; see the README.

mod format;
mod head;
mod parse;
mod percent;
mod route;
mod value;

pub use head::{citation, description, title};
#[cfg(feature = "view")]
pub(crate) use parse::whole_year;
pub use parse::{Ignored, LONGEST_QUERY, Parsed, parse};
pub use route::{Place, Route};
pub use value::{
    GROUP_IDS, KINDS, SORT_IDS, VIEW_IDS, group_id, kind_id, parse_group, parse_kind, parse_sort, parse_view, sort_id,
    view_id,
};
