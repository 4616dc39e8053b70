//! What a reader takes away from a view: its link, by clipboard or share sheet.

use crate::browser::{share, spawn};
use crate::el::{El, el};
use crate::link::citation;
use crate::messages::fill;
use crate::site::Site;

/// "Copy link", "Copy citation", "Share" where the system has a share sheet, and whatever else is given.
pub(crate) fn take_away(site: Site, more: Vec<El>) -> El {
    let m = site.m;
    // Asked in the browser only: a page drawn to HTML cannot know, and offers nothing that may not work.
    let unshareable = || !cfg!(feature = "csr") || !share::can_share();
    let mut tools = el("div")
        .class("take-away")
        .child(el("button").text(m.copy_link).on("click", move |_| copy(site, share::address(), m.copied)))
        .child(el("button").text(m.copy_citation).on("click", move |_| copy(site, cited(site), m.citation_copied)))
        .child(el("button").flag_now("hidden", unshareable).text(m.share).on("click", move |_| open_sheet(site)));
    for tool in more {
        tools = tools.child(tool);
    }
    tools.child(el("span").class("said").attr("role", "status").text_now(move || site.said.get()))
}

/// Copies a text, and says that it is done; where the browser refuses, the text itself.
fn copy(site: Site, text: String, done: &'static str) {
    spawn(Box::pin(async move {
        let copied = share::copy(&text).await;
        site.said.set(if copied { done.to_owned() } else { fill(site.m.copy_failed, &[("text", &text)]) });
    }));
}

fn cited(site: Site) -> String {
    citation(&site.title(), site.atlas, site.m, &share::address())
}

fn open_sheet(site: Site) {
    let title = site.title();
    spawn(Box::pin(async move { share::share(&title, &share::address()).await }));
}
