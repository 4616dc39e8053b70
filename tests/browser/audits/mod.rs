//! What has to hold on every kind of page, at every size and in both themes.

pub(crate) mod axe;
pub(crate) mod overflow;
mod room;
mod whole;

use crate::harness::Test;

pub(crate) fn tests() -> Vec<Test> {
    [axe::tests(), overflow::tests(), room::tests(), whole::tests()].into_iter().flatten().collect()
}

/// Every kind of page, and the directory in every state.
pub(crate) const PAGES: [&str; 23] = [
    "/",
    "/?view=table",
    "/?view=cards",
    "/?q=krakow",
    "/?q=Cracovie",
    "/?q=qqqqqq&field=film",
    "/?field=film.music&country=fr.jp&year=2010..2019&asof=2023&group=country&view=table",
    "/city/reykjavik/",
    "/city/lyon/",
    "/field/literature/",
    "/country/is/",
    "/year/2015/",
    "/year/2007/",
    "/timeline/",
    "/timeline/?field=film.music&kind=annual&asof=2023&at=lyon",
    "/meetings/",
    "/meetings/?kind=call.designations.milestone",
    "/meeting/annual-meeting-2025-enghien-les-bains/",
    "/meeting/subnetwork-film-bitola-4/",
    "/insights/",
    "/insights/?region=africa&asof=2021",
    "/about/",
    "/no/such/page",
];
