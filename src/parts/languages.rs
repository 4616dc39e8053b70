//! The choice of language, and the line that offers another.

use maud::{Markup, html};

use crate::browser::language::{of_page, preferred, remember, remember_chosen};
use crate::el::{El, el};
use crate::link::{Place, Route};
use crate::messages::{LANGUAGES, Language};
use crate::site::Site;

/// The list's id: its button names it, and the browser opens it.
const LIST: &str = "languages";

/// The button, and the list of languages that it opens: links to the same view.
pub(crate) fn languages(site: Site) -> [El; 2] {
    // Links are drawn when the page changes, and once more when the reader asks for them.
    let asked = move |_: &web_sys::Event| site.asked_language.update(|asked| *asked += 1);
    let button =
        el("button").class("language").attr("popovertarget", LIST).text(site.m.language_label).on("click", asked);
    let list = el("nav")
        .attr("id", LIST)
        .attr("popover", "")
        .attr("aria-label", site.m.language_label)
        .markup_now(move || list(site))
        .on("click", remember_chosen);
    [button, list]
}

/// The languages, each by its own name. Follows the place.
fn list(site: Site) -> Markup {
    site.asked_language.get();
    site.place.get();
    html! {
        ul {
            @for language in &LANGUAGES {
                li {
                    a href=(href(site, language)) lang=(language.tag) hreflang=(language.tag) rel="alternate external"
                        aria-current=[(language.code == site.m.language).then_some("true")] { (language.name) }
                }
            }
        }
    }
}

/// The link to the view in another language; where there is no such page, to the directory.
fn href(site: Site, language: &Language) -> String {
    let mut route = site.route();
    if matches!(route.place, Place::NotFound(_)) {
        route = Route::to(Place::Cities);
    }
    let here = Language::of(site.m.language).map_or("", Language::root);
    let href = [here, &language.folder(), site.href(route).trim_start_matches("./")].concat();
    if href.is_empty() { "./".to_owned() } else { href }
}

/// The line that offers the page in the language that the reader would rather have, in that language, until they say no.
pub(crate) fn offer(site: Site) -> El {
    let wanted = move || site.offered.get();
    let link = move || {
        site.place.get();
        let (Some(language), _) = (wanted(), site.asked_language.get()) else { return Markup::default() };
        html! {
            a href=(href(site, language)) lang=(language.tag) dir=(if language.rtl { "rtl" } else { "ltr" })
                hreflang=(language.tag) rel="alternate external" { (language.offer) }
        }
    };
    let refuse = move |_: &web_sys::Event| {
        remember(of_page());
        site.offered.set(None);
    };
    let look = move || site.offered.set(preferred().filter(|language| language.code != site.m.language));
    el("div")
        .class("page offer")
        .flag_now("hidden", move || wanted().is_none())
        .child(el("p").markup_now(link).on("click", remember_chosen))
        .child(el("button").text(site.m.dismiss).on("click", refuse))
        .doing(look)
}
