//! The number beside every choice is what one more click would give.

use crate::{
    data::{City, FIELDS, REGIONS, cities, facts},
    harness::{Page, Seen, Test, tests, until},
};

pub(super) fn tests() -> Vec<Test> {
    tests![every_count_is_what_one_more_click_would_give]
}

/// How many cities the description of a checkbox promises.
fn promised(seen: &Seen) -> usize {
    match seen.description.split_once(' ') {
        Some(("No", "cities")) => 0,
        Some((n, "city" | "cities")) => n.parse().unwrap(),
        _ => panic!("“{}” is described as “{}”", seen.name, seen.description),
    }
}

/// Waits until the checkboxes of a group promise these counts.
async fn counts(page: &Page, group: &str, mut expected: Vec<(String, usize)>) {
    expected.sort();
    until(&format!("the counts of {group}"), async || {
        let boxes = page.find("group", group).await.all("checkbox").await;
        let mut found: Vec<_> = boxes.iter().map(|seen| (seen.name.clone(), promised(seen))).collect();
        found.sort();
        let wrong = found.iter().zip(&expected).find(|(found, expected)| found != expected);
        if found == expected { Ok(()) } else { Err(format!("{} of {}: {wrong:?}", found.len(), expected.len())) }
    })
    .await;
}

async fn every_count_is_what_one_more_click_would_give(page: Page) {
    let film = |city: &City| city.field() == "film";
    let african = |city: &City| region(city) == "africa";
    let late = |city: &City| city.joined() >= 2019;
    page.open("/?year=2019..").await;
    page.find("checkbox", "Film").await.click().await;
    page.find("checkbox", "Africa").await.click().await;
    page.shows("/?field=film&region=africa&year=2019..").await;
    page.says(&cities(facts().count(|city| film(city) && african(city) && late(city)))).await;
    let fields = FIELDS
        .map(|(id, label)| (label.to_owned(), facts().count(|city| city.field() == id && african(city) && late(city))));
    counts(&page, "Creative field", fields.into()).await;
    let regions = REGIONS
        .map(|(id, label)| (label.to_owned(), facts().count(|city| region(city) == id && film(city) && late(city))));
    counts(&page, "Region", regions.into()).await;
    let countries = facts().countries.iter().map(|country| {
        let here = |city: &City| city.country == country.code && film(city) && african(city) && late(city);
        (country.name.clone(), facts().count(here))
    });
    counts(&page, "Country", countries.collect()).await;
}

fn region(city: &City) -> &'static str {
    &facts().country_of(city).region
}
