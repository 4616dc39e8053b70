//! Every page as HTML, drawn natively from the same elements as in the browser.

use leptos::prelude::{IntoAny, Owner, RenderHtml};

use crate::app::app;
use crate::domain::{Atlas, Problem};
use crate::files::File;
use crate::link::{Parsed, Place, Route};
use crate::messages::{LANGUAGES, Language, Messages, Printed};
use crate::site::Site;

/// What draws the pages, one after the other.
pub struct Press {
    site: Site,
    printed: &'static Printed,
}

impl Press {
    /// A press for a site in a language. Its memory is never given back: a build has one a language.
    pub fn new(atlas: &'static Atlas, m: &'static Messages, printed: &'static Printed) -> Self {
        let route = Route::to(Place::NotFound(String::new()));
        Self { site: Site::new(atlas, m, Parsed { route, ignored: Vec::new() }), printed }
    }

    /// Gives it a file of the data for the pages to come.
    ///
    /// # Errors
    /// Every problem of the file.
    pub fn feed(&self, file: File, text: &str) -> Result<(), Vec<Problem>> {
        self.site.keep(file, text)
    }

    /// Takes a file away again.
    pub fn forget(&self, file: File) {
        self.site.files.update(|files| files.retain(|(known, _)| *known != file));
    }

    /// A page as the app has it: its `#app`, whole.
    pub fn page(&self, parsed: Parsed) -> String {
        Owner::new().with(|| {
            self.site.show(parsed);
            self.site.ask();
            app(self.site).into_any().to_html()
        })
    }

    /// The same page as it stands until the app runs, or without it: marked as whole, with the words for those whose
    /// browser does not run it. `here` is where the page is, relative to the site's base.
    pub fn standing(&self, parsed: Parsed, here: &str) -> String {
        self.with_lines(&marked(&self.page(parsed)), here)
    }

    /// The page for every address that has none. What was asked for is not known, so it can't skip to its own content, and
    /// the app says what is near.
    pub fn nowhere(&self) -> String {
        let nowhere = Route::to(Place::NotFound(String::new()));
        let page = self.page(Parsed { route: nowhere, ignored: Vec::new() });
        let page = marked(&page).replacen("data-printed", "data-printed data-nowhere", 1);
        self.with_lines(&without_skip(&page), "./")
    }

    /// What stands beside the app in every page: the list of languages, and the line that says there is a new version, with
    /// its words until then. The list leads to the page of this address, where there is one, and to the directory else;
    /// `src/boot/languages.js` keeps it at the view, and offers a language in the words that its link carries.
    pub fn aside(&self, here: Option<&str>) -> String {
        let m = self.site.m;
        let root = Language::of(m.language).map_or("", Language::root);
        let page = here.unwrap_or_default().trim_start_matches("./");
        let words = maud::html! {
            nav #languages popover aria-label=(m.language_label) {
                ul data-stays[here.is_some()] {
                    @for language in &LANGUAGES {
                        li {
                            a href={ "./" (root) (language.folder()) (page) } lang=(language.tag) dir="auto" hreflang=(language.tag)
                                rel="alternate external" data-offer=(language.offer)
                                aria-current=[(language.code == m.language).then_some("true")] { (language.name) }
                        }
                    }
                }
            }
            div #renew.page role="status" {}
            aside #offer.page aria-label=(m.language_label) {}
            template #no-offer { button { (m.dismiss) } }
            template #new-version { p { (self.printed.new_version) } button { (self.printed.load_new_version) } }
        };
        words.into_string()
    }

    /// The frame of a page whose content is not known before the app runs.
    pub fn shell(&self) -> String {
        let nowhere = Route::to(Place::NotFound(String::new()));
        let page = self.page(Parsed { route: nowhere, ignored: Vec::new() });
        let m: &Messages = self.site.m;
        let opened = page.split_once("<main").and_then(|(before, rest)| Some((before, rest.split_once('>')?)));
        let Some((before, (attributes, rest))) = opened else { return page };
        let after = rest.split_once("</main>").map_or("", |(_, after)| after);
        let waiting = maud::html! { h1 { (m.site) } p { (m.loading) } }.into_string();
        let page = [before, "<main", attributes, ">", &waiting, "</main>", after].concat();
        self.with_lines(&without_skip(&page), "./")
    }

    /// The page with what is said where the app does not run.
    fn with_lines(&self, page: &str, here: &str) -> String {
        let (before, after) = page.split_once("<main").unwrap_or((page, ""));
        [before, &self.without_app(here).into_string(), "<main", after].concat()
    }

    /// What is said where the app does not run: there is none, or it was lost on its way. A part of the page of its own, for it
    /// is neither its content nor its navigation.
    fn without_app(&self, here: &str) -> maud::Markup {
        maud::html! {
            aside.page.without-app { (self.printed.without_app) }
            aside.page.app-lost { (self.printed.app_lost) " " a href=(here) { (self.printed.app_again) } }
        }
    }
}

/// The page with the mark that the app knows it by.
fn marked(page: &str) -> String {
    page.replacen("id=\"app\"", "id=\"app\" data-printed", 1)
}

/// The page without its first link, which a document that stands at any address would lead elsewhere.
fn without_skip(page: &str) -> String {
    let (before, rest) = page.split_once("<a class=\"skip\"").unwrap_or((page, ""));
    [before, rest.split_once("</a>").map_or("", |(_, after)| after)].concat()
}
