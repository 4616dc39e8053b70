//! The script between the wasm and the browser, as wasm-bindgen writes it: made terse, with short names, and with what
//! brings the pieces.

use std::fmt::Write as _;

use anyhow::{Context, Result};
use serde_json::Value;

use super::Shipped;
use crate::cut;

/// A name that the wasm and the glue share, and the short one that takes its place.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Name {
    /// What the wasm asks the glue for.
    Import { long: String, short: String },
    /// What the glue asks the wasm for.
    Export { long: String, short: String },
    /// The one module that imports come from.
    Module(String),
}

/// `{"imports": [[module, long, short], …], "exports": [[long, short], …]}`
pub(super) fn names(told: &Value) -> Vec<Name> {
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
pub(super) fn terse(glue: &str) -> Result<String> {
    let (before, rest) = glue.split_once("function debugString(val) {").context("the glue describes no values")?;
    let (_, after) = rest.split_once("\n}\n").context("the glue's description of values does not end")?;
    Ok([before, "function debugString(val) {\n    return String(val);\n}\n", after].concat())
}

/// The glue with the short names. Long names of imports are nowhere else; exports are asked for as `wasm.name`.
pub(super) fn rename(glue: &str, names: &[Name]) -> String {
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

/// The glue with what the wasm asks to bring its pieces: `src/boot/pieces.js`, told the files of each, and what they share
/// with the app.
pub(super) fn with_pieces(glue: &str, pieces: &[Shipped]) -> Result<String> {
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
    fn the_wasm_is_given_what_brings_its_pieces_and_nothing_of_what_the_cut_wrote() {
        let loads = "import * as loads from \"./__wasm_split.js\";\n";
        let begin = "const import0 = {\n        __proto__: null,\n";
        let glue = [loads, "a();\n", begin, "    };\n    \"./__wasm_split.js\": loads,\nb();\n"].concat();
        let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        let piece =
            Shipped { name: "places".into(), files: texts(&["a.wasm", "b.css"]), shares: texts(&["__stack", "f"]) };
        let bring = "        __wasm_split_load_places: (done, data) => bring([\"a.wasm\",\"b.css\"], \
                     { __wasm_split: { __stack: wasm.__stack, f: wasm.f } }, done, data),\n";
        let import = "import { bring } from \"creative-cities-pieces\";\n";
        let whole = [import, "a();\n", begin, bring, "    };\nb();\n"].concat();
        assert_eq!(with_pieces(&glue, &[piece]).expect("it gives the wasm something"), whole);
        assert!(with_pieces("a();\n", &[]).is_err());
    }
}
