//! What search engines are told of the site as a whole: its pages, and that they may read them.

use std::{fmt::Write, fs, path::Path};

use anyhow::{Context, Result};
use creative_cities::{
    domain::Atlas,
    link::{Place, Route},
    messages::LANGUAGES,
};

/// Writes `sitemap.xml` where the site has a public address, and `robots.txt`.
pub(super) fn write(dist: &Path, atlas: &Atlas, address: Option<&str>) -> Result<()> {
    let mut robots = "User-agent: *\nAllow: /\n".to_owned();
    if let Some(address) = address {
        fs::write(dist.join("sitemap.xml"), sitemap(atlas, address)?).context("sitemap.xml could not be written")?;
        writeln!(robots, "Sitemap: {address}sitemap.xml")?;
    }
    fs::write(dist.join("robots.txt"), robots).context("robots.txt could not be written")
}

/// Every page there is, in every language, as of the day of the facts.
fn sitemap(atlas: &Atlas, address: &str) -> Result<String> {
    let mut map = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
                   <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        .to_owned();
    let paths: Vec<_> = Place::all(atlas).into_iter().map(|place| Route::to(place).href(atlas)).collect();
    for language in &LANGUAGES {
        for path in &paths {
            let path = [&language.folder(), path.trim_start_matches("./")].concat();
            writeln!(map, "<url><loc>{address}{path}</loc><lastmod>{}</lastmod></url>", atlas.date())?;
        }
    }
    map.push_str("</urlset>\n");
    Ok(map)
}
