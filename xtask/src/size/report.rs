//! Every file that is shipped, with its weight, and what each crate contributes to the wasm.

use std::{collections::BTreeMap, fmt::Write as _, fs, io::Write as _, path::Path};

use anyhow::{Context, Result};
use flate2::{Compression, write::GzEncoder};

use super::crates;
use crate::pack::{SMALLEST, brotli};

/// What the numbers are.
const PACKED: &str = "As a usual build packs them: pages in other languages than English are packed only by `cargo xtask \
    build --thorough`; what is not packed counts as it is. Generic code counts with the crate that wrote it.";
/// Files of one folder and kind beyond so many are told as one line.
const ALIKE: usize = 12;

/// Bytes as they lie there, packed by brotli, and by gzip.
#[derive(Clone, Copy, Default)]
struct Weight([usize; 3]);

/// The tables, as Markdown.
pub(crate) fn markdown(dist: &Path) -> Result<String> {
    let mut folders = BTreeMap::new();
    collect(dist, "", &mut folders)?;
    let mut page =
        String::from(PACKED) + "\n\n| file | files | raw | brotli | gzip |\n| --- | --: | --: | --: | --: |\n";
    let mut sum = Line::default();
    for ((folder, kind), files) in folders {
        let mut all = Line::default();
        for (name, weight) in &files {
            all.add(*weight);
            if files.len() <= ALIKE {
                let _ = writeln!(page, "| `{folder}{name}` {}", Line::of(*weight).cells());
            }
        }
        if files.len() > ALIKE {
            let _ = writeln!(page, "| `{folder}…{kind}` {}", all.cells());
        }
        sum.add_all(all);
    }
    let _ = writeln!(page, "| all {}", sum.cells());
    page.push_str("\n| crate | bytes of code | of all |\n| --- | --: | --: |\n");
    let crates = crates::weigh()?;
    let code: usize = crates.iter().map(|(_, size)| size).sum();
    for (name, size) in crates {
        let _ = writeln!(page, "| `{name}` | {size} | {:.1} % |", percent(size, code));
    }
    Ok(page)
}

#[expect(clippy::cast_precision_loss, reason = "no wasm is that large")]
fn percent(part: usize, whole: usize) -> f64 {
    part as f64 * 100.0 / whole as f64
}

/// Files as one line.
#[derive(Clone, Copy, Default)]
struct Line {
    files: usize,
    weight: Weight,
}

impl Line {
    const fn of(weight: Weight) -> Self {
        Self { files: 1, weight }
    }

    fn add(&mut self, weight: Weight) {
        self.add_all(Self::of(weight));
    }

    fn add_all(&mut self, other: Self) {
        self.files += other.files;
        for (sum, more) in self.weight.0.iter_mut().zip(other.weight.0) {
            *sum += more;
        }
    }

    fn cells(self) -> String {
        let [raw, brotli, gzip] = self.weight.0;
        format!("| {} | {raw} | {brotli} | {gzip} |", self.files)
    }
}

/// By folder and kind: the names and weights of files. What was packed beside a file is its packed weight, not a file; what
/// packs no further is sent as it is.
type Folders = BTreeMap<(String, String), Vec<(String, Weight)>>;

fn collect(folder: &Path, prefix: &str, folders: &mut Folders) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} could not be read", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let kind = path.extension().map_or(String::new(), |kind| format!(".{}", kind.to_string_lossy()));
        if path.is_dir() {
            // Pages are told together, a folder of them each; `ar/city/` with `ar/`.
            let below = if prefix.is_empty() || prefix.starts_with("data/") {
                format!("{prefix}{name}/")
            } else {
                prefix.to_owned()
            };
            collect(&path, &below, folders)?;
        } else if !matches!(kind.as_str(), ".br" | ".gz") {
            let weight = weigh(&path)?;
            folders.entry((prefix.to_owned(), kind)).or_default().push((name, weight));
        }
    }
    for files in folders.values_mut() {
        files.sort_by(|a, b| a.0.cmp(&b.0));
    }
    Ok(())
}

fn weigh(file: &Path) -> Result<Weight> {
    let bytes = fs::read(file).with_context(|| format!("{} could not be read", file.display()))?;
    let beside = |kind: &str| fs::metadata(format!("{}.{kind}", file.display())).map(|packed| packed.len());
    let (Ok(br), Ok(gz)) = (beside("br"), beside("gz")) else { return Ok(Weight([bytes.len(); 3])) };
    let code = file.extension().is_some_and(|kind| kind == "wasm" || kind == "js");
    // Code is weighed as its budget is.
    let packed = if code {
        [brotli(&bytes, SMALLEST)?.len(), gzip(&bytes)?]
    } else {
        [usize::try_from(br)?, usize::try_from(gz)?]
    };
    Ok(Weight([bytes.len(), packed[0], packed[1]]))
}

fn gzip(bytes: &[u8]) -> Result<usize> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    Ok(gzip.finish()?.len())
}
