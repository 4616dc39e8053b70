//! The sitemap: every page, and no other.

use std::{collections::BTreeSet, fs};

use anyhow::{Context, Result};
use roxmltree::{Document, Node};

use super::site::Site;

const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

pub(super) fn faults(site: &Site) -> Result<Vec<String>> {
    let text = fs::read_to_string(site.dist.join("sitemap.xml")).context("the build has no sitemap.xml")?;
    let robots = fs::read_to_string(site.dist.join("robots.txt")).context("the build has no robots.txt")?;
    let there = site.public().map(|(_, address, _)| address).collect();
    let mut faults = compare(&Document::parse(&text).context("sitemap.xml is no XML")?, &there);
    if !robots.contains(&format!("Sitemap: {}sitemap.xml", site.address)) {
        faults.push("robots.txt does not tell where the sitemap is".to_owned());
    }
    Ok(faults)
}

fn compare(map: &Document, there: &BTreeSet<String>) -> Vec<String> {
    let mut faults = Vec::new();
    let mut listed = BTreeSet::new();
    if !map.root_element().has_tag_name((NAMESPACE, "urlset")) {
        faults.push(format!("it is {:?}", map.root_element().tag_name()));
    }
    for entry in map.root_element().children().filter(Node::is_element) {
        let text =
            |name| entry.children().find(|child| child.has_tag_name((NAMESPACE, name))).and_then(|child| child.text());
        match text("loc") {
            Some(address) if !there.contains(address) => faults.push(format!("{address} is no page")),
            Some(address) if !listed.insert(address) => faults.push(format!("{address} is listed twice")),
            Some(address) if !text("lastmod").is_some_and(is_day) => faults.push(format!("{address} has no day")),
            Some(_) => {}
            None => faults.push(format!("an entry has no address: {entry:?}")),
        }
    }
    let missing = there.iter().filter(|address| !listed.contains(address.as_str()));
    faults.extend(missing.map(|address| format!("{address} is not listed")));
    faults
}

/// `2026-11-21`.
fn is_day(text: &str) -> bool {
    let digits = |part: &str, count| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<_> = text.split('-').collect();
    matches!(parts.as_slice(), [year, month, day] if digits(year, 4) && digits(month, 2) && digits(day, 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_is_held_against_the_pages() {
        let there = ["https://a.example/", "https://a.example/b/"].map(str::to_owned).into();
        let entry = |address: &str| format!("<url><loc>{address}</loc><lastmod>2026-11-21</lastmod></url>");
        let (one, two) = (entry("https://a.example/"), entry("https://a.example/b/"));
        let faults = |inside: &str, namespace: &str| {
            let map = format!("<urlset xmlns='{namespace}'>{inside}</urlset>");
            compare(&Document::parse(&map).expect("it is XML"), &there)
        };
        let whole = format!("{one}{two}");
        assert_eq!(faults(&whole, NAMESPACE), [""; 0]);
        for wrong in [
            one.clone(),
            format!("{whole}{one}"),
            format!("{whole}{}", entry("https://a.example/c/")),
            whole.replace("<lastmod>2026-11-21</lastmod>", ""),
            whole.replace("11-21", "11"),
            format!("{whole}<url/>"),
        ] {
            assert!(!faults(&wrong, NAMESPACE).is_empty(), "{wrong}");
        }
        assert!(!faults(&whole, "elsewhere").is_empty());
    }
}
