//! What comes from npm: axe-core, which judges accessibility in the browser tests and is never shipped; binaryen and
//! esbuild, which make the wasm and its glue smaller; the types of schema.org with their compiler, which judge what pages
//! tell machines; `MiniSearch`, which the app's start is measured against, and the other libraries that the engine and
//! typing are measured against.

use std::{fs, path::PathBuf};

use anyhow::{Context, Result};

use super::cache;
use crate::project;

/// A package, in the one version that is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Package {
    pub(crate) name: &'static str,
    pub(crate) version: &'static str,
    /// What of it is used, below `node_modules`.
    file: &'static str,
}

/// A newer one may find more, so it changes by hand.
pub(crate) const AXE: Package = Package { name: "axe-core", version: "4.14.1", file: "axe-core/axe.min.js" };
/// Sizes depend on it, so it changes by hand.
pub(crate) const BINARYEN: Package = Package { name: "binaryen", version: "132.0.0", file: ".bin/wasm-opt" };
/// Sizes depend on it too.
pub(crate) const ESBUILD: Package = Package { name: "esbuild", version: "0.28.2", file: ".bin/esbuild" };
/// The vocabulary grows, so it changes by hand.
pub(crate) const SCHEMA: Package =
    Package { name: "schema-dts", version: "2.1.0", file: "schema-dts/dist/schema.d.ts" };
/// Holds what pages say against it.
pub(crate) const TYPESCRIPT: Package = Package { name: "typescript", version: "7.0.2", file: ".bin/tsc" };
/// What is measured against it depends on it.
pub(crate) const MINISEARCH: Package =
    Package { name: "minisearch", version: "7.2.0", file: "minisearch/dist/es/index.js" };
pub(crate) const FLEXSEARCH: Package =
    Package { name: "flexsearch", version: "0.8.212", file: "flexsearch/dist/flexsearch.bundle.module.min.js" };
pub(crate) const ITEMSJS: Package = Package { name: "itemsjs", version: "2.4.4", file: "itemsjs/dist/index.modern.js" };
pub(crate) const ORAMA: Package =
    Package { name: "@orama/orama", version: "3.1.18", file: "@orama/orama/dist/esm/index.js" };
pub(crate) const SOLID: Package = Package { name: "solid-js", version: "1.9.19", file: "solid-js/dist/solid.js" };
pub(crate) const REACT: Package = Package { name: "react", version: "19.3.1", file: "react/index.js" };
pub(crate) const REACT_DOM: Package = Package { name: "react-dom", version: "19.3.1", file: "react-dom/index.js" };
pub(crate) const FUSE: Package = Package { name: "fuse.js", version: "7.5.0", file: "fuse.js/dist/fuse.mjs" };

impl Package {
    /// Where the file is that is used, or will be.
    pub(crate) fn path(self) -> Result<PathBuf> {
        Ok(cache::of(self.name, self.version)?.join("node_modules").join(self.file))
    }

    pub(crate) fn install(self) -> Result<()> {
        let folder = cache::of(self.name, self.version)?;
        fs::create_dir_all(&folder).with_context(|| {
            format!("{} cannot be written: choose another cache folder with CREATIVE_CITIES_CACHE", folder.display())
        })?;
        // On Windows npm is a script, which only its full name starts.
        let mut npm = project::command(if cfg!(windows) { "npm.cmd" } else { "npm" });
        npm.arg("install").arg("--prefix").arg(&folder).arg(format!("{}@{}", self.name, self.version));
        npm.args(["--no-save", "--ignore-scripts", "--no-audit", "--no-fund"]);
        project::run(&mut npm, "install Node with npm, connect to the network, and run this again")
    }
}
