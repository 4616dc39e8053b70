//! The card of a creative field.

use anyhow::Result;
use creative_cities::domain::Field;

use super::{
    Press,
    face::DISPLAY,
    fit::Way,
    sheet::{FOOT, From, LEFT, RIGHT, Sheet, Type},
};

/// What its cities are called, in lines beside the glyph.
const NAME: [Way; 2] =
    [Way { lines: 2, largest: 116.0, smallest: 96.0 }, Way { lines: 3, largest: 94.0, smallest: 60.0 }];
/// How large the glyph is.
const GLYPH: f32 = 256.0;

/// What its cities are called, the glyph, and how many there are.
pub(super) fn draw(press: &Press, field: Field) -> Result<String> {
    let cities = press.facts.atlas.cities().iter();
    let count = cities.filter(|city| city.designation(None).is_some_and(|now| now.field == field)).count();
    let mut sheet = Sheet::new(press)?;
    sheet.glyph(field, RIGHT - GLYPH, 112.0, GLYPH, 1.0)?;
    sheet.title(press.m.cities_of(field), RIGHT - LEFT - GLYPH - 48.0, &NAME, 372.0)?;
    sheet.rule(Some(field))?;
    let look = Type { face: DISPLAY, size: 104.0, fill: press.colours.quiet };
    sheet.text(&press.m.count_cities.of(press.m, count), look, From::Left(LEFT), FOOT)?;
    Ok(sheet.finish())
}
