//! A language as it is written down, in `src/messages/{code}.json`.

use std::fmt;

use anyhow::{Context, Result, ensure};
use creative_cities::messages::Language;
use serde_json::{Map, Value};

use super::shape;
use crate::project;

/// Its parts.
pub(super) struct Source {
    pub(super) language: &'static Language,
    /// The words of the interface by their keys.
    pub(super) messages: Map<String, Value>,
    /// The words of pages that are drawn at build time.
    pub(super) printed: Map<String, Value>,
    /// Facts about the network, by the way to them in `network.json`.
    pub(super) network: Map<String, Value>,
}

impl Source {
    /// Reads the file of a language.
    pub(super) fn read(language: &'static Language) -> Result<Self> {
        let name = name(language);
        let mut file = shape::json(&project::root().join(&name))?;
        let parts = file.as_object_mut().with_context(|| format!("{name} is not an object"))?;
        let mut part = |key: &str| match parts.remove(key) {
            Some(Value::Object(part)) => Ok(part),
            _ => Err(anyhow::anyhow!("{name} has no object `{key}`")),
        };
        let source =
            Self { language, messages: part("messages")?, printed: part("printed")?, network: part("network")? };
        ensure!(parts.is_empty(), "{name} has a part too many: {}", Value::from(parts.clone()));
        Ok(source)
    }
}

/// By its file, where it can be mended.
impl fmt::Display for Source {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&name(self.language))
    }
}

fn name(language: &Language) -> String {
    format!("src/messages/{}.json", language.code)
}
