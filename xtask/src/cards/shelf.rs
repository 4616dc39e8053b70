//! Images that were drawn before, kept under what they were drawn from.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use super::{fonts::Fonts, paint::paint};

/// What decides how SVG becomes a file, beside the SVG: this code, and the crates that it uses.
const PAINTER: [&str; 2] = [include_str!("paint.rs"), include_str!("../../../Cargo.lock")];

/// No image may be larger: chats give up on large ones.
const LIMIT: usize = 40_000;

/// The folder of kept images.
pub(super) struct Shelf {
    folder: PathBuf,
}

impl Shelf {
    pub(super) fn at(folder: PathBuf) -> Result<Self> {
        fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        Ok(Self { folder })
    }

    /// Puts the image of an SVG at `path`. Tells the name it is kept under, and whether it was drawn anew.
    pub(super) fn supply(&self, svg: &str, fonts: &Fonts, path: &Path) -> Result<(String, bool)> {
        let key = key(svg, fonts);
        let kept = self.folder.join(&key);
        let known = fs::read(&kept).ok();
        let anew = known.is_none();
        let png = known.map_or_else(|| self.draw(svg, fonts, path, &kept), Ok)?;
        fs::write(path, png).with_context(|| format!("{} could not be written", path.display()))?;
        Ok((key, anew))
    }

    fn draw(&self, svg: &str, fonts: &Fonts, path: &Path, kept: &Path) -> Result<Vec<u8>> {
        let png = within(paint(svg, fonts)?)?;
        // A name of its own until it is whole: a chore that is stopped leaves no half an image behind.
        let unfinished = self.folder.join(path.file_name().unwrap_or_default());
        fs::write(&unfinished, &png)
            .and_then(|()| fs::rename(&unfinished, kept))
            .with_context(|| format!("{} could not be written", self.folder.display()))?;
        Ok(png)
    }

    /// Takes away what nothing was supplied from. What cannot be taken away costs nothing but space.
    pub(super) fn keep_only(&self, keys: &BTreeSet<String>) {
        for entry in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            if !entry.file_name().to_str().is_some_and(|name| keys.contains(name)) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }
}

/// What an image depends on, as a file's name.
fn key(svg: &str, fonts: &Fonts) -> String {
    let mut digest = Sha256::new();
    for part in PAINTER.iter().map(|part| part.as_bytes()).chain([&fonts.digest[..], svg.as_bytes()]) {
        digest.update(part.len().to_le_bytes());
        digest.update(part);
    }
    let name = digest.finalize().iter().take(16).fold(0, |name, byte| name << 8 | u128::from(*byte));
    format!("{name:032x}.png")
}

/// An image that is not too large.
fn within(png: Vec<u8>) -> Result<Vec<u8>> {
    let size = png.len();
    anyhow::ensure!(
        size <= LIMIT,
        "it takes {size} bytes, and {LIMIT} are the limit: draw less, or with fewer colours"
    );
    Ok(png)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_image_that_is_too_large_fails_the_build() {
        assert!(within(vec![0; LIMIT]).is_ok());
        let error = within(vec![0; LIMIT + 1]).expect_err("it is too large");
        assert_eq!(
            error.to_string(),
            "it takes 40001 bytes, and 40000 are the limit: draw less, or with fewer colours"
        );
    }
}
