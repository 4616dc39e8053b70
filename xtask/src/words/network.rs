//! The network's facts in a language. What a fact says is translated whole or not at all, which `tests/words.rs` holds.

use anyhow::{Context, Result};
use serde_json::Value;

use super::{shape, source::Source};

/// The facts with the texts that the language has; a fact whose text it has says so, for the rest stays in English.
pub(super) fn translated(mut network: Value, source: &Source) -> Result<Value> {
    for (way, text) in &source.network {
        let context = || format!("{source}: `network` has `{way}`");
        shape::text(text).with_context(context)?;
        let place = network.pointer_mut(way).filter(|place| place.is_string());
        *place.context("which leads to no text of network.json").with_context(context)? = text.clone();
        let fact = way.rsplit_once('/').map(|(fact, _)| fact);
        if let Some(fact) = fact.and_then(|fact| network.pointer_mut(fact)) {
            fact["translated"] = true.into();
        }
    }
    Ok(network)
}
