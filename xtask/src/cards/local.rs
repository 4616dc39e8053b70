//! A city's name as it is written where the city lies. It is never made up, only chosen among the spellings in the data:
//!
//! 1. Only where the country's official language is not written in Latin letters ([`writing::of`]).
//! 2. The spellings are those of `also` in `core.json` that are all in that writing, without what only says that it is a
//!    city (神戸市 is 神戸).
//! 3. One spelling is the name, unless `names.json` has another for the language (spaces aside). Several are in doubt
//!    (Slemani: Arabic and Kurdish), and none is shown; but Chinese is written in two ways, and `names.json` has the
//!    simplified one.
//! 4. With no spelling, it is the name in `names.json`, where that is attested.

use creative_cities::domain::City;
use serde_json::Value;

use super::{
    face::{self, Face},
    writing,
};

/// The cities of China that write in traditional characters.
const TRADITIONAL: &[&str] = &["macao"];

/// A city's own name, and the typeface it is drawn in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Local {
    pub(super) text: String,
    pub(super) face: Face,
}

/// What `names.json` has in the languages of the United Nations, where `names-unattested.json` does not object.
pub(super) struct Names {
    pub(super) names: Value,
    pub(super) unattested: Value,
}

impl Names {
    fn attested(&self, city: &str, language: &str) -> Option<&str> {
        let is = |value: &Value| value.as_str() == Some(city);
        if self.unattested[language].as_array().is_some_and(|ids| ids.iter().any(is)) {
            return None;
        }
        let mut cities = self.names["cities"].as_array()?.iter();
        cities.find(|names| is(&names["id"]))?[language].as_str()
    }
}

/// The name of a city in the writing of its country, if that differs and is in no doubt.
pub(super) fn of(city: &City, country: &str, names: &Names) -> Option<Local> {
    let writing = writing::of(country)?;
    let mut spellings: Vec<_> =
        city.also.iter().filter(|also| writing.has(also)).map(|also| writing.bare(also)).collect();
    spellings.sort_unstable();
    spellings.dedup();
    let attested = writing.language.and_then(|language| names.attested(&city.id, language));
    let traditional = TRADITIONAL.contains(&city.id.as_str());
    let text = match (country, spellings.as_slice(), attested) {
        (_, [], attested) => attested?,
        (_, [one], attested) if attested.is_none_or(|attested| same(one, attested)) => one,
        ("CN", several, Some(simplified)) if several.contains(&simplified) => {
            if traditional {
                several.iter().find(|one| **one != simplified)?
            } else {
                simplified
            }
        }
        _ => return None,
    };
    let face = if traditional { face::CHINESE_TRADITIONAL } else { writing::face(text, country)? };
    Some(Local { text: text.to_owned(), face })
}

/// Whether two spellings are one but for spaces (أبو ظبي, أبوظبي).
fn same(one: &str, other: &str) -> bool {
    let letters = |text: &str| text.chars().filter(|letter| *letter != ' ').collect::<String>();
    letters(one) == letters(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cards::facts::Facts;

    fn names(facts: &Facts) -> impl Iterator<Item = (&str, Option<Local>)> {
        let atlas = &facts.atlas;
        atlas.cities().iter().map(|city| {
            let country = atlas.country_of(city).code;
            (city.id.as_str(), of(city, country.as_str(), &facts.names))
        })
    }

    #[test]
    fn a_city_has_its_own_name_where_the_data_leave_no_doubt() {
        let facts = Facts::read().expect("the data are whole");
        let table = [
            // One spelling, and one that names.json writes without the space.
            ("tbilisi", Some("თბილისი")),
            ("cairo", Some("القاهرة")),
            ("abu-dhabi", Some("أبو ظبي")),
            ("chennai", Some("சென்னை")),
            // What only says that it is a city is left out.
            ("kobe", Some("神戸")),
            ("usuki", Some("臼杵")),
            ("jinju", Some("진주")),
            ("tambasasayama", None),
            // Two ways of writing Chinese.
            ("jingdezhen", Some("景德镇")),
            ("macao", Some("澳門")),
            // Two languages.
            ("slemani", None),
            ("srinagar", None),
            ("hyderabad", None),
            // Only the language of the country counts.
            ("hebron", Some("الخليل")),
            ("kazan", Some("Казань")),
            ("almaty", Some("Алматы")),
            // Latin letters are written there, among others or alone.
            ("sarajevo", None),
            ("bukhara", None),
            ("ashgabat", None),
            ("singapore", None),
            ("lyon", None),
        ];
        for (id, expected) in table {
            let (_, name) = names(&facts).find(|(known, _)| *known == id).expect(id);
            assert_eq!(name.map(|name| name.text).as_deref(), expected, "{id}");
        }
    }

    #[test]
    fn what_is_not_attested_or_contradicted_is_not_shown() {
        let mut facts = Facts::read().expect("the data are whole");
        let city = &facts.atlas.cities()[facts.atlas.find("cairo").expect("it is a city").index()];
        let without = City { also: Vec::new(), ..city.clone() };
        let other = City { also: vec!["مصر".to_owned()], ..city.clone() };
        assert_eq!(of(&without, "EG", &facts.names).map(|name| name.text).as_deref(), Some("القاهرة"));
        assert_eq!(of(&other, "EG", &facts.names), None);
        facts.names.unattested = serde_json::json!({"ar": ["cairo"]});
        assert_eq!(of(&without, "EG", &facts.names), None);
    }
}
