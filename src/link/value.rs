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

/// The sort orders that can be asked for, in the order of their ids.
const SORTS: [Sort; 7] = [
    up(SortKey::Name),
    down(SortKey::Name),
    up(SortKey::Year),
    down(SortKey::Year),
    up(SortKey::Country),
    down(SortKey::Country),
    up(SortKey::Field),
];
/// How sort orders are written.
pub const SORT_IDS: [&str; 7] = ["name", "-name", "year", "-year", "country", "-country", "field"];

const GROUPS: [Group; 4] = [Group::Field, Group::Country, Group::Region, Group::Year];
/// How groupings are written.
pub const GROUP_IDS: [&str; 4] = ["field", "country", "region", "year"];

const VIEWS: [View; 3] = [View::Rows, View::Cards, View::Table];
/// How ways of showing are written.
pub const VIEW_IDS: [&str; 3] = ["rows", "cards", "table"];

const fn up(by: SortKey) -> Sort {
    Sort { by, descending: false }
}

const fn down(by: SortKey) -> Sort {
    Sort { by, descending: true }
}

/// How a kind of event is written; `None`: it goes with another.
pub fn kind_id(kind: EventKind) -> Option<&'static str> {
    KINDS.iter().position(|known| *known == kind).map(|place| KIND_IDS[place])
}

/// Reads a kind of event.
pub fn parse_kind(id: &str) -> Option<EventKind> {
    place(&KIND_IDS, id).map(|place| KINDS[place])
}

/// How a sort order is written.
pub fn sort_id(sort: Sort) -> &'static str {
    SORTS.iter().position(|known| *known == sort).map_or("field", |place| SORT_IDS[place])
}

/// Reads a sort order.
pub fn parse_sort(id: &str) -> Option<Sort> {
    place(&SORT_IDS, id).map(|place| SORTS[place])
}

/// How a grouping is written.
pub const fn group_id(group: Group) -> &'static str {
    GROUP_IDS[group as usize]
}

/// Reads a grouping.
pub fn parse_group(id: &str) -> Option<Group> {
    place(&GROUP_IDS, id).map(|place| GROUPS[place])
}

/// How a way of showing is written.
pub const fn view_id(view: View) -> &'static str {
    VIEW_IDS[view as usize]
}

/// Reads a way of showing.
pub fn parse_view(id: &str) -> Option<View> {
    place(&VIEW_IDS, id).map(|place| VIEWS[place])
}

fn place(ids: &[&str], id: &str) -> Option<usize> {
    ids.iter().position(|known| *known == id)
}

#[cfg(test)]
mod tests {
    use super::{GROUPS, SORTS, VIEWS, group_id, parse_group, parse_sort, parse_view, sort_id, view_id};

    #[test]
    fn every_value_is_read_as_it_is_written() {
        assert!(SORTS.iter().all(|sort| parse_sort(sort_id(*sort)) == Some(*sort)));
        assert!(GROUPS.iter().all(|group| parse_group(group_id(*group)) == Some(*group)));
        assert!(VIEWS.iter().all(|view| parse_view(view_id(*view)) == Some(*view)));
    }
}
