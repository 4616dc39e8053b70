//! What each crate contributes to the wasm, before its names are taken out.

use std::{collections::BTreeMap, fs};

use anyhow::{Context, Result};

use crate::{
    project,
    tools::{crates, npm},
    wasm::Functions,
};

/// Bytes of code by crate, the most first. Generic code counts with the crate that wrote it, whoever asked for it.
pub(super) fn weigh() -> Result<Vec<(String, usize)>> {
    let built = project::target().join("wasm32-unknown-unknown/release/creative-cities.wasm");
    let folder = project::target().join("sizes");
    let mut bindgen = project::command(crates::wasm_bindgen()?);
    bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&folder).arg(built);
    project::run(&mut bindgen, "the wasm is made by `cargo xtask build`")?;
    let (wasm, small) = (folder.join("creative-cities_bg.wasm"), folder.join("small.wasm"));
    let mut optimise = project::command(npm::BINARYEN.path()?);
    optimise.args(["-Os", "--converge", "-g"]).arg(&wasm).arg("-o").arg(&small);
    project::run(&mut optimise, "its messages above say what it does not understand")?;
    let wasm = fs::read(&small).with_context(|| format!("{} was not written", small.display()))?;
    let functions = Functions::read(&wasm)?;
    let mut sizes = BTreeMap::new();
    for (nth, body) in functions.bodies.iter().enumerate() {
        let name = functions.names.get(&(functions.imported + nth)).copied().unwrap_or_default();
        *sizes.entry(krate(name)).or_insert(0) += body.len();
    }
    let mut sizes: Vec<_> = sizes.into_iter().collect();
    sizes.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
    Ok(sizes)
}

/// The crate in the name of a function: `core` of `<core::fmt::Formatter>::pad`, and of what fills in for a type of its own.
fn krate(name: &str) -> String {
    let path = name.split("::").next().unwrap_or_default();
    let word =
        path.rsplit(|c: char| !c.is_alphanumeric() && c != '_' && c != '[' && c != ']').next().unwrap_or_default();
    let word = word.split('[').next().unwrap_or_default();
    let known = name.contains("::") && !word.is_empty();
    if known && !matches!(word, "str" | "char" | "T" | "u8") { word.to_owned() } else { "core".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::krate;

    #[test]
    fn functions_are_told_by_their_crates() {
        let table = [
            ("creative_cities::engine::slips::Measure::add::h0123456789abcdef", "creative_cities"),
            ("<core[c5930c85a12de822]::fmt::Formatter>::pad", "core"),
            ("<serde_json::read::StrRead as serde_json::read::Read>::parse_str", "serde_json"),
            ("<&alloc::string::String as core::fmt::Debug>::fmt", "alloc"),
            ("<str>::from_utf8", "core"),
            ("<T as alloc::slice::hack::ConvertVec>::to_vec", "alloc"),
            ("main", "core"),
        ];
        for (name, is) in table {
            assert_eq!(krate(name), is, "{name}");
        }
    }
}
