//! A creative field's glyph, in its colour. Each is drawn where it stands: a browser takes longer over `use`.

use maud::{Markup, html};

use crate::domain::Field;
use crate::glyphs::outline;
use crate::site::Site;

/// The class that sets a field's colour on everything below it.
pub(crate) const fn field_class(field: Field) -> &'static str {
    match field {
        Field::Literature => "of-literature",
        Field::Music => "of-music",
        Field::CraftsAndFolkArt => "of-crafts",
        Field::Design => "of-design",
        Field::Film => "of-film",
        Field::Gastronomy => "of-gastronomy",
        Field::MediaArts => "of-media",
        Field::Architecture => "of-architecture",
    }
}

/// The glyph alone: the name of the field stands beside it.
pub(crate) fn field_mark(field: Field) -> Markup {
    html! {
        svg class={ "mark " (field_class(field)) } viewBox="0 0 16 16" aria-hidden="true" { path d=(outline(field)) {} }
    }
}

/// The glyph and the field's name.
pub(crate) fn field_label(site: Site, field: Field) -> Markup {
    html! { (field_mark(field)) (site.m.field(field)) }
}
