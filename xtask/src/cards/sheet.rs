//! A card as it is being drawn: SVG text, piece by piece.

use std::fmt::Write;

use anyhow::{Context, Result};
use creative_cities::domain::Field;
use creative_cities::glyphs::outline;

use super::{
    Press,
    face::{DISPLAY, Face, TEXT},
    fit::{Fit, Way, fit},
};

/// The size that chats and feeds ask for.
pub(super) const SIZE: (u16, u16) = (1200, 630);
/// Where text begins and ends, from side to side.
pub(super) const LEFT: f32 = 72.0;
pub(super) const RIGHT: f32 = 1128.0;
/// What the words at the top stand on.
pub(super) const TOP: f32 = 88.0;
/// Where the coloured rule lies.
const RULE: f32 = 438.0;
/// What large lines under the rule stand on.
pub(super) const FOOT: f32 = 564.0;

/// How a piece of text looks.
#[derive(Clone, Copy)]
pub(super) struct Type {
    pub(super) face: Face,
    pub(super) size: f32,
    pub(super) fill: &'static str,
}

/// Which end of a line is given.
#[derive(Clone, Copy)]
pub(super) enum From {
    Left(f32),
    Right(f32),
}

/// A card with what is on it so far.
pub(super) struct Sheet<'a> {
    press: &'a Press,
    svg: String,
}

impl<'a> Sheet<'a> {
    /// An empty card: paper, and whose it is.
    pub(super) fn new(press: &'a Press) -> Result<Self> {
        let ((width, height), paper) = (SIZE, press.colours.paper);
        let svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"><rect width="100%" height="100%" fill="{paper}"/>"#
        );
        let mut sheet = Self { press, svg };
        sheet.text(press.m.site, Type { face: TEXT, size: 34.0, fill: press.colours.ink }, From::Left(LEFT), TOP)?;
        Ok(sheet)
    }

    /// One line of text, standing on `y`.
    pub(super) fn text(&mut self, text: &str, look: Type, from: From, y: f32) -> Result<()> {
        // Measured only to be sure of its letters.
        self.press.fonts.width(look.face, text)?;
        let (anchor, x) = match from {
            From::Left(x) => ("start", x),
            From::Right(x) => ("end", x),
        };
        let (Type { face, size, fill }, text) = (look, escaped(text));
        write!(
            self.svg,
            r#"<text x="{x}" y="{y}" text-anchor="{anchor}" font-family="{}" font-size="{size}" fill="{fill}">{text}</text>"#,
            face.family
        )?;
        Ok(())
    }

    /// The largest thing on the card: a name or title, in the room above `foot`.
    pub(super) fn title(&mut self, text: &str, width: f32, ways: &[Way], foot: f32) -> Result<()> {
        let Fit { lines, size } = self.press.fit(text, DISPLAY, width, ways)?;
        let look = Type { face: DISPLAY, size, fill: self.press.colours.ink };
        let mut y = foot;
        for line in lines.iter().rev() {
            self.text(line, look, From::Left(LEFT), y)?;
            y -= size * 1.08;
        }
        Ok(())
    }

    /// A line that shrinks where it must.
    pub(super) fn line(&mut self, text: &str, look: Type, smallest: f32, width: f32, from: From, y: f32) -> Result<()> {
        let ways = [Way { lines: 1, largest: look.size, smallest }];
        let Fit { size, .. } = self.press.fit(text, look.face, width, &ways)?;
        self.text(text, Type { size, ..look }, from, y)
    }

    /// A field's glyph, its upper left corner at `(x, y)`; `stroke` in sixteenths of its size.
    pub(super) fn glyph(&mut self, field: Field, x: f32, y: f32, size: f32, stroke: f32) -> Result<()> {
        let (path, colour, scale) = (outline(field), self.press.colours.of(field), size / 16.0);
        write!(
            self.svg,
            r#"<path transform="translate({x} {y}) scale({scale})" d="{path}" fill="none" stroke="{colour}" stroke-width="{stroke}" stroke-linejoin="round" stroke-linecap="round"/>"#
        )?;
        Ok(())
    }

    /// A drawing of its own.
    pub(super) fn marks(&mut self, svg: &str) {
        self.svg.push_str(svg);
    }

    /// The rule across the card in a field's colour, or in ink for what is of all fields.
    pub(super) fn rule(&mut self, field: Option<Field>) -> Result<()> {
        let colour = field.map_or(self.press.colours.ink, |field| self.press.colours.of(field));
        let width = RIGHT - LEFT;
        write!(self.svg, r#"<rect x="{LEFT}" y="{RULE}" width="{width}" height="6" fill="{colour}"/>"#)?;
        Ok(())
    }

    /// The finished SVG.
    pub(super) fn finish(self) -> String {
        self.svg + "</svg>"
    }
}

impl Press {
    /// A text in the first of these ways that fits.
    fn fit(&self, text: &str, face: Face, width: f32, ways: &[Way]) -> Result<Fit> {
        self.fonts.width(face, text)?;
        let em = |words: &str| self.fonts.width(face, words).unwrap_or_default();
        fit(text, width, ways, &em).with_context(|| {
            format!("“{text}” is too long to be drawn: shorten it, or allow a smaller size in xtask/src/cards")
        })
    }
}

/// Text as it stands in SVG.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
