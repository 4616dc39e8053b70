//! `test`: everything that must hold, one step after the other, and a summary.

mod steps;
mod tally;

use std::{process::ExitCode, str::FromStr, time::Instant};

use anyhow::{Error, Result, bail};

use crate::tools;

pub(crate) use tally::{Tally, counted};

/// A part of the tests that can be asked for by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Suite {
    Format,
    Lints,
    Docs,
    Native,
    Data,
    Build,
    Browser,
}

impl Suite {
    /// In the order they run: what is quick to fail comes first.
    const ALL: [Self; 7] =
        [Self::Format, Self::Lints, Self::Docs, Self::Native, Self::Data, Self::Build, Self::Browser];

    fn name(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::Lints => "lints",
            Self::Docs => "docs",
            Self::Native => "native",
            Self::Data => "data",
            Self::Build => "build",
            Self::Browser => "browser",
        }
    }

    fn tools(self) -> Vec<tools::Tool> {
        match self {
            Self::Format | Self::Lints => tools::LINTS.to_vec(),
            Self::Build => [tools::BUILD, tools::VOCABULARY].concat(),
            Self::Browser => [tools::BROWSER, tools::HOSTING].concat(),
            Self::Native => tools::CARDS.to_vec(),
            Self::Docs | Self::Data => Vec::new(),
        }
    }
}

impl FromStr for Suite {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self> {
        match Self::ALL.into_iter().find(|suite| suite.name() == name) {
            Some(suite) => Ok(suite),
            None => bail!("there is no suite named {name}"),
        }
    }
}

/// What became of one step.
struct Outcome {
    title: &'static str,
    seconds: f64,
    tally: Tally,
}

/// Runs these suites, or all if none is named. A step that fails does not keep the next from
/// running; it fails the whole at the end.
pub(crate) fn run(named: &[Suite]) -> ExitCode {
    let suites = Suite::ALL.into_iter().filter(|&suite| {
        // What the browser sees is the release build, so that is built first.
        let needed = suite == Suite::Build && named.contains(&Suite::Browser);
        named.is_empty() || named.contains(&suite) || needed
    });
    let suites: Vec<_> = suites.collect();

    let wanted: Vec<_> = suites.iter().flat_map(|suite| suite.tools()).collect();
    let mut outcomes = vec![timed("tools", || tools::ensure(&wanted).map(|()| Tally::PASSED))];
    for step in suites.iter().flat_map(|&suite| steps::of(suite)) {
        let blocked = step.after.filter(|&title| failed(&outcomes, title));
        outcomes.push(timed(step.title, || match blocked {
            Some(title) => bail!("not run, because {title} failed"),
            None => (step.run)(),
        }));
    }

    let total = outcomes.iter().fold(Tally::default(), |sum, outcome| sum + outcome.tally);
    print!("{}", summary(&outcomes, total));
    if total.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn timed(title: &'static str, run: impl FnOnce() -> Result<Tally>) -> Outcome {
    eprintln!("\n== {title}");
    let start = Instant::now();
    let tally = run().unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        Tally::FAILED
    });
    Outcome { title, seconds: start.elapsed().as_secs_f64(), tally }
}

fn failed(outcomes: &[Outcome], title: &str) -> bool {
    outcomes.iter().any(|outcome| outcome.title == title && outcome.tally.failed > 0)
}

/// A line a step; the last line counts.
fn summary(outcomes: &[Outcome], total: Tally) -> String {
    let width = outcomes.iter().map(|outcome| outcome.title.len()).max().unwrap_or(0);
    let line = |outcome: &Outcome| {
        let verdict = if outcome.tally.failed == 0 { "ok" } else { "FAILED" };
        format!("  {:width$} {:>7.1} s  {verdict}\n", outcome.title, outcome.seconds)
    };
    let lines: String = outcomes.iter().map(line).collect();
    format!("\nSummary\n{lines}\n{} passed, {} failed\n", total.passed, total.failed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_suite_is_found_by_its_name_and_has_a_step() {
        for suite in Suite::ALL {
            assert_eq!(suite.name().parse::<Suite>().expect("its own name"), suite);
            assert!(steps::of(suite).next().is_some(), "{}", suite.name());
        }
        assert!("everything".parse::<Suite>().is_err());
    }

    #[test]
    fn a_step_that_fails_is_counted_and_told() {
        let outcomes = [timed("one", || Ok(Tally { passed: 12, failed: 0 })), timed("two", || bail!("it broke"))];
        assert!(failed(&outcomes, "two") && !failed(&outcomes, "one"));
        let total = outcomes[0].tally + outcomes[1].tally;
        let summary = summary(&outcomes, total);
        assert!(summary.contains("one     0.0 s  ok\n"), "{summary}");
        assert!(summary.contains("two     0.0 s  FAILED\n"), "{summary}");
        assert_eq!(summary.lines().last(), Some("12 passed, 1 failed"));
    }
}
