//! Broken data: what the app starts from, and a city's own file.

use super::server::{Fault, Server};
use crate::{
    data::{cities, facts},
    harness::{Page, Test, until},
};

/// A file that was broken, and the words that a message about it must have.
struct Case {
    name: &'static str,
    spoil: fn(String) -> Fault,
    names: &'static [&'static str],
}

fn json(text: &str) -> Fault {
    Fault::Answer(200, "application/json", text.into())
}

/// Replaces a part that is there.
fn with(text: &str, old: &str, new: &str) -> Fault {
    assert!(text.contains(old), "{old} is not in the file");
    json(&text.replacen(old, new, 1))
}

const fn case(name: &'static str, names: &'static [&'static str], spoil: fn(String) -> Fault) -> Case {
    Case { name, spoil, names }
}

/// What may become of any file.
const ANY: [Case; 7] = [
    case("truncated", &[], |text| json(text.get(..text.len() * 2 / 3).or(text.get(..500)).unwrap())),
    case("empty", &[], |_| json("")),
    case("html_instead_of_json", &[], |_| Fault::Answer(200, "text/html", b"<!doctype html><h1>Hello</h1>".to_vec())),
    case("not_found", &["404"], |_| Fault::Answer(404, "text/plain", b"no".to_vec())),
    case("failing_on_the_server", &["500"], |_| Fault::Answer(500, "text/plain", b"no".to_vec())),
    case("never_answered", &["in time"], |_| Fault::Never),
    case("cut_off", &[], |text| Fault::Cut(text.as_bytes()[..400].to_vec())),
];

const CORE: [Case; 7] = [
    case("of_a_wrong_type", &[], |_| json("[]")),
    case("with_a_record_of_a_wrong_type", &["lyon"], |text| {
        with(&text, r#""id":"lyon","name":"Lyon""#, r#""id":"lyon","name":7"#)
    }),
    case("with_a_field_missing", &["lyon", "country"], |text| {
        with(&text, r#""also":["Lyons"],"country":"FR","#, r#""also":["Lyons"],"#)
    }),
    case("with_an_unknown_creative_field", &["lyon", "field", "opera"], |text| {
        with(&text, r#"{"field":"literature","year":2023"#, r#"{"field":"opera","year":2023"#)
    }),
    case("with_an_unknown_country", &["lyon", "XX"], |text| {
        with(&text, r#""also":["Lyons"],"country":"FR""#, r#""also":["Lyons"],"country":"XX""#)
    }),
    case("with_an_id_twice", &["lyon"], |text| with(&text, r#""id":"edinburgh""#, r#""id":"lyon""#)),
    case("with_a_bad_year", &["lyon", "year"], |text| {
        with(&text, r#"{"field":"literature","year":2023"#, r#"{"field":"literature","year":"soon""#)
    }),
];

const LYON: [Case; 4] = [
    case("of_a_wrong_type", &[], |_| json("[]")),
    case("with_a_field_misspelled", &["summery"], |text| with(&text, r#""summary":"#, r#""summery":"#)),
    case("of_another_city", &[], |text| json(&text.replace(r#""id":"lyon""#, r#""id":"oslo""#))),
    case("with_an_unknown_kind", &["opera"], |text| with(&text, r#""kind":"institution""#, r#""kind":"opera""#)),
];

const WORDS: [Case; 2] = [
    case("of_a_wrong_type", &[], |_| json("[]")),
    case("with_a_word_missing", &["words"], |text| with(&text, r#""January","#, "")),
];

/// What may become of the files of a page that stands there already: the reader keeps it.
const COLD: [(&str, &str, &str); 4] = [
    ("/city/lyon/", "city/lyon.json", "Known for"),
    ("/meeting/annual-meeting-2024-braga/", "events.json", "What is known"),
    ("/field/literature/", "network.json", "Sub-network meetings"),
    ("/about/", "network.json", "Monitoring"),
];

/// The app gives a file 20 seconds; here that is a moment, and what it asked for is remembered.
const HURRY: &str = "
    globalThis.__patience = [];
    const wait = AbortSignal.timeout.bind(AbortSignal);
    AbortSignal.timeout = time => { __patience.push(time); return wait(time / 20) };";

pub(super) fn tests() -> Vec<Test> {
    // A server ends with its test, whatever is still on its way.
    let core = ANY.into_iter().chain(CORE).map(|case| {
        let name = format!("{}::a_core_{}_is_said_and_tried_again", module_path!(), case.name);
        Test::new(name, move |page| no_start(page, "core.json", case)).expecting(&["/core.json", "net::ERR_"])
    });
    let words = ANY.into_iter().chain(WORDS).map(|case| {
        let name = format!("{}::words_{}_are_said_and_tried_again", module_path!(), case.name);
        Test::new(name, move |page| no_start(page, "words.json", case)).expecting(&["/words.json", "net::ERR_"])
    });
    let lyon = ANY.into_iter().chain(LYON).map(|case| {
        let name = format!("{}::a_city_file_{}_is_said_and_tried_again", module_path!(), case.name);
        Test::new(name, move |page| no_page(page, case)).expecting(&["/city/lyon.json"])
    });
    let cold = COLD.into_iter().map(|(path, file, heading)| {
        let name = format!("{}::{path}_stands_as_it_is_while_{file}_does_not_come", module_path!());
        Test::new(name, move |page| cold(page, path, file, heading)).expecting(&["/data/"])
    });
    let said = format!("{}::what_failed_is_said_in_the_language_of_the_page", module_path!());
    let said = Test::new(said, french).expecting(&["/core.json", "net::ERR_"]);
    core.chain(words).chain(lyon).chain(cold).chain([said]).collect()
}

async fn cold(page: Page, path: &'static str, file: &'static str, heading: &'static str) {
    for fault in [Fault::Answer(500, "text/plain", b"no".to_vec()), Fault::Cut(b"{".to_vec()), json("[1")] {
        // Each its own: what a worker kept at the first would do for the second.
        let server = Server::start(&page.base).await;
        let page = page.at(&server.base);
        server.shatter(file, fault);
        page.go(path).await;
        told(&page, file, &[]).await;
        page.find("heading", heading).await;
        assert_eq!(page.all("heading").await.iter().filter(|seen| seen.level == 1).count(), 1);
        server.mend();
        page.find("button", "Try again").await.click().await;
        page.runs().await;
        page.find("heading", heading).await;
        page.gone("button", "Try again").await;
    }
}

/// Waits until the page says what is wrong, naming the file, and more.
async fn told(page: &Page, file: &str, names: &[&str]) {
    until(&format!("a message about {file} with {names:?}"), async || {
        let text: String = page.eval("return document.body.innerText").await;
        let missing = names.iter().find(|name| !text.contains(**name));
        if text.contains(file) && missing.is_none() { Ok(()) } else { Err(format!("the page reads {text:.600}")) }
    })
    .await;
}

async fn no_start(page: Page, file: &'static str, case: Case) {
    let server = Server::start(&page.base).await;
    server.shatter(file, (case.spoil)(server.sound(file).await));
    let page = page.at(&server.base);
    page.before_load(HURRY).await;
    // The directory brings both files along.
    page.go("/timeline/?field=film").await;
    told(&page, file, case.names).await;
    let again = page.find("button", "Try again").await;
    assert_eq!(page.all("main").await.len(), 1);
    assert_eq!(page.all("heading").await.iter().filter(|seen| seen.level == 1).count(), 1);
    assert!(page.all("checkbox").await.is_empty(), "no control is shown that cannot work");
    page.find("heading", "22 years, 408 cities").await;
    if matches!((case.spoil)(server.sound(file).await), Fault::Never) {
        assert!(page.eval::<Vec<u32>>("return __patience").await.contains(&20_000), "a file may take 20 seconds");
    }

    server.mend();
    again.click().await;
    page.find("navigation", "Main").await;
    page.says_at_least(&cities(facts().count(|city| city.field() == "film"))).await;
    page.shows("/timeline/?field=film").await;
}

async fn french(page: Page) {
    let server = Server::start(&page.base).await;
    server.shatter("core.json", Fault::Answer(500, "text/plain", b"no".to_vec()));
    let page = page.at(&server.base);
    page.go("/fr/about/").await;
    told(&page, "core.json", &["La recherche et les filtres n’ont pas pu démarrer", "500"]).await;
    server.mend();
    page.find("button", "Réessayer").await.click().await;
    page.runs().await;
}

async fn no_page(page: Page, case: Case) {
    let server = Server::start(&page.base).await;
    server.shatter("city/lyon.json", (case.spoil)(server.sound("city/lyon.json").await));
    let page = page.at(&server.base);
    page.before_load(HURRY).await;
    page.open("/about/").await;
    page.follow("/city/lyon/").await;
    told(&page, "city/lyon.json", case.names).await;
    assert_eq!(page.find("heading", "Lyon").await.seen.level, 1);
    page.find("heading", "Designation").await;
    page.find("heading", "Nearby creative cities").await;
    assert!(page.find("main", "").await.text().await.contains("31 October 2023"), "the core's facts stay");
    assert!(page.all("heading").await.iter().all(|seen| seen.name != "Known for"), "nothing is half drawn");
    let again = page.find("button", "Try again").await;

    // Still broken: it says so once more.
    again.click().await;
    told(&page, "city/lyon.json", case.names).await;
    server.mend();
    page.find("button", "Try again").await.click().await;
    page.find("heading", "Known for").await;
    page.gone("button", "Try again").await;
    assert!(page.find("main", "").await.text().await.contains("Quais du Polar"));
}
