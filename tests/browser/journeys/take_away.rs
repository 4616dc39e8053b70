//! What a reader takes away: the link, by clipboard or share sheet, and files of the current results.

use std::fs;

use serde_json::{Value, json};

use crate::{
    data::{cities, facts},
    harness::{Page, Test, tests, until},
};

pub(super) fn tests() -> Vec<Test> {
    tests![
        the_link_of_a_view_is_copied,
        the_citation_of_a_page_is_copied,
        a_refused_clipboard_is_said_and_the_link_given,
        the_share_sheet_gets_title_and_link,
        without_a_share_sheet_there_is_no_button,
        the_results_are_downloaded_as_csv,
        the_results_are_downloaded_as_json,
        a_filtered_download_has_the_filtered_cities,
    ]
}

async fn the_link_of_a_view_is_copied(page: Page) {
    let allowed = json!({ "origin": &*page.base, "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    page.cdp("Browser.grantPermissions", allowed).await.unwrap();
    for path in ["/?field=film&year=2019..", "/city/lyon/"] {
        page.open(path).await;
        page.find("button", "Copy link").await.click().await;
        page.says("Link copied").await;
        let copied: String = page.eval_async("return navigator.clipboard.readText()").await;
        assert_eq!(copied, format!("{}{path}", page.base));
    }
}

async fn the_citation_of_a_page_is_copied(page: Page) {
    let allowed = json!({ "origin": &*page.base, "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    page.cdp("Browser.grantPermissions", allowed).await.unwrap();
    page.open("/city/krakow/").await;
    page.find("button", "Copy citation").await.click().await;
    page.says("Citation copied").await;
    let copied: String = page.eval_async("return navigator.clipboard.readText()").await;
    assert!(copied.starts_with("Kraków, Poland · Literature · Creative Cities. Facts as of "), "{copied}");
    assert!(copied.ends_with(&format!(" {}/city/krakow/", page.base)), "{copied}");
}

async fn a_refused_clipboard_is_said_and_the_link_given(page: Page) {
    page.before_load("Clipboard.prototype.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))")
        .await;
    page.open("/?field=film").await;
    page.find("button", "Copy link").await.click().await;
    page.says_at_least(&format!("{}/?field=film", page.base)).await;
    page.before_load("Object.defineProperty(navigator, 'clipboard', { value: undefined })").await;
    page.open("/?field=music").await;
    page.find("button", "Copy link").await.click().await;
    page.says_at_least(&format!("{}/?field=music", page.base)).await;
}

async fn the_share_sheet_gets_title_and_link(page: Page) {
    page.before_load("navigator.share = async data => { globalThis.__shared = { ...data } }").await;
    page.open("/city/krakow/").await;
    page.find("button", "Share").await.click().await;
    page.holds("the sheet to open", "return globalThis.__shared !== undefined").await;
    let shared: Value = page.eval("return __shared").await;
    assert_eq!(shared["title"], "Kraków, Poland · Literature · Creative Cities");
    assert_eq!(shared["url"], format!("{}/city/krakow/", page.base));
}

async fn without_a_share_sheet_there_is_no_button(page: Page) {
    page.before_load("delete Navigator.prototype.share").await;
    page.open("/").await;
    page.find("button", "Copy link").await;
    assert!(page.all("button").await.iter().all(|button| button.name != "Share"));
}

async fn download(page: &Page, ending: &str) -> String {
    let folder = json!({ "behavior": "allow", "downloadPath": &*page.downloads });
    page.cdp("Browser.setDownloadBehavior", folder).await.unwrap();
    page.find("button", &format!("Download {}", ending.to_uppercase())).await.click().await;
    let file = page.downloads.join(format!("creative-cities.{ending}"));
    until("the download", async || {
        fs::read_to_string(&file)
            .map_err(|why| why.to_string())
            .and_then(|text| if text.is_empty() { Err("it is empty so far".to_owned()) } else { Ok(text) })
    })
    .await
}

/// The header and the records of a downloaded table.
async fn download_csv(page: &Page) -> (Vec<String>, Vec<Vec<String>>) {
    let text = download(page, "csv").await;
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let cells = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect::<Vec<_>>();
    let header = cells(reader.headers().unwrap());
    (header, reader.records().map(|record| cells(&record.unwrap())).collect())
}

async fn the_results_are_downloaded_as_csv(page: Page) {
    page.open("/").await;
    page.says(&cities(facts().cities.len())).await;
    let (header, rows) = download_csv(&page).await;
    assert_eq!(rows.len(), facts().cities.len());
    let column = |name: &str| header.iter().position(|title| title == name).unwrap_or_else(|| panic!("{header:?}"));
    let lyon = rows.iter().find(|row| row[column("id")] == "lyon").unwrap();
    for (title, value) in [
        ("name", "Lyon"),
        ("country", "France"),
        ("country_code", "FR"),
        ("field", "Literature"),
        ("joined", "2008"),
        ("since", "2023"),
        ("date", "2023-10-31"),
    ] {
        assert_eq!(lyon[column(title)], value, "{title}");
    }
    assert_eq!(lyon[column("url")], format!("{}/city/lyon/", page.base));
    for cell in rows.iter().flatten() {
        let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err();
        assert!(!formula, "a spreadsheet would run {cell}");
    }
}

async fn the_results_are_downloaded_as_json(page: Page) {
    page.open("/").await;
    let file: Value = serde_json::from_str(&download(&page, "json").await).unwrap();
    assert_eq!(file["licence"], "CC BY 4.0");
    let list = file["cities"].as_array().unwrap();
    assert_eq!(list.len(), facts().cities.len());
    let lyon = list.iter().find(|city| city["id"] == "lyon").unwrap();
    assert_eq!((&lyon["name"], &lyon["field"], &lyon["joined"]), (&json!("Lyon"), &json!("literature"), &json!(2008)));
}

async fn a_filtered_download_has_the_filtered_cities(page: Page) {
    page.open("/?field=media-arts&year=..2010&asof=2022&sort=-name").await;
    let fits = |city: &&crate::data::City| city.field_at(2022) == Some("media-arts") && city.joined() <= 2010;
    let mut expected: Vec<_> = facts().cities.iter().filter(fits).map(|city| city.id.as_str()).collect();
    page.says(&cities(expected.len())).await;
    let (header, rows) = download_csv(&page).await;
    let id = header.iter().position(|title| title == "id").unwrap();
    let shown: Vec<_> =
        page.find("list", "Results").await.all("link").await.into_iter().map(|link| link.name).collect();
    let name = header.iter().position(|title| title == "name").unwrap();
    assert_eq!(rows.iter().map(|row| row[name].as_str()).collect::<Vec<_>>(), shown, "in the order on show");
    let mut found: Vec<_> = rows.iter().map(|row| row[id].as_str()).collect();
    found.sort_unstable();
    expected.sort_unstable();
    assert_eq!(found, expected);
    assert!(found.contains(&"lyon"), "which was one of them in 2022");
}
