//! The languages as the app and its pages take them: from `src/messages` and the names in `public/data`.
//!
//! English is a file that the app fetches: its words. Another language is two: its words with the names of places and
//! their order, and the network's facts in translation. What Unicode knows of a language is computed here, once, so that
//! the app brings no tables: which form a count takes, and the alphabet.

mod forms;
mod lines;
mod network;
mod places;
mod printed;
mod shape;
mod source;
#[cfg(test)]
mod tests;

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};
use creative_cities::messages::{LANGUAGES, Language, Messages, PRINTED, Printed, messages as english};
use forms::Forms;
use places::Places;
use serde_json::{Value, json};
use source::Source;

/// Writes `words.json` of every language, and `network.json` of every language but English, into the built folder of facts.
pub(crate) fn write(data: &Path) -> Result<()> {
    let words_of_english: Vec<_> = english().texts().into_iter().flat_map(|(_, texts)| texts).collect();
    save(&data.join("words.json"), &json!({ "words": words_of_english }))?;
    let places = Places::read()?;
    let network = shape::json(&data.join("network.json"))?;
    for language in &LANGUAGES[1..] {
        let source = Source::read(language)?;
        let folder = data.join(language.code);
        fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        save(&folder.join("words.json"), &words(&source, &places)?)?;
        save(&folder.join("network.json"), &network::translated(network.clone(), &source)?)?;
    }
    Ok(())
}

/// The words of the interface in a language.
#[cfg(test)]
pub(crate) fn messages(code: &str) -> Result<Messages> {
    let language = language(code)?;
    if language.is_first() {
        return Ok(*english());
    }
    let source = Source::read(language)?;
    read(&source, &lines::of(&source, &Forms::of(language)?)?)
}

/// The words of the pages that are drawn at build time in a language.
pub(crate) fn printed(code: &str) -> Result<Printed> {
    let language = language(code)?;
    if language.is_first() { Ok(PRINTED) } else { printed::of(&Source::read(language)?) }
}

/// What the app fetches to speak a language.
fn words(source: &Source, places: &Places) -> Result<Value> {
    let lines = lines::of(source, &Forms::of(source.language)?)?;
    read(source, &lines)?;
    let (cities, countries) = (places.cities(source.language)?, places.countries(source.language)?);
    Ok(json!({
        "words": lines,
        "cities": cities.names,
        "countries": countries.names,
        "city_order": cities.order,
        "country_order": countries.order,
    }))
}

/// The lines as the app will read them. They stay for as long as the build lasts.
fn read(source: &Source, lines: &[String]) -> Result<Messages> {
    let messages = english().read(lines.to_vec());
    let messages = messages.with_context(|| format!("{source}: the app does not find a line for each of its texts"))?;
    let code = source.language.code;
    ensure!(messages.language == code, "{source}: the message `language` is `{}`, not `{code}`", messages.language);
    Ok(messages)
}

fn language(code: &str) -> Result<&'static Language> {
    Language::of(code).with_context(|| format!("the site speaks no language `{code}`"))
}

fn save(path: &Path, value: &Value) -> Result<()> {
    fs::write(path, value.to_string()).with_context(|| format!("{} could not be written", path.display()))
}
