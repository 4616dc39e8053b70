//! "Which cities of film since 2019?": choices narrow the answer, count right, and come undone.

use crate::{
    data::{City, cities, facts},
    harness::{Key, Page, Test, tests, until},
};

pub(super) fn tests() -> Vec<Test> {
    tests![
        film_cities_since_2019_are_counted_right,
        back_undoes_choices_one_at_a_time_and_forward_redoes_them,
        an_active_filter_is_removed_by_its_link,
        all_filters_are_cleared_by_one_link_and_the_search_stays,
        choices_within_a_group_add_up_and_groups_narrow_each_other,
        the_country_facet_has_a_filter_box_of_its_own,
        a_year_that_cannot_be_is_said_so_and_changes_nothing,
        a_combobox_sorts_and_groups,
    ]
}

async fn choose(page: &Page, group: &str, label: &str) {
    page.find("group", group).await.find("checkbox", label).await.click().await;
}

async fn from_year(page: &Page, year: &str) {
    page.find("spinbutton", "From year").await.select().await;
    page.write(&format!("{year}{}", char::from(Key::Enter))).await;
}

async fn film_since_2019(page: &Page) {
    page.open("/").await;
    choose(page, "Creative field", "Film").await;
    page.shows("/?field=film").await;
    from_year(page, "2019").await;
    page.shows("/?field=film&year=2019..").await;
}

fn is_film_since_2019(city: &City) -> bool {
    city.field() == "film" && city.joined() >= 2019
}

async fn film_cities_since_2019_are_counted_right(page: Page) {
    film_since_2019(&page).await;
    let expected = facts().count(is_film_since_2019);
    page.says(&cities(expected)).await;
    let links = page.find("list", "Results").await.all("link").await;
    let found: Vec<_> = links.iter().map(|link| link.name.as_str()).collect();
    assert_eq!(found.len(), expected);
    for city in facts().cities.iter().filter(|city| is_film_since_2019(city)) {
        assert!(found.contains(&city.name.as_str()), "{} is missing", city.name);
    }
    let filters = page.find("list", "Active filters").await.all("link").await;
    assert_eq!(filters.iter().map(|link| link.name.as_str()).collect::<Vec<_>>(), ["Remove Film", "Remove Since 2019"]);
    page.find("link", "Clear all filters").await;
}

async fn back_undoes_choices_one_at_a_time_and_forward_redoes_them(page: Page) {
    page.open("/").await;
    let steps = [
        "/",
        "/?field=film",
        "/?field=film.music",
        "/?field=film.music&region=africa",
        "/?field=film.music&region=africa&view=table",
    ];
    choose(&page, "Creative field", "Film").await;
    page.shows(steps[1]).await;
    choose(&page, "Creative field", "Music").await;
    page.shows(steps[2]).await;
    choose(&page, "Region", "Africa").await;
    page.shows(steps[3]).await;
    page.find("radio", "Table").await.click().await;
    page.shows(steps[4]).await;
    let state = async |page: &Page| {
        let checked = [("Creative field", "Film"), ("Creative field", "Music"), ("Region", "Africa")];
        let mut found = Vec::new();
        for (group, label) in checked {
            found.push(page.find("group", group).await.find("checkbox", label).await.seen.checked);
        }
        found.push(page.find("radio", "Table").await.seen.checked);
        found
    };
    for (at, step) in steps.iter().enumerate().rev().skip(1) {
        page.back().await;
        page.shows(step).await;
        assert_eq!(state(&page).await, [at > 0, at > 1, at > 2, at > 3], "back at {step}");
    }
    for (at, step) in steps.iter().enumerate().skip(1) {
        page.forward().await;
        page.shows(step).await;
        assert_eq!(state(&page).await, [at > 0, at > 1, at > 2, at > 3], "forward at {step}");
    }
}

async fn an_active_filter_is_removed_by_its_link(page: Page) {
    film_since_2019(&page).await;
    page.find("link", "Remove Film").await.click().await;
    page.shows("/?year=2019..").await;
    page.says(&cities(facts().count(|city| city.joined() >= 2019))).await;
    page.gone("link", "Remove Film").await;
    assert!(!page.find("checkbox", "Film").await.seen.checked);
    page.back().await;
    page.shows("/?field=film&year=2019..").await;
    page.find("link", "Remove Film").await;
}

async fn all_filters_are_cleared_by_one_link_and_the_search_stays(page: Page) {
    let found = facts().count(|city| city.name.contains("San"));
    assert!(found > 1, "there is something to search for");
    page.open("/?q=san&field=crafts-and-folk-art.music&year=2005..").await;
    page.find("link", "Clear all filters").await.click().await;
    page.shows("/?q=san").await;
    page.gone("list", "Active filters").await;
    assert_eq!(page.find("searchbox", "Search cities").await.seen.value, "san");
}

async fn choices_within_a_group_add_up_and_groups_narrow_each_other(page: Page) {
    page.open("/").await;
    choose(&page, "Creative field", "Film").await;
    choose(&page, "Creative field", "Music").await;
    let field = |city: &City| ["film", "music"].contains(&city.field());
    page.says(&cities(facts().count(field))).await;
    choose(&page, "Country", "Japan").await;
    page.says(&cities(facts().count(|city| field(city) && city.country == "JP"))).await;
    choose(&page, "Creative field", "Film").await;
    page.shows("/?field=music&country=jp").await;
    page.says(&cities(facts().count(|city| city.field() == "music" && city.country == "JP"))).await;
}

async fn the_country_facet_has_a_filter_box_of_its_own(page: Page) {
    page.open("/").await;
    let group = page.find("group", "Country").await;
    let narrow = group.find("searchbox", "Filter countries").await;
    narrow.click().await;
    page.write("icel").await;
    until("Iceland alone", async || match group.all("checkbox").await.as_slice() {
        [one] if one.name == "Iceland" => Ok(()),
        other => Err(format!("{} countries are on show", other.len())),
    })
    .await;
    page.shows("/").await;
    group.find("checkbox", "Iceland").await.click().await;
    page.shows("/?country=is").await;
    page.says(&cities(facts().count(|city| city.country == "IS"))).await;
}

async fn a_year_that_cannot_be_is_said_so_and_changes_nothing(page: Page) {
    page.open("/?year=2010..2015").await;
    let (from, to) = (page.find("spinbutton", "From year").await, page.find("spinbutton", "To year").await);
    assert_eq!((from.seen.value.as_str(), to.seen.value.as_str()), ("2010", "2015"));
    for (year, words) in [("1870", "2004"), ("2019", "after")] {
        from_year(&page, year).await;
        until(&format!("an alert about {year}"), async || {
            for alert in page.all("alert").await {
                if page.text_of(&alert).await.contains(words) {
                    return Ok(());
                }
            }
            Err("there is none".to_owned())
        })
        .await;
        page.shows("/?year=2010..2015").await;
        assert!(page.find("spinbutton", "From year").await.seen.invalid, "{year} is marked as wrong");
    }
}

async fn a_combobox_sorts_and_groups(page: Page) {
    page.open("/?field=film").await;
    page.find("combobox", "Sort by").await.choose("Year, newest first").await;
    page.shows("/?field=film&sort=-year").await;
    page.find("combobox", "Group by").await.choose("Year").await;
    page.shows("/?field=film&sort=-year&group=year").await;
    let mut years: Vec<_> =
        facts().cities.iter().filter(|city| city.field() == "film").map(crate::data::City::joined).collect();
    years.sort_unstable_by(|a, b| b.cmp(a));
    years.dedup();
    let headings = page.find("list", "Results").await.all("heading").await;
    assert_eq!(
        headings.iter().map(|seen| seen.name.clone()).collect::<Vec<_>>(),
        years.iter().map(u16::to_string).collect::<Vec<_>>()
    );
}
