//! Insights: each number leads to the cities it counts, and the filters narrow them all.

use crate::{
    data::{cities, facts},
    harness::{Page, Test, tests},
};

pub(super) fn tests() -> Vec<Test> {
    tests![
        a_number_leads_to_the_cities_it_counts,
        the_figures_follow_the_filters_and_the_year,
        a_small_strip_leads_from_a_field_to_its_years,
    ]
}

/// The cell of a figure's row and column, as an expression of the page.
fn cell(figure: &str, row: &str, column: usize) -> String {
    format!(
        "[...[...document.querySelectorAll('figure, .figure')].find(one => one.querySelector('caption').innerText === '{figure}')
            .querySelectorAll('tbody tr')].find(row => row.cells[0].innerText === '{row}').cells[{column}]"
    )
}

async fn a_number_leads_to_the_cities_it_counts(page: Page) {
    for (figure, row, column, path, n) in [
        (
            "Member cities at the end of each year",
            "2013",
            1,
            "/?asof=2013",
            facts().count(|city| city.joined() <= 2013),
        ),
        (
            "Creative fields by region",
            "Film",
            1,
            "/?field=film&region=africa",
            facts().count(|city| city.field() == "film" && facts().country_of(city).region == "africa"),
        ),
        (
            "Creative fields by year of joining",
            "Music",
            16,
            "/?field=music&year=2019",
            facts().count(|city| city.field() == "music" && city.joined() == 2019),
        ),
        ("Countries by number of cities", "China", 1, "/?country=cn", facts().count(|city| city.country == "CN")),
        ("Cities by years since they joined", "7 years", 1, "/?year=2019", facts().count(|city| city.joined() == 2019)),
    ] {
        page.open("/insights/").await;
        let cell = cell(figure, row, column);
        assert_eq!(page.eval::<String>(&format!("return {cell}.innerText.trim()")).await, n.to_string(), "{figure}");
        page.eval::<()>(&format!("{cell}.querySelector('a').click()")).await;
        page.shows(path).await;
        page.says(&cities(n)).await;
    }
}

async fn the_figures_follow_the_filters_and_the_year(page: Page) {
    page.resize(1440, 900).await;
    page.open("/insights/?asof=2022").await;
    page.find("checkbox", "Media Arts").await.click().await;
    page.shows("/insights/?field=media-arts&asof=2022").await;
    let n = facts().count(|city| city.joined() <= 2022 && city.field_at(2022) == Some("media-arts"));
    page.says(&cities(n)).await;
    let last = cell("Member cities at the end of each year", "2022", 1);
    assert_eq!(page.eval::<String>(&format!("return {last}.innerText.trim()")).await, n.to_string());
    page.eval::<()>(&format!("{last}.querySelector('a').click()")).await;
    page.shows("/?field=media-arts&asof=2022").await;
    page.says(&cities(n)).await;
}

async fn a_small_strip_leads_from_a_field_to_its_years(page: Page) {
    let of_film = facts().count(|city| city.field() == "film" && city.joined() == 2019);
    let in_japan = facts().count(|city| city.country == "JP" && city.joined() == 2019);
    for (path, n, directory) in [("/field/film/", of_film, "/?field=film"), ("/country/jp/", in_japan, "/?country=jp")]
    {
        page.open(path).await;
        page.arrived().await;
        let strip = page.find("listbox", "Cities by year of joining").await;
        strip.find("option", &format!("2019: {}", cities(n))).await.click().await;
        page.shows(&format!("{directory}&year=2019")).await;
        page.says(&cities(n)).await;
    }
}
