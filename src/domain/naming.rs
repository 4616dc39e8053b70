//! The words of a language; and, beside English, what it calls the cities and countries, and in which order it lists them.

use super::reader::{Record, read_file};
use super::{Fault, Problem};

/// A language's own file, which the build makes from its messages and `names.json`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Naming {
    /// The folder of the language below that of the facts, with a slash at its end: `fr/`; none for English.
    pub folder: String,
    /// The words of the interface, in the order of their keys.
    pub words: Vec<String>,
    /// By city; empty where the language has UNESCO's form.
    pub(super) cities: Vec<String>,
    /// By country; empty where the language has the English name.
    pub(super) countries: Vec<String>,
    /// Cities and countries in the order of the language's alphabet, where it is another than English.
    pub(super) orders: Option<[Vec<usize>; 2]>,
}

impl Naming {
    /// Reads `words.json` of a language, by its folder. Whether it has a name for each place is seen in [`super::Atlas::speak`].
    ///
    /// # Errors
    /// Every problem found in it.
    pub fn from_json(folder: &str, text: &str) -> Result<Self, Vec<Problem>> {
        let mut naming = Self { folder: folder.to_owned(), ..Self::default() };
        read_file(&Self::file(folder), text, &mut |file| {
            file.only(&["words", "cities", "countries", "city_order", "country_order"]);
            naming.words = file.texts("words");
            // The core's names are the English ones, in their order.
            if folder.is_empty() {
                return;
            }
            naming.cities = file.texts("cities");
            naming.countries = file.texts("countries");
            let (cities, countries) = (naming.cities.len(), naming.countries.len());
            naming.orders = Some([order(file, "city_order", cities), order(file, "country_order", countries)]);
        })?;
        Ok(naming)
    }

    /// The name of the file of a language, by its folder.
    pub fn file(folder: &str) -> String {
        [folder, "words.json"].concat()
    }
}

/// As many places as are wanted, parted by spaces; `xtask/src/words` sees to it that none stands twice.
fn order(file: &Record, key: &str, wanted: usize) -> Vec<usize> {
    let mut order = Vec::new();
    for number in file.word(key).split(' ') {
        let place = number.parse().unwrap_or(wanted);
        if place < wanted {
            order.push(place);
        }
    }
    if order.len() != wanted {
        file.fault(key, Fault::Missing);
    }
    order
}
