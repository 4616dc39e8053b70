//! The tools the chores need, each in a pinned version, installed once and found again.

mod apt;
mod cache;
pub(crate) mod chromium;
pub(crate) mod crates;
pub(crate) mod fonts;
pub(crate) mod nginx;
pub(crate) mod npm;
mod rust;

use anyhow::{Result, bail};

/// What a release build needs.
pub(crate) const BUILD: &[Tool] =
    &[Tool::WasmTarget, Tool::Trunk, Tool::WasmBindgen, Tool::Npm(npm::BINARYEN), Tool::Npm(npm::ESBUILD)];
/// What the browser tests need besides.
pub(crate) const BROWSER: &[Tool] = &[Tool::Chromium, Tool::Npm(npm::AXE)];
/// What trying the hosting example needs besides.
pub(crate) const HOSTING: &[Tool] = &[Tool::Nginx];
/// What judges structured data.
pub(crate) const VOCABULARY: &[Tool] = &[Tool::Npm(npm::SCHEMA), Tool::Npm(npm::TYPESCRIPT)];
/// What the pages need that the app's start is measured against.
pub(crate) const PEERS: &[Tool] = &[Tool::Npm(npm::ESBUILD), Tool::Npm(npm::MINISEARCH)];
/// What measuring keys beside other frameworks needs besides.
pub(crate) const TYPING: &[Tool] = &[
    Tool::Npm(npm::ESBUILD),
    Tool::Npm(npm::MINISEARCH),
    Tool::Npm(npm::SOLID),
    Tool::Npm(npm::REACT),
    Tool::Npm(npm::REACT_DOM),
];
/// What measuring the engine needs besides.
pub(crate) const ENGINE: &[Tool] = &[
    Tool::WasmTarget,
    Tool::WasmBindgen,
    Tool::Npm(npm::BINARYEN),
    Tool::Npm(npm::ESBUILD),
    Tool::Npm(npm::MINISEARCH),
    Tool::Npm(npm::FLEXSEARCH),
    Tool::Npm(npm::ITEMSJS),
    Tool::Npm(npm::ORAMA),
    Tool::Npm(npm::FUSE),
];
/// What drawing the preview images needs.
pub(crate) const CARDS: &[Tool] = &[Tool::Fonts];
/// What formatting and linting need.
pub(crate) const LINTS: &[Tool] = &[Tool::Components, Tool::WasmTarget];

/// One thing that may have to be installed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tool {
    Components,
    WasmTarget,
    Trunk,
    WasmBindgen,
    Chromium,
    Fonts,
    Nginx,
    Npm(npm::Package),
}

impl Tool {
    /// Its name, with its version where we choose it, and how long installing it takes.
    fn title(self) -> Result<String> {
        Ok(match self {
            Self::Components => "rustfmt and clippy (seconds)".to_owned(),
            Self::WasmTarget => "Rust's wasm target (seconds)".to_owned(),
            Self::Trunk => format!("trunk {} (about five minutes)", crates::TRUNK),
            Self::WasmBindgen => {
                format!("wasm-bindgen {} (about two minutes)", crates::wasm_bindgen_version()?)
            }
            Self::Chromium => "Chromium and ChromeDriver (about a minute)".to_owned(),
            Self::Fonts => "the Noto fonts (about a minute)".to_owned(),
            Self::Nginx => "nginx (seconds)".to_owned(),
            Self::Npm(package) => format!("{} {} (seconds)", package.name, package.version),
        })
    }

    fn is_here(self) -> Result<bool> {
        Ok(match self {
            Self::Components => rust::has_components(),
            Self::WasmTarget => rust::has_wasm_target(),
            Self::Trunk => crates::trunk()?.is_file(),
            Self::WasmBindgen => crates::wasm_bindgen()?.is_file(),
            Self::Chromium => chromium::browser().is_ok() && chromium::driver().is_ok(),
            Self::Fonts => fonts::are_here()?,
            Self::Nginx => nginx::is_here()?,
            Self::Npm(package) => package.path()?.is_file(),
        })
    }

    fn install(self) -> Result<()> {
        match self {
            Self::Components => rust::add_components(),
            Self::WasmTarget => rust::add_wasm_target(),
            Self::Trunk => crates::install_trunk(),
            Self::WasmBindgen => crates::install_wasm_bindgen(),
            Self::Chromium => chromium::install(),
            Self::Fonts => fonts::install(),
            Self::Nginx => nginx::install(),
            Self::Npm(package) => package.install(),
        }
    }
}

/// Installs what is missing of these, saying what and how far it is. One that fails keeps none of
/// the others from being installed.
pub(crate) fn ensure(wanted: &[Tool]) -> Result<()> {
    let mut missing = Vec::new();
    for &tool in wanted {
        if !missing.contains(&tool) && !tool.is_here()? {
            missing.push(tool);
        }
    }
    let mut failed = Vec::new();
    for (done, tool) in missing.iter().enumerate() {
        eprintln!("Installing, once: {} of {}, {}", done + 1, missing.len(), tool.title()?);
        if let Err(why) = tool.install() {
            failed.push(format!("{why:#}"));
        }
    }
    if !failed.is_empty() {
        bail!("{}", failed.join("\n"));
    }
    Ok(())
}
