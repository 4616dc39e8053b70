//! The site in its other languages: journeys, and what has to hold on every kind of page in each of them.

mod choice;
mod journeys;
mod lanes;
mod pages;
mod pseudo;

use crate::harness::Test;

pub(crate) fn tests() -> Vec<Test> {
    [choice::tests(), journeys::tests(), lanes::tests(), pages::tests(), pseudo::tests()]
        .into_iter()
        .flatten()
        .collect()
}
