//! What a city's own page adds to the core: one file a city, joined from the masters at build.

use super::event::read_event;
use super::reader::{File, Record};
use super::{Confidence, Event, Fault, Problem, Sources};

/// A city's details, as in one line of `details.json`.
#[derive(Clone, Debug, PartialEq)]
pub struct Detail {
    /// What the city is known for in its field, in our own words. Figures are of the source's year.
    pub summary: String,
    /// Festivals, institutions, places and traditions worth naming.
    pub known_for: Vec<KnownFor>,
    /// The id of the source of the summary.
    pub summary_source: String,
    /// UNESCO's page about the city, where it has one.
    pub unesco_url: Option<String>,
    /// The city's own office or programme.
    pub website: Option<String>,
    /// The id of the source of the website.
    pub website_source: Option<String>,
    /// Its number at `GeoNames`.
    pub geonames_id: u32,
    /// The ids of the sources of the designation.
    pub sources: Vec<String>,
    /// How well the designation is attested.
    pub confidence: Confidence,
    /// What readers should know, such as a disputed day.
    pub note: Option<String>,
}

/// Something a city is known for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownFor {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: KnownForKind,
}

/// Kinds of things a city is known for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KnownForKind {
    /// A prize.
    Award,
    /// A fair, market, biennale.
    Event,
    /// A festival.
    Festival,
    /// A branch of the economy.
    Industry,
    /// A museum, school, library, company.
    Institution,
    /// A street, quarter, building.
    Place,
    /// A scheme or initiative.
    Programme,
    /// A craft, dish, style, custom.
    Tradition,
}

impl KnownForKind {
    fn from_id(id: &str) -> Option<Self> {
        Some(match id {
            "award" => Self::Award,
            "event" => Self::Event,
            "festival" => Self::Festival,
            "industry" => Self::Industry,
            "institution" => Self::Institution,
            "place" => Self::Place,
            "programme" => Self::Programme,
            "tradition" => Self::Tradition,
            _ => return None,
        })
    }
}

/// A city's name as its readers in one language write it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalName {
    /// The language, as in `lang`: `is`.
    pub language: &'static str,
    /// The name.
    pub name: String,
    /// Whether it is a transcription that no source lists.
    pub transcribed: bool,
}

/// Everything that only a city's own page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The city's details.
    pub detail: Detail,
    /// Its name in the seven languages.
    pub names: Vec<LocalName>,
    /// The meetings held there, as the sources tell.
    pub meetings: Vec<Event>,
    /// Every source the page names.
    pub sources: Sources,
}

/// The languages of the data.
pub(super) const LANGUAGES: [&str; 7] = ["en", "is", "fr", "es", "ru", "ar", "zh"];

impl Page {
    /// Reads the file of a name like `city/{id}.json`.
    ///
    /// # Errors
    /// Every problem found in it.
    pub fn from_json(name: &str, text: &str) -> Result<Self, Vec<Problem>> {
        let file = File::new(name);
        let map = file.parse(text);
        let read = map.as_ref().and_then(|map| {
            let page = file.record("", map);
            page.only(&["detail", "names", "transcribed", "meetings", "sources"]);
            let transcribed = page.texts("transcribed");
            let names = page.object("names").map(|map| read_names(&page.below(map), &transcribed));
            let sources = page.object("sources").map(|map| Sources::joined(&file, map));
            let detail = page.object("detail").and_then(|map| read_detail(&page.below(map)));
            let city = name.trim_start_matches("city/").trim_end_matches(".json");
            let of = page.object("detail").and_then(|map| page.below(map).text("id"));
            if let Some(other) = of.filter(|id| id != city) {
                file.fault("detail", "id", Fault::Impossible([&other, ", in the file of ", city].concat()));
            }
            let meetings = page.each("meetings", read_event);
            Some(Self { detail: detail?, names: names?, meetings, sources: sources? })
        });
        file.finish(read)
    }
}

fn read_names(record: &Record, transcribed: &[String]) -> Vec<LocalName> {
    let name = |language: &'static str| {
        let transcribed = transcribed.iter().any(|l| l == language);
        Some(LocalName { language, name: record.text(language)?, transcribed })
    };
    LANGUAGES.into_iter().filter_map(name).collect()
}

pub(super) fn read_detail(record: &Record) -> Option<Detail> {
    record.only(&[
        "id",
        "summary",
        "known_for",
        "source",
        "unesco_url",
        "website",
        "website_source",
        "geonames_id",
        "sources",
        "confidence",
        "note",
    ]);
    let known_for = record.each("known_for", |r| {
        let (name, kind) = (r.text("name"), r.known("kind", KnownForKind::from_id));
        Some(KnownFor { name: name?, kind: kind? })
    });
    let (summary, source) = (record.text("summary"), record.text("source"));
    let (geonames_id, confidence) =
        (record.whole_number("geonames_id"), record.known("confidence", Confidence::from_id));
    Some(Detail {
        known_for,
        unesco_url: record.url_if_any("unesco_url"),
        website: record.url_if_any("website"),
        website_source: record.text_if_any("website_source"),
        sources: record.texts("sources"),
        note: record.text_if_any("note"),
        summary: summary?,
        summary_source: source?,
        geonames_id: geonames_id?,
        confidence: confidence?,
    })
}
