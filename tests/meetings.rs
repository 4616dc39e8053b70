//! Meetings: what is found, in which order, what one more choice would give, and the calendar that readers take away.

mod real;

use std::collections::BTreeSet;

use creative_cities::domain::{Date, Event, EventKind, Field, Status};
use creative_cities::engine::{Answer, Index, members_then};
use creative_cities::export::calendar;
use creative_cities::link::{KINDS, parse};
use creative_cities::messages::messages;
use icalendar::{Calendar, CalendarComponent, Component, DatePerhapsTime, EventLike};

fn index() -> Index {
    Index::new(real::atlas(), &Field::ALL.map(|field| (field, messages().field(field))))
}

/// The answer to a link to Meetings: `?kind=annual`.
fn answer(search: &str) -> Answer {
    let route = parse(real::atlas(), "meetings/", search).route;
    index().meet(real::atlas(), real::events(), &route.query, route.kinds())
}

fn found(search: &str) -> Vec<&'static Event> {
    answer(search).events.iter().map(|ix| real::events().event(*ix)).collect()
}

fn ids(search: &str) -> Vec<&'static str> {
    found(search).iter().map(|event| event.id.as_str()).collect()
}

const EVERY_KIND: &str = "?kind=annual.call.designations.international.milestone.subnetwork";

#[test]
fn every_event_is_listed_once_and_by_default_those_where_people_meet() {
    assert_eq!(ids(EVERY_KIND).len(), 152);
    assert_eq!(ids(EVERY_KIND).into_iter().collect::<BTreeSet<_>>().len(), 152);
    let usual = real::events()
        .0
        .iter()
        .filter(|event| event.kind.is_meeting() || event.kind == EventKind::SubnetworkCollaboration);
    assert_eq!(ids("").len(), usual.count());
}

#[test]
fn announced_ones_come_first_then_the_past_back_from_today_and_the_undated_last() {
    let all = found(EVERY_KIND);
    let today = real::atlas().date();
    assert_eq!(all[0].id, "annual-meeting-2026-essaouira", "the one that is announced and not past");
    let past: Vec<_> = all.iter().skip_while(|event| event.is_upcoming(today)).collect();
    assert!(past.iter().all(|event| !event.is_upcoming(today)));
    assert!(past.is_sorted_by(|a, b| a.year >= b.year), "no year sorts last");
    assert_eq!(all.iter().rev().take_while(|event| event.year.is_none()).count(), 5);
    for pair in past.windows(2).filter(|pair| pair[0].year == pair[1].year) {
        assert!(pair[0].day() >= pair[1].day(), "{} before {}", pair[0].id, pair[1].id);
    }
}

#[test]
fn filters_narrow_each_other_and_a_network_wide_event_is_under_no_field() {
    assert!(found("?field=film").iter().all(|event| event.fields == [Field::Film]));
    assert!(found("?country=cn&year=2013..2018").iter().all(|event| {
        let there = event.places.iter().any(|place| place.country.is_some_and(|code| code.as_str() == "CN"));
        there && event.year.is_some_and(|year| (2013..=2018).contains(&year))
    }));
    assert_eq!(ids("?kind=annual&year=2024"), ["annual-meeting-2024-braga"]);
    assert_eq!(ids("?region=africa&kind=annual"), Vec::<&str>::new());
}

#[test]
fn counts_are_what_a_recount_with_the_group_lifted_gives() {
    let narrowed =
        "field=film.gastronomy&region=europe-and-north-america&country=it.es&year=2015..&kind=subnetwork.annual";
    let without = |key: &str| {
        let kept: Vec<&str> = narrowed.split('&').filter(|pair| !pair.starts_with(key)).collect();
        format!("?{}", kept.join("&"))
    };
    let answer = answer(&format!("?{narrowed}"));
    for field in Field::ALL {
        let recount = found(&without("field")).iter().filter(|event| event.fields.contains(&field)).count();
        assert_eq!(answer.fields[field.index()] as usize, recount, "{field:?}");
    }
    let every_kind = format!("{}&{}", without("kind"), EVERY_KIND.trim_start_matches('?'));
    for kind in KINDS {
        let recount = found(&every_kind).iter().filter(|event| event.kind.filed() == kind).count();
        assert_eq!(answer.kinds[kind as usize] as usize, recount, "{kind:?}");
    }
    for (ix, country) in real::atlas().countries().iter().enumerate() {
        let there = |event: &&&Event| event.places.iter().any(|place| place.country == Some(country.code));
        let recount = found(&without("country")).iter().filter(there).count();
        assert_eq!(answer.countries[ix] as usize, recount, "{}", country.name);
    }
}

#[test]
fn words_are_found_in_title_theme_place_country_and_field_and_slips_forgiven() {
    for (q, expected) in [
        ("braga", "annual-meeting-2024-braga"),
        ("morocco", "annual-meeting-2026-essaouira"),
        ("women in media", "subnetwork-film-bitola-4"),
        ("film bitola", "subnetwork-film-bitola-4"),
        ("fabriano annual", "annual-meeting-2019-fabriano"),
        ("fabirano", "annual-meeting-2019-fabriano"),
    ] {
        let search = format!("?q={}", q.replace(' ', "+"));
        let found = ids(&search);
        assert!(found.contains(&expected), "{q}: {found:?}");
    }
    assert!(answer("?q=fabirano").slips);
    for nothing in ["?q=zzzzzz", "?q=brazil+essaouira"] {
        assert_eq!(ids(nothing), Vec::<&str>::new(), "{nothing}");
    }
}

#[test]
fn an_event_tells_how_large_the_network_was_as_far_as_dates_settle_it() {
    let event = |id: &str| real::events().event(real::atlas().find_event(id).expect("a known event"));
    let then = |id: &str| members_then(real::atlas(), event(id));
    // Before the announcement of 31 October 2025.
    assert_eq!(then("annual-meeting-2025-enghien-les-bains"), Some((350, 350)));
    assert_eq!(then("annual-meeting-2024-braga"), Some((350, 350)));
    assert_eq!(then("subnetwork-film-bitola-4"), None);
    for event in &real::events().0 {
        let (least, most) = members_then(real::atlas(), event).unwrap_or((0, 0));
        let year = event.year.unwrap_or(2026);
        assert!(least <= most && most <= real::atlas().size(Some(year)), "{}: {least} {most}", event.id);
    }
}

#[test]
fn a_series_names_the_editions_before_and_after() {
    let events = real::events();
    let at = |id: &str| events.event(real::atlas().find_event(id).expect("a known event"));
    let names = |id: &str| events.neighbours(at(id)).map(|event| event.map(|event| event.id.as_str()));
    assert_eq!(names("annual-meeting-2008-paris"), [None, Some("annual-meeting-2008-santa-fe")]);
    assert_eq!(
        names("annual-meeting-2024-braga"),
        [Some("annual-meeting-2023-istanbul"), Some("annual-meeting-2025-enghien-les-bains")]
    );
    assert_eq!(
        names("subnetwork-film-bitola-4"),
        [Some("subnetwork-film-2021-bitola"), Some("subnetwork-film-2024-bitola")]
    );
    assert_eq!(names("milestone-2017-call"), [None, None]);
    for event in events.0.iter().filter(|event| event.series.is_some()) {
        let twins = events.0.iter().filter(|other| other.series == event.series && other.edition == event.edition);
        assert_eq!((twins.count(), event.edition.is_some()), (1, true), "{}", event.id);
    }
}

/// A day as the foreign reader gives it: `2024-07-01`.
fn day(date: &DatePerhapsTime) -> String {
    match date {
        DatePerhapsTime::Date(date) => date.to_string(),
        DatePerhapsTime::DateTime(_) => "a time".to_owned(),
    }
}

#[test]
fn a_calendar_is_read_back_whole_by_a_parser_that_is_not_ours() {
    let events: Vec<&Event> = real::events().0.iter().collect();
    let (file, left_out) = calendar(real::atlas(), &events, "https://cities.example/");
    let dated: Vec<&&Event> = events.iter().filter(|event| event.start.is_some()).collect();
    assert_eq!(left_out, events.len() - dated.len());
    assert!(file.lines().all(|line| line.len() <= 75), "lines are folded");
    assert!(file.split_inclusive('\n').all(|line| line.ends_with("\r\n")), "lines end as RFC 5545 has it");

    let read: Calendar = file.parse().expect("a calendar");
    let components: Vec<_> = read
        .components
        .iter()
        .map(|one| match one {
            CalendarComponent::Event(event) => event,
            other => panic!("no event: {other:?}"),
        })
        .collect();
    assert_eq!(components.len(), dated.len());
    let uids: BTreeSet<_> = components.iter().map(|one| one.get_uid().expect("a uid")).collect();
    assert_eq!(uids.len(), dated.len(), "each has a uid of its own");
    for event in dated {
        let uid = format!("{}@creative-cities", event.id);
        let read = components.iter().find(|one| one.get_uid() == Some(&uid)).expect("every event is there");
        let (start, end) = (event.start.expect("dated"), event.end.or(event.start).expect("dated"));
        assert_eq!(read.get_summary(), Some(event.title.as_str()));
        assert_eq!(read.get_description(), Some(event.facts.join("\n").as_str()), "{}", event.id);
        assert_eq!(read.get_start().map(|date| day(&date)), Some(start.to_string()));
        assert_eq!(read.get_end().map(|date| day(&date)), Some(Date::next(end).to_string()), "the end is exclusive");
        assert_eq!(read.get_url(), Some(format!("https://cities.example/meeting/{}/", event.id).as_str()));
        let held = matches!(event.status, Some(Status::Held) | None);
        assert_eq!(read.property_value("STATUS"), Some(if held { "CONFIRMED" } else { "TENTATIVE" }));
        for place in &event.places {
            assert!(read.get_location().is_some_and(|location| location.contains(&place.city)), "{}", event.id);
        }
    }
}

#[test]
fn a_calendar_of_nothing_dated_says_so() {
    let undated: Vec<&Event> = real::events().0.iter().filter(|event| event.start.is_none()).take(3).collect();
    let (file, left_out) = calendar(real::atlas(), &undated, "https://cities.example/");
    assert_eq!(left_out, 3);
    assert!(file.parse::<Calendar>().expect("a calendar").components.is_empty());
}
