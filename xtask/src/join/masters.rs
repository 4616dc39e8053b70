//! The masters, and what is made of them.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use super::{
    sentence,
    sources::{self, Sources},
};

/// The events a city counts as its meetings.
const MEETINGS: [&str; 3] = ["annual-meeting", "international-conference", "subnetwork-meeting"];
/// What a city's page shows of a meeting; the rest is on the meeting's own page.
const MEETING_KEYS: [&str; 12] =
    ["id", "kind", "title", "edition", "fields", "year", "start", "end", "status", "mode", "sources", "confidence"];

/// The files that are put together.
pub(super) struct Masters {
    details: Vec<Value>,
    names: Vec<Value>,
    events: Vec<Value>,
    sources: Sources,
    unattested: Value,
    network: Value,
}

impl Masters {
    /// Reads them by their names.
    pub(super) fn read(file: &dyn Fn(&str) -> Result<Value>) -> Result<Self> {
        let list = |name: &str, key: &str| match file(name)?[key].take() {
            Value::Array(records) => Ok(records),
            _ => bail!("public/data/{name} has no list named {key}: `cargo xtask check-data` says more"),
        };
        Ok(Self {
            details: list("details.json", "details")?,
            names: list("names.json", "cities")?,
            events: list("events.json", "events")?,
            sources: Sources::new(list("sources.json", "sources")?),
            unattested: file("names-unattested.json")?,
            network: file("network.json")?,
        })
    }

    /// Every city's id, and all that its page needs beyond the core.
    pub(super) fn cities(&self) -> impl Iterator<Item = (&str, Result<Value>)> {
        self.details.iter().map(|detail| (text(detail, "id"), self.city(detail)))
    }

    /// Every event's id, and the sources it names.
    pub(super) fn events(&self) -> impl Iterator<Item = (&str, Result<Value>)> {
        self.events.iter().map(|event| {
            let mut used = BTreeSet::new();
            sources::collect(event, &mut used);
            let id = text(event, "id");
            let sources = self.sources.named(&used).with_context(|| format!("event {id}"));
            (id, sources.map(|sources| json!({ "sources": sources })))
        })
    }

    fn city(&self, detail: &Value) -> Result<Value> {
        let id = text(detail, "id");
        let names = self.names.iter().find(|names| text(names, "id") == id);
        let meetings: Vec<Value> = self.events.iter().filter(|event| met_in(event, id)).map(shortened).collect();

        let mut used = BTreeSet::new();
        for record in meetings.iter().chain([detail]) {
            sources::collect(record, &mut used);
        }
        used.extend(["source", "website_source"].iter().filter_map(|key| detail[key].as_str()));
        Ok(json!({
            "detail": detail,
            "names": names.with_context(|| format!("names.json has no city {id}: add its names"))?,
            "transcribed": self.transcribed(id),
            "meetings": meetings,
            "sources": self.sources.named(&used).with_context(|| format!("city {id}"))?,
        }))
    }

    /// The languages in which a city's name is a transcription of ours that no source lists.
    fn transcribed(&self, id: &str) -> Vec<&str> {
        let languages = self.unattested.as_object().into_iter().flatten();
        languages
            .filter(|(_, ids)| ids.as_array().is_some_and(|ids| ids.iter().any(|one| one == id)))
            .map(|(language, _)| language.as_str())
            .collect()
    }

    /// The first sentence about every city.
    pub(super) fn excerpts(&self) -> Value {
        let excerpt = |detail: &Value| {
            let first = sentence::first(text(detail, "summary"));
            (text(detail, "id").to_owned(), first.into())
        };
        Value::Object(self.details.iter().map(excerpt).collect())
    }

    /// The network's facts, with the sources they name.
    pub(super) fn network(&self) -> Result<Value> {
        let mut used = BTreeSet::new();
        sources::collect(&self.network, &mut used);
        let sources = self.sources.named(&used).context("network.json")?;
        let mut network = self.network.clone();
        let fields = network.as_object_mut().context("public/data/network.json is not an object")?;
        fields.insert("sources".to_owned(), sources);
        Ok(network)
    }
}

fn met_in(event: &Value, city: &str) -> bool {
    MEETINGS.contains(&text(event, "kind"))
        && event["places"].as_array().into_iter().flatten().any(|place| text(place, "city_id") == city)
}

fn shortened(event: &Value) -> Value {
    let kept = MEETING_KEYS.iter().filter_map(|&key| Some((key.to_owned(), event.get(key)?.clone())));
    Value::Object(kept.collect())
}

/// A string of a record; the checks of the data see to it that it is there.
fn text<'a>(record: &'a Value, key: &str) -> &'a str {
    record[key].as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn masters() -> Masters {
        let files = json!({
            "details.json": {"details": [{"id": "lyon", "summary": "Silk. More.", "source": "a",
                "website_source": "b", "sources": ["c"]}]},
            "names.json": {"cities": [{"id": "lyon", "en": "Lyon", "is": "Lyon"}]},
            "events.json": {"events": [
                {"id": "met", "kind": "annual-meeting", "facts": ["left out"],
                    "places": [{"city_id": "lyon"}], "sources": ["d"]},
                {"id": "call", "kind": "call", "places": [{"city_id": "lyon"}], "sources": ["e"]},
                {"id": "away", "kind": "annual-meeting", "places": [{"city_id": "oslo"}]},
            ]},
            "sources.json": {"sources": (["a", "b", "c", "d", "e"].map(|id| json!({"id": id, "title": id})))},
            "names-unattested.json": {"is": ["lyon"], "zh": ["oslo"]},
            "network.json": {"about": [{"text": "x", "sources": ["e"]}]},
        });
        Masters::read(&|name| Ok(files[name].clone())).expect("the files are whole")
    }

    #[test]
    fn a_city_has_its_own_meetings_names_and_sources() {
        let masters = masters();
        let city = masters.city(&masters.details[0]).expect("Lyon is whole");
        assert_eq!(city["detail"], masters.details[0]);
        assert_eq!(city["names"]["en"], "Lyon");
        assert_eq!(city["transcribed"], json!(["is"]));
        assert_eq!(city["meetings"], json!([{"id": "met", "kind": "annual-meeting", "sources": ["d"]}]));
        let titles = json!({"a": {"title": "a"}, "b": {"title": "b"}, "c": {"title": "c"}, "d": {"title": "d"}});
        assert_eq!(city["sources"], titles);
    }

    #[test]
    fn an_event_brings_the_sources_it_names() {
        let masters = masters();
        let (id, cited) = masters.events().next().expect("there are events");
        assert_eq!(id, "met");
        assert_eq!(cited.expect("every source is known"), json!({"sources": {"d": {"title": "d"}}}));
    }

    #[test]
    fn the_network_brings_the_sources_it_names() {
        let network = masters().network().expect("every source is known");
        assert_eq!(network["sources"], json!({"e": {"title": "e"}}));
        assert_eq!(network["about"][0]["text"], "x");
    }

    #[test]
    fn excerpts_are_first_sentences() {
        assert_eq!(masters().excerpts(), json!({"lyon": "Silk."}));
    }

    #[test]
    fn a_source_that_nobody_knows_is_told_with_its_city() {
        let mut masters = masters();
        masters.details[0]["source"] = json!("nowhere");
        let error = masters.city(&masters.details[0]).expect_err("the source is unknown");
        assert_eq!(format!("{error:#}"), "city lyon: sources.json has no source nowhere: add it");
    }
}
