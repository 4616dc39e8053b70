//! What a page says of itself to browsers, search engines and chats.

use creative_cities::{
    domain::{Events, Page},
    export::Subject,
    files::File,
    link::{Place, Route, description, title},
    messages::{LANGUAGES, Language, fill},
};
use maud::{Markup, PreEscaped, html};
use serde_json::Value;

/// The first letters of a description that is shown: chats cut what is longer.
const LONGEST: usize = 300;
/// A picture's size in pixels.
const PICTURE: (u32, u32) = (1200, 630);

/// What is known of the page beyond the core.
pub(super) struct More<'a> {
    pub(super) events: &'a Events,
    /// A city's own page, on that page.
    pub(super) page: Option<&'a Page>,
    /// The language of the page.
    pub(super) language: &'static Language,
    /// The folder of the facts that the app fetches, below the site.
    pub(super) facts: &'a str,
    /// The files of the data that can be taken away: their names and media types.
    pub(super) files: &'a [(String, &'static str)],
}

/// The elements of a page's head.
pub(super) fn of(route: &Route, subject: &Subject, more: &More) -> String {
    let Subject { atlas, m, .. } = *subject;
    let title = title(route, atlas, Some(more.events), m);
    let sentence = sentence(route, subject, more);
    let (language, path) = (more.language, route.href(atlas));
    let here = subject.page(&path);
    let base = subject.page("");
    let exists = !matches!(route.place, Place::NotFound(_));
    html! {
        title { (title) }
        meta name="description" content=(sentence);
        // What the app asks for at once is on its way before the app, and behind the page: start.js.
        @for file in File::needed(&route.place) {
            link rel="preload" href={ (language.root()) (more.facts) (file.name(atlas)) } as="fetch" crossorigin media="not all";
        }
        @if exists {
            // Nothing is painted before there is something to paint.
            link rel="expect" blocking="render" href={ (path) "#main" };
            @if let (Some(here), Some(base)) = (&here, &base) {
                link rel="canonical" href=(here) data-base=(base);
                (alternates(subject, path.trim_start_matches("./")))
                meta property="og:url" content=(here);
            }
            meta property="og:type" content="website";
            meta property="og:site_name" content=(m.site);
            meta property="og:locale" content=(language.locale);
            meta property="og:title" content=(title);
            meta property="og:description" content=(sentence);
            (picture(subject, &title))
            meta name="twitter:card" content=(if subject.picture.is_some() { "summary_large_image" } else { "summary" });
            @for thing in things(route, subject, more) { (script(&thing)) }
        } @else {
            meta name="robots" content="noindex";
        }
    }
    .into_string()
}

/// One sentence about the page, and the first that is told of its city or event.
fn sentence(route: &Route, subject: &Subject, more: &More) -> String {
    let mut sentence = description(route, subject.atlas, Some(more.events), subject.m);
    let told = match route.place {
        Place::Meeting(ix) => more.events.event(ix).facts.first().map(String::as_str),
        _ => more.page.map(|page| crate::join::first_sentence(&page.detail.summary)),
    };
    if let Some(told) = told
        && sentence.chars().count() + told.chars().count() < LONGEST
    {
        sentence = [&sentence, " ", told].concat();
    }
    sentence
}

/// The same page in every language, by its public address.
fn alternates(subject: &Subject, path: &str) -> Markup {
    let there = |language: &Language| subject.public(&[&language.folder(), path].concat());
    html! {
        @for language in &LANGUAGES { link rel="alternate" hreflang=(language.tag) href=[there(language)]; }
        link rel="alternate" hreflang="x-default" href=[there(&LANGUAGES[0])];
    }
}

/// A picture is shown by its public address or not at all.
fn picture(subject: &Subject, title: &str) -> Markup {
    html! {
        @if let Some(url) = subject.picture.and_then(|picture| subject.public(picture)) {
            meta property="og:image" content=(url);
            meta property="og:image:type" content="image/png";
            meta property="og:image:width" content=(PICTURE.0);
            meta property="og:image:height" content=(PICTURE.1);
            meta property="og:image:alt" content=(fill(subject.printed.picture_of, &[("title", title)]));
        }
    }
}

/// What the page is about, for search engines.
fn things(route: &Route, subject: &Subject, more: &More) -> Vec<Value> {
    let place = &route.place;
    let about = match place {
        Place::Cities => Some(subject.dataset(more.files)),
        Place::City(ix) => more.page.map(|page| subject.city(place, subject.atlas.city(*ix), page)),
        Place::Meeting(ix) => subject.event(place, more.events.event(*ix)),
        _ => None,
    };
    let trail = subject.trail(place, &subject.name(route, more.events));
    about.into_iter().chain([trail]).filter(|thing| !thing.is_null()).collect()
}

/// Data for machines; a text in it must not end the script.
fn script(thing: &Value) -> Markup {
    let text = thing.to_string().replace('<', "\\u003c");
    html! { script type="application/ld+json" { (PreEscaped(text)) } }
}
