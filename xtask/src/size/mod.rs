//! What a visitor downloads, and whether it keeps to its budget.

mod crates;
mod languages;
mod report;
mod weigh;

pub(crate) use report::markdown;

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};
use creative_cities::domain::Naming;
use weigh::{DIRECTORY, Needs, Weighed};

use crate::pack::BESIDE;

/// The most that wasm and JavaScript may weigh together in the first view of any page, in bytes of brotli.
const CODE_BUDGET: usize = 120 * 1024;
/// The most that the worker may weigh, and the most that the script beside the app may, which are fetched after the first
/// view, in bytes of brotli.
const LATER_BUDGET: usize = 2 * 1024;
const WORKER: &str = "worker.js";
/// The most that a first visit to the directory may weigh: its page, with the styles, the core data and the words in it, and
/// the code.
const FIRST_VIEW_BUDGET: usize = 160 * 1024;
/// The most that the core data may weigh, in bytes of brotli.
const CORE_BUDGET: usize = 16 * 1024;
/// The data every page needs before it can answer.
const CORE: &str = "data/core.json";

/// Prints the sizes of a build and fails if one is above its budget.
pub(crate) fn check(dist: &Path) -> Result<()> {
    let facts = facts(dist)?;
    let files = weigh::all(dist, &[CORE, &Naming::file(&facts)])?;
    let pages = weigh::needs(dist)?;
    print!("{}", table(&files, &pages));
    let (others, heavy) = languages::weigh(dist)?;
    println!("{}", others.join("\n"));
    let over = [over_budget(&files, &pages), heavy].concat();
    if !over.is_empty() {
        bail!("{}", over.join("; "));
    }
    Ok(())
}

/// The folder of the facts, which every page names.
pub(crate) fn facts(dist: &Path) -> Result<String> {
    let page = fs::read_to_string(dist.join("index.html")).context("the build has no index.html")?;
    let facts = page.split_once("data-facts=\"").and_then(|(_, rest)| rest.split_once('"'));
    Ok(facts.context("index.html does not say where its facts are")?.0.to_owned())
}

/// Whether a script is asked for when the first view is there.
fn comes_later(name: &str) -> bool {
    name == WORKER || name.starts_with(BESIDE)
}

/// The most that a file may weigh, if it has a budget of its own.
fn budget(name: &str) -> Option<usize> {
    match name {
        CORE => Some(CORE_BUDGET),
        _ => comes_later(name).then_some(LATER_BUDGET),
    }
}

/// The raw and the packed weight of the code that a page needs.
fn code(files: &[Weighed], page: &Needs) -> (usize, usize) {
    let code = files.iter().filter(|file| page.code.contains(&file.name));
    code.fold((0, 0), |(raw, brotli), file| (raw + file.raw, brotli + file.brotli))
}

/// A sentence for every budget that is not kept.
fn over_budget(files: &[Weighed], pages: &[Needs]) -> Vec<String> {
    let mut over = Vec::new();
    for page in pages {
        let (name, (_, weight)) = (&page.name, code(files, page));
        if weight == 0 {
            over.push(format!("{name} names no wasm and no JavaScript: run `cargo xtask build`"));
        }
        if weight > CODE_BUDGET {
            over.push(format!(
                "wasm + JS of {name} weigh {weight} bytes of brotli, above their {CODE_BUDGET}: find what grew"
            ));
        }
    }
    for needed in [CORE, WORKER, BESIDE] {
        if !files.iter().any(|file| file.name.starts_with(needed)) {
            over.push(format!("the build has no {needed}: run `cargo xtask build`"));
        }
    }
    for Weighed { name, brotli, .. } in files {
        if let Some(budget) = budget(name)
            && *brotli > budget
        {
            over.push(format!("{name} weighs {brotli} bytes of brotli, above its {budget}: find what grew"));
        }
    }
    let first = first_view(files, pages);
    if first > FIRST_VIEW_BUDGET {
        over.push(format!(
            "the first view weighs {first} bytes of brotli, above its {FIRST_VIEW_BUDGET}: find what grew"
        ));
    }
    over
}

/// What a first visit to the directory weighs.
fn first_view(files: &[Weighed], pages: &[Needs]) -> usize {
    let code = pages.iter().find(|page| page.name == DIRECTORY).map_or(0, |page| code(files, page).1);
    files.iter().filter(|file| file.name == DIRECTORY).fold(code, |weight, file| weight + file.brotli)
}

/// A line a file, then the sums that the budgets are about.
fn table(files: &[Weighed], pages: &[Needs]) -> String {
    let width = files.iter().map(|file| file.name.len()).max().unwrap_or(0).max(20);
    let line = |name: &str, raw: usize, brotli: usize, budget: Option<usize>| {
        let budget = budget.map(|most| format!("  of {most}")).unwrap_or_default();
        format!("{name:width$} {raw:>10} {brotli:>10}{budget}\n")
    };
    let heading = format!("{:width$} {:>10} {:>10}\n", "", "raw", "brotli");
    let files_lines = files.iter().map(|file| line(&file.name, file.raw, file.brotli, budget(&file.name)));
    let first =
        format!("{:width$} {:>10} {:>10}  of {FIRST_VIEW_BUDGET}\n", "first view", "", first_view(files, pages));
    let sums = pages.iter().map(|page| {
        let (raw, brotli) = code(files, page);
        line(&format!("wasm + JS, {}", page.name), raw, brotli, Some(CODE_BUDGET))
    });
    [heading].into_iter().chain(files_lines).chain([first]).chain(sums).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, brotli: usize) -> Weighed {
        Weighed { name: name.to_owned(), raw: brotli * 3, brotli }
    }

    fn later() -> [Weighed; 2] {
        [file(WORKER, LATER_BUDGET), file("creative-cities-beside-0a.js", LATER_BUDGET)]
    }

    /// The directory needs `a.js` and `b.wasm`, another page `c.wasm` besides.
    fn pages() -> [Needs; 2] {
        let needs = |name: &str, code: &[&str]| Needs {
            name: name.to_owned(),
            code: code.iter().map(|name| (*name).to_owned()).collect(),
        };
        [needs(DIRECTORY, &["a.js", "b.wasm"]), needs("about/index.html", &["a.js", "b.wasm", "c.wasm"])]
    }

    #[test]
    fn a_budget_is_kept_to_the_byte() {
        let build = |more| {
            let code = [file("a.js", 1), file("b.wasm", CODE_BUDGET - 2), file("c.wasm", 1 + more)];
            let later = later().map(|Weighed { name, brotli, .. }| file(&name, brotli + more));
            [&code[..], &[file(CORE, CORE_BUDGET + more)], &later].concat()
        };
        assert!(over_budget(&build(0), &pages()).is_empty());
        assert_eq!(over_budget(&build(1), &pages()).len(), 4);
    }

    #[test]
    fn the_first_view_is_the_page_and_its_code() {
        let page = |brotli| {
            let needed = [file(DIRECTORY, brotli), file("a.js", 1), file("b.wasm", 1)];
            [&needed[..], &[file("404.html", 1 << 20), file("c.wasm", 1 << 10), file(CORE, 1)], &later()].concat()
        };
        assert!(over_budget(&page(FIRST_VIEW_BUDGET - 2), &pages()).is_empty());
        assert_eq!(over_budget(&page(FIRST_VIEW_BUDGET - 1), &pages()).len(), 1);
    }

    #[test]
    fn pages_do_not_count_as_code() {
        let files = [file(DIRECTORY, CODE_BUDGET), file("a.js", 1), file(CORE, 1)];
        assert!(over_budget(&[&files[..], &later()].concat(), &pages()).is_empty());
    }

    #[test]
    fn a_build_without_code_core_data_or_what_comes_later_is_no_build() {
        assert_eq!(over_budget(&[], &pages()).len(), 5);
    }

    #[test]
    fn the_table_ends_with_the_sums_of_the_code() {
        let files = [file("a.js", 1), file("b.wasm", 20), file("c.wasm", 4), file(CORE, 300)];
        let table = table(&[&files[..], &later()].concat(), &pages());
        let words = |line: &str| line.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let [.., directory, about] = &table.lines().map(words).collect::<Vec<_>>()[..] else { panic!("it has lines") };
        assert_eq!(directory[3..6], ["index.html", "63", "21"]);
        assert_eq!(about[3..], ["about/index.html", "75", "25", "of", &CODE_BUDGET.to_string()]);
    }
}
