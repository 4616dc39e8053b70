//! Events as a file for the reader's calendar.

use crate::browser::share;
use crate::domain::{Event, EventIx};
use crate::el::{El, el};
use crate::export;
use crate::site::Site;

/// "Add to calendar", and a note of what has no day and so no place in a calendar.
pub(crate) fn calendar(site: Site, which: fn(Site) -> Vec<EventIx>) -> Vec<El> {
    let none = move || split(site, which).0 == 0;
    let left_out = move || match split(site, which).1 {
        0 => String::new(),
        n => site.m.calendar_left_out.of(site.m, n),
    };
    let button =
        el("button").flag_now("hidden", none).text(site.m.add_to_calendar).on("click", move |_| save(site, which));
    vec![button, el("span").class("said").text_now(left_out)]
}

/// How many of the events have a first day, and how many have none. Follows the files and what `which` reads.
fn split(site: Site, which: fn(Site) -> Vec<EventIx>) -> (usize, usize) {
    let all = which(site);
    let dated = |events: &crate::domain::Events| all.iter().filter(|ix| events.event(**ix).start.is_some()).count();
    site.events(dated).map_or((0, 0), |dated| (dated, all.len() - dated))
}

fn save(site: Site, which: fn(Site) -> Vec<EventIx>) {
    let all = which(site);
    site.events(|events| {
        let chosen: Vec<&Event> = all.iter().map(|ix| events.event(*ix)).collect();
        let name = match chosen.as_slice() {
            [one] => [&one.id, ".ics"].concat(),
            _ => [site.m.file_name, ".ics"].concat(),
        };
        let (content, _) = export::calendar(site.atlas, &chosen, &share::base());
        share::download(&name, "text/calendar; charset=utf-8", &content);
    });
}
