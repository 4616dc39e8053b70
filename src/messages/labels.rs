//! The words for the domain's own terms.

use super::{Language, Messages, fill, roman};
use crate::domain::{Event, EventKind, Field, KnownForKind, Mode, Region, Status, Year};
use crate::engine::View;
use crate::export;

/// Until then the yearly meeting was called so.
const LAST_ANNUAL_MEETING: Year = 2018;

impl Messages {
    /// Whether the words run from right to left.
    pub fn is_rtl(&self) -> bool {
        Language::of(self.language).is_some_and(|language| language.rtl)
    }

    /// A creative field's name: `Literature`.
    pub const fn field(&self, field: Field) -> &'static str {
        self.fields[field.index()].name
    }

    /// What a member city of the field is called: `City of Literature`.
    pub const fn city_of(&self, field: Field) -> &'static str {
        self.fields[field.index()].city
    }

    /// The same for several cities: `Cities of Literature`.
    pub const fn cities_of(&self, field: Field) -> &'static str {
        self.fields[field.index()].cities
    }

    /// What the field means, a sentence.
    pub const fn field_meaning(&self, field: Field) -> &'static str {
        self.fields[field.index()].meaning
    }

    /// A region's name.
    pub const fn region(&self, region: Region) -> &'static str {
        self.regions[region.index()]
    }

    /// What something is that a city is known for.
    pub const fn known_for_kind(&self, kind: KnownForKind) -> &'static str {
        self.known_for_kinds[kind as usize]
    }

    /// A kind of event.
    pub const fn event_kind(&self, kind: EventKind) -> &'static str {
        self.event_kinds[kind as usize]
    }

    /// The group of a kind of event.
    pub const fn event_kinds(&self, kind: EventKind) -> &'static str {
        self.event_groups[kind as usize]
    }

    /// What an event is, with its number where there is an official one: `XIII Annual Conference`.
    pub fn event_name(&self, event: &Event) -> String {
        let meeting =
            event.kind == EventKind::AnnualMeeting && event.year.is_some_and(|year| year <= LAST_ANNUAL_MEETING);
        let kind = if meeting { self.annual_meeting } else { self.event_kind(event.kind) };
        let Some(edition) = event.edition else { return kind.to_owned() };
        fill(self.edition, &[("nth", &roman(edition)), ("kind", kind)])
    }

    /// The days of an event, the deadline of a call, or the year.
    pub fn event_days(&self, event: &Event) -> String {
        let days = self.days(event.start, event.end, event.year);
        let deadline = event.kind == EventKind::Call && event.end.is_some();
        if deadline { fill(self.deadline, &[("date", &days)]) } else { days }
    }

    /// Whether an event was held, where that needs saying. `past`: its time has passed at the date of the data.
    pub const fn event_status(&self, status: Option<Status>, past: bool) -> Option<&'static str> {
        match status {
            Some(Status::Announced) if past => Some(self.announced_past),
            Some(Status::Announced) => Some(self.announced),
            Some(Status::Unconfirmed) => Some(self.unconfirmed),
            Some(Status::Held) | None => None,
        }
    }

    /// Where people met, where it was not simply in one place.
    pub const fn mode(&self, mode: Option<Mode>) -> Option<&'static str> {
        match mode {
            Some(Mode::Online) => Some(self.online),
            Some(Mode::Hybrid) => Some(self.hybrid),
            Some(Mode::InPerson) | None => None,
        }
    }

    /// A way of showing the results.
    pub const fn view(&self, view: View) -> &'static str {
        self.views[view as usize]
    }
}

impl export::Labels for Messages {
    fn field(&self, field: Field) -> &str {
        Self::field(self, field)
    }

    fn region(&self, region: Region) -> &str {
        Self::region(self, region)
    }
}
