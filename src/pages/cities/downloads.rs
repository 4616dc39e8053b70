//! The current results as files.

use leptos::prelude::*;

use crate::browser::share;
use crate::export::{Csv, Format, Json, rows};
use crate::site::Site;

/// "Download CSV" and "Download JSON".
pub(super) fn downloads(site: Site) -> impl IntoView {
    let m = site.m;
    let save = move |format: &dyn Format| {
        let asof = site.route.with_untracked(|route| route.query.asof);
        let content = site
            .answer
            .with_untracked(|answer| format.write(&rows(site.atlas, &answer.order, asof, m, &share::base())));
        let name = [m.file_name, ".", format.extension()].concat();
        share::download(&name, format.media_type(), &content);
    };
    view! {
        <button on:click=move |_| save(&Csv)>{m.download_csv}</button>
        <button on:click=move |_| save(&Json { source: share::base(), date: site.atlas.date() })>{m.download_json}</button>
    }
}
