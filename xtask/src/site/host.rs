//! What hosts are told: headers and how long a file may be kept, in `_headers` for those that read it, and as an example
//! for nginx.

use std::{collections::BTreeSet, fmt::Write, fs, path::Path};

use anyhow::{Context, Result};
use creative_cities::{
    domain::Atlas,
    link::{Place, Route},
    messages::{LANGUAGES, Language},
};

use super::{
    policy::{self, HEADERS},
    template::Template,
};
use crate::project;

/// Names made from their content: such a file never changes.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// The file that must not be kept, or a site could never tell that there is a new one.
const WORKER: &str = "worker.js";
/// The server's example, with places for what the build knows.
const NGINX: &str = include_str!("nginx.conf");

/// What the rules are made from.
struct Rules<'a> {
    /// The path of the site: `/`, or `/creative-cities/`.
    base: &'a str,
    /// The folder of the facts.
    facts: &'a str,
    policy: &'a str,
    /// What the pages of each language ask for before anything else, as a value of the header `Link`, by its folder.
    early: &'a [(String, String)],
    /// Paths in a language that lead to pages, as `_headers` has them: with a star where more may follow.
    pages: &'a BTreeSet<String>,
}

/// Writes the rules for a site with its facts in a folder.
pub(super) fn write(dist: &Path, atlas: &Atlas, facts: &str, template: &Template) -> Result<()> {
    let policy = policy::in_header(&template.policy);
    let early = |language: &Language| (language.folder(), template.in_language(language, facts).early());
    let early: Vec<_> = LANGUAGES.iter().map(early).collect();
    let rules = Rules { base: &template.base, facts, policy: &policy, early: &early, pages: &pages(atlas) };
    fs::write(dist.join("_headers"), rules.for_hosts()?).context("_headers could not be written")?;
    let hosting = project::root().join("target/hosting");
    fs::create_dir_all(&hosting).context("target/hosting cannot be made")?;
    let example = hosting.join(name_of_example(dist));
    fs::write(&example, rules.for_nginx(dist)?).with_context(|| format!("{} could not be written", example.display()))
}

/// The first page by its path, and the others by the first part of theirs.
fn pages(atlas: &Atlas) -> BTreeSet<String> {
    let path = |place| Route::to(place).href(atlas);
    let pattern = |path: String| path.split_once('/').map(|(first, _)| format!("{first}/*"));
    let patterns = Place::all(atlas).into_iter().map(path).filter_map(pattern);
    patterns.map(|pattern| if pattern == "./*" { String::new() } else { pattern }).collect()
}

/// `nginx.conf`; a site in another folder than the usual one does not take its place.
fn name_of_example(dist: &Path) -> String {
    let folder = dist.file_name().map(|name| name.to_string_lossy()).filter(|_| dist != project::dist());
    folder.map_or_else(|| "nginx.conf".to_owned(), |folder| format!("nginx-{folder}.conf"))
}

impl Rules<'_> {
    /// No path gets a header twice: some hosts join the two, others take the last.
    fn for_hosts(&self) -> Result<String> {
        let Self { base, facts, policy, early, pages } = self;
        let mut rules = format!("{base}*\n  Content-Security-Policy: {policy}\n");
        for (name, value) in HEADERS {
            writeln!(rules, "  {name}: {value}")?;
        }
        for (folder, early) in *early {
            for page in *pages {
                writeln!(rules, "{base}{folder}{page}\n  Link: {early}")?;
            }
        }
        for kept in ["creative-cities-*".to_owned(), format!("{facts}*")] {
            writeln!(rules, "{base}{kept}\n  Cache-Control: {FOR_EVER}")?;
        }
        writeln!(rules, "{base}{WORKER}\n  Cache-Control: no-cache")?;
        Ok(rules)
    }

    fn for_nginx(&self, dist: &Path) -> Result<String> {
        let mut headers = format!("add_header Content-Security-Policy \"{}\" always;\n", self.policy);
        for (name, value) in HEADERS {
            writeln!(headers, "    add_header {name} \"{value}\" always;")?;
        }
        let (mut early, mut nowhere) = (String::new(), String::new());
        // The first one that matches counts: English, which has no folder, comes last.
        for (folder, links) in self.early.iter().rev() {
            writeln!(early, "    ~^{}{folder}(.*/)?(index\\.html)?$ \"{links}\";", self.base)?;
            if !folder.is_empty() {
                writeln!(nowhere, "    ~^{0}{folder} \"{0}{folder}404.html\";", self.base)?;
            }
        }
        let example = NGINX
            .replace("{headers}", headers.trim_end())
            .replace("{base}", self.base)
            .replace("{facts}", self.facts)
            .replace("{early}", early.trim())
            .replace("{nowhere}", nowhere.trim())
            .replace("{for_ever}", FOR_EVER)
            .replace("{site}", &dist.to_string_lossy());
        Ok(example)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn below<'a>(early: &'a [(String, String)], pages: &'a BTreeSet<String>) -> Rules<'a> {
        Rules { base: "/below/", facts: "data/0a/", policy: "default-src 'none'", early, pages }
    }

    #[test]
    fn every_answer_has_its_headers_and_only_named_files_are_kept() {
        let pages = BTreeSet::from([String::new(), "city/*".to_owned()]);
        let early = ["", "fr/"].map(|folder| (folder.to_owned(), format!("</below/{folder}a>; rel=preload")));
        let rules = below(&early, &pages).for_hosts().expect("rules");
        assert!(rules.starts_with("/below/*\n  Content-Security-Policy: default-src 'none'\n"));
        assert!(rules.contains("/below/data/0a/*\n  Cache-Control: public, max-age=31536000, immutable\n"));
        assert_eq!(rules.matches("immutable").count(), 2);
        assert_eq!(rules.matches("/below/*\n").count(), 1);
        for one in [
            "/below/\n  Link: </below/a>",
            "/below/city/*\n  Link: </below/a>",
            "/below/fr/city/*\n  Link: </below/fr/a>",
        ] {
            assert!(rules.contains(one), "{one} is not in {rules}");
        }
    }

    #[test]
    fn the_example_is_that_of_the_usual_folder() {
        assert_eq!(name_of_example(&project::dist()), "nginx.conf");
        assert_eq!(name_of_example(Path::new("/srv/below")), "nginx-below.conf");
    }

    #[test]
    fn the_example_for_nginx_leaves_no_gap_open() {
        let example = below(&[], &BTreeSet::new()).for_nginx(Path::new("dist")).expect("an example");
        assert!(
            ["{base}", "{facts}", "{headers}", "{early}", "{nowhere}"].iter().all(|gap| !example.contains(gap)),
            "{example}"
        );
        assert!(example.contains("default \"/below/404.html\";") && example.contains("~^/below/data/0a/"));
    }
}
