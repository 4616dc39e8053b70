//! What machines are told, as TypeScript: the types of schema.org are the judge.

use std::{
    collections::BTreeMap,
    fmt::Write,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::{shapes, site::Site};
use crate::{
    project,
    tools::{self, npm},
};

/// Things of one shape: one of them, and the pages that have them.
struct Sample {
    thing: Value,
    pages: Vec<String>,
}

pub(super) fn faults(site: &Site) -> Result<Vec<String>> {
    tools::ensure(tools::VOCABULARY)?;
    let samples = samples(site);
    if samples.is_empty() {
        bail!("no page tells machines anything");
    }
    let file = file()?;
    fs::write(&file, source(&samples, &npm::SCHEMA.path()?))
        .with_context(|| format!("{} cannot be written", file.display()))?;
    println!("{} shapes of things in {}", samples.len(), file.display());
    let mut compiler = project::command(npm::TYPESCRIPT.path()?);
    compiler.args(["--noEmit", "--strict", "--pretty", "false"]).arg(&file);
    let output = compiler.output().map_err(|why| project::not_started(&compiler, &why, "install Node with npm"))?;
    let said = String::from_utf8_lossy(&output.stdout);
    let faults: Vec<_> = said.lines().filter_map(|line| fault(line, &samples)).collect();
    if faults.is_empty() && !output.status.success() {
        bail!("the compiler failed: {said}{}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(faults)
}

fn file() -> Result<PathBuf> {
    let folder = project::target().join("structured-data");
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    Ok(folder.join("things.ts"))
}

/// One thing of each shape.
fn samples(site: &Site) -> Vec<Sample> {
    let mut samples = BTreeMap::<_, Sample>::new();
    for (name, page) in &site.pages {
        for thing in page.told().flatten() {
            let sample = samples.entry(shapes::of(&thing)).or_insert(Sample { thing, pages: Vec::new() });
            sample.pages.push(name.clone());
        }
    }
    samples.into_values().collect()
}

/// A line for the types, then one for each sample: a line of a message tells which.
fn source(samples: &[Sample], types: &Path) -> String {
    let mut source = format!("import type * as schema from {};\n", Value::from(types.to_string_lossy()));
    for (nth, Sample { thing, .. }) in samples.iter().enumerate() {
        let kind = thing["@type"].as_str().filter(|kind| kind.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        // A thing of no kind is one of a kind that does not exist.
        let kind = kind.unwrap_or("Nothing");
        let _ = writeln!(source, "export const thing{nth}: schema.WithContext<schema.{kind}> = {thing};");
    }
    source
}

/// What the compiler says of a sample, with the first page that has it: `things.ts(3,89): error TS2353: …`.
fn fault(line: &str, samples: &[Sample]) -> Option<String> {
    let (place, why) = line.split_once(": error ")?;
    let (row, _) = place.rsplit_once('(')?.1.split_once(',')?;
    let sample = row.parse::<usize>().ok().and_then(|row| samples.get(row.checked_sub(2)?));
    let Some(Sample { thing, pages }) = sample else { return Some(line.to_owned()) };
    let others = pages.len() - 1;
    let more = if others == 0 { String::new() } else { format!(" (and {others} more)") };
    Some(format!("{}{more}, {}: {why}", pages[0], thing["@type"]))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_message_names_the_pages_of_its_line() {
        let sample = |kind: &str, pages: &[&str]| Sample {
            thing: json!({ "@type": kind, "name": "a" }),
            pages: pages.iter().map(|&page| page.to_owned()).collect(),
        };
        let samples = [sample("City", &["lyon", "oslo", "rome"]), sample("Event", &["braga"])];
        let source = source(&samples, Path::new("types.d.ts"));
        assert_eq!(
            source.lines().nth(2),
            Some("export const thing1: schema.WithContext<schema.Event> = {\"@type\":\"Event\",\"name\":\"a\"};")
        );
        for (line, expected) in [
            ("a/things.ts(2,9): error TS1: no", "lyon (and 2 more), \"City\": TS1: no"),
            ("a/things.ts(3,80): error TS2: no: never", "braga, \"Event\": TS2: no: never"),
            ("a/things.ts(1,1): error TS3: no types", "a/things.ts(1,1): error TS3: no types"),
        ] {
            assert_eq!(fault(line, &samples).as_deref(), Some(expected));
        }
        assert_eq!(fault("  a line that goes on", &samples), None);
    }
}
