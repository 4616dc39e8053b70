//! Links within the site are followed without leaving the page.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement, MouseEvent, Url};

use super::history::{How, base_path, go};
use super::window;
use crate::link::{Parsed, parse};
use crate::pages::piece::Piece;
use crate::site::Site;

/// Follows a link within the site, unless the reader or the link asks for something else.
pub(super) fn follow(site: Site, event: &MouseEvent) {
    let changed = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if event.default_prevented() || event.button() != 0 || changed {
        return;
    }
    let Some(link) = link_of(event) else { return };
    if link.has_attribute("download")
        || link.rel().split_ascii_whitespace().any(|word| word == "external")
        || !matches!(link.target().as_str(), "" | "_self")
    {
        return;
    }
    let Ok(url) = Url::new(&link.href()) else { return };
    let base = base_path();
    let Some(path) = url.pathname().strip_prefix(&base).map(str::to_owned) else { return };
    if url.origin() != window().location().origin().unwrap_or_default() || names_a_file(&path) {
        return;
    }
    let Parsed { route, .. } = parse(site.atlas, &path, &url.search());
    let fragment = url.hash().trim_start_matches('#').to_owned();
    if !fragment.is_empty() && site.route() == route {
        return;
    }
    // Until the code of a page is here, the browser goes there by itself.
    if Piece::of(&route.place).is_some_and(|piece| !piece.is_here()) {
        return;
    }
    event.prevent_default();
    go(site, route, How::Push, &fragment, Some(&link));
}

fn link_of(event: &MouseEvent) -> Option<HtmlAnchorElement> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest("a[href]").ok()??.dyn_into().ok()
}

/// Whether a path ends in a file, which is no view of the app.
fn names_a_file(path: &str) -> bool {
    let last = path.rfind('/').map_or(0, |slash| slash + 1);
    let name = path.get(last..).unwrap_or_default();
    name.contains('.') && name != "index.html"
}
