//! The styles of the page: those that every page needs, and those that come with the pieces of the app.

use std::{fs, path::Path};

use anyhow::{Context, Result};

use super::{NAMED, file_name, settle};
use crate::{project, script};

/// The styles that no directory needs. They come with the pieces; other pages than the directory have them from the start.
pub(super) struct Others {
    /// As Trunk puts them into the page.
    long: String,
    small: String,
}

impl Others {
    pub(super) fn read() -> Result<Self> {
        let long = fs::read_to_string(project::root().join("src/style/others.css")).context("no others.css")?;
        let small = script::small(&long, "css")?.trim_end().to_owned();
        Ok(Self { long, small })
    }

    /// Writes them as a file; tells its name.
    pub(super) fn write(&self, staging: &Path) -> Result<String> {
        let file = staging.join([NAMED, "others-.css"].concat());
        fs::write(&file, &self.small).context("the styles of other pages could not be written")?;
        Ok(file_name(&settle(&file)?))
    }

    pub(super) fn out_of(&self, html: &str) -> Result<String> {
        let style = format!("<style>{}</style>", self.long);
        let (before, after) = html.split_once(&style).context("Trunk did not inline others.css")?;
        Ok([before, after].concat())
    }

    /// The page with them in an element of their own, for the pages that need a piece.
    pub(super) fn beside(&self, html: &str) -> Result<String> {
        let (before, after) = html.split_once("</style>\n").context("the page has no style")?;
        Ok([before, "</style>\n<style data-piece>", &self.small, "</style>\n", after].concat())
    }
}

/// The page with all its styles in one element, without comments and spare space.
pub(super) fn joined(html: &str) -> Result<String> {
    let mut styles = String::new();
    let mut rest = html;
    let mut page = String::new();
    while let Some((before, (style, after))) =
        rest.split_once("<style>").and_then(|(before, after)| Some((before, after.split_once("</style>")?)))
    {
        styles.push_str(style);
        page.push_str(before.trim_end());
        rest = after;
    }
    let small = script::small(&styles, "css")?;
    Ok([&page, "\n<style>", small.trim_end(), "</style>\n", rest.trim_start()].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_styles_of_other_pages_leave_the_styles_of_all_and_stand_beside_them() {
        let others = Others { long: "b { top: 0 }".into(), small: "b{top:0}".into() };
        let html = "<style>a{}</style><style>b { top: 0 }</style>\n</head>";
        let without = others.out_of(html).expect("they are there");
        assert_eq!(without, "<style>a{}</style>\n</head>");
        let beside = others.beside(&without).expect("there is a style");
        assert_eq!(beside, "<style>a{}</style>\n<style data-piece>b{top:0}</style>\n</head>");
        assert!(others.out_of(&without).is_err() && others.beside("<head>").is_err());
    }
}
