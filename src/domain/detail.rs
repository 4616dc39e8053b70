//! What a city's own page adds to the core: one file a city, joined from the masters at build.

use super::event::read_event;
use super::reader::{Record, read_file};
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
    const ALL: [Self; 8] = [
        Self::Award,
        Self::Event,
        Self::Festival,
        Self::Industry,
        Self::Institution,
        Self::Place,
        Self::Programme,
        Self::Tradition,
    ];
    /// The ids, in the order of the kinds.
    const IDS: [&'static str; 8] =
        ["award", "event", "festival", "industry", "institution", "place", "programme", "tradition"];
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
        let mut page = None;
        read_file(name, text, &mut |file| page = read_page(name, file))?;
        page.ok_or_else(Vec::new)
    }
}

fn read_page(name: &str, page: &Record) -> Option<Page> {
    page.only(&["detail", "names", "transcribed", "meetings", "sources"]);
    let (mut names, mut sources) = (Vec::new(), Sources::default());
    if let Some(record) = page.object("names") {
        names = read_names(&record, &page.texts("transcribed"));
    }
    if let Some(joined) = page.object("sources") {
        sources.join(&joined);
    }
    let meetings = page.list("meetings", read_event);
    let detail = page.object("detail")?;
    let city = name.strip_prefix("city/").and_then(|name| name.strip_suffix(".json")).unwrap_or(name);
    let id = detail.word("id");
    if !id.is_empty() && id != city {
        page.fault_of("detail", "id", Fault::Impossible([id, ", in the file of ", city].concat()));
    }
    Some(Page { detail: read_detail(&detail), names, meetings, sources })
}

fn read_names(record: &Record, transcribed: &[String]) -> Vec<LocalName> {
    let mut names = Vec::new();
    for language in LANGUAGES {
        let transcribed = transcribed.iter().any(|l| l == language);
        names.push(LocalName { language, name: record.text(language), transcribed });
    }
    names
}

pub(super) fn read_detail(record: &Record) -> Detail {
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
    Detail {
        summary: record.text("summary"),
        known_for: record.list("known_for", read_known_for),
        summary_source: record.text("source"),
        unesco_url: record.url_if_any("unesco_url"),
        website: record.url_if_any("website"),
        website_source: record.text_if_any("website_source"),
        geonames_id: record.whole_number("geonames_id"),
        sources: record.texts("sources"),
        confidence: Confidence::read(record),
        note: record.text_if_any("note"),
    }
}

fn read_known_for(record: &Record) -> KnownFor {
    let kind = KnownForKind::ALL[record.choice("kind", &KnownForKind::IDS)];
    KnownFor { name: record.text("name"), kind }
}
