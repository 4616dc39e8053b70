//! What wasm-bindgen writes is meant to be read: this makes it small, under names and an integrity of its own.
//!
//! The wasm and its glue know each other by names like `__wbg_setAttribute_0123456789abcdef`, two hundred of them, which
//! pack badly; one letter does as well. Trunk's own minifier leaves these, and changes files after it has hashed them.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::Value;
use sha2::{Digest, Sha384};

use crate::{order, project, script, tools::npm};

/// Packs the code in a folder that Trunk is staging, and names it anew in the page.
pub(crate) fn code(staging: &Path) -> Result<()> {
    let (wasm, glue) = (find(staging, "wasm")?, find(staging, "js")?);
    let (small_wasm, small_glue) = (staging.join("small.wasm"), staging.join("small.js"));
    let text = fs::read_to_string(&glue).with_context(|| format!("{} could not be read", glue.display()))?;
    let ordered = staging.join("ordered.wasm");
    let content = fs::read(&wasm).with_context(|| format!("{} could not be read", wasm.display()))?;
    fs::write(&ordered, order::name(&content)?).context("the wasm with its order could not be written")?;
    let names = shorten(&ordered, &small_wasm)?;
    fs::remove_file(&ordered).context("the wasm with its order could not be removed")?;
    fs::write(&small_glue, rename(&terse(&text)?, &names)).context("the glue could not be written")?;
    let small_wasm = settle(&wasm, &small_wasm)?;
    let beside = beside(staging)?;
    let small_glue = settle(&glue, &bundle(staging, &small_glue, &file_name(&small_wasm), &beside)?)?;
    let page = staging.join("index.html");
    let html = fs::read_to_string(&page).context("Trunk staged no index.html")?;
    let html = rewrite(&html, &file_name(&small_wasm), &file_name(&small_glue), &integrity(&fs::read(&small_glue)?))?;
    fs::write(&page, with_one_style(&html)?).context("index.html could not be written")
}

/// The page with one script of its own, which is checked, in the place of what Trunk wrote to start the app. It and the wasm
/// are named before the styles, so that they are asked for with the first bytes of the page.
fn rewrite(html: &str, wasm: &str, script: &str, integrity: &str) -> Result<String> {
    let (before, rest) = html.split_once("<script type=\"module\">").context("Trunk wrote no script")?;
    let (_, after) = rest.split_once("</script>").context("Trunk's script does not end")?;
    let (between, _) = after.split_once("<link rel=\"modulepreload\"").context("Trunk preloads no script")?;
    let (_, body) = after.split_once("</head>").context("the page's head does not end")?;
    let (head, styles) = before.split_once("<style>").context("Trunk inlined no style")?;
    Ok(format!(
        "{head}<link rel=\"preload\" href=\"{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\n\
         <script type=\"module\" async fetchpriority=\"high\" src=\"{script}\" integrity=\"sha384-{integrity}\" \
         crossorigin></script>\n<style>{}{}\n</head>{body}",
        styles.trim_end(),
        between.trim(),
    ))
}

/// The page with all its styles in one element, without comments and spare space.
fn with_one_style(html: &str) -> Result<String> {
    let mut styles = String::new();
    let mut rest = html;
    let mut page = String::new();
    while let Some((before, (style, after))) =
        rest.split_once("<style>").and_then(|(before, after)| Some((before, after.split_once("</style>")?)))
    {
        styles.push_str(style);
        page.push_str(before.trim_end());
        rest = after;
    }
    let small = script::small(&styles, "css")?;
    Ok([&page, "\n<style>", small.trim_end(), "</style>\n", rest.trim_start()].concat())
}

/// The quality at which brotli packs as small as it can.
pub(crate) const SMALLEST: i32 = 11;

/// Packed by brotli at a quality up to [`SMALLEST`]: the same for the same bytes.
pub(crate) fn brotli(bytes: &[u8], quality: i32) -> Result<Vec<u8>> {
    // A window larger than the text takes time and brings nothing.
    let lgwin = i32::try_from(usize::BITS - bytes.len().leading_zeros())?.clamp(16, 24);
    let params = brotli::enc::BrotliEncoderParams { quality, lgwin, size_hint: bytes.len(), ..Default::default() };
    let mut packed = brotli::CompressorWriter::with_params(Vec::new(), 4096, &params);
    packed.write_all(bytes).context("brotli failed")?;
    Ok(packed.into_inner())
}

/// The one file of a kind at the top of the folder.
fn find(folder: &Path, kind: &str) -> Result<PathBuf> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} could not be read", folder.display()))?;
    let mut files = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    files.find(|path| path.extension().is_some_and(|of| of == kind)).with_context(|| format!("Trunk staged no {kind}"))
}

/// What Rust's wasm uses of WebAssembly: every browser since 2022 knows it.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// A name that the wasm and the glue share, and the short one that takes its place.
#[derive(Debug, PartialEq, Eq)]
enum Name {
    /// What the wasm asks the glue for.
    Import { long: String, short: String },
    /// What the glue asks the wasm for.
    Export { long: String, short: String },
    /// The one module that imports come from.
    Module(String),
}

/// What wasm-opt may take for granted: memory begins as zeros, and nothing lies in its first kilobyte, for Rust puts the
/// stack there, which grows down to it. Trunk's own call is told the same.
const SMALL: [&str; 8] = [
    "--low-memory-unused",
    "--zero-filled-memory",
    "-Os",
    "-aimfs=3",
    "--reorder-functions-by-name",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// Writes the wasm with short names, in the order of its functions' names and looked through once more; tells the names.
fn shorten(wasm: &Path, small: &Path) -> Result<Vec<Name>> {
    let mut wasm_opt = project::command(npm::BINARYEN.path()?);
    wasm_opt.arg(wasm).args(FEATURES).args(SMALL).args(["--minify-imports-and-exports-and-modules", "-o"]).arg(small);
    let told = wasm_opt.output().context("wasm-opt could not be started")?;
    let told: Value = serde_json::from_slice(&told.stdout).context("wasm-opt does not tell the names it gave")?;
    Ok(names(&told))
}

/// `{"imports": [[module, long, short], …], "exports": [[long, short], …]}`
fn names(told: &Value) -> Vec<Name> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let list = |key: &str| told[key].as_array().cloned().unwrap_or_default();
    let imports = list("imports");
    let module = imports.first().map(|import| Name::Module(text(&import[0])));
    let imports = imports.iter().map(|name| Name::Import { long: text(&name[1]), short: text(&name[2]) });
    let exports = list("exports");
    let exports = exports.iter().map(|name| Name::Export { long: text(&name[0]), short: text(&name[1]) });
    imports.chain(exports).chain(module).collect()
}

/// The glue without its description of values that are no errors, for the messages of panics: a text says enough.
fn terse(glue: &str) -> Result<String> {
    let (before, rest) = glue.split_once("function debugString(val) {").context("the glue describes no values")?;
    let (_, after) = rest.split_once("\n}\n").context("the glue's description of values does not end")?;
    Ok([before, "function debugString(val) {\n    return String(val);\n}\n", after].concat())
}

/// The glue with the short names. Long names of imports are nowhere else; exports are asked for as `wasm.name`.
fn rename(glue: &str, names: &[Name]) -> String {
    let mut glue = glue.to_owned();
    for name in names {
        glue = match name {
            Name::Import { long, short } => replace_word(&glue, long, short),
            Name::Export { long, short } => replace_word(&glue, &format!("wasm.{long}"), &format!("wasm.{short}")),
            Name::Module(module) => glue.replace(&format!("\"{module}\""), "\"a\""),
        };
    }
    glue
}

/// Replaces a name, but not the beginning of a longer one.
fn replace_word(text: &str, long: &str, short: &str) -> String {
    let in_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$');
    let mut parts = text.split(long);
    let mut replaced = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        replaced.push_str(if part.starts_with(in_word) { long } else { short });
        replaced.push_str(part);
    }
    replaced
}

/// The script that starts the app, and the glue in it. It asks for the one beside it.
fn bundle(staging: &Path, glue: &Path, wasm: &str, beside: &Path) -> Result<PathBuf> {
    let content = fs::read(beside).with_context(|| format!("{} could not be read", beside.display()))?;
    let script = staging.join("start.mjs");
    script::bundled(
        "src/boot/start.js",
        &script,
        &[
            // The glue warns of old ways to call it and of a wrong type of the wasm, which the app does without.
            "--pure:console.warn",
            &format!("--alias:creative-cities={}", glue.display()),
            &format!("--define:WASM=\"{wasm}\""),
            &format!("--define:BESIDE=\"{}\"", file_name(beside)),
            &format!("--define:INTEGRITY=\"sha384-{}\"", integrity(&content)),
        ],
    )?;
    fs::remove_file(glue).context("the glue could not be removed")?;
    Ok(script)
}

/// How the name begins of the script that comes when the app is here.
pub(crate) const BESIDE: &str = "creative-cities-beside-";

/// The script that comes when the app is here.
fn beside(staging: &Path) -> Result<PathBuf> {
    let script = staging.join("beside.mjs");
    script::bundled("src/boot/beside.js", &script, &[])?;
    settle(&staging.join([BESIDE, ".js"].concat()), &script)
}

/// Puts the small file in the place of the old one, under a name made from its content.
fn settle(old: &Path, small: &Path) -> Result<PathBuf> {
    let content = fs::read(small).with_context(|| format!("{} was not written", small.display()))?;
    let new = named_after(old, &content);
    fs::rename(small, &new).with_context(|| format!("{} could not be written", new.display()))?;
    if old.exists() {
        fs::remove_file(old).with_context(|| format!("{} could not be removed", old.display()))?;
    }
    Ok(new)
}

/// `creative-cities-0123456789abcdef.js`, the digits taken from the content: a host may keep it for ever.
fn named_after(old: &Path, content: &[u8]) -> PathBuf {
    let name = file_name(old);
    let stem = name.rsplit_once('-').map_or(name.as_str(), |(stem, _)| stem);
    let kind = old.extension().unwrap_or_default().to_string_lossy();
    let digits = Sha384::digest(content).iter().take(8).fold(0, |digits: u64, byte| digits << 8 | u64::from(*byte));
    old.with_file_name(format!("{stem}-{digits:016x}.{kind}"))
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// What stands in the page as the integrity of a file, after `sha384-`.
fn integrity(content: &[u8]) -> String {
    STANDARD.encode(Sha384::digest(content))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn names_become_short_on_both_sides_and_nothing_else_changes() {
        let told =
            json!({ "imports": [["./x_bg.js", "__wbg_get_0a", "a"]], "exports": [["get", "b"], ["get_all", "c"]] });
        let glue = r#"const get = { "./x_bg.js": { __wbg_get_0a: () => wasm.get(1), __wbg_get_0ab: wasm.get_all } };"#;
        let short = r#"const get = { "a": { a: () => wasm.b(1), __wbg_get_0ab: wasm.c } };"#;
        assert_eq!(rename(glue, &names(&told)), short);
    }

    #[test]
    fn values_are_described_in_a_word_and_nothing_else_changes() {
        let glue = "a();\nfunction debugString(val) {\n    if (val) {\n    }\n    return 7;\n}\nb();\n";
        let short = "a();\nfunction debugString(val) {\n    return String(val);\n}\nb();\n";
        assert_eq!(terse(glue).expect("it describes values"), short);
        assert!(terse("a();\n").is_err());
    }

    #[test]
    fn a_file_is_named_after_its_content() {
        let name = |content| file_name(&named_after(Path::new("dist/creative-cities-00ff_bg.wasm"), content));
        assert!(name(b"one").starts_with("creative-cities-") && name(b"one").ends_with("wasm"));
        assert_ne!(name(b"one"), name(b"two"));
    }
}
