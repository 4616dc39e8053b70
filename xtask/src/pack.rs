//! What wasm-bindgen writes is meant to be read: this makes it small, under names and an integrity of its own.
//!
//! The wasm and its glue know each other by names like `__wbg_setAttribute_0123456789abcdef`, two hundred of them, which
//! pack badly; one letter does as well. Trunk's own minifier leaves these, and changes files after it has hashed them.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::Value;
use sha2::{Digest, Sha384};

use crate::{
    cut::{self, Pieces},
    order, project, script,
    tools::npm,
    wasm::Functions,
};

/// Packs the code in a folder that Trunk is staging, and names it anew in the page.
pub(crate) fn code(staging: &Path, glue: &Path, pieces: &Pieces) -> Result<()> {
    let wasm = find(staging, "_bg.wasm")?;
    let names = small_wasm(&wasm, &["--minify-imports-and-exports-and-modules"])?;
    let first = settle(&wasm)?;
    let mut pieces = pieces_of(staging, pieces)?;
    let others = Others::read()?;
    let styles = others.write(staging)?;
    for piece in &mut pieces {
        piece.files.push(styles.clone());
    }
    let text = fs::read_to_string(glue).with_context(|| format!("{} could not be read", glue.display()))?;
    let text = rename(&with_pieces(&terse(&text)?, &pieces)?, &names);
    let small_glue = staging.join("small.js");
    fs::write(&small_glue, text).context("the glue could not be written")?;
    for no_more in [glue, &staging.join(cut::LOADS)] {
        fs::remove_file(no_more).with_context(|| format!("{} could not be removed", no_more.display()))?;
    }
    let script = bundle(staging, &small_glue, &file_name(&first), &beside(staging)?)?;
    let page = staging.join("index.html");
    let html = fs::read_to_string(&page).context("Trunk staged no index.html")?;
    let integrity = integrity(&fs::read(&script)?);
    let html = rewrite(&html, &file_name(&first), &pieces, &file_name(&script), &integrity)?;
    let html = others.beside(&with_one_style(&others.out_of(&html)?)?)?;
    fs::write(&page, html).context("index.html could not be written")
}

/// The styles that no directory needs. They come with the pieces; other pages than the directory have them from the start.
struct Others {
    /// As Trunk puts them into the page.
    long: String,
    small: String,
}

impl Others {
    fn read() -> Result<Self> {
        let long = fs::read_to_string(project::root().join("src/style/others.css")).context("no others.css")?;
        let small = script::small(&long, "css")?.trim_end().to_owned();
        Ok(Self { long, small })
    }

    /// Writes them as a file; tells its name.
    fn write(&self, staging: &Path) -> Result<String> {
        let file = staging.join([NAMED, "others-.css"].concat());
        fs::write(&file, &self.small).context("the styles of other pages could not be written")?;
        Ok(file_name(&settle(&file)?))
    }

    fn out_of(&self, html: &str) -> Result<String> {
        let style = format!("<style>{}</style>", self.long);
        let (before, after) = html.split_once(&style).context("Trunk did not inline others.css")?;
        Ok([before, after].concat())
    }

    /// The page with them in an element of their own, for the pages that need a piece.
    fn beside(&self, html: &str) -> Result<String> {
        let (before, after) = html.split_once("</style>\n").context("the page has no style")?;
        Ok([before, "</style>\n<style data-piece>", &self.small, "</style>\n", after].concat())
    }
}

/// A piece of the app's wasm as it is shipped: the names of its files, and of what it shares with the app.
struct Shipped {
    name: String,
    files: Vec<String>,
    shares: Vec<String>,
}

/// Makes the pieces small. A file may belong to more than one.
fn pieces_of(staging: &Path, pieces: &Pieces) -> Result<Vec<Shipped>> {
    let mut files = BTreeMap::new();
    for stem in pieces.values().flatten() {
        if !files.contains_key(stem) {
            let file = staging.join([stem, ".wasm"].concat());
            small_wasm(&file, &[])?;
            let content = fs::read(&file)?;
            let shares = Functions::read(&content)?.imports.into_iter().map(str::to_owned).collect::<Vec<_>>();
            let named = staging.join([NAMED, "piece-.wasm"].concat());
            fs::rename(&file, &named)?;
            files.insert(stem, (file_name(&settle(&named)?), shares));
        }
    }
    let shipped = |(name, stems): (&String, &Vec<String>)| {
        let mut shares: Vec<_> = stems.iter().flat_map(|stem| files[stem].1.clone()).collect();
        shares.sort();
        shares.dedup();
        Shipped { name: name.clone(), files: stems.iter().map(|stem| files[stem].0.clone()).collect(), shares }
    };
    Ok(pieces.iter().map(shipped).collect())
}

/// The glue with what the wasm asks to bring its pieces: `src/boot/pieces.js`, told the files of each, and what they share
/// with the app.
fn with_pieces(glue: &str, pieces: &[Shipped]) -> Result<String> {
    let begin = "const import0 = {\n        __proto__: null,\n";
    let (before, after) = glue.split_once(begin).context("the glue gives the wasm nothing")?;
    let kept = |part: &str| {
        let lines = part.split_inclusive('\n').filter(|line| !line.contains(cut::LOADS));
        lines.collect::<String>()
    };
    let mut whole = ["import { bring } from \"creative-cities-pieces\";\n", &kept(before), begin].concat();
    for Shipped { name, files, shares } in pieces {
        let files = serde_json::to_string(files)?;
        let shares: Vec<_> = shares.iter().map(|name| format!("{name}: wasm.{name}")).collect();
        writeln!(
            whole,
            "        __wasm_split_load_{name}: (done, data) => bring({files}, {{ __wasm_split: {{ {} }} }}, done, data),",
            shares.join(", ")
        )?;
    }
    Ok(whole + &kept(after))
}

/// The page with one script of its own, which is checked, in the place of what Trunk wrote to start the app. It and the wasm
/// are named before the styles, so that they are asked for with the first bytes of the page. The pieces are named too, for
/// those pages that need one.
fn rewrite(html: &str, wasm: &str, pieces: &[Shipped], script: &str, integrity: &str) -> Result<String> {
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

/// The file of the app at the top of the folder whose name ends like this.
pub(crate) fn find(folder: &Path, end: &str) -> Result<PathBuf> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} could not be read", folder.display()))?;
    let mut files = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    let ours = |path: &PathBuf| {
        let name = file_name(path);
        name.starts_with(NAMED) && name.ends_with(end)
    };
    files.find(ours).with_context(|| format!("Trunk staged no {end}"))
}

/// How the names of the app's own files begin.
pub(crate) const NAMED: &str = "creative-cities-";

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
/// stack there, which grows down to it; and how hard it tries.
const SMALL: [&str; 4] = ["--low-memory-unused", "--zero-filled-memory", "-Os", "-aimfs=3"];
/// What it takes out at last.
const BARE: [&str; 4] =
    ["--reorder-functions-by-name", "--strip-debug", "--strip-producers", "--strip-target-features"];

/// Makes a wasm small where it lies: optimised, then in the order in which its functions pack best and looked through once
/// more, in this way; tells what names that gave.
fn small_wasm(wasm: &Path, how: &[&str]) -> Result<Vec<Name>> {
    wasm_opt(wasm, &["--converge"])?;
    let content = fs::read(wasm).with_context(|| format!("{} could not be read", wasm.display()))?;
    fs::write(wasm, order::name(&content)?).context("the wasm with its order could not be written")?;
    let told = wasm_opt(wasm, &[&BARE[..], how].concat())?;
    Ok(if how.is_empty() {
        Vec::new()
    } else {
        names(&serde_json::from_slice(&told).context("wasm-opt does not tell the names it gave")?)
    })
}

/// Runs wasm-opt over a file; tells what it said.
fn wasm_opt(wasm: &Path, how: &[&str]) -> Result<Vec<u8>> {
    let mut wasm_opt = project::command(npm::BINARYEN.path()?);
    wasm_opt.arg(wasm).args(FEATURES).args(SMALL).args(how).arg("-o").arg(wasm);
    let told = wasm_opt.output().context("wasm-opt could not be started")?;
    if !told.status.success() {
        bail!("wasm-opt does not understand {}: {}", wasm.display(), String::from_utf8_lossy(&told.stderr));
    }
    Ok(told.stdout)
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
    let script = staging.join([NAMED, ".js"].concat());
    script::bundled(
        "src/boot/start.js",
        &script,
        &[
            // The glue warns of old ways to call it and of a wrong type of the wasm, which the app does without.
            "--pure:console.warn",
            &format!("--alias:creative-cities={}", glue.display()),
            "--alias:creative-cities-pieces=./src/boot/pieces.js",
            &format!("--define:WASM=\"{wasm}\""),
            &format!("--define:BESIDE=\"{}\"", file_name(beside)),
            &format!("--define:INTEGRITY=\"sha384-{}\"", integrity(&content)),
        ],
    )?;
    fs::remove_file(glue).context("the glue could not be removed")?;
    settle(&script)
}

/// How the name begins of the script that comes when the app is here.
pub(crate) const BESIDE: &str = "creative-cities-beside-";

/// The script that comes when the app is here.
fn beside(staging: &Path) -> Result<PathBuf> {
    let script = staging.join([BESIDE, ".js"].concat());
    script::bundled("src/boot/beside.js", &script, &[])?;
    settle(&script)
}

/// Gives a file a name made from its content.
fn settle(file: &Path) -> Result<PathBuf> {
    let content = fs::read(file).with_context(|| format!("{} was not written", file.display()))?;
    let new = named_after(file, &content);
    fs::rename(file, &new).with_context(|| format!("{} could not be written", new.display()))?;
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
