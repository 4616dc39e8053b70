//! The words of a language as the app reads them: a line for each text, in the order of the keys.

use anyhow::{Context, Result, ensure};
use creative_cities::{
    link::{GROUP_IDS, SORT_IDS, VIEW_IDS},
    messages::messages as english,
};
use serde_json::Value;

use super::{forms::Forms, shape, source::Source};

/// The lines, every message checked for its shape.
pub(super) fn of(source: &Source, forms: &Forms) -> Result<Vec<String>> {
    let mut said = source.messages.clone();
    let mut lines = Vec::new();
    for (key, texts) in english().texts() {
        let found = match key {
            "counts" => vec![forms.cardinal.digits()],
            "places" => vec![forms.ordinal.digits()],
            _ => {
                let message = shape::take(&mut said, key).with_context(|| source.to_string())?;
                shaped(key, &message, &texts, forms).with_context(|| format!("{source}: `{key}`"))?
            }
        };
        ensure!(found.len() == texts.len(), "{source}: `{key}` has {} texts, not {}", found.len(), texts.len());
        lines.extend(found);
    }
    shape::nothing_left(&said).with_context(|| source.to_string())?;
    Ok(lines)
}

/// The texts of a message. `like`: those of the English one.
fn shaped(key: &str, message: &Value, like: &[&str], forms: &Forms) -> Result<Vec<String>> {
    match (key, like) {
        ("dates", _) => dates(message),
        ("fields", _) => fields(message),
        ("sorts", _) => labels(message, &SORT_IDS),
        ("groups", _) => labels(message, &GROUP_IDS),
        ("views", _) => labels(message, &VIEW_IDS),
        ("ordinal", _) => Ok(vec![shape::record(message, &forms.ordinal.names())?.join("|")]),
        // No English text has a bar but between its forms.
        (_, [text]) if text.contains('|') => Ok(vec![shape::record(message, &forms.cardinal.names())?.join("|")]),
        (_, [_]) => Ok(vec![shape::text(message)?.to_owned()]),
        _ => shape::texts(message),
    }
}

fn dates(message: &Value) -> Result<Vec<String>> {
    let mut rest = message.clone();
    let months = rest.as_object_mut().map(|dates| shape::take(dates, "months"));
    let mut texts = shape::texts(&months.context("it is not an object")??)?;
    ensure!(texts.len() == 12, "there are {} months", texts.len());
    texts.extend(shape::record(&rest, &["day", "in_month", "in_year", "first_day"])?);
    Ok(texts)
}

fn fields(message: &Value) -> Result<Vec<String>> {
    let fields = shape::list(message)?.iter().map(|field| shape::record(field, &["name", "city", "cities", "meaning"]));
    Ok(fields.collect::<Result<Vec<_>>>()?.concat())
}

/// Pairs of an id and its label; the ids as they are in links.
fn labels(message: &Value, ids: &[&str]) -> Result<Vec<String>> {
    let pairs = shape::list(message)?;
    ensure!(pairs.len() == ids.len(), "there are {} labels, not {}", pairs.len(), ids.len());
    let label = |(pair, id): (&Value, &&str)| match shape::list(pair)? {
        [known, label] if known == id => Ok(shape::text(label)?.to_owned()),
        _ => anyhow::bail!("{pair} stands where the label of `{id}` belongs"),
    };
    pairs.iter().zip(ids).map(label).collect()
}
