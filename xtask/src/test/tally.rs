//! How many tests passed and failed, as `cargo test` tells it.

use std::{
    io::{BufRead, BufReader, Write},
    ops::Add,
    process::{Command, Stdio},
};

use anyhow::{Context, Result};

use crate::project;

/// What passed and what failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
}

impl Tally {
    /// A step that is no `cargo test`, and passed.
    pub(crate) const PASSED: Self = Self { passed: 1, failed: 0 };
    /// A step that failed before it could count.
    pub(crate) const FAILED: Self = Self { passed: 0, failed: 1 };
}

impl Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

/// Runs a `cargo test`, shows what it says and counts its tests.
pub(crate) fn counted(cargo: &mut Command) -> Result<Tally> {
    let mut child = cargo
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| project::not_started(cargo, &error, "install Rust with rustup"))?;
    let mut tally = Tally::default();
    let mut out = std::io::stdout();
    for line in BufReader::new(child.stdout.take().context("cargo says nothing")?).split(b'\n') {
        let line = line?;
        // A test may print anything, so the bytes go through as they are.
        out.write_all(&line)?;
        out.write_all(b"\n")?;
        tally = tally + result(&String::from_utf8_lossy(&line)).unwrap_or_default();
    }
    // Tests that do not compile, or abort, end without having failed one.
    if !child.wait()?.success() && tally.failed == 0 {
        tally = tally + Tally::FAILED;
    }
    Ok(tally)
}

/// Reads `test result: ok. 12 passed; 0 failed; …`.
fn result(line: &str) -> Option<Tally> {
    let (_, counts) = line.trim_start().strip_prefix("test result: ")?.split_once(". ")?;
    let count = |word: &str| {
        let found = counts.split("; ").find_map(|part| part.trim().strip_suffix(word));
        found.and_then(|number| number.trim().parse().ok())
    };
    Some(Tally { passed: count("passed")?, failed: count("failed")? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn result_lines_are_counted() {
        let table = [
            ("test result: ok. 12 passed; 0 failed; 3 ignored; 0 measured; 1 filtered out; finished in 0.01s", 12, 0),
            ("test result: FAILED. 7 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out", 7, 2),
        ];
        for (line, passed, failed) in table {
            assert_eq!(result(line), Some(Tally { passed, failed }), "{line}");
        }
    }

    #[test]
    fn other_lines_count_nothing() {
        for line in ["", "test result", "running 3 tests", "test a_test ... ok", "3 passed; 0 failed"] {
            assert_eq!(result(line), None, "{line}");
        }
    }
}
