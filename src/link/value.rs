//! The values of keys that are words: `kind`, `sort`, `group`, `view`.

use crate::domain::EventKind;
use crate::engine::{Group, Sort, SortKey, View};

/// Kinds of event that can be asked for, in the order of their ids.
pub const KINDS: [EventKind; 6] = [
    EventKind::AnnualMeeting,
    EventKind::Call,
    EventKind::Designations,
    EventKind::InternationalConference,
    EventKind::Milestone,
    EventKind::SubnetworkMeeting,
];
const KIND_IDS: [&str; 6] = ["annual", "call", "designations", "international", "milestone", "subnetwork"];

const SORTS: [(&str, SortKey, bool); 7] = [
    ("name", SortKey::Name, false),
    ("-name", SortKey::Name, true),
    ("year", SortKey::Year, false),
    ("-year", SortKey::Year, true),
    ("country", SortKey::Country, false),
    ("-country", SortKey::Country, true),
    ("field", SortKey::Field, false),
];
const GROUPS: [(&str, Group); 4] =
    [("field", Group::Field), ("country", Group::Country), ("region", Group::Region), ("year", Group::Year)];
const VIEWS: [(&str, View); 3] = [("rows", View::Rows), ("cards", View::Cards), ("table", View::Table)];

/// How a kind of event is written; `None`: it goes with another.
pub fn kind_id(kind: EventKind) -> Option<&'static str> {
    KINDS.iter().position(|known| *known == kind).map(|place| KIND_IDS[place])
}

/// Reads a kind of event.
pub fn parse_kind(id: &str) -> Option<EventKind> {
    KIND_IDS.iter().position(|known| *known == id).map(|place| KINDS[place])
}

/// How a sort order is written.
pub fn sort_id(sort: Sort) -> &'static str {
    let found = SORTS.iter().find(|(_, by, descending)| *by == sort.by && *descending == sort.descending);
    found.map_or("field", |(id, ..)| id)
}

/// Reads a sort order.
pub fn parse_sort(id: &str) -> Option<Sort> {
    let (_, by, descending) = SORTS.into_iter().find(|(known, ..)| *known == id)?;
    Some(Sort { by, descending })
}

/// How a grouping is written.
pub fn group_id(group: Group) -> &'static str {
    GROUPS.iter().find(|(_, known)| *known == group).map_or("", |(id, _)| id)
}

/// Reads a grouping.
pub fn parse_group(id: &str) -> Option<Group> {
    GROUPS.into_iter().find(|(known, _)| *known == id).map(|(_, group)| group)
}

/// How a way of showing is written.
pub fn view_id(view: View) -> &'static str {
    VIEWS.iter().find(|(_, known)| *known == view).map_or("", |(id, _)| id)
}

/// Reads a way of showing.
pub fn parse_view(id: &str) -> Option<View> {
    VIEWS.into_iter().find(|(known, _)| *known == id).map(|(_, view)| view)
}
