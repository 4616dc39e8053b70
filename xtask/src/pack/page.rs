//! What the page names of the code.

use std::fmt::Write as _;

use anyhow::{Context, Result};

use super::Shipped;

/// The page with one script of its own, which is checked, in the place of what Trunk wrote to start the app. It and the wasm
/// are named before the styles, so that they are asked for with the first bytes of the page. The pieces are named too, for
/// those pages that need one.
pub(super) fn naming(html: &str, wasm: &str, pieces: &[Shipped], script: &str, integrity: &str) -> Result<String> {
    let (before, rest) = html.split_once("<script type=\"module\">").context("Trunk wrote no script")?;
    let (_, after) = rest.split_once("</script>").context("Trunk's script does not end")?;
    let (between, _) = after.split_once("<link rel=\"modulepreload\"").context("Trunk preloads no script")?;
    let (_, body) = after.split_once("</head>").context("the page's head does not end")?;
    let (head, styles) = before.split_once("<style>").context("Trunk inlined no style")?;
    let mut named = String::new();
    for Shipped { name, files, .. } in pieces {
        for file in files.iter().filter(|file| file.ends_with("wasm")) {
            writeln!(
                named,
                "<link rel=\"preload\" href=\"{file}\" as=\"fetch\" type=\"application/wasm\" crossorigin media=\"not all\" \
                 data-piece=\"{name}\">"
            )?;
        }
    }
    Ok(format!(
        "{head}<link rel=\"preload\" href=\"{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\n\
         <script type=\"module\" async fetchpriority=\"high\" src=\"{script}\" integrity=\"sha384-{integrity}\" \
         crossorigin></script>\n{named}<style>{}{}\n</head>{body}",
        styles.trim_end(),
        between.trim(),
    ))
}
