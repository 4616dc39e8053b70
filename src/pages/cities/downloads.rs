//! The current results as files.

use crate::browser::share;
use crate::el::{El, el};
use crate::export::{Csv, Format, Json, rows};
use crate::site::Site;

/// "Download CSV" and "Download JSON".
pub(super) fn downloads(site: Site) -> Vec<El> {
    let json = move || Json { source: share::base(), date: site.atlas.date() };
    vec![
        el("button").text(site.m.download_csv).on("click", move |_| save(site, &Csv)),
        el("button").text(site.m.download_json).on("click", move |_| save(site, &json())),
    ]
}

fn save(site: Site, format: &dyn Format) {
    let question = site.route().question();
    // All of them, whatever pages are shown.
    let cities = site.index.peek(|index| index.answer(site.atlas, &question)).order;
    let content = format.write(&rows(site.atlas, &cities, question.asof, site.m, &share::base()));
    let name = [site.m.file_name, ".", format.extension()].concat();
    share::download(&name, format.media_type(), &content);
}
