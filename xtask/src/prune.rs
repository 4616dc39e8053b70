//! Takes out what nobody asks for: a dependency of Leptos exports classes of its own to scripts, whether or not a page has
//! a use for them, and with them all that they need.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::{project, tools::npm};

/// The glue without the classes that it exports: the page's script asks for its functions only.
pub(crate) fn classes(glue: &str) -> String {
    let mut names: Vec<&str> = Vec::new();
    for line in glue.lines() {
        names.extend(line.strip_prefix("export class ").and_then(|rest| rest.split(' ').next()));
    }
    let mut kept = String::with_capacity(glue.len());
    let mut inside = false;
    for line in glue.lines() {
        // Nobody starts the app synchronously.
        let line = line.strip_prefix("export { initSync, ").map_or(line, |_| "export { __wbg_init as default };");
        let registry = |name: &&str| line.starts_with(&format!("const {name}Finalization ="));
        let begins = line.starts_with("export class ") || names.iter().any(registry);
        let dispose = line.starts_with("if (Symbol.dispose)");
        if !inside && !begins && !dispose {
            kept.push_str(line);
            kept.push('\n');
        }
        // A class ends with a brace at the line's beginning, a registry with its statement.
        inside = (inside || begins) && line != "}" && !(line.starts_with("    ") && line.ends_with(", 1));"));
    }
    kept
}

/// Writes the wasm without the exports that the glue does not ask for, and without what only they need.
pub(crate) fn exports(wasm: &Path, glue: &str, features: &[&str], lean: &Path) -> Result<()> {
    let graph = lean.with_extension("json");
    fs::write(&graph, roots(glue).to_string()).context("the list of exports could not be written")?;
    let mut metadce = project::command(npm::BINARYEN.beside("wasm-metadce")?);
    metadce.arg(wasm).args(features).arg("--graph-file").arg(&graph).arg("-o").arg(lean);
    let told = metadce.output().context("wasm-metadce could not be started")?;
    fs::remove_file(&graph).context("the list of exports could not be removed")?;
    anyhow::ensure!(told.status.success(), "wasm-metadce: {}", String::from_utf8_lossy(&told.stderr));
    Ok(())
}

/// Every export that the glue asks for, as `wasm.name`.
fn roots(glue: &str) -> Value {
    let mut names: Vec<&str> = Vec::new();
    for part in glue.split("wasm.").skip(1) {
        let end = part.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(part.len());
        if !names.contains(&&part[..end]) {
            names.push(&part[..end]);
        }
    }
    let root = |name: &&str| json!({ "name": format!("export {name}"), "root": true, "export": name });
    Value::Array(names.iter().map(root).collect())
}

/// The glue without the functions that the wasm no longer imports.
pub(crate) fn imports(glue: &str, imported: &[&str]) -> String {
    let mut kept = String::with_capacity(glue.len());
    let mut inside = false;
    for line in glue.lines() {
        let entry = line.strip_prefix("        ").filter(|entry| entry.starts_with("__wb"));
        let name = entry.and_then(|entry| entry.split_once(": function")).map(|(name, _)| name);
        inside |= name.is_some_and(|name| !imported.contains(&name));
        if !inside {
            kept.push_str(line);
            kept.push('\n');
        }
        inside &= !line.starts_with("        }");
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_go_with_their_registries_and_the_rest_stays() {
        let glue = "export class A {\n    free() {\n        wasm.a_free();\n    }\n}\nif (Symbol.dispose) A.x = A.y;\n\
            function f() {\n    wasm.f();\n}\nconst AFinalization = (typeof R)\n    ? { x }\n    : new R(ptr => wasm.a_free(ptr, 1));\n\
            export { f };\n";
        assert_eq!(classes(glue), "function f() {\n    wasm.f();\n}\nexport { f };\n");
    }

    #[test]
    fn only_what_the_glue_asks_for_is_a_root() {
        let roots = roots("wasm.get(1); wasm.get_all; wasm.get()");
        let names: Vec<_> = roots.as_array().into_iter().flatten().map(|root| root["export"].clone()).collect();
        assert_eq!(names, ["get", "get_all"]);
    }

    #[test]
    fn functions_that_nobody_imports_go() {
        let glue = "    const import0 = {\n        __wbg_a_1: function() {\n            return 1;\n        },\n        \
            __wbg_b_2: function() { return handleError(function (x) {\n            x();\n        }, arguments); },\n    };\n";
        let kept =
            "    const import0 = {\n        __wbg_a_1: function() {\n            return 1;\n        },\n    };\n";
        assert_eq!(imports(glue, &["__wbg_a_1"]), kept);
        assert_eq!(imports(glue, &["__wbg_a_1", "__wbg_b_2"]), glue);
    }
}
