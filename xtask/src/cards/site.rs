//! The card of every page that is of no one city, field or event: the network's years, a mark a city.

use std::fmt::Write;

use anyhow::Result;
use creative_cities::engine::{COLUMN, SIDE, Strip};

use super::{
    Press,
    fit::Way,
    sheet::{FOOT, LEFT, RIGHT, Sheet},
};

const NAME: [Way; 1] = [Way { lines: 1, largest: 96.0, smallest: 60.0 }];

/// The name of the directory, and its strip of years.
pub(super) fn draw(press: &Press) -> Result<String> {
    let strip = Strip::new(&press.facts.atlas, None);
    let mut sheet = Sheet::new(press)?;
    sheet.title(press.m.cities_heading, RIGHT - LEFT, &NAME, 220.0)?;
    sheet.marks(&marks(press, &strip)?);
    Ok(sheet.finish())
}

/// A square a city, stacked in its year, in its field's colour.
fn marks(press: &Press, strip: &Strip) -> Result<String> {
    let height = strip.height();
    #[expect(clippy::cast_precision_loss, reason = "a few hundred units")]
    let (width, height_units) = ((strip.columns.len() * COLUMN) as f32, height as f32);
    let scale = (RIGHT - LEFT) / width;
    let top = FOOT + 12.0 - height_units * scale;
    let mut marks = format!(r#"<g transform="translate({LEFT} {top}) scale({scale})">"#);
    for (column, cities) in strip.columns.iter().enumerate() {
        for (rank, (_, field)) in cities.iter().enumerate() {
            let (x, y) = Strip::corner(height, column, rank);
            let colour = press.colours.of(*field);
            write!(marks, r#"<rect x="{x}" y="{y}" width="{SIDE}" height="{SIDE}" fill="{colour}"/>"#)?;
        }
    }
    Ok(marks + "</g>")
}
