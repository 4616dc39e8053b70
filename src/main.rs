//! Loads what the view needs, then mounts the app in one step.

use creative_cities::app::app;
use creative_cities::browser::load::{Failure, text};
use creative_cities::browser::{history, idle, place_for_app, spawn, trouble};
use creative_cities::domain::{Atlas, Page};
use creative_cities::link::Place;
use creative_cities::messages::messages;
use creative_cities::site::{File, Site};
use leptos::mount::mount_to;

/// Two and a half kilobytes (brotli) smaller than the standard library's, and as quick.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    trouble::watch_for_panics();
    spawn(Box::pin(start()));
}

/// Fetches the core and, on a city's address, the city's own page side by side; then shows the view, or what failed.
async fn start() {
    let file = history::asked_city().map(|id| ["city/", &id, ".json"].concat());
    let page = async {
        let file = file?;
        let text = text(&file).await.ok()?;
        Page::from_json(&file, &text).ok()
    };
    let (core, page) = futures_util::future::join(text("core.json"), page).await;
    match core.and_then(|core| Atlas::from_json(&core).map_err(Failure::first)) {
        Ok(atlas) => mount(Box::leak(Box::new(atlas)), page),
        Err(failure) => fail(&failure),
    }
}

fn mount(atlas: &'static Atlas, page: Option<Page>) {
    let site = Site::new(atlas, history::current(atlas));
    if let (Place::City(ix), Some(page)) = (site.route().place, page) {
        site.keep_page(ix, page);
    }
    mount_to(place_for_app(), move || app(site)).forget();
    history::start(site);
    idle(Box::new(move || site.want(File::Spellings)));
}

fn fail(failure: &Failure) {
    let m = messages();
    trouble::show(m.failed_heading, &[&failure.say(m), " ", m.failed_offline].concat(), m.try_again);
}
