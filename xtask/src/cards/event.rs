//! The card of an event.

use anyhow::Result;
use creative_cities::domain::{Event, Field, Place};

use super::{
    Press,
    face::{DISPLAY, TEXT},
    fit::Way,
    sheet::{FOOT, From, LEFT, RIGHT, Sheet, TOP, Type},
};

/// A title takes up to four lines.
const TITLE: [Way; 3] = [
    Way { lines: 2, largest: 100.0, smallest: 84.0 },
    Way { lines: 3, largest: 76.0, smallest: 64.0 },
    Way { lines: 4, largest: 58.0, smallest: 40.0 },
];

/// Title, field, days, kind, what needs saying of it, and places.
pub(super) fn draw(press: &Press, event: &Event) -> Result<String> {
    let (colours, m, width) = (&press.colours, press.m, RIGHT - LEFT);
    let field = match event.fields[..] {
        [field] => Some(field),
        _ => None,
    };
    let mut sheet = Sheet::new(press)?;
    if !event.fields.is_empty() {
        fields(&mut sheet, press, &event.fields)?;
    }
    sheet.title(&event.title, width, &TITLE, 388.0)?;
    sheet.rule(field)?;
    let days = Type { face: DISPLAY, size: 72.0, fill: colours.ink };
    sheet.line(&m.event_days(event), days, 48.0, width, From::Left(LEFT), 522.0)?;
    let status = m.event_status(event.status, event.is_past(press.facts.atlas.date()));
    let said = [Some(m.event_name(event)), status.map(str::to_owned), m.mode(event.mode).map(str::to_owned)];
    let places = (!event.places.is_empty()).then(|| places(press, &event.places));
    let facts: Vec<_> = said.into_iter().chain([places]).flatten().collect();
    let look = Type { face: TEXT, size: 34.0, fill: colours.quiet };
    sheet.line(&facts.join(" · "), look, 26.0, width, From::Left(LEFT), FOOT + 12.0)?;
    Ok(sheet.finish())
}

/// The glyphs of its fields at the upper right, with the name where there is one only.
fn fields(sheet: &mut Sheet, press: &Press, fields: &[Field]) -> Result<()> {
    let mut x = RIGHT;
    if let [field] = fields {
        let name = press.m.field(*field);
        let look = Type { face: TEXT, size: 34.0, fill: press.colours.ink };
        sheet.text(name, look, From::Right(x), TOP)?;
        x -= press.fonts.width(look.face, name)? * look.size + 14.0;
    }
    for field in fields.iter().rev() {
        x -= 44.0;
        sheet.glyph(*field, x, TOP - 34.0, 40.0, 1.5)?;
    }
    Ok(())
}

/// City and country of a place; of several only the cities.
fn places(press: &Press, places: &[Place]) -> String {
    if let [Place { city, country: Some(code), .. }] = places
        && let Some(country) = press.facts.atlas.find_country(code.as_str())
    {
        return format!("{city}, {}", press.facts.atlas.country(country).name);
    }
    press.m.list(&places.iter().map(|place| place.city.clone()).collect::<Vec<_>>())
}
