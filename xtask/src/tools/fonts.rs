//! The fonts of the preview images, from the system's packages: the site itself ships none.

use std::{
    env,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};

use super::apt;
use crate::cards::font_files;

/// What to do where there is no apt to do it.
const ADVICE: &str = "install the Noto fonts (Debian: fonts-noto-core and fonts-noto-cjk), or set NOTO_FONTS to a \
    folder that holds their files";

/// Where Debian puts them.
const FOLDERS: [&str; 2] = ["/usr/share/fonts/truetype/noto", "/usr/share/fonts/opentype/noto"];

/// Where a font's file is.
pub(crate) fn path(file: &str) -> Result<PathBuf> {
    let folders = match chosen()? {
        Some(folder) => vec![folder],
        None => FOLDERS.map(PathBuf::from).to_vec(),
    };
    folders
        .iter()
        .map(|folder| folder.join(file))
        .find(|path| path.is_file())
        .with_context(|| format!("the font {file} is not on this machine: {ADVICE}"))
}

/// Whether every font is there that a card may need.
pub(super) fn are_here() -> Result<bool> {
    // A folder that was mistyped is to be corrected; what apt could install would not be looked for.
    chosen()?;
    Ok(font_files().iter().all(|file| path(file).is_ok()))
}

pub(super) fn install() -> Result<()> {
    apt::install(&["fonts-noto-core", "fonts-noto-cjk"], ADVICE)?;
    font_files().iter().try_for_each(|file| path(file).map(drop))
}

/// The folder the variable names, if it is set.
fn chosen() -> Result<Option<PathBuf>> {
    let Some(folder) = env::var_os("NOTO_FONTS").filter(|folder| !folder.is_empty()) else {
        return Ok(None);
    };
    if !Path::new(&folder).is_dir() {
        bail!("NOTO_FONTS names {}, which is no folder: correct it or unset it", Path::new(&folder).display());
    }
    Ok(Some(std::path::absolute(folder)?))
}
