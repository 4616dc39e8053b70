//! The card of a city.

use anyhow::{Context, Result};
use creative_cities::{
    domain::{City, Designation},
    messages::fill,
};

use super::{
    Press,
    face::{DISPLAY, TEXT},
    fit::Way,
    local,
    sheet::{FOOT, From, LEFT, RIGHT, Sheet, Type},
};

/// A name breaks only where one line would be smaller than two.
const NAME: [Way; 2] =
    [Way { lines: 1, largest: 152.0, smallest: 92.0 }, Way { lines: 2, largest: 92.0, smallest: 60.0 }];

/// What the country stands on, and the name as it is written there.
const PLACE: f32 = 390.0;

/// Name, country, the name as it is written there, field and year.
pub(super) fn draw(press: &Press, city: &City) -> Result<String> {
    let colours = &press.colours;
    let country = press.facts.atlas.country_of(city);
    // A city that changed its field shows the latest; one that left shows its last.
    let designation = city.designation(None).or_else(|| city.last_designation());
    let designation = designation.context("it has no designation: add one in core.json")?;
    let mut sheet = Sheet::new(press)?;
    sheet.title(&city.name, RIGHT - LEFT, &NAME, 294.0)?;
    let mut room = RIGHT - LEFT;
    if let Some(local) = local::of(city, country.code.as_str(), &press.facts.names) {
        let look = Type { face: local.face, size: 54.0, fill: colours.ink };
        sheet.text(&local.text, look, From::Right(RIGHT), PLACE)?;
        room -= press.fonts.width(look.face, &local.text)? * look.size + 48.0;
    }
    let place = Type { face: TEXT, size: 44.0, fill: colours.quiet };
    sheet.line(&country.name, place, 32.0, room, From::Left(LEFT), PLACE)?;
    sheet.rule(Some(designation.field))?;
    sheet.glyph(designation.field, LEFT, FOOT - 66.0, 80.0, 1.3)?;
    let what = Type { face: TEXT, size: 48.0, fill: colours.ink };
    sheet.line(press.m.city_of(designation.field), what, 36.0, 640.0, From::Left(LEFT + 108.0), FOOT)?;
    let year = Type { face: DISPLAY, size: 124.0, fill: colours.quiet };
    sheet.line(&years(press, designation), year, 40.0, 320.0, From::Right(RIGHT), FOOT)?;
    Ok(sheet.finish())
}

/// The year of designation, or both where it has ended.
fn years(press: &Press, designation: &Designation) -> String {
    let from = designation.year.to_string();
    match designation.until {
        Some(until) => fill(press.m.between_years, &[("from", &from), ("until", &until.to_string())]),
        None => from,
    }
}
