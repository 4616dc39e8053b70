//! Every page draws to HTML natively, from the same elements as in the browser.
#![cfg(feature = "ssr")]

mod real;

use std::sync::Arc;

use creative_cities::app::app;
use creative_cities::domain::{Events, Network};
use creative_cities::files::{Content, File, State};
use creative_cities::link::{Parsed, Place, Route, citation, title};
use creative_cities::messages::{PRINTED, messages};
use creative_cities::print::Press;
use creative_cities::site::Site;
use leptos::prelude::{IntoAny, Owner, RenderHtml};

/// The page at a link, with the files that are given.
fn draw(link: &str, files: Vec<(File, Content)>) -> String {
    let (path, query) = link.split_once('?').unwrap_or((link, ""));
    let parsed = creative_cities::link::parse(real::atlas(), path, query);
    Owner::new().with(|| {
        let site = Site::new(real::atlas(), messages(), parsed);
        site.files
            .update(|known| known.extend(files.into_iter().map(|(file, part)| (file, State::Here(Arc::new(part))))));
        app(site).into_any().to_html()
    })
}

fn events() -> (File, Content) {
    (File::Events, Content::Events(Events::from_json(real::atlas(), &real::read("events.json")).expect("events")))
}

fn network() -> (File, Content) {
    (File::Network, Content::Network(Network::from_json(&real::read("network.json")).expect("network")))
}

#[test]
fn every_page_has_one_heading_one_main_and_its_navigation() {
    let atlas = real::atlas();
    let all = Place::all(atlas);
    assert_eq!(all.len(), 5 + 8 + 23 + atlas.countries().len() + atlas.cities().len() + atlas.events().len());
    for place in all.into_iter().chain([Place::NotFound("nowhere".to_owned())]) {
        let route = Route::to(place);
        let html = draw(&route.href(atlas), Vec::new());
        let counts = ["<h1", "<main", "<nav aria-label=\"Main\"", "<footer"].map(|part| html.matches(part).count());
        assert_eq!(counts, [1; 4], "{}", route.href(atlas));
        assert!(title(&route, atlas, None, messages()).ends_with("Creative Cities"));
    }
}

#[test]
fn a_page_is_cited_by_title_day_of_the_facts_and_address() {
    let (atlas, m) = (real::atlas(), messages());
    let lyon = Route::to(Place::City(atlas.find("lyon").expect("Lyon is a member")));
    let cited = citation(&title(&lyon, atlas, None, m), atlas, m, "https://cities.example/city/lyon/");
    let day = m.date(atlas.date());
    let wanted = "Lyon, France · Literature · Creative Cities. Facts as of {day}. https://cities.example/city/lyon/";
    assert_eq!(cited, wanted.replace("{day}", &day));
    assert!(day.ends_with(&atlas.date().year.to_string()), "{day}");
}

#[test]
fn the_directory_lists_every_city_and_a_filtered_one_what_it_asks_for() {
    let rows = |link: &str| draw(link, Vec::new()).matches("class=\"name\"").count();
    assert_eq!(rows("./"), 408);
    assert_eq!(rows("./?asof=2013"), 41);
    assert_eq!(rows("./?field=architecture&view=table"), 5);
    assert_eq!(rows("./?q=reykjav%C3%ADk&view=cards"), 1);
    assert_eq!(rows("./?q=zzzzzz"), 0);
}

#[test]
fn hostile_words_stay_words() {
    let html = draw("./?q=%3Cscript%3Ealert(1)%3C/script%3E", Vec::new());
    assert!(!html.contains("<script"), "the search is escaped");
    assert!(html.contains("&lt;script&gt;"));
    let html = draw("%3Cimg%20src=x%3E", Vec::new());
    assert!(!html.contains("<img"));
}

#[test]
fn a_field_shows_its_shared_site_and_an_earlier_year_its_earlier_cities() {
    let html = draw("field/literature/", vec![network(), events()]);
    assert!(html.contains("https://citiesoflit.com") && html.contains("Sub-network meetings"));
    let media_arts = |link| draw(link, vec![network(), events()]).contains("href=\"city/lyon/\"");
    assert!(media_arts("field/media-arts/?asof=2022"), "Lyon was media arts at the end of 2022");
    let lyons = |link| draw(link, Vec::new()).matches("href=\"city/lyon/\"").count();
    assert_eq!(
        lyons("field/media-arts/?asof=2022"),
        1,
        "a city that still holds the field is not among its former ones"
    );
    assert_eq!(lyons("field/media-arts/"), 1, "Lyon is among the former ones today");
    assert!(draw("field/literature/?asof=2023", Vec::new()).contains("href=\"city/lyon/\""));
    assert!(!draw("field/literature/?asof=2022", Vec::new()).contains("href=\"city/lyon/\""));
}

#[test]
fn a_year_tells_who_joined_who_changed_and_what_was_held() {
    let html = draw("year/2023/", vec![events()]);
    assert!(html.contains("295 cities before, 350 cities after"));
    assert!(html.contains("Lyon changed from Media Arts to Literature."));
    assert!(html.contains("55 cities joined"));
}

#[test]
fn about_tells_what_is_no_field_and_whose_work_this_is() {
    let html = draw("about/", vec![network()]);
    assert!(html.contains("Reserve Cities") && html.contains("not run or endorsed by UNESCO"));
    assert!(!html.contains("show them with the year or leave them out"), "a remark to the editors");
}

#[test]
fn what_a_link_asks_for_in_vain_is_named() {
    let Parsed { ignored, .. } = creative_cities::link::parse(real::atlas(), "", "field=opera");
    assert_eq!(ignored.len(), 1);
    assert!(draw("./?field=opera", Vec::new()).contains("Ignored in this link: field=opera"));
}

#[test]
fn a_page_that_stands_says_what_needs_the_app_and_the_app_never_says_it() {
    let press = Press::new(real::atlas(), messages(), &PRINTED);
    press.feed(File::Events, &real::read("events.json")).expect("the events are as they should be");
    let lyon = || creative_cities::link::parse(real::atlas(), "city/lyon/", "");
    let (app, standing) = (press.page(lyon()), press.standing(lyon(), "city/lyon/"));
    assert!(standing.starts_with("<div id=\"app\" data-printed"));
    for words in [PRINTED.without_app, PRINTED.app_lost] {
        assert!(standing.contains(words) && !app.contains(words));
    }
    let rest = standing.replace(" data-printed", "");
    assert!(rest.len() > app.len() && rest.ends_with(app.split_once("<main").expect("a page has a main").1));
    let shell = press.shell();
    assert!(shell.contains(messages().loading) && !shell.contains("data-printed") && shell.contains("<nav"));
}

#[test]
fn one_page_after_another_shows_nothing_of_the_one_before() {
    let press = Press::new(real::atlas(), messages(), &PRINTED);
    let at = |path: &str| press.page(creative_cities::link::parse(real::atlas(), path, ""));
    let first = at("country/is/");
    let filtered = press.page(creative_cities::link::parse(real::atlas(), "", "q=lyon&field=literature&view=table"));
    assert!(filtered.contains("<table"));
    assert_eq!(at("country/is/"), first);
    assert_eq!(at("").matches("class=\"name\"").count(), 408);
}

#[test]
fn both_drawings_of_the_timeline_stand_in_its_page() {
    let html = draw("timeline/", vec![events()]);
    assert_eq!([html.matches("class=\"chart\"").count(), html.matches("class=\"chart down\"").count()], [1, 1]);
}
