//! Loads what the view needs, then mounts the app in one step.

use creative_cities::app::app;
use creative_cities::browser::load::{Failure, load};
use creative_cities::browser::{history, idle, place_for_app, trouble};
use creative_cities::domain::{Atlas, Page};
use creative_cities::link::{Parsed, Place};
use creative_cities::messages::messages;
use creative_cities::site::Site;
use leptos::mount::mount_to;
use leptos::task::spawn_local;

fn main() {
    trouble::watch_for_panics();
    spawn_local(start());
}

/// Fetches the core and, on a city's address, the city's own page side by side; then shows the view, or what failed.
async fn start() {
    let page = async {
        let id = history::asked_city()?;
        load(&["city/", &id, ".json"].concat(), |text| Page::from_json(&id, text)).await.ok()
    };
    match futures_util::future::join(load("core.json", Atlas::from_json), page).await {
        (Ok(atlas), page) => mount(Box::leak(Box::new(atlas)), page),
        (Err(failure), _) => fail(&failure),
    }
}

fn mount(atlas: &'static Atlas, page: Option<Page>) {
    let Parsed { route, ignored } = history::current(atlas);
    let place = route.place.clone();
    mount_to(place_for_app(), move || {
        let site = Site::new(atlas, route, ignored);
        if let (Place::City(ix), Some(page)) = (place, page) {
            site.keep_page(ix, page);
        }
        history::start(site);
        idle(move || site.want_spellings());
        app(site)
    })
    .forget();
}

fn fail(failure: &Failure) {
    let m = messages();
    trouble::show(m.failed_heading, &[&failure.say(m), " ", m.failed_offline].concat(), m.try_again);
}
