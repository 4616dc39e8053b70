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
    let asof = site.query.peek(|query| query.asof);
    let cities = site.answer.peek(|answer| answer.order.clone());
    let content = format.write(&rows(site.atlas, &cities, asof, site.m, &share::base()));
    let name = [site.m.file_name, ".", format.extension()].concat();
    share::download(&name, format.media_type(), &content);
}
