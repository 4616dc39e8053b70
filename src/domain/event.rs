//! Meetings, conferences, calls, designations and milestones.

use super::reader::{Record, read_file};
use super::{Confidence, CountryCode, Date, Fault, Field, Problem, Year};

/// Something that happened, or is announced to happen, in the network.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Permanent, and in one namespace with the cities.
    pub id: String,
    /// What kind of event it is.
    pub kind: EventKind,
    /// Its title.
    pub title: String,
    /// Its number in a series, where one is official.
    pub edition: Option<u32>,
    /// The creative fields it is for; empty: all.
    pub fields: Vec<Field>,
    /// The year; a few have none.
    pub year: Option<Year>,
    /// The first day, where confirmed.
    pub start: Option<Date>,
    /// The last day, where confirmed; for a call, its deadline.
    pub end: Option<Date>,
    /// Whether it was held.
    pub status: Option<Status>,
    /// Where people met.
    pub mode: Option<Mode>,
    /// The places, the first one the host.
    pub places: Vec<Place>,
    /// Its theme.
    pub theme: Option<String>,
    /// What sources tell of it, a sentence each, in our own words.
    pub facts: Vec<String>,
    /// The ids of its sources.
    pub sources: Vec<String>,
    /// How well it is attested.
    pub confidence: Confidence,
    /// What readers should know, such as a disputed figure.
    pub note: Option<String>,
}

/// Kinds of event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EventKind {
    /// The network's yearly meeting: Annual Conference, until 2018 Annual Meeting.
    AnnualMeeting,
    /// An international conference or summit.
    InternationalConference,
    /// A meeting of the cities of one or several fields.
    SubnetworkMeeting,
    /// A collaboration of the cities of a field that is no single meeting.
    SubnetworkCollaboration,
    /// A call for applications.
    Call,
    /// An announcement of new members.
    Designations,
    /// Another turn in the network's history.
    Milestone,
}

impl EventKind {
    const ALL: [Self; 7] = [
        Self::AnnualMeeting,
        Self::InternationalConference,
        Self::SubnetworkMeeting,
        Self::SubnetworkCollaboration,
        Self::Call,
        Self::Designations,
        Self::Milestone,
    ];
    /// The ids, in the order of the kinds.
    const IDS: [&'static str; 7] = [
        "annual-meeting",
        "international-conference",
        "subnetwork-meeting",
        "subnetwork-collaboration",
        "call",
        "designations",
        "milestone",
    ];

    /// Whether people met.
    pub fn is_meeting(self) -> bool {
        matches!(self, Self::AnnualMeeting | Self::InternationalConference | Self::SubnetworkMeeting)
    }
}

/// Whether an event was held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// A source tells that it was.
    Held,
    /// Sources only announce it.
    Announced,
    /// Its time has passed, and no source tells that it was held.
    Unconfirmed,
}

/// Where people met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// In one place.
    InPerson,
    /// In one place and online.
    Hybrid,
    /// Online.
    Online,
}

/// A place of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The city's name.
    pub city: String,
    /// The country, whether or not it has member cities.
    pub country: Option<CountryCode>,
    /// The id of the city, where it is a member.
    pub city_id: Option<String>,
}

/// Every event, in the order of the data: by time, those without a year first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Events(pub Vec<Event>);

impl Events {
    /// Reads `events.json`.
    ///
    /// # Errors
    /// Every problem found in it.
    pub fn from_json(text: &str) -> Result<Self, Vec<Problem>> {
        let mut events = Vec::new();
        read_file("events.json", text, &mut |file| {
            file.records("events", &mut |record| events.push(read_event(record)));
        })?;
        Ok(Self(events))
    }
}

impl Status {
    fn read(record: &Record) -> Option<Self> {
        let place = record.choice_if_any("status", &["held", "announced", "unconfirmed"])?;
        Some([Self::Held, Self::Announced, Self::Unconfirmed][place])
    }
}

impl Mode {
    fn read(record: &Record) -> Option<Self> {
        let place = record.choice_if_any("mode", &["in-person", "hybrid", "online"])?;
        Some([Self::InPerson, Self::Hybrid, Self::Online][place])
    }
}

fn read_place(record: &Record) -> Place {
    record.only(&["city", "country", "city_id"]);
    Place {
        city: record.text("city"),
        country: record.known("country", CountryCode::parse(record.word_if_any("country"))),
        city_id: record.text_if_any("city_id"),
    }
}

pub(super) fn read_event(record: &Record) -> Event {
    record.only(&[
        "id",
        "kind",
        "title",
        "edition",
        "fields",
        "year",
        "start",
        "end",
        "status",
        "mode",
        "places",
        "theme",
        "facts",
        "sources",
        "confidence",
        "note",
    ]);
    let (start, end, year) = (record.date_if_any("start"), record.date_if_any("end"), record.year_if_any("year"));
    check_times(record, start, end, year);
    Event {
        id: record.text("id"),
        kind: EventKind::ALL[record.choice("kind", &EventKind::IDS)],
        title: record.text("title"),
        edition: record.whole_number_if_any("edition"),
        fields: record.all_known("fields", Field::from_id),
        status: Status::read(record),
        mode: Mode::read(record),
        places: record.list("places", read_place),
        theme: record.text_if_any("theme"),
        facts: record.texts("facts"),
        sources: record.texts("sources"),
        note: record.text_if_any("note"),
        confidence: Confidence::read(record),
        year,
        start,
        end,
    }
}

/// An event starts before it ends, and in its year.
fn check_times(record: &Record, start: Option<Date>, end: Option<Date>, year: Option<Year>) {
    if let (Some(start), Some(end)) = (start, end)
        && start > end
    {
        record.fault("end", Fault::Impossible([&end.to_string(), " is before ", &start.to_string()].concat()));
    }
    if let (Some(first), Some(year)) = (start.or(end), year)
        && first.year != year
    {
        record.fault("year", Fault::Impossible([&year.to_string(), ", but it is dated ", &first.to_string()].concat()));
    }
}
