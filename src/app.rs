//! The shell: header, main, footer, notices; and the page of the view.

use maud::{Markup, html};

use crate::browser::set_title;
use crate::el::{El, el};
use crate::link::{Place, Route};
use crate::messages::fill;
use crate::pages::page;
use crate::parts::{notice, theme_button};
use crate::site::Site;

/// The whole app.
pub fn app(site: Site) -> El {
    let m = site.m;
    let tell_title = move || set_title(&site.title(), &site.href(site.place.get()));
    let skip =
        move || Some([&Route { place: site.place.get(), query: site.query.get() }.href(site.atlas), "#main"].concat());
    let covered = move || site.filters_open.get();
    let [theme, theme_state] = theme_button(site);
    // The list that it opens stands beside the app: `print.rs`.
    let language = el("button").class("language").attr("popovertarget", "languages").text(m.language_label);
    let header = el("header")
        .class("page bar")
        .flag_now("inert", covered)
        .child(el("a").class("wordmark").attr("href", &site.href(Place::Cities)).text(m.site))
        .child(el("nav").attr("aria-label", m.main_navigation).markup_now(move || navigation(site)))
        .child(language)
        .child(theme)
        .child(theme_state);
    let main = el("main")
        .attr("id", "main")
        .class("page")
        .attr("data-moment", m.loading)
        .child_now(move || page(site, site.place.get()));
    let footer = el("footer").class("page foot").flag_now("inert", covered).markup(footer(site));
    let skip = el("a").class("skip").attr_now("href", skip).flag_now("inert", covered).text(m.skip);
    el("div")
        .attr("id", "app")
        .doing(tell_title)
        .child(skip)
        .child(header)
        .child(notice(site))
        .child(main)
        .child(footer)
}

/// The pages that exist, the one shown marked. Follows the place.
fn navigation(site: Site) -> Markup {
    let now = site.place.get();
    let below_cities = matches!(now, Place::City(_) | Place::Field(_) | Place::Country(_) | Place::Year(_));
    let below_meetings = matches!(now, Place::Meeting(_));
    let places = [
        (Place::Cities, site.m.cities_place, below_cities),
        (Place::Timeline, site.m.timeline_place, false),
        (Place::Meetings, site.m.meetings_place, below_meetings),
        (Place::Insights, site.m.insights_place, false),
        (Place::About, site.m.about_place, false),
    ];
    html! {
        ul {
            @for (place, label, below) in places {
                @let current = if place == now { Some("page") } else { below.then_some("true") };
                li { a href=(site.href(place)) aria-current=[current] { (label) } }
            }
        }
    }
}

fn footer(site: Site) -> Markup {
    let m = site.m;
    html! {
        p { (m.independent) }
        p {
            (fill(m.footer_sources, &[("date", &m.date(site.atlas.date()))])) " "
            a href=(site.href(Place::About)) { (m.footer_about) }
        }
        p { (m.licences) }
    }
}
