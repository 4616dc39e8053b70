//! What hosts are told: headers and how long a file may be kept, in `_headers` for those that read it, and as an example
//! for nginx.

use std::{fmt::Write, fs, path::Path};

use anyhow::{Context, Result};

use super::policy::{self, HEADERS};
use crate::project;

/// Names made from their content: such a file never changes.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// The file that must not be kept, or a site could never tell that there is a new one.
const WORKER: &str = "worker.js";
/// The server's example, with places for what the build knows.
const NGINX: &str = include_str!("nginx.conf");

/// Writes the rules for a site at a base (`/`, or `/creative-cities/`) with its facts in a folder.
pub(super) fn write(dist: &Path, base: &str, facts: &str, policy: &str) -> Result<()> {
    let policy = policy::in_header(policy);
    fs::write(dist.join("_headers"), rules(base, facts, &policy)?).context("_headers could not be written")?;
    let hosting = project::root().join("target/hosting");
    fs::create_dir_all(&hosting).context("target/hosting cannot be made")?;
    let example = hosting.join(name_of_example(dist));
    fs::write(&example, nginx(base, facts, &policy, dist)?)
        .with_context(|| format!("{} could not be written", example.display()))
}

/// `nginx.conf`; a site in another folder than the usual one does not take its place.
fn name_of_example(dist: &Path) -> String {
    let folder = dist.file_name().map(|name| name.to_string_lossy()).filter(|_| dist != project::dist());
    folder.map_or_else(|| "nginx.conf".to_owned(), |folder| format!("nginx-{folder}.conf"))
}

/// No path gets a header twice: some hosts join the two, others take the last.
fn rules(base: &str, facts: &str, policy: &str) -> Result<String> {
    let mut rules = format!("{base}*\n  Content-Security-Policy: {policy}\n");
    for (name, value) in HEADERS {
        writeln!(rules, "  {name}: {value}")?;
    }
    for kept in ["creative-cities-*".to_owned(), format!("{facts}*")] {
        writeln!(rules, "{base}{kept}\n  Cache-Control: {FOR_EVER}")?;
    }
    writeln!(rules, "{base}{WORKER}\n  Cache-Control: no-cache")?;
    Ok(rules)
}

fn nginx(base: &str, facts: &str, policy: &str, dist: &Path) -> Result<String> {
    let mut headers = format!("add_header Content-Security-Policy \"{policy}\" always;\n");
    for (name, value) in HEADERS {
        writeln!(headers, "    add_header {name} \"{value}\" always;")?;
    }
    let example = NGINX
        .replace("{headers}", headers.trim_end())
        .replace("{base}", base)
        .replace("{facts}", facts)
        .replace("{for_ever}", FOR_EVER)
        .replace("{site}", &dist.to_string_lossy());
    Ok(example)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_has_its_headers_and_only_named_files_are_kept() {
        let rules = rules("/below/", "data/0a/", "default-src 'none'").expect("rules");
        assert!(rules.starts_with("/below/*\n  Content-Security-Policy: default-src 'none'\n"));
        assert!(rules.contains("/below/data/0a/*\n  Cache-Control: public, max-age=31536000, immutable\n"));
        assert_eq!(rules.matches("immutable").count(), 2);
        assert_eq!(rules.matches("/below/*\n").count(), 1);
    }

    #[test]
    fn the_example_is_that_of_the_usual_folder() {
        assert_eq!(name_of_example(&project::dist()), "nginx.conf");
        assert_eq!(name_of_example(Path::new("/srv/below")), "nginx-below.conf");
    }

    #[test]
    fn the_example_for_nginx_leaves_no_gap_open() {
        let example = nginx("/", "data/0a/", "default-src 'none'", Path::new("dist")).expect("an example");
        assert!(!example.contains("{base}") && !example.contains("{facts}") && !example.contains("{headers}"));
        assert!(example.contains("=404 /404.html;") && example.contains("~^/data/0a/"));
    }
}
