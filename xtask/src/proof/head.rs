//! What a page says of itself: title, description, its one address, and what others show of it.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::BufReader,
};

use anyhow::{Context, Result};

use super::site::{Page, Site};

/// A description that is shorter says nothing.
const SHORTEST: usize = 20;
/// What chats show large, in pixels.
const PICTURE: (u32, u32) = (1200, 630);
/// A picture is loaded by everyone who is sent a link.
const HEAVIEST: u64 = 40 * 1024;

pub(super) fn faults(site: &Site) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    let mut addresses = BTreeMap::new();
    for (name, page) in &site.pages {
        let fault = |fault: String| format!("{name} {fault}");
        faults.extend(named(page).err().map(fault));
        if !name.ends_with("index.html") {
            faults.extend(hidden(page).err().map(fault));
        }
    }
    for (name, address, page) in site.public() {
        let fault = |fault: String| format!("{name} {fault}");
        faults.extend(shown(page, &address).err().map(fault));
        match canonical(page) {
            Ok(canonical) => {
                if let Some(other) = addresses.insert(canonical.to_owned(), name) {
                    faults.push(format!("{name} has the address of {other}: {canonical}"));
                }
                if canonical != address {
                    faults.push(format!("{name} says that it is {canonical}"));
                }
            }
            Err(why) => faults.push(fault(why)),
        }
        match page.meta("property", "og:image") {
            Ok(picture) => faults.extend(pictured(site, picture)?.map(fault)),
            Err(why) => faults.push(fault(why)),
        }
    }
    Ok(faults)
}

/// Every page has one title and one description.
fn named(page: &Page) -> Result<(), String> {
    let titles: Vec<_> = page.all("title").map(|title| title.text.trim()).collect();
    match titles.as_slice() {
        [title] if !title.is_empty() => {}
        other => return Err(format!("has the titles {other:?}")),
    }
    let description = page.meta("name", "description")?;
    if description.chars().count() < SHORTEST { Err(format!("describes itself as {description:?}")) } else { Ok(()) }
}

/// What stands for addresses without a page is not to be found itself.
fn hidden(page: &Page) -> Result<(), String> {
    match page.meta("name", "robots")? {
        "noindex" if canonical(page).is_err() => Ok(()),
        "noindex" => Err("is no page of its own and has an address".to_owned()),
        robots => Err(format!("is no page of its own and tells robots {robots:?}")),
    }
}

/// What others show is what the page says.
fn shown(page: &Page, address: &str) -> Result<(), String> {
    let title = page.all("title").next().map_or("", |title| &title.text);
    for (property, expected) in
        [("og:url", address), ("og:title", title), ("og:description", page.meta("name", "description")?)]
    {
        let said = page.meta("property", property)?;
        if said != expected {
            return Err(format!("says {property} {said:?} and means {expected:?}"));
        }
    }
    if page.meta("name", "robots").is_ok() { Err("hides from robots".to_owned()) } else { Ok(()) }
}

fn canonical(page: &Page) -> Result<&str, String> {
    let mut found = page.elements.iter().filter(|element| element.is("link", "rel", "canonical"));
    match (found.next().and_then(|link| link.get("href")), found.count()) {
        (Some(href), 0) => Ok(href),
        (Some(_), _) => Err("has several canonical links".to_owned()),
        (None, _) => Err("has no canonical link".to_owned()),
    }
}

/// A picture is there, in the size that is told, and light.
fn pictured(site: &Site, picture: &str) -> Result<Option<String>> {
    let Some(file) = picture.strip_prefix(&site.address).and_then(|path| site.file(path)) else {
        return Ok(Some(format!("has a picture that is not there: {picture}")));
    };
    let path = site.dist.join(&file);
    let weight = fs::metadata(&path)?.len();
    let reader = png::Decoder::new(BufReader::new(File::open(&path)?)).read_info();
    let info = reader.with_context(|| format!("{file} is no PNG"))?;
    let pixels = info.info().size();
    Ok(match () {
        () if pixels != PICTURE => Some(format!("has a picture of {pixels:?} pixels: {file}")),
        () if weight > HEAVIEST => Some(format!("has a picture of {weight} bytes: {file}")),
        () => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proof::html;

    const GOOD: &str = "<title>Lyon</title><meta name=description content='A sentence about Lyon.'>\
        <link rel=canonical href='https://a.example/'><meta property=og:url content='https://a.example/'>\
        <meta property=og:title content=Lyon><meta property=og:description content='A sentence about Lyon.'>";

    fn page(html: &str) -> Page {
        let (elements, slips) = html::read(html);
        Page { elements, slips }
    }

    fn says(page: &Page) -> Result<(), String> {
        named(page)?;
        canonical(page)?;
        shown(page, "https://a.example/")
    }

    #[test]
    fn a_page_that_says_what_it_is_has_no_fault() {
        assert_eq!(says(&page(GOOD)), Ok(()));
    }

    #[test]
    fn what_is_missing_doubled_or_different_is_a_fault() {
        for (old, new) in [
            ("<title>Lyon</title>", ""),
            ("<title>Lyon</title>", "<title></title>"),
            ("<title>Lyon</title>", "<title>Lyon</title><title>Lyon</title>"),
            ("name=description", "name=words"),
            ("A sentence about Lyon.", "Lyon"),
            ("rel=canonical", "rel=next"),
            ("rel=canonical", "rel=canonical><link rel=canonical"),
            ("og:url content='https://a.example/'", "og:url content='https://b.example/'"),
            ("og:title content=Lyon", "og:title content=Lyons"),
            ("property=og:description", "property=description"),
            ("<title>", "<meta name=robots content=noindex><title>"),
        ] {
            assert!(says(&page(&GOOD.replace(old, new))).is_err(), "{old} as {new}");
        }
    }

    #[test]
    fn a_page_for_addresses_without_one_is_hidden() {
        assert!(hidden(&page("<meta name=robots content=noindex>")).is_ok());
        for html in ["", GOOD, "<meta name=robots content=noindex><link rel=canonical href=x>"] {
            assert!(hidden(&page(html)).is_err(), "{html}");
        }
    }
}
