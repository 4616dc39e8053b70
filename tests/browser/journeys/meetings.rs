//! Meetings: found, filtered, unfolded, followed to their page, and taken along in a calendar.

use std::{fs, sync::LazyLock};

use icalendar::{Calendar, CalendarComponent, Component};
use serde::Deserialize;
use serde_json::json;

use crate::harness::{Page, Test, tests, until};

pub(super) fn tests() -> Vec<Test> {
    let mut tests = tests![
        meetings_are_found_by_kind_field_country_year_and_words,
        the_facts_of_all_are_unfolded_and_folded_again,
        a_meeting_tells_what_is_known_of_it_and_leads_on,
        what_was_only_announced_says_so,
        a_calendar_of_the_list_and_of_one_meeting_is_saved,
        pages_of_city_year_and_field_link_to_their_meetings,
        nothing_found_offers_the_way_back,
    ];
    // Its own file is asked for before anybody can know that there is none.
    tests.extend(tests![an_unknown_meeting_is_not_found].into_iter().map(|test| test.expecting(&["/meeting/"])));
    tests
}

/// An event as the data have it, read anew: nothing here comes from the code under test.
#[derive(Deserialize)]
struct Event {
    kind: String,
    start: Option<String>,
    #[serde(default)]
    places: Vec<Place>,
}

#[derive(Deserialize)]
struct Place {
    city_id: Option<String>,
}

impl Event {
    fn is_in(&self, city: &str) -> bool {
        self.places.iter().any(|place| place.city_id.as_deref() == Some(city))
    }
}

/// Kinds that are listed when none is asked for.
const MEETINGS: [&str; 4] =
    ["annual-meeting", "international-conference", "subnetwork-meeting", "subnetwork-collaboration"];

fn facts() -> &'static [Event] {
    #[derive(Deserialize)]
    struct File {
        events: Vec<Event>,
    }
    static FACTS: LazyLock<File> = LazyLock::new(|| {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/events.json");
        serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()
    });
    &FACTS.events
}

fn count(kinds: &[&str]) -> usize {
    facts().iter().filter(|event| kinds.contains(&event.kind.as_str())).count()
}

fn events(kinds: &[&str]) -> String {
    format!("{} events", count(kinds))
}

async fn meetings_are_found_by_kind_field_country_year_and_words(page: Page) {
    page.resize(1440, 900).await;
    page.open("/meetings/").await;
    page.says(&events(&MEETINGS)).await;
    page.find("checkbox", "Annual Conference").await.click().await;
    page.find("checkbox", "International conferences").await.click().await;
    page.shows("/meetings/?kind=subnetwork").await;
    page.find("checkbox", "Film").await.click().await;
    page.shows("/meetings/?field=film&kind=subnetwork").await;
    let results = page.find("list", "Results").await;
    assert!(results.all("link").await.iter().any(|link| link.name.contains("Bitola")));
    page.back().await;
    page.back().await;
    page.back().await;
    page.shows("/meetings/").await;
    page.find("searchbox", "Search meetings").await.select().await;
    page.write("Kraká").await;
    let at_krakow = facts().iter().filter(|event| MEETINGS.contains(&event.kind.as_str()) && event.is_in("krakow"));
    page.says(&format!("{} events", at_krakow.count())).await;
    page.shows("/meetings/?q=Krak%C3%A1").await;
    page.find("list", "Results").await.find("link", "XII Annual Meeting of the UNESCO Creative Cities Network").await;
}

async fn the_facts_of_all_are_unfolded_and_folded_again(page: Page) {
    page.open("/meetings/?kind=annual").await;
    page.arrived().await;
    let open = "return document.querySelectorAll('details[open]').length";
    assert_eq!(page.eval::<usize>(open).await, 0);
    page.find("button", "Show all").await.click().await;
    let annual = count(&["annual-meeting"]);
    page.holds("every fact", &format!("return document.querySelectorAll('details[open]').length === {annual}")).await;
    page.find("button", "Hide all").await.click().await;
    page.holds("no fact", "return document.querySelectorAll('details[open]').length === 0").await;
}

async fn a_meeting_tells_what_is_known_of_it_and_leads_on(page: Page) {
    page.open("/meetings/?q=braga+annual").await;
    let title = "XVI Annual Conference of the UNESCO Creative Cities Network";
    page.find("list", "Results").await.find("link", title).await.click().await;
    page.shows("/meeting/annual-meeting-2024-braga/").await;
    page.focuses("heading", title).await;
    page.arrived().await;
    let text: String = page.eval("return document.querySelector('main').innerText").await;
    for words in ["XVI Annual Conference", "July 2024", "The network then counted 350 cities."] {
        assert!(text.contains(words), "{words}: {text}");
    }
    page.find("heading", "Sources").await;
    assert!(page.title().await.starts_with(title));
    page.first("link", "Braga").await;
    let next = page.find("navigation", "Editions").await.all("link").await;
    assert_eq!(next.len(), 2);
    page.eval::<()>("document.querySelector('nav.neighbours .next').click()").await;
    page.shows("/meeting/annual-meeting-2025-enghien-les-bains/").await;
}

async fn what_was_only_announced_says_so(page: Page) {
    for (id, words) in [
        ("annual-meeting-2026-essaouira", "announced"),
        ("subnetwork-gastronomy-2026-kuching", "announced; not confirmed as held"),
        ("annual-meeting-2023-istanbul", "unconfirmed"),
    ] {
        page.open(&format!("/meeting/{id}/")).await;
        page.arrived().await;
        let line: String = page.eval("return document.querySelector('.factline').innerText").await;
        assert!(line.contains(words), "{line}");
    }
}

/// The file that a page saves for the calendar.
async fn calendar(page: &Page, name: &str) -> Calendar {
    let folder = json!({ "behavior": "allow", "downloadPath": &*page.downloads });
    page.cdp("Browser.setDownloadBehavior", folder).await.unwrap();
    page.find("button", "Add to calendar").await.click().await;
    let file = page.downloads.join(name);
    until("the calendar", async || {
        let text = fs::read_to_string(&file).map_err(|why| why.to_string())?;
        text.parse::<Calendar>().map_err(|why| why.clone())
    })
    .await
}

async fn a_calendar_of_the_list_and_of_one_meeting_is_saved(page: Page) {
    page.open("/meetings/?kind=annual").await;
    page.arrived().await;
    let left_out: String = page.eval("return document.querySelector('.take-away .said').innerText").await;
    let of_list = calendar(&page, "creative-cities.ics").await.components.len();
    let dated = facts().iter().filter(|event| event.kind == "annual-meeting" && event.start.is_some()).count();
    assert_eq!(of_list, dated);
    let undated = format!("{} events without a known day", count(&["annual-meeting"]) - dated);
    assert!(left_out.starts_with(&undated), "{left_out}");
    page.open("/meeting/annual-meeting-2024-braga/").await;
    page.arrived().await;
    let one = calendar(&page, "annual-meeting-2024-braga.ics").await;
    let [CalendarComponent::Event(event)] = one.components.as_slice() else { panic!("{one:?}") };
    assert_eq!(event.get_uid(), Some("annual-meeting-2024-braga@creative-cities"));
    assert_eq!(event.get_url(), Some(format!("{}/meeting/annual-meeting-2024-braga/", page.base).as_str()));
}

async fn an_unknown_meeting_is_not_found(page: Page) {
    page.open("/meeting/annual-meeting-1999-braga/").await;
    page.find("heading", "Not found").await;
}

async fn pages_of_city_year_and_field_link_to_their_meetings(page: Page) {
    let title = "XVI Annual Conference of the UNESCO Creative Cities Network";
    for path in ["/city/braga/", "/year/2024/"] {
        page.open(path).await;
        page.arrived().await;
        page.first("link", title).await.click().await;
        page.focuses("heading", title).await;
    }
    page.open("/field/film/").await;
    page.arrived().await;
    page.first("link", "5th Forum of UNESCO Creative Cities of Film, Bitola").await.click().await;
    page.shows("/meeting/subnetwork-film-2024-bitola/").await;
}

async fn nothing_found_offers_the_way_back(page: Page) {
    page.open("/meetings/?field=architecture").await;
    page.says("No events").await;
    page.first("link", "Clear all filters").await.click().await;
    page.shows("/meetings/").await;
    page.says(&events(&MEETINGS)).await;
}
