//! What a visitor downloads, and whether it keeps to its budget.

mod crates;
mod languages;
mod report;
mod weigh;

pub(crate) use report::markdown;

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};
use creative_cities::domain::Naming;
use weigh::Weighed;

use crate::pack::BESIDE;

/// The most that wasm and JavaScript may weigh together in the first view, in bytes of brotli.
const CODE_BUDGET: usize = 120 * 1024;
/// The most that the worker may weigh, and the most that the script beside the app may, which are fetched after the first
/// view, in bytes of brotli.
const LATER_BUDGET: usize = 2 * 1024;
const WORKER: &str = "worker.js";
/// The most that a first visit to the directory may weigh: its page with the styles in it, the code, the core data
/// and the words.
const FIRST_VIEW_BUDGET: usize = 160 * 1024;
/// The most that the core data may weigh, in bytes of brotli.
const CORE_BUDGET: usize = 16 * 1024;
/// The data every page needs before it can answer.
const CORE: &str = "data/core.json";

/// Prints the sizes of a build and fails if one is above its budget.
pub(crate) fn check(dist: &Path) -> Result<()> {
    let facts = facts(dist)?;
    let files = weigh::all(dist, &[CORE, &Naming::file(&facts)])?;
    print!("{}", table(&files));
    let (others, heavy) = languages::weigh(dist, &facts)?;
    println!("{}", others.join("\n"));
    let over = [over_budget(&files), heavy].concat();
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

/// The raw and the packed weight of all code in the first view.
fn code(files: &[Weighed]) -> (usize, usize) {
    let code = files.iter().filter(|file| file.is_code() && !comes_later(&file.name));
    code.fold((0, 0), |(raw, brotli), file| (raw + file.raw, brotli + file.brotli))
}

/// A sentence for every budget that is not kept.
fn over_budget(files: &[Weighed]) -> Vec<String> {
    let mut over = Vec::new();
    let (_, weight) = code(files);
    if weight == 0 {
        over.push("the build has no wasm and no JavaScript: run `cargo xtask build`".to_owned());
    }
    if weight > CODE_BUDGET {
        over.push(format!("wasm + JS weigh {weight} bytes of brotli, above their {CODE_BUDGET}: find what grew"));
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
    let first = first_view(files);
    if first > FIRST_VIEW_BUDGET {
        over.push(format!(
            "the first view weighs {first} bytes of brotli, above its {FIRST_VIEW_BUDGET}: find what grew"
        ));
    }
    over
}

/// What a first visit to the directory weighs.
fn first_view(files: &[Weighed]) -> usize {
    let words = Naming::file("/");
    let needed = |file: &&Weighed| file.name == "index.html" || file.name == CORE || file.name.ends_with(&words);
    files.iter().filter(needed).fold(code(files).1, |weight, file| weight + file.brotli)
}

/// A line a file, then the sum that the budget is about.
fn table(files: &[Weighed]) -> String {
    let width = files.iter().map(|file| file.name.len()).max().unwrap_or(0).max(20);
    let line = |name: &str, raw: usize, brotli: usize, budget: Option<usize>| {
        let budget = budget.map(|most| format!("  of {most}")).unwrap_or_default();
        format!("{name:width$} {raw:>10} {brotli:>10}{budget}\n")
    };
    let heading = format!("{:width$} {:>10} {:>10}\n", "", "raw", "brotli");
    let files_lines = files.iter().map(|file| line(&file.name, file.raw, file.brotli, budget(&file.name)));
    let (raw, brotli) = code(files);
    let first = format!("{:width$} {:>10} {:>10}  of {FIRST_VIEW_BUDGET}\n", "first view", "", first_view(files));
    let sum = line("wasm + JS", raw, brotli, Some(CODE_BUDGET));
    [heading].into_iter().chain(files_lines).chain([first, sum]).collect()
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

    #[test]
    fn a_budget_is_kept_to_the_byte() {
        let build = |more| {
            let code = [file("a.js", 1), file("b.wasm", CODE_BUDGET - 1 + more)];
            let later = later().map(|Weighed { name, brotli, .. }| file(&name, brotli + more));
            [&code[..], &[file(CORE, CORE_BUDGET + more)], &later].concat()
        };
        assert!(over_budget(&build(0)).is_empty());
        assert_eq!(over_budget(&build(1)).len(), 4);
    }

    #[test]
    fn the_first_view_is_the_page_the_code_the_core_and_the_words() {
        let page = |brotli| {
            let needed = [file("index.html", brotli), file("a.js", 1), file(CORE, 1), file("data/0a/words.json", 1)];
            [&needed[..], &[file("404.html", 1 << 20)], &later()].concat()
        };
        assert!(over_budget(&page(FIRST_VIEW_BUDGET - 3)).is_empty());
        assert_eq!(over_budget(&page(FIRST_VIEW_BUDGET - 2)).len(), 1);
    }

    #[test]
    fn pages_do_not_count_as_code() {
        let files = [file("index.html", CODE_BUDGET), file("a.js", 1), file(CORE, 1)];
        assert!(over_budget(&[&files[..], &later()].concat()).is_empty());
    }

    #[test]
    fn a_build_without_code_core_data_or_what_comes_later_is_no_build() {
        assert_eq!(over_budget(&[]).len(), 4);
    }

    #[test]
    fn the_table_ends_with_the_sum_of_the_code() {
        let files = [file("a.js", 1), file("b.wasm", 20), file(CORE, 300)];
        let table = table(&[&files[..], &later()].concat());
        let last = table.lines().last().expect("it has lines");
        let words: Vec<_> = last.split_whitespace().collect();
        assert_eq!(words, ["wasm", "+", "JS", "63", "21", "of", &CODE_BUDGET.to_string()]);
    }
}
