//! What can be asked, and the answers. Pure: knows nothing of the browser.
//!
//! A [`Query`] goes to the [`Index`], built once, which gives an [`Answer`]: cities in order, and what one more choice
//! would give. What follows from dates and positions is computed beside it: [`standing`], [`cohort`], [`nearest`],
//! [`next_report`].

mod answer;
mod bits;
mod closest;
mod columns;
mod cut;
mod explain;
mod fold;
mod globe;
mod glossary;
mod graphemes;
mod highlight;
mod index;
mod letters;
mod look;
mod meetings;
mod near;
mod needle;
mod page;
mod query;
mod rank;
mod relations;
mod scripts;
mod search;
mod signs;
mod slips;
mod strip;
mod text;
mod timeline;
mod words;

pub use answer::Answer;
pub use cut::Cut;
pub use fold::fold;
pub use highlight::{Span, highlight};
pub use index::Index;
pub use query::{Group, Mark, Order, Query, Sort, SortKey, View, Years};
pub use relations::{
    Report, Standing, changed_field_in, cohort, in_country, in_field, joined_in, members_then, nearest, next_report,
    standing,
};
pub use strip::{COLUMN, Hand, Pressed, SIDE, Strip};
#[cfg(feature = "view")]
pub(crate) use text::two_lines;
pub use text::{clean, nfc};
pub(crate) use text::{join, split_after};
pub use timeline::{Lane, MARK, Placed, Plan, Timeline};
