//! Broken links and broken data: always a page, always words, never an error of its own.

mod addresses;
mod data;
mod offline;
mod parts;
mod pieces;
pub(crate) mod server;

use crate::harness::Test;

pub(crate) fn tests() -> Vec<Test> {
    [addresses::tests(), data::tests(), offline::tests(), parts::tests(), pieces::tests()]
        .into_iter()
        .flatten()
        .collect()
}
