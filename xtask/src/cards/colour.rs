//! The colours, as the site's style sheet names them: a light card, whatever the reader's theme.

use anyhow::{Context, Result};
use creative_cities::domain::Field;

const TOKENS: &str = include_str!("../../../src/style/tokens.css");

/// The colours that cards are drawn in.
pub(super) struct Colours {
    pub(super) paper: &'static str,
    pub(super) ink: &'static str,
    pub(super) quiet: &'static str,
    fields: [&'static str; 8],
}

impl Colours {
    /// Reads them off the style sheet.
    pub(super) fn read() -> Result<Self> {
        let mut fields = [""; 8];
        for (field, name) in Field::ALL.into_iter().zip(FIELDS) {
            fields[field.index()] = light(name)?;
        }
        Ok(Self { paper: light("paper")?, ink: light("ink")?, quiet: light("quiet")?, fields })
    }

    pub(super) const fn of(&self, field: Field) -> &'static str {
        self.fields[field.index()]
    }
}

/// The tokens' names, in the order of `Field::ALL`.
const FIELDS: [&str; 8] = ["literature", "music", "crafts", "design", "film", "gastronomy", "media", "architecture"];

/// The light one of a token's two colours.
fn light(token: &str) -> Result<&'static str> {
    let start = format!("--{token}: light-dark(");
    let value = TOKENS.split_once(&start).and_then(|(_, rest)| rest.split_once(','));
    value.map(|(light, _)| light).with_context(|| format!("src/style/tokens.css has no colour --{token}: restore it"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_colour_is_read_off_the_style_sheet() {
        let colours = Colours::read().expect("the tokens are there");
        assert_eq!((colours.paper, colours.ink), ("#faf8f3", "#1c1a17"));
        for field in Field::ALL {
            assert!(colours.of(field).starts_with('#') && colours.of(field).len() == 7, "{}", field.id());
        }
    }
}
