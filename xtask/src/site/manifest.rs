//! What a system needs to install the site as an app.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use creative_cities::messages::{PRINTED, messages};
use serde_json::json;

/// The colour of paper, as the style sheet has it by day.
const PAPER: &str = "#faf8f3";

/// Writes it; addresses in it are relative to it.
pub(super) fn write(dist: &Path) -> Result<()> {
    let icon = |file: &str, size: &str, purpose: &str| json!({ "src": file, "sizes": size, "type": "image/png", "purpose": purpose });
    let manifest = json!({
        "id": "./",
        "name": messages().site,
        "short_name": messages().site,
        "description": PRINTED.site_description,
        "lang": "en",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": [
            icon("icon-192.png", "192x192", "any"),
            icon("icon-512.png", "512x512", "any"),
            icon("icon-maskable-512.png", "512x512", "maskable"),
        ],
    });
    fs::write(dist.join("manifest.webmanifest"), manifest.to_string())
        .context("manifest.webmanifest could not be written")
}
