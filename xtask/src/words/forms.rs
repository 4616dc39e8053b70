//! Which form of a message a count takes, and which one a place in an order, as Unicode has it.

use anyhow::{Context, Result};
use creative_cities::messages::Language;
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};

/// The categories in the order in which the forms of a message stand, and what they are called.
const CATEGORIES: [(PluralCategory, &str); 6] = [
    (PluralCategory::Zero, "zero"),
    (PluralCategory::One, "one"),
    (PluralCategory::Two, "two"),
    (PluralCategory::Few, "few"),
    (PluralCategory::Many, "many"),
    (PluralCategory::Other, "other"),
];

/// The forms of a language.
pub(super) struct Forms {
    pub(super) cardinal: Rules,
    pub(super) ordinal: Rules,
}

impl Forms {
    /// Those of a language.
    pub(super) fn of(language: &Language) -> Result<Self> {
        let locale = locale(language)?;
        let rules = |rules: Result<PluralRules, _>| {
            rules.map(Rules).with_context(|| format!("Unicode has no plural rules for `{}`", language.tag))
        };
        Ok(Self {
            cardinal: rules(PluralRules::try_new_cardinal((&locale).into()))?,
            ordinal: rules(PluralRules::try_new_ordinal((&locale).into()))?,
        })
    }
}

/// A language as Unicode names it.
pub(super) fn locale(language: &Language) -> Result<Locale> {
    Locale::try_from_str(language.tag).with_context(|| format!("`{}` is not a language tag", language.tag))
}

/// How numbers of one kind choose among forms.
pub(super) struct Rules(PluralRules);

impl Rules {
    /// The names of the forms that there are, in their order.
    pub(super) fn names(&self) -> Vec<&'static str> {
        self.all().map(|(_, name)| name).collect()
    }

    /// The form of every number below a hundred, then of what ends in each of them: a digit each.
    pub(super) fn digits(&self) -> String {
        (0..200).map(|n| char::from(b'0' + self.form(n))).collect()
    }

    /// The place of a number's form among the forms.
    pub(super) fn form(&self, n: usize) -> u8 {
        let category = self.0.category_for(n);
        (0..).zip(self.all()).find(|(_, (known, _))| *known == category).map_or(0, |(place, _)| place)
    }

    fn all(&self) -> impl Iterator<Item = (PluralCategory, &'static str)> {
        CATEGORIES.into_iter().filter(|(category, _)| self.0.categories().any(|had| had == *category))
    }
}
