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
    let root = site.pages.get("index.html").map_or("/", base);
    for (name, page) in &site.pages {
        // Pages in other languages lie in folders of their own.
        let folder = base(page).strip_prefix(root).unwrap_or_default();
        for href in page.elements.iter().filter_map(reference) {
            if let Some(fault) = fault(site, root, folder, href, &mut places) {
                told.entry((folder, href)).or_insert_with(|| format!("{name}: {href} {fault}"));
            }
        }
    }
    told.into_values().collect()
}

/// What the relative links of a page are relative to.
fn base(page: &Page) -> &str {
    page.all("base").next().and_then(|base| base.get("href")).unwrap_or("/")
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

/// What is wrong with a reference of a page in a folder of a site at `root`.
fn fault<'a>(site: &'a Site, root: &str, folder: &str, href: &str, places: &mut Places<'a>) -> Option<String> {
    let path = match below(site, root, folder, href) {
        Below::Elsewhere => return None,
        Below::Outside => return Some("leads out of the site".to_owned()),
        Below::Path(path) => path,
    };
    let (path, fragment) = path.split_once('#').unwrap_or((&path, ""));
    let path = path.split('?').next().unwrap_or(path);
    let Some(file) = site.file(path) else { return Some("leads to no file".to_owned()) };
    let page = site.pages.get(&file).filter(|_| !fragment.is_empty())?;
    let known = places.entry(file).or_insert_with(|| names(page));
    (!known.contains(fragment)).then(|| "leads to a place that is not in the page".to_owned())
}

/// Where a reference is, as a browser understands it.
enum Below {
    Path(String),
    Elsewhere,
    Outside,
}

fn below(site: &Site, root: &str, folder: &str, href: &str) -> Below {
    let path = href.strip_prefix(&site.address).or_else(|| href.strip_prefix(root).filter(|_| !href.starts_with("//")));
    match path {
        Some(path) => Below::Path(path.to_owned()),
        None if href.starts_with("//") || has_scheme(href) => Below::Elsewhere,
        None if href.starts_with('/') => Below::Outside,
        None => from_folder(folder, href.trim_start_matches("./")),
    }
}

/// A relative reference from a folder, which is one deep or the root itself.
fn from_folder(folder: &str, href: &str) -> Below {
    match href.strip_prefix("../") {
        Some(_) if folder.is_empty() => Below::Outside,
        Some(path) => Below::Path(path.to_owned()),
        None => Below::Path([folder, href].concat()),
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
            assert_eq!(fault(&site, "/b/", "", href, &mut Places::new()), None, "{href}");
        }
        for href in ["none", "src", "src/", "./", "#here", "/Cargo.toml", "Cargo.toml#there", "../xtask/Cargo.toml"] {
            assert!(fault(&site, "/b/", "", href, &mut Places::new()).is_some(), "{href}");
        }
        let from_folder = |href: &str| fault(&site, "/b/", "src/", href, &mut Places::new());
        for href in ["cli.rs", "./cli.rs", "../Cargo.toml", "/b/Cargo.toml"] {
            assert_eq!(from_folder(href), None, "{href}");
        }
        for href in ["Cargo.toml", "../cli.rs", "../../Cargo.toml"] {
            assert!(from_folder(href).is_some(), "{href}");
        }
    }
}
