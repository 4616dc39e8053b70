//! Loads what the view needs, then mounts the app in one step.

use std::mem;

use creative_cities::app::app;
use creative_cities::browser::load::{Ask, Failure, PATIENCE, Reason, text};
use creative_cities::browser::theme::Theme;
use creative_cities::browser::{after_frame, history, idle, place, spawn, trouble};
use creative_cities::domain::{Atlas, Naming, Problem};
use creative_cities::el::take_over;
use creative_cities::files::File;
use creative_cities::link::{Parsed, Place, Route};
use creative_cities::messages::{self, spoken};
use creative_cities::pages::piece::Piece;
use creative_cities::site::Site;
use futures_util::future::{join, join3};
use leptos::mount::mount_to;

/// Two and a half kilobytes (brotli) smaller than the standard library's, and as quick.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    trouble::watch_for_panics();
    spawn(Box::pin(start(Ask::First)));
}

/// How long the app waits for a page's own files where nothing stands yet, before it starts without: the page then says
/// that they are on their way.
const PATIENCE_WITH_NOTHING: u32 = 2_000;

/// Fetches the core and the page's own files, if it has any, side by side; then shows the view, or what failed. Where the
/// page was drawn at build time, it stays as it is until everything is here.
async fn start(ask: Ask) {
    let patience = if place::is_printed() { PATIENCE } else { PATIENCE_WITH_NOTHING };
    let folder = place::language().folder();
    let [first, second] = history::early_files(&folder).map(|file| early(file, ask, patience));
    // First: what else fails is said in the language of the page.
    let naming = async { text(&Naming::file(&folder), ask, PATIENCE).await.and_then(|words| speak(&folder, &words)) };
    let (naming, core, (first, second)) = join3(naming, text("core.json", ask, PATIENCE), join(first, second)).await;
    let early = [first, second];
    let atlas = core.and_then(|core| {
        let mut atlas = Atlas::from_json(&core).map_err(Failure::first)?;
        atlas.speak(naming?).map_err(Failure::Malformed)?;
        Ok(Box::leak(Box::new(atlas)))
    });
    let ready = match atlas {
        Ok(atlas) => arrive(atlas, early).await,
        Err(failure) => Err(failure),
    };
    if let Err(failure) = ready {
        fail(&failure);
    }
}

/// Mounts the app at the view of the address, once the code of its page is here.
async fn arrive(atlas: &'static Atlas, early: [Option<Result<String, Failure>>; 2]) -> Result<(), Failure> {
    let parsed = history::current(atlas);
    if let Some(piece) = Piece::of(&parsed.route.place) {
        let absent = |_| Failure::Unreachable([piece.name(), ".wasm"].concat(), Reason::Network);
        piece.load().await.map_err(absent)?;
    }
    mount(atlas, parsed, early)
}

/// Gives the app its words in the language of a folder, and tells what cities and countries are called in it.
fn speak(folder: &str, words: &str) -> Result<Naming, Failure> {
    let mut naming = Naming::from_json(folder, words).map_err(Failure::first)?;
    let missing = || Failure::Malformed(Problem::missing(Naming::file(folder), "words"));
    messages::speak(messages::read(mem::take(&mut naming.words)).ok_or_else(missing)?);
    Ok(naming)
}

/// A file, or why it is not to be had; nothing where none is wanted.
async fn early(file: Option<String>, ask: Ask, patience: u32) -> Option<Result<String, Failure>> {
    match file {
        Some(file) => Some(text(&file, ask, patience).await),
        None => None,
    }
}

/// Mounts the app in one step, and shows the view of the address with what the reader has typed. It takes over a page that
/// was drawn at build time, as the page of no query that it is, and does not give it up for less.
fn mount(
    atlas: &'static Atlas,
    mut parsed: Parsed,
    early: [Option<Result<String, Failure>>; 2],
) -> Result<(), Failure> {
    parsed.route.take_up(&place::typed());
    let found = !matches!(parsed.route.place, Place::NotFound(_));
    let mut drawn = place::drawn(!found);
    let first = Route::to(parsed.route.place.as_drawn());
    let site = Site::new(atlas, spoken(), Parsed { route: first, ignored: Vec::new() });
    let kept = site.keep_early(early);
    // What belongs to an address that is none is not there either.
    match kept {
        Err(failure) if found && place::is_printed() => return Err(failure),
        Err(_) if found => drawn = None,
        _ => {}
    }
    // Before anything is drawn: to ask in the midst of it would lay out the page.
    history::measure(site);
    place::choose_drawing(site.narrow.peek(|narrow| *narrow));
    take_over(drawn.clone());
    mount_to(place::ground(drawn.as_ref()), move || app(site)).forget();
    site.theme.set(Theme::remembered());
    site.show(parsed);
    place::tell("running");
    history::start(site);
    after_frame(Box::new(move || site.begun.set(true)));
    idle(Box::new(move || {
        site.want(File::Spellings);
        for piece in Piece::ALL {
            // One that does not come is asked for again by who wants to go there.
            spawn(Box::pin(async move { _ = piece.load().await }));
        }
    }));
    Ok(())
}

/// Says what failed over what stands, with a way to try again.
fn fail(failure: &Failure) {
    let m = spoken();
    trouble::lament(m.failed_heading, &failure.say(m), m.try_again, || spawn(Box::pin(start(Ask::Again))));
}
