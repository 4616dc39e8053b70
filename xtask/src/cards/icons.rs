//! The icons that devices want as PNG, made from the one that is drawn.

use anyhow::{Context, Result};
use resvg::usvg::{Options, Rect, Tree};

use super::colour::Colours;

const ICON: &str = include_str!("../../../public/icon.svg");

/// An icon to be made.
pub(super) struct Icon {
    pub(super) file: &'static str,
    side: f32,
    /// How much of the side the mark takes.
    mark: f32,
}

/// Every icon, on paper to its edges: a mark in ink alone would be lost on a dark device.
pub(super) const ICONS: [Icon; 4] = [
    Icon { file: "icon-192.png", side: 192.0, mark: 0.66 },
    Icon { file: "icon-512.png", side: 512.0, mark: 0.66 },
    // A mask may leave no more than a circle of four fifths of the side, and the corners of the mark lie within.
    Icon { file: "icon-maskable-512.png", side: 512.0, mark: 0.52 },
    Icon { file: "apple-touch-icon.png", side: 180.0, mark: 0.62 },
];

/// An icon as SVG, its mark in the middle.
pub(super) fn svg(icon: &Icon, colours: &Colours) -> Result<String> {
    // The style of the original turns with the reader's theme; these are drawn once.
    let paths = ICON.split_once("</style>").and_then(|(_, rest)| rest.trim_end().strip_suffix("</svg>"));
    let paths =
        paths.context("public/icon.svg is not a style and then paths: mend xtask/src/cards/icons.rs with it")?;
    let (&Icon { side, mark, .. }, Colours { paper, ink, .. }, bounds) = (icon, colours, bounds()?);
    let scale = side * mark / bounds.width().max(bounds.height());
    let middle = |from: f32, to: f32| (side - scale * (from + to)) / 2.0;
    let (x, y) = (middle(bounds.left(), bounds.right()), middle(bounds.top(), bounds.bottom()));
    Ok(format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{side}" height="{side}"><rect width="100%" height="100%" fill="{paper}"/><g transform="translate({x} {y}) scale({scale})" fill="{ink}">{paths}</g></svg>"#
    ))
}

/// Where the mark lies on its own grid.
fn bounds() -> Result<Rect> {
    let tree =
        Tree::from_str(ICON, &Options::default()).context("public/icon.svg is malformed: restore it with git")?;
    Ok(tree.root().abs_bounding_box())
}
