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

/// How long the app waits for a page's own files before it starts without: the page then says that they are on their way.
const PATIENCE_WITH_PAGE: u32 = 2_000;

/// Fetches the core and the page's own files, if it has any, side by side; then shows the view, or what failed.
async fn start() {
    let [first, second] = history::early_files().map(early);
    let (core, early) = join(text("core.json", PATIENCE), join(first, second)).await;
    match core.and_then(|core| Atlas::from_json(&core).map_err(Failure::first)) {
        Ok(atlas) => mount(Box::leak(Box::new(atlas)), early.into()),
        Err(failure) => fail(&failure),
    }
}

/// A file, or nothing: whoever needs it asks again, and says what failed.
async fn early(file: Option<String>) -> String {
    match file {
        Some(file) => text(&file, PATIENCE_WITH_PAGE).await.unwrap_or_default(),
        None => String::new(),
    }
}

fn mount(atlas: &'static Atlas, early: [String; 2]) {
    let site = Site::new(atlas, history::current(atlas));
    site.keep_early(early);
    mount_to(place_for_app(), move || app(site)).forget();
    history::start(site);
    idle(Box::new(move || site.want(File::Spellings)));
}

fn fail(failure: &Failure) {
    let m = messages();
    trouble::show(m.failed_heading, &[&failure.say(m), " ", m.failed_offline].concat(), m.try_again);
}
