//! The sources of facts: which are named, and their records.

use std::collections::{BTreeSet, HashMap};

use anyhow::{Context, Result};
use serde_json::{Map, Value};

/// Every source's record, by its id.
pub(super) struct Sources(HashMap<String, Value>);

impl Sources {
    /// Takes the id out of every record: it becomes the key.
    pub(super) fn new(records: Vec<Value>) -> Self {
        let by_id = |mut record: Value| {
            let id = record.as_object_mut().and_then(|fields| fields.remove("id"));
            let id = id.as_ref().and_then(Value::as_str).unwrap_or_default().to_owned();
            (id, record)
        };
        Self(records.into_iter().map(by_id).collect())
    }

    /// The records of these ids, by id.
    pub(super) fn named(&self, ids: &BTreeSet<&str>) -> Result<Value> {
        let mut named = Map::new();
        for &id in ids {
            let record = self.0.get(id).with_context(|| format!("sources.json has no source {id}: add it"))?;
            named.insert(id.to_owned(), record.clone());
        }
        Ok(Value::Object(named))
    }
}

/// Adds the ids in every `sources` list, at any depth.
pub(super) fn collect<'a>(value: &'a Value, into: &mut BTreeSet<&'a str>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                if key == "sources" {
                    into.extend(value.as_array().into_iter().flatten().filter_map(Value::as_str));
                } else {
                    collect(value, into);
                }
            }
        }
        Value::Array(values) => values.iter().for_each(|value| collect(value, into)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn sources_are_found_at_any_depth() {
        let nested = json!({"sources": ["a"], "parts": [{"facts": [{"sources": ["b", "a"]}]}], "source": "not a list"});
        let mut used = BTreeSet::new();
        collect(&nested, &mut used);
        assert_eq!(used, BTreeSet::from(["a", "b"]));
    }
}
