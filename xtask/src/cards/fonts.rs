//! The fonts themselves: only the files that are needed, so that a card is drawn the same on every machine.

use std::{fs, sync::Arc};

use anyhow::{Context, Result};
use resvg::usvg::fontdb::{self, Database, Source};
use sha2::{Digest, Sha256};
use skrifa::{
    FontRef, MetadataProvider,
    instance::{LocationRef, Size},
};

use super::face::{FACES, Face, files};
use crate::tools::fonts;

/// All typefaces, read.
pub(super) struct Fonts {
    pub(super) database: Arc<Database>,
    /// What all their files hold, as one digest: another version of a font is another drawing.
    pub(super) digest: Vec<u8>,
}

impl Fonts {
    /// Reads every font file.
    pub(super) fn load() -> Result<Self> {
        let (mut database, mut digest) = (Database::new(), Sha256::new());
        for file in files() {
            let path = fonts::path(file)?;
            let bytes =
                fs::read(&path).with_context(|| format!("{} could not be read: install it anew", path.display()))?;
            digest.update(&bytes);
            database.load_font_source(Source::Binary(Arc::new(bytes)));
        }
        let fonts = Self { database: Arc::new(database), digest: digest.finalize().to_vec() };
        FACES.iter().try_for_each(|&face| fonts.find(face).map(drop))?;
        Ok(fonts)
    }

    /// How wide a text is at size 1: the sum of its letters, which is close and never much too small. Fails if a letter
    /// is not in the typeface, for then a box would be drawn in its place.
    pub(super) fn width(&self, face: Face, text: &str) -> Result<f32> {
        let id = self.find(face)?;
        let measured = self.database.with_face_data(id, |data, index| measure(data, index, text));
        let width = measured.with_context(|| format!("{} could not be read: install it anew", face.file))?;
        width.with_context(|| format!("the words “{text}”: {} does not have every letter of them", face.family))
    }

    fn find(&self, face: Face) -> Result<fontdb::ID> {
        let families = &[fontdb::Family::Name(face.family)];
        let found = self.database.query(&fontdb::Query { families, ..fontdb::Query::default() });
        found.with_context(|| format!("the font file {} holds no {}: install it anew", face.file, face.family))
    }
}

/// The sum of the letters' widths at size 1; nothing if one is missing.
fn measure(data: &[u8], index: u32, text: &str) -> Option<f32> {
    let font = FontRef::from_index(data, index).ok()?;
    let (charmap, size, location) = (font.charmap(), Size::unscaled(), LocationRef::default());
    let glyphs = font.glyph_metrics(size, location);
    let mut sum = 0.0;
    for letter in text.chars().filter(|letter| !joins(*letter)) {
        sum += glyphs.advance_width(charmap.map(letter)?)?;
    }
    Some(sum / f32::from(font.metrics(size, location).units_per_em))
}

/// Whether a character only tells its neighbours how to join: it has no look of its own.
const fn joins(letter: char) -> bool {
    matches!(letter, '\u{200c}' | '\u{200d}')
}
