//! The site where it may be: below a path of its host, and behind a server that others wrote.

mod below;
mod nginx;

use std::{env, ffi::OsString};

use crate::harness::Test;

pub(crate) fn tests() -> Vec<Test> {
    [below::tests(), nginx::tests()].into_iter().flatten().collect()
}

/// What `cargo xtask test browser` hands over.
fn given(name: &str) -> OsString {
    env::var_os(name).unwrap_or_else(|| panic!("{name} is not set: `cargo xtask test browser` sets it"))
}
