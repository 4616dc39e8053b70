//! The creative fields' glyphs: outlines that pages and preview images draw alike.

use crate::domain::Field;

/// A field's glyph as an SVG path on a grid of 16, to be stroked with one weight of line and not filled.
pub const fn outline(field: Field) -> &'static str {
    match field {
        // An open book.
        Field::Literature => {
            "M8 4.2C6.4 3 4.2 2.6 1.8 2.8v9.8c2.4-.2 4.6.2 6.2 1.4 1.6-1.2 3.8-1.6 6.2-1.4V2.8C11.8 2.6 9.6 3 8 4.2zm0 0V14"
        }
        // Two notes under a beam.
        Field::Music => {
            "M5.5 12.2V3.4l8-1.4v8.8M5.5 12.2a2 1.7 0 1 1-4 0 2 1.7 0 1 1 4 0zm8-1.4a2 1.7 0 1 1-4 0 2 1.7 0 1 1 4 0zM5.5 6.2l8-1.4"
        }
        // A knot: two loops woven through each other.
        Field::CraftsAndFolkArt => "M5.5 1.8h5v12.4h-5zM1.8 5.5H4m3 0h7.2v5H12m-3 0H1.8v-5",
        // A pair of compasses.
        Field::Design => {
            "M8 1.5v2.3M9.7 5.5a1.7 1.7 0 1 1-3.4 0 1.7 1.7 0 1 1 3.4 0zM7.3 7l-4 7.5M8.7 7l4 7.5M4.2 11.8c2.4 1.4 5.2 1.4 7.6 0"
        }
        // A strip of film.
        Field::Film => "M1.8 2.5h12.4v11H1.8zM4.8 2.5v11M11.2 2.5v11M1.8 6.2h3M1.8 9.8h3M11.2 6.2h3M11.2 9.8h3",
        // A bowl, steaming.
        Field::Gastronomy => {
            "M1.5 8h13a6.5 6 0 0 1-13 0zM5.5 14.2h5M6 5.5c-1-1.2 1-2.2 0-3.7M10 5.5c-1-1.2 1-2.2 0-3.7"
        }
        // A wave of pixels.
        Field::MediaArts => "M1.5 9.8h2.2V6.5h2.2V3.2h2.2v9.6h2.2V9.8h2.2V6.5h2.2",
        // An arch on its steps.
        Field::Architecture => "M2.5 14V7.5a5.5 5.5 0 0 1 11 0V14M5.7 14V8a2.3 2.3 0 0 1 4.6 0v6M1 14h14",
    }
}
