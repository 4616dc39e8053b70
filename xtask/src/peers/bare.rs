//! The least page that leads to every city: links and a little style. No page with as much to read is painted sooner.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use maud::{DOCTYPE, PreEscaped, html};
use serde_json::Value;

use crate::project;

const STYLE: &str = "body{max-width:60rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif}\
    ul{columns:16rem;padding:0;list-style:none}a{color:#1a4d8f}";

/// Writes it into a folder.
pub(super) fn write(folder: &Path) -> Result<()> {
    let core = fs::read_to_string(project::data().join("core.json")).context("core.json could not be read")?;
    let core: Value = serde_json::from_str(&core).context("core.json is no JSON")?;
    let cities = core["cities"].as_array().context("core.json has no cities")?;
    fs::write(folder.join("index.html"), page(cities)).context("the bare page could not be written")
}

fn page(cities: &[Value]) -> String {
    let text = |city: &Value, key: &str| city[key].as_str().unwrap_or_default().to_owned();
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { "Creative Cities" }
                link rel="icon" href="data:,";
                style { (PreEscaped(STYLE)) }
            }
            body {
                h1 { "Creative Cities" }
                ul { @for city in cities { li { a href=(format!("city/{}/", text(city, "id"))) { (text(city, "name")) } } } }
            }
        }
    }
    .into_string()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn every_city_has_its_link() {
        let page = page(&[json!({ "id": "lyon", "name": "Lyon" }), json!({ "id": "x", "name": "<X>" })]);
        assert!(page.contains("<li><a href=\"city/lyon/\">Lyon</a></li><li><a href=\"city/x/\">&lt;X&gt;</a></li>"));
    }
}
