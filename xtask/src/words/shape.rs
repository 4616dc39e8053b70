//! Taking JSON apart that has to have a certain shape, and saying in what it has not.

use std::{fs, path::Path};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Map, Value};

/// A JSON file.
pub(super) fn json(path: &Path) -> Result<Value> {
    let text = fs::read_to_string(path).with_context(|| format!("{} could not be read", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is not JSON", path.display()))
}

/// A text of one line: bars and line ends part texts.
pub(super) fn text(value: &Value) -> Result<&str> {
    let text = value.as_str().with_context(|| format!("{value} is not a text"))?;
    ensure!(!text.contains(['|', '\n']), "“{text}” has a bar or a line end in it");
    Ok(text)
}

/// A list.
pub(super) fn list(value: &Value) -> Result<&[Value]> {
    Ok(value.as_array().with_context(|| format!("{value} is not a list"))?)
}

/// A list of texts.
pub(super) fn texts(value: &Value) -> Result<Vec<String>> {
    list(value)?.iter().map(|one| Ok(text(one)?.to_owned())).collect()
}

/// The texts under these keys, in their order; there must be no other key.
pub(super) fn record(value: &Value, keys: &[&str]) -> Result<Vec<String>> {
    let mut said = value.as_object().with_context(|| format!("{value} is not an object"))?.clone();
    let texts = keys.iter().map(|key| Ok(text(&take(&mut said, key)?)?.to_owned())).collect::<Result<_>>()?;
    nothing_left(&said)?;
    Ok(texts)
}

/// What stands under a key, which is taken out.
pub(super) fn take(said: &mut Map<String, Value>, key: &str) -> Result<Value> {
    said.remove(key).with_context(|| format!("`{key}` is missing"))
}

/// That every key has been taken.
pub(super) fn nothing_left(said: &Map<String, Value>) -> Result<()> {
    match said.keys().next() {
        Some(key) => bail!("`{key}` is not asked for"),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{record, text, texts};

    #[test]
    fn what_has_another_shape_is_told() {
        let told = |result: anyhow::Result<Vec<String>>| format!("{:#}", result.expect_err("the shape is wrong"));
        let keys = ["one", "other"];
        assert_eq!(record(&json!({"other": "b", "one": "a"}), &keys).expect("it is whole"), ["a", "b"]);
        assert_eq!(told(record(&json!({"one": "a"}), &keys)), "`other` is missing");
        assert_eq!(told(record(&json!({"one": "a", "other": "b", "two": "c"}), &keys)), "`two` is not asked for");
        assert_eq!(told(record(&json!("a"), &keys)), "\"a\" is not an object");
        assert_eq!(told(texts(&json!(["a", 1]))), "1 is not a text");
        assert_eq!(told(texts(&json!("a"))), "\"a\" is not a list");
        assert!(text(&json!("a|b")).is_err() && text(&json!("a\nb")).is_err());
    }
}
