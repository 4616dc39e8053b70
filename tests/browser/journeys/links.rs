//! A reader receives a link: opened cold, it shows the view it was copied from.

use crate::{
    data::{City, cities, facts},
    harness::{Page, Seen, Test, tests},
};

pub(super) fn tests() -> Vec<Test> {
    let mut tests = tests![
        a_link_with_every_key_sets_every_control,
        the_table_view_has_columns_and_tells_its_order,
        headings_stand_between_grouped_results,
        lyon_was_a_city_of_media_arts_until_2022_and_is_one_of_literature_since_2023,
        a_page_keeps_its_year_in_the_link,
    ];
    let canonical = CANONICAL.into_iter().map(|(asked, canonical)| {
        Test::new(format!("{}::the_link_{asked}_becomes_{canonical}", module_path!()), move |page: Page| async move {
            page.open(asked).await;
            page.shows(canonical).await;
            assert_eq!(page.all("main").await.len(), 1);
        })
    });
    tests.extend(canonical);
    tests
}

/// What is asked, and its one spelling.
const CANONICAL: [(&str, &str); 21] = [
    ("/", "/"),
    ("/?q=krak%C3%B3w", "/?q=krak%C3%B3w"),
    ("/?q=krako%CC%81w", "/?q=krak%C3%B3w"),
    ("/?q=%20new++york%20", "/?q=new%20york"),
    ("/?q=100%2525", "/?q=100%2525"),
    ("/?field=music.film", "/?field=film.music"),
    ("/?field=film.film", "/?field=film"),
    ("/?region=arab-states.africa", "/?region=africa.arab-states"),
    ("/?country=jp.is", "/?country=is.jp"),
    ("/?year=2015..2015", "/?year=2015"),
    ("/?year=2004..2013", "/?year=..2013"),
    ("/?year=2019..", "/?year=2019.."),
    ("/?asof=2022", "/?asof=2022"),
    ("/?sort=name", "/"),
    ("/?view=rows", "/"),
    ("/?view=cards&q=a&sort=-year", "/?q=a&sort=-year&view=cards"),
    ("/city/lyon", "/city/lyon/"),
    ("/field/film", "/field/film/"),
    ("/country/is", "/country/is/"),
    ("/year/2015", "/year/2015/"),
    ("/about", "/about/"),
];

fn is_asked(city: &City) -> bool {
    let region = &facts().country_of(city).region;
    city.field_at(2023).is_some_and(|field| ["film", "music"].contains(&field))
        && ["africa", "europe-and-north-america"].contains(&region.as_str())
        && ["ES", "IT"].contains(&city.country.as_str())
        && (2010..=2021).contains(&city.joined())
}

async fn a_link_with_every_key_sets_every_control(page: Page) {
    let link = "/?field=film.music&region=africa.europe-and-north-america&country=es.it&year=2010..2021&asof=2023&sort=-name&group=country&view=cards";
    page.open(link).await;
    page.says(&cities(facts().count(is_asked))).await;
    page.shows(link).await;
    for (group, chosen) in [
        ("Creative field", &["Music", "Film"][..]),
        ("Region", &["Africa", "Europe and North America"]),
        ("Country", &["Italy", "Spain"]),
    ] {
        let boxes = page.find("group", group).await.all("checkbox").await;
        let checked: Vec<_> = boxes.into_iter().filter(|seen| seen.checked).map(|seen| seen.name).collect();
        assert_eq!(checked, chosen, "{group}");
    }
    for (role, name, value) in [
        ("spinbutton", "From year", "2010"),
        ("spinbutton", "To year", "2021"),
        ("combobox", "Sort by", "Name, Z to A"),
        ("combobox", "Group by", "Country"),
        ("combobox", "As it stood at the end of", "2023"),
    ] {
        assert_eq!(page.find(role, name).await.seen.value, value, "{name}");
    }
    assert!(page.find("radiogroup", "View").await.find("radio", "Cards").await.seen.checked);

    let results = page.find("list", "Results").await;
    let countries: Vec<_> = results.all("heading").await.into_iter().map(|seen| seen.name).collect();
    assert_eq!(countries, ["Italy", "Spain"]);
    let links = results.all("link").await;
    assert_eq!(links.len(), facts().count(is_asked));
    let spain = facts().cities.iter().filter(|city| is_asked(city) && facts().country_of(city).name == "Spain");
    let spain: Vec<_> = spain.map(|city| &city.name).collect();
    let spanish = links.iter().map(|link| &link.name).filter(|name| spain.contains(name));
    assert!(spanish.is_sorted_by(|a, b| a >= b), "from Z to A within a country");
    page.open("/?q=granada&field=literature.design&view=table").await;
    assert_eq!(page.find("searchbox", "Search cities").await.seen.value, "granada");
    page.find("table", "Results").await;
    page.shows("/?q=granada&field=design.literature&view=table").await;
}

async fn the_table_view_has_columns_and_tells_its_order(page: Page) {
    page.open("/?country=is.pt&view=table").await;
    let table = page.find("table", "Results").await;
    let columns: Vec<_> = table.all("columnheader").await.into_iter().map(|seen| seen.name).collect();
    assert_eq!(columns, ["City", "Country", "Creative field", "Joined"]);
    table.find("link", "Reykjavík").await;
    table.find("columnheader", "Joined").await.find("link", "Joined").await.click().await;
    page.shows("/?country=is.pt&sort=year&view=table").await;
    let sorted = "function() { return this.getAttribute('aria-sort') }";
    assert_eq!(page.find("columnheader", "Joined").await.call(sorted).await, "ascending");
    page.find("columnheader", "Joined").await.find("link", "Joined").await.click().await;
    page.shows("/?country=is.pt&sort=-year&view=table").await;
    assert_eq!(page.find("columnheader", "Joined").await.call(sorted).await, "descending");
}

async fn headings_stand_between_grouped_results(page: Page) {
    page.open("/?country=is.pt&group=country").await;
    let headings = page.find("list", "Results").await.all("heading").await;
    let names: Vec<_> = headings.iter().map(|seen: &Seen| seen.name.as_str()).collect();
    assert_eq!(names, ["Iceland", "Portugal"]);
    page.open("/?country=is.pt&group=country&view=table").await;
    let table = page.find("table", "Results").await;
    for country in names {
        table.find("rowheader", country).await;
    }
}

async fn lyon_was_a_city_of_media_arts_until_2022_and_is_one_of_literature_since_2023(page: Page) {
    let city = facts().city("lyon");
    assert_eq!((city.field_at(2022), city.field_at(2023)), (Some("media-arts"), Some("literature")));
    for (year, field, other) in [("2022", "Media Arts", "literature"), ("2023", "Literature", "media-arts")] {
        page.open(&format!("/?q=lyon&asof={year}")).await;
        let results = page.find("list", "Results").await;
        results.find("link", "Lyon").await;
        assert!(results.text().await.contains(field), "{year}: {}", results.text().await);
        page.open(&format!("/?q=lyon&field={other}&asof={year}")).await;
        page.says("No cities").await;

        let id = field.to_lowercase().replace(' ', "-");
        page.open(&format!("/field/{id}/?asof={year}")).await;
        page.shows(&format!("/field/{id}/?asof={year}")).await;
        page.find("main", "").await.find("link", "Lyon").await;
        let at = year.parse().unwrap();
        let n = facts().count(|city| city.field_at(at) == Some(&id));
        let main = page.find("main", "").await.text().await;
        assert!(main.contains(&cities(n)), "{n} cities of {field} in {year}: {main:.300}");
    }
}

async fn a_page_keeps_its_year_in_the_link(page: Page) {
    for path in ["/field/film/?asof=2015", "/country/fr/?asof=2015", "/year/2008/?asof=2015"] {
        page.open(path).await;
        page.shows(path).await;
        assert_eq!(page.find("combobox", "As it stood at the end of").await.seen.value, "2015", "{path}");
        page.find("link", "Show today").await.click().await;
        page.shows(path.split('?').next().unwrap()).await;
    }
}
