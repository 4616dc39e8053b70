//! From SVG text to a PNG file.

use std::{collections::HashMap, sync::Arc};

use anyhow::{Context, Result};
use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree},
};

use super::fonts::Fonts;

/// Red, green and blue.
type Colour = [u8; 3];

/// Draws an opaque image and packs it, with a palette of its own.
pub(super) fn paint(svg: &str, fonts: &Fonts) -> Result<Vec<u8>> {
    let options = Options { fontdb: Arc::clone(&fonts.database), ..Options::default() };
    let tree = Tree::from_str(svg, &options).context("its SVG is malformed: mend xtask/src/cards")?;
    let size = tree.size().to_int_size();
    let mut pixmap = Pixmap::new(size.width(), size.height()).context("it has no size: mend xtask/src/cards")?;
    resvg::render(&tree, Transform::default(), &mut pixmap.as_mut());
    let mut palette = Palette::default();
    let indices = palette.indices(pixmap.data(), 4 * usize::try_from(size.width())?);

    let mut png = Vec::new();
    let mut encoder = Encoder::new(&mut png, size.width(), size.height());
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette.colours.concat());
    encoder.set_compression(Compression::High);
    // Neighbouring numbers of a palette are no neighbouring colours.
    encoder.set_filter(Filter::NoFilter);
    encoder.write_header()?.write_image_data(&indices)?;
    Ok(png)
}

/// The colours of an image, in the order in which they are met. Few images have more than a hundred.
#[derive(Default)]
struct Palette {
    colours: Vec<Colour>,
    places: HashMap<Colour, u8>,
}

impl Palette {
    /// Each pixel's place in the palette. Most rows are like the one above, and most pixels like the one before: what
    /// need not be looked up is not, for a build is seldom optimised.
    fn indices(&mut self, pixels: &[u8], row: usize) -> Vec<u8> {
        let mut indices = Vec::with_capacity(pixels.len() / 4);
        let (mut above, mut before): (&[u8], (&[u8], u8)) = (&[], (&[], 0));
        for line in pixels.chunks_exact(row) {
            if line == above {
                indices.extend_from_within(indices.len() - row / 4..);
                continue;
            }
            for pixel in line.chunks_exact(4) {
                if pixel != before.0 {
                    before = (pixel, self.place([pixel[0], pixel[1], pixel[2]]));
                }
                indices.push(before.1);
            }
            above = line;
        }
        indices
    }

    /// The place of a colour. Where there is no more room, the nearest one has to do.
    fn place(&mut self, colour: Colour) -> u8 {
        if let Some(place) = self.places.get(&colour) {
            return *place;
        }
        let place = match u8::try_from(self.colours.len()) {
            Ok(place) => {
                self.colours.push(colour);
                place
            }
            Err(_) => self.nearest(colour),
        };
        self.places.insert(colour, place);
        place
    }

    fn nearest(&self, colour: Colour) -> u8 {
        let far =
            |other: &Colour| -> u32 { (0..3).map(|part| u32::from(colour[part].abs_diff(other[part])).pow(2)).sum() };
        let nearest = (0..=u8::MAX).zip(&self.colours).min_by_key(|(_, other)| far(other));
        nearest.map_or(0, |(place, _)| place)
    }
}
