//! Reads a finished site as search engines, chats and browsers will, and says what they would stumble over.
//!
//! No browser is needed: every page is taken apart by the rules of HTML, and what it tells machines is held against the
//! vocabulary of schema.org as its types have it.

mod head;
mod html;
mod links;
mod map;
mod policy;
mod shapes;
mod site;
mod things;
mod vocabulary;

use std::path::Path;

use anyhow::Result;
use site::Site;

use crate::test::Tally;

/// How many faults of one kind are told.
const TOLD: usize = 12;

/// What has to hold: a name that says so, and what finds the places where it does not.
type Rule = (&'static str, fn(&Site) -> Result<Vec<String>>);

const RULES: [Rule; 7] = [
    ("every page is HTML without a slip, and runs nothing that is written into it", |site| Ok(policy::slips(site))),
    ("what is inline is what the policy allows", policy::hashes),
    ("every page says what it is", head::faults),
    ("every link leads to a file", |site| Ok(links::faults(site))),
    ("the sitemap has every page and no other", map::faults),
    ("what machines are told is about this page", |site| Ok(things::faults(site))),
    ("what machines are told is in the vocabulary of schema.org", vocabulary::faults),
];

/// Reads the site in a folder that was built for an address; tells which rules it keeps.
pub(crate) fn read(dist: &Path, address: &str) -> Result<Tally> {
    let site = Site::read(dist, address)?;
    println!("{} pages", site.pages.len());
    let mut tally = Tally::default();
    for (name, rule) in RULES {
        let faults = rule(&site)?;
        println!("{} ... {}", name, if faults.is_empty() { "ok" } else { "FAILED" });
        for fault in faults.iter().take(TOLD) {
            println!("    {fault}");
        }
        if faults.len() > TOLD {
            println!("    and {} more", faults.len() - TOLD);
        }
        tally = tally + if faults.is_empty() { Tally::PASSED } else { Tally::FAILED };
    }
    Ok(tally)
}
