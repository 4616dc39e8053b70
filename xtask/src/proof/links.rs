//! Where links lead: to a file of the site, without a detour, and to a place that is in it.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    html::Element,
    site::{Page, Site},
};

/// A link that leads nowhere, or not straight there. Told once, with the first page that has it.
pub(super) fn faults(site: &Site) -> Vec<String> {
    let mut told = BTreeMap::new();
    let mut places = BTreeMap::new();
    for (name, page) in &site.pages {
        let base = page.all("base").next().and_then(|base| base.get("href")).unwrap_or("/");
        for href in page.elements.iter().filter_map(reference) {
            if let Some(fault) = fault(site, base, href, &mut places) {
                told.entry(href).or_insert_with(|| format!("{name}: {href} {fault}"));
            }
        }
    }
    told.into_values().collect()
}

/// What an element refers to.
fn reference(element: &Element) -> Option<&str> {
    match element.name.as_str() {
        "a" | "link" | "area" => element.get("href"),
        "script" | "img" | "iframe" | "source" => element.get("src"),
        _ => None,
    }
}

/// The places of a page that a fragment can name.
type Places<'a> = BTreeMap<String, BTreeSet<&'a str>>;

fn fault<'a>(site: &'a Site, base: &str, href: &str, places: &mut Places<'a>) -> Option<String> {
    let path = match below(site, base, href) {
        Below::Elsewhere => return None,
        Below::Outside => return Some("leads out of the site".to_owned()),
        Below::Path(path) => path,
    };
    let (path, fragment) = path.split_once('#').unwrap_or((path, ""));
    let path = path.split('?').next().unwrap_or(path);
    let Some(file) = site.file(path) else { return Some("leads to no file".to_owned()) };
    let page = site.pages.get(&file).filter(|_| !fragment.is_empty())?;
    let known = places.entry(file).or_insert_with(|| names(page));
    (!known.contains(fragment)).then(|| "leads to a place that is not in the page".to_owned())
}

/// Where a reference is, as a browser understands it.
enum Below<'a> {
    Path(&'a str),
    Elsewhere,
    Outside,
}

fn below<'a>(site: &Site, base: &str, href: &'a str) -> Below<'a> {
    let path = href.strip_prefix(&site.address).or_else(|| href.strip_prefix(base).filter(|_| !href.starts_with("//")));
    match path {
        Some(path) => Below::Path(path),
        None if href.starts_with("//") || has_scheme(href) => Below::Elsewhere,
        None if href.starts_with('/') => Below::Outside,
        None => Below::Path(href),
    }
}

/// `https:`, `mailto:`, `data:`: a word and a colon before anything of a path.
fn has_scheme(href: &str) -> bool {
    href.split_once(':')
        .is_some_and(|(scheme, _)| scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c)))
}

fn names(page: &Page) -> BTreeSet<&str> {
    page.elements.iter().filter_map(|element| element.get("id")).collect()
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::proof::html;

    /// The site of this project's own sources: a page there is whatever is a file.
    fn site() -> Site {
        let (elements, slips) = html::read("<p id=here>");
        let pages = [("Cargo.toml".to_owned(), Page { elements, slips })].into();
        Site { dist: PathBuf::from(env!("CARGO_MANIFEST_DIR")), address: "https://a.example/b/".to_owned(), pages }
    }

    #[test]
    fn links_are_followed_as_a_browser_would() {
        let site = site();
        for href in [
            "Cargo.toml",
            "./Cargo.toml?q=a",
            "/b/Cargo.toml",
            "https://a.example/b/Cargo.toml#here",
            "https://other.example/none",
            "//other.example/none",
            "mailto:someone@a.example",
        ] {
            assert_eq!(fault(&site, "/b/", href, &mut Places::new()), None, "{href}");
        }
        for href in ["none", "src", "src/", "./", "#here", "/Cargo.toml", "Cargo.toml#there", "../xtask/Cargo.toml"] {
            assert!(fault(&site, "/b/", href, &mut Places::new()).is_some(), "{href}");
        }
    }
}
