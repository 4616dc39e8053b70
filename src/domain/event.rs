//! Meetings, conferences, calls, designations and milestones.

use super::reader::{Record, read_file};
use super::{Atlas, Confidence, CountryCode, Date, EventIx, Fault, Field, Problem, Year};

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
    /// The series that it is an edition of; ours, read off the titles.
    pub series: Option<String>,
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

    /// The kind that it is filed under: what the cities of a field do together goes with their meetings.
    #[must_use]
    pub const fn filed(self) -> Self {
        if let Self::SubnetworkCollaboration = self { Self::SubnetworkMeeting } else { self }
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

/// Every event, in the order of [`Atlas::events`]: by time, those without a year first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Events(pub Vec<Event>);

impl Events {
    /// Reads `events.json`.
    ///
    /// # Errors
    /// Every problem found in it; one is that its events are not those of the atlas, in their order.
    pub fn from_json(atlas: &Atlas, text: &str) -> Result<Self, Vec<Problem>> {
        let mut events = Vec::new();
        read_file("events.json", text, &mut |file| {
            file.records("events", &mut |record| {
                let event = read_event(record);
                record.known("id", atlas.find_event(&event.id).filter(|ix| ix.index() == events.len()));
                events.push(event);
            });
            if let Some(missing) = atlas.events().get(events.len()) {
                file.fault_of(missing, "", Fault::Missing);
            }
        })?;
        Ok(Self(events))
    }

    /// The editions before and after one in its series.
    pub fn neighbours(&self, event: &Event) -> [Option<&Event>; 2] {
        let nth = |edition: Option<u32>| {
            let ours = |other: &&Event| other.series == event.series && other.edition == edition;
            edition.and_then(|_| self.0.iter().find(ours))
        };
        let Some(edition) = event.edition.filter(|_| event.series.is_some()) else { return [None; 2] };
        [nth(edition.checked_sub(1)), nth(Some(edition + 1))]
    }

    /// The event at an index of the atlas.
    pub fn event(&self, ix: EventIx) -> &Event {
        &self.0[ix.index()]
    }
}

impl Event {
    /// The first day that is known; for a call, its deadline.
    pub fn day(&self) -> Option<Date> {
        self.start.or(self.end)
    }

    /// Whether it is announced and its time has not passed.
    pub fn is_upcoming(&self, today: Date) -> bool {
        self.status == Some(Status::Announced) && !self.is_past(today)
    }

    /// Whether its time has passed. What is known by the year only has passed with the year.
    pub fn is_past(&self, today: Date) -> bool {
        match (self.end.or(self.start), self.year) {
            (Some(last), _) => last < today,
            (None, Some(year)) => year < today.year,
            (None, None) => false,
        }
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
        "series",
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
        series: record.text_if_any("series"),
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
