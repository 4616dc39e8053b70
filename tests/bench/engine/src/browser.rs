//! The engine as the bench page calls it.

use creative_cities::engine::{Answer, Index, Query};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::{
    questions,
    world::{Facts, ask},
};

/// What was read.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Read(Facts);

/// What answers.
#[wasm_bindgen]
#[derive(Debug)]
pub struct World {
    facts: Facts,
    index: Index,
    queries: Vec<Query>,
    answer: Answer,
}

#[wasm_bindgen]
impl Read {
    /// Reads the files.
    #[wasm_bindgen(constructor)]
    pub fn new(core: &str, names: &str, aliases: &str) -> Self {
        Self(Facts::read(core, names, aliases))
    }

    /// Builds the index.
    pub fn world(self) -> World {
        let index = self.0.index();
        let queries = questions::all().iter().map(|question| question.query(&self.0.atlas)).collect();
        World { answer: Answer::none(&self.0.atlas), facts: self.0, index, queries }
    }
}

#[wasm_bindgen]
impl World {
    /// Answers a question of the list, by its number. Tells how many cities there are.
    pub fn ask(&mut self, number: usize) -> usize {
        self.answer = ask(&self.facts, &self.index, &self.queries[number]);
        self.answer.len()
    }

    /// The counts of the last answer: by field, region, country and year, one behind the other.
    pub fn counts(&self) -> Vec<u32> {
        let Answer { fields, regions, countries, years, .. } = &self.answer;
        [&fields[..], regions, countries, years].concat()
    }
}
