//! Loads what the view needs, then mounts the app in one step.

use creative_cities::app::app;
use creative_cities::browser::load::{Failure, PATIENCE, text};
use creative_cities::browser::{history, idle, place_for_app, spawn, trouble};
use creative_cities::domain::Atlas;
use creative_cities::files::File;
use creative_cities::messages::messages;
use creative_cities::site::Site;
use futures_util::future::join;
use leptos::mount::mount_to;

/// Two and a half kilobytes (brotli) smaller than the standard library's, and as quick.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    trouble::watch_for_panics();
    spawn(Box::pin(start()));
}

/// How long the app waits for a page's own file before it starts without: the page then says that it is on its way.
const PATIENCE_WITH_PAGE: u32 = 2_000;

/// Fetches the core and the page's own file, if it has one, side by side; then shows the view, or what failed.
async fn start() {
    let core = text("core.json", PATIENCE);
    let (core, page) = match history::early_file() {
        Some(name) => join(core, text(&name, PATIENCE_WITH_PAGE)).await,
        None => (core.await, Ok(String::new())),
    };
    match core.and_then(|core| Atlas::from_json(&core).map_err(Failure::first)) {
        Ok(atlas) => mount(Box::leak(Box::new(atlas)), &page.unwrap_or_default()),
        Err(failure) => fail(&failure),
    }
}

fn mount(atlas: &'static Atlas, page: &str) {
    let site = Site::new(atlas, history::current(atlas));
    site.keep_early(page);
    mount_to(place_for_app(), move || app(site)).forget();
    history::start(site);
    idle(Box::new(move || site.want(File::Spellings)));
}

fn fail(failure: &Failure) {
    let m = messages();
    trouble::show(m.failed_heading, &[&failure.say(m), " ", m.failed_offline].concat(), m.try_again);
}
