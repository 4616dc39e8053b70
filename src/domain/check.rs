//! Checks the masters in `public/data` against each other: what a browser never holds all at once.

use std::collections::BTreeSet;

use super::detail::read_detail;
use super::reader::{Record, read_file};
use super::{Atlas, Detail, Events, Fault, Network, Problem, Sources, Spellings};

/// Reads every master with `read` (given a name below `public/data`) and returns every problem there is.
pub fn check_folder(read: &dyn Fn(&str) -> Result<String, String>) -> Vec<Problem> {
    let mut check = Check { read, problems: Vec::new() };
    let core = check.text("core.json");
    let atlas = check.keep(core, Atlas::from_json);
    let sources = check.text("sources.json");
    let sources = check.keep(sources, Sources::from_json);
    if let (Some(atlas), Some(sources)) = (atlas, sources) {
        check.details(&atlas, &sources);
        check.events(&atlas, &sources);
        check.network(&sources);
        check.spellings(&atlas);
        check.literature_order(&atlas);
    }
    check.problems
}

struct Check<'r> {
    read: &'r dyn Fn(&str) -> Result<String, String>,
    problems: Vec<Problem>,
}

impl Check<'_> {
    fn text(&mut self, name: &str) -> Option<String> {
        (self.read)(name).map_err(|why| self.problems.push(problem(name, "", "", Fault::Unreachable(why)))).ok()
    }

    fn keep<T>(&mut self, text: Option<String>, parse: impl FnOnce(&str) -> Result<T, Vec<Problem>>) -> Option<T> {
        parse(&text?).map_err(|found| self.problems.extend(found)).ok()
    }

    /// Notes every id that names no source.
    fn sources<'i>(&mut self, file: &str, record: &str, ids: impl IntoIterator<Item = &'i String>, known: &Sources) {
        for id in ids.into_iter().filter(|id| known.get(id).is_none()) {
            self.problems.push(problem(file, record, "sources", Fault::Unknown(id.clone())));
        }
    }

    /// Reads a file for nothing but what is wrong with it.
    fn file(&mut self, name: &str, read: &mut dyn FnMut(&Record)) {
        let text = self.text(name);
        self.keep(text, |text| read_file(name, text, read));
    }

    /// One record for every city, in `name`, each read by `read`.
    fn one_each<T>(&mut self, atlas: &Atlas, name: &str, list: &str, read: impl Fn(&Record) -> T) -> Vec<(String, T)> {
        let mut records = Vec::new();
        self.file(name, &mut |file| {
            file.records(list, &mut |record| {
                let found = record.known("id", atlas.find(record.word("id")));
                let read = read(record);
                records.extend(found.map(|city| (atlas.city(city).id.clone(), read)));
            });
            let mut seen = BTreeSet::new();
            for (id, _) in records.iter().filter(|(id, _)| !seen.insert(id.clone())) {
                file.fault_of(id, "id", Fault::Duplicate(id.clone()));
            }
            for city in atlas.cities().iter().filter(|city| !seen.contains(&city.id)) {
                file.fault_of(&city.id, "", Fault::Missing);
            }
        });
        records
    }

    fn details(&mut self, atlas: &Atlas, known: &Sources) {
        for (id, detail) in self.one_each(atlas, "details.json", "details", read_detail) {
            let Detail { sources, summary_source, website_source, .. } = &detail;
            // An empty one is a fault that the reader noted.
            let summary_source = Some(summary_source).filter(|source| !source.is_empty());
            self.sources("details.json", &id, sources.iter().chain(summary_source).chain(website_source), known);
            if sources.is_empty() {
                self.problems.push(problem("details.json", &id, "sources", Fault::Missing));
            }
        }
    }

    fn events(&mut self, atlas: &Atlas, known: &Sources) {
        let text = self.text("events.json");
        let Some(Events(events)) = self.keep(text, |text| Events::from_json(atlas, text)) else { return };
        for event in &events {
            let mut wrong = |field, fault| self.problems.push(problem("events.json", &event.id, field, fault));
            let places = event.places.iter().filter_map(|place| place.city_id.as_ref());
            for id in places.filter(|id| atlas.find(id).is_none()) {
                wrong("places", Fault::Unknown(id.clone()));
            }
            self.sources("events.json", &event.id, &event.sources, known);
        }
    }

    fn network(&mut self, known: &Sources) {
        let text = self.text("network.json");
        let Some(network) = self.keep(text, Network::from_json) else { return };
        for section in &network.sections {
            self.sources("network.json", &section.id, section.facts.iter().flat_map(|fact| &fact.sources), known);
        }
    }

    fn spellings(&mut self, atlas: &Atlas) {
        self.one_each(atlas, "names.json", "cities", |_| ());
        self.one_each(atlas, "aliases.json", "aliases", |_| ());
        let texts = self.text("names.json").zip(self.text("aliases.json"));
        if let Some((names, aliases)) = texts {
            self.problems.extend(Spellings::from_json(atlas, &names, &aliases).err().into_iter().flatten());
        }
        self.file("names-unattested.json", &mut |file| {
            file.only(&super::detail::LANGUAGES);
            for language in file.keys() {
                file.all_known(language, |id| atlas.find(id));
            }
        });
    }

    fn literature_order(&mut self, atlas: &Atlas) {
        self.file("literature-order-reykjavik.json", &mut |file| {
            file.records("years", &mut |record| {
                record.need("year");
                record.year_if_any("year");
                record.each("cities", &mut |city| {
                    city.known("id", atlas.find(city.word("id")));
                    city.word("name_is");
                });
            });
        });
    }
}

fn problem(file: &str, record: &str, field: &str, fault: Fault) -> Problem {
    Problem { file: file.to_owned(), record: record.to_owned(), field: field.to_owned(), fault }
}
