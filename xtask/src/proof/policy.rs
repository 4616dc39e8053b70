//! What a page runs: nothing that is written into its elements, and of scripts and styles just those its policy names.

use std::{collections::BTreeSet, fs};

use anyhow::{Context, Result};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

use super::{
    html::Element,
    site::{Page, Site},
};

/// What a browser would have to forgive, or would refuse.
pub(super) fn slips(site: &Site) -> Vec<String> {
    let mut faults = Vec::new();
    for (name, page) in &site.pages {
        faults.extend(page.slips.iter().map(|slip| format!("{name} is no good HTML: {slip}")));
        for element in &page.elements {
            faults.extend(
                element
                    .attributes
                    .iter()
                    .filter(|(key, value)| is_active(key, value))
                    .map(|(key, value)| format!("{name}: <{}> has {key}=\"{value:.60}\"", element.name)),
            );
        }
    }
    faults
}

fn is_active(attribute: &str, value: &str) -> bool {
    attribute.starts_with("on")
        || matches!(attribute, "style" | "srcdoc")
        || value.trim_start().to_ascii_lowercase().starts_with("javascript:")
}

/// Where the hashes of a page's policy are not those of what is in it, or the host's header says something else: it allows
/// what is in all pages together, and nothing besides.
pub(super) fn hashes(site: &Site) -> Result<Vec<String>> {
    let header = fs::read_to_string(site.dist.join("_headers")).context("the build has no _headers")?;
    let header = header.lines().find_map(|line| line.trim().strip_prefix("Content-Security-Policy: "));
    let header = header.context("_headers has no policy")?;
    let (mut faults, mut needed) = (Vec::new(), BTreeSet::new());
    for (name, page) in &site.pages {
        match page.meta("http-equiv", "Content-Security-Policy") {
            Err(fault) => faults.push(format!("{name} {fault}")),
            Ok(policy) => {
                faults.extend(differences(policy, page).into_iter().map(|fault| format!("{name}: {fault}")));
                needed.append(&mut all_hashes(policy));
                if !without_hashes(header).starts_with(&without_hashes(policy)) {
                    faults.push(format!("{name} has another policy than _headers"));
                }
            }
        }
    }
    if needed != all_hashes(header) {
        faults.push(format!("_headers allows {:?}, the pages need {needed:?}", all_hashes(header)));
    }
    Ok(faults)
}

/// What a policy says but for its hashes.
fn without_hashes(policy: &str) -> String {
    let bare = |part: &str| part.split(' ').filter(|word| !word.starts_with("'sha")).collect::<Vec<_>>().join(" ");
    policy.split(';').map(bare).collect::<Vec<_>>().join(";")
}

fn all_hashes(policy: &str) -> BTreeSet<String> {
    ["script-src", "style-src"].iter().flat_map(|directive| hashes_of(policy, directive)).collect()
}

fn differences(policy: &str, page: &Page) -> Vec<String> {
    let script = |element: &&Element| {
        element.get("src").is_none()
            && element.get("type").is_none_or(|kind| kind == "module" || kind == "text/javascript")
    };
    let inline = [
        ("script-src", page.all("script").filter(script).collect::<Vec<_>>()),
        ("style-src", page.all("style").collect()),
    ];
    let compare = |(directive, elements): (&str, Vec<&Element>)| {
        let allowed = hashes_of(policy, directive);
        let there: BTreeSet<_> = elements.iter().map(|element| hash(&element.text)).collect();
        (allowed != there).then(|| format!("{directive} allows {allowed:?}, inline is {there:?}"))
    };
    inline.into_iter().filter_map(compare).collect()
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

/// What a directive allows by hash, or by allowing everything.
fn hashes_of(policy: &str, directive: &str) -> BTreeSet<String> {
    let found = policy.split(';').find_map(|part| part.trim().strip_prefix(directive)?.strip_prefix(' '));
    let sources = found.unwrap_or_default().split(' ');
    let inline =
        |source: &&str| source.starts_with("'sha") || *source == "'unsafe-inline'" || *source == "'unsafe-eval'";
    sources.filter(inline).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proof::html;

    #[test]
    fn an_attribute_that_runs_or_styles_is_found() {
        for (attribute, value) in [("onclick", "x"), ("style", ""), ("href", " JavaScript:x"), ("srcdoc", "")] {
            assert!(is_active(attribute, value), "{attribute}={value}");
        }
        for (attribute, value) in [("href", "about/"), ("class", "on"), ("lang", "en")] {
            assert!(!is_active(attribute, value), "{attribute}={value}");
        }
    }

    #[test]
    fn a_policy_is_compared_without_its_hashes() {
        let policy = "default-src 'none'; script-src 'self' 'sha256-a='; style-src 'sha256-b=' 'sha256-c='; img-src x";
        assert_eq!(without_hashes(policy), "default-src 'none'; script-src 'self'; style-src; img-src x");
        assert_eq!(all_hashes(policy).len(), 3);
    }

    #[test]
    fn the_hashes_are_those_of_what_is_inline() {
        let (elements, slips) = html::read("<script>a</script><script src=b></script><style>c</style>");
        let page = Page { elements, slips };
        let policy =
            |script: &str, style: &str| format!("script-src 'self' {}; style-src {}", hash(script), hash(style));
        assert!(differences(&policy("a", "c"), &page).is_empty());
        for other in [policy("x", "c"), policy("a", "x"), policy("a", "c").replace("src 'self'", "src 'unsafe-inline'")]
        {
            assert_eq!(differences(&other, &page).len(), 1, "{other}");
        }
    }
}
