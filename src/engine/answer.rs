//! Answering: which cities, in which order, and what one more choice would give.

use crate::domain::{Atlas, CityIx, EventIx};

use super::bits::Bits;
use super::columns::Members;
use super::fold::fold;
use super::index::arranged;
use super::needle::Needle;
use super::page::{Level, Page};
use super::search::{Found, Search};
use super::{Group, Index, Order, Query, Sort, SortKey, Years};

/// An answer with more cities than this is listed in pages.
const LONG: usize = 1000;
/// So many cities are a page.
const PAGE: usize = 200;

/// The answer to a [`Query`].
///
/// Counts of a group (fields, regions, countries, years, kinds) are taken with that group's own choice lifted: they say what
/// one more click would give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The cities, in order: all, or as many as were asked for.
    pub order: Vec<CityIx>,
    /// How many cities there are beyond those.
    pub more: usize,
    /// The events, in order, where they are asked for.
    pub events: Vec<EventIx>,
    /// By [`crate::domain::Field::index`]: how many cities hold the field.
    pub fields: [u32; 8],
    /// By [`crate::domain::Region::index`]: how many cities lie there.
    pub regions: [u32; 5],
    /// By [`crate::domain::CountryIx::index`]: how many cities lie there.
    pub countries: Vec<u32>,
    /// From the first year of [`Atlas::years`]: how many cities joined in the year.
    pub years: Vec<u32>,
    /// By the order of [`crate::domain::EventKind`]: how many events are filed under the kind.
    pub kinds: [u32; 7],
    /// By city, in their order: the spelling that was found, where the page does not show it.
    pub matched: Vec<(CityIx, String)>,
    /// Whether something was found only because slips were forgiven.
    pub slips: bool,
}

impl Answer {
    /// An answer without anything in it.
    pub fn none(atlas: &Atlas) -> Self {
        Self {
            order: Vec::new(),
            more: 0,
            events: Vec::new(),
            fields: [0; 8],
            regions: [0; 5],
            countries: vec![0; atlas.countries().len()],
            years: vec![0; atlas.years().len()],
            kinds: [0; 7],
            matched: Vec::new(),
            slips: false,
        }
    }

    /// How many cities there are, listed or not.
    pub fn cities(&self) -> usize {
        self.order.len() + self.more
    }

    /// How many cities and events there are.
    pub fn len(&self) -> usize {
        self.cities() + self.events.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The spelling by which a city was found, where the page does not show it.
    pub fn matched_by(&self, city: CityIx) -> Option<&str> {
        let found = self.matched.binary_search_by_key(&city, |(city, _)| *city).ok()?;
        Some(&self.matched[found].1)
    }
}

impl Index {
    /// Answers a query about the atlas this index was made from.
    pub fn answer(&self, atlas: &Atlas, query: &Query) -> Answer {
        self.first(atlas, query, &|all| all)
    }

    /// The same, of a long answer so many pages only.
    pub fn pages(&self, atlas: &Atlas, query: &Query, pages: u32) -> Answer {
        self.first(atlas, query, &|all| if all > LONG { pages as usize * PAGE } else { all })
    }

    /// The same with the first cities only: of all that there are, so many.
    pub fn first(&self, atlas: &Atlas, query: &Query, most: &dyn Fn(usize) -> usize) -> Answer {
        let then;
        let members = match query.asof {
            None => &self.columns.now,
            Some(asof) => {
                then = self.columns.then(atlas, asof);
                &then
            }
        };
        let needles = Needle::all(&fold(&query.q));
        let search = Search { index: self, atlas, needles: &needles };
        let found = search.members(members);
        let mut answer = Answer::none(atlas);
        let passing = self.count(&mut answer, members, query, &found.rows);
        let (levels, backwards) = self.levels(query, members, &found);
        answer.more = passing.count() as usize;
        let mut page = Page { rows: Vec::new(), most: most(answer.more), backwards };
        page.fill(passing, &levels);
        answer.more -= page.rows.len();
        answer.slips = found.forgiving && !page.rows.is_empty();
        for row in page.rows {
            answer.order.push(self.alphabet()[row]);
        }
        if !needles.is_empty() {
            answer.matched = self.matched(&search, members, &answer.order, found.forgiving);
        }
        answer
    }

    /// Counts what was found by every property, each with its own choice lifted. Gives what passes all of them.
    fn count(&self, answer: &mut Answer, members: &Members, query: &Query, found: &Bits) -> Bits {
        let Query { fields, regions, countries, years, .. } = query;
        let columns = [&members.fields, &self.columns.regions, &self.columns.countries, &self.columns.years];
        let open = [fields.is_empty(), regions.is_empty(), countries.is_empty(), *years == Years::default()];
        let chosen: [Option<Bits>; 4] = std::array::from_fn(|nth| {
            let chooses = |value: usize| match nth {
                0 => fields.iter().any(|field| field.index() == value),
                1 => regions.iter().any(|region| region.index() == value),
                2 => countries.iter().any(|ix| ix.index() == value),
                _ => years.contains(self.columns.year(value)),
            };
            (!open[nth]).then(|| columns[nth].any_of(&chooses))
        });
        let passing = |lifted: usize| {
            let mut passing = found.clone();
            for (nth, chosen) in chosen.iter().enumerate() {
                if let Some(chosen) = chosen
                    && nth != lifted
                {
                    passing.narrow(chosen);
                }
            }
            passing
        };
        let all = passing(columns.len());
        for (nth, column) in columns.iter().enumerate() {
            let counts: &mut [u32] = match nth {
                0 => &mut answer.fields,
                1 => &mut answer.regions,
                2 => &mut answer.countries,
                _ => &mut answer.years,
            };
            if chosen[nth].is_some() {
                column.count(&passing(nth), counts);
            } else {
                column.count(&all, counts);
            }
        }
        all
    }

    /// What results are sorted by: their group, the order asked for; then their names, from the end or not.
    fn levels<'i>(&'i self, query: &Query, members: &'i Members, found: &'i Found) -> (Vec<Level<'i>>, bool) {
        let order = query.order();
        let mut levels = Vec::new();
        let newest_first = order == Order::By(Sort { by: SortKey::Year, descending: true });
        levels.extend(match query.group {
            None => None,
            Some(Group::Region) => Some(Level { sets: &self.columns.regions.sets, order: None, descending: false }),
            Some(Group::Field) => self.level(members, SortKey::Field, false),
            Some(Group::Country) => self.level(members, SortKey::Country, false),
            Some(Group::Year) => self.level(members, SortKey::Year, newest_first),
        });
        let mut backwards = false;
        match order {
            Order::Best => levels.push(Level { sets: &found.ranked.sets, order: None, descending: false }),
            Order::By(sort) => {
                levels.extend(self.level(members, sort.by, sort.descending));
                backwards = sort.by == SortKey::Name && sort.descending;
            }
        }
        (levels, backwards)
    }

    /// The order by a property; by their names rows stand in any set.
    fn level<'i>(&'i self, members: &'i Members, key: SortKey, descending: bool) -> Option<Level<'i>> {
        let (column, order) = match key {
            SortKey::Name => return None,
            SortKey::Year => (&self.columns.years, None),
            SortKey::Field => (&members.fields, None),
            SortKey::Country => (&self.columns.countries, Some(self.countries_by_name())),
        };
        Some(Level { sets: &column.sets, order, descending })
    }

    /// By city, in their order: the spelling that each was found by, where the page does not show it.
    fn matched(&self, search: &Search, members: &Members, order: &[CityIx], forgiving: bool) -> Vec<(CityIx, String)> {
        let mut matched = Vec::new();
        for city in arranged(order, &|a, b| order[a].cmp(&order[b])) {
            if let Some(ix) = search.explain(city, members, forgiving) {
                matched.push((city, self.glossary.shown(ix).to_owned()));
            }
        }
        matched
    }
}

/// What can be chosen, a bit each.
pub(super) const FIELDS: u8 = 1;
pub(super) const REGIONS: u8 = 2;
pub(super) const COUNTRIES: u8 = 4;
pub(super) const YEARS: u8 = 8;

/// The bit of a group that is not passed.
pub(super) const fn miss(passes: bool, group: u8) -> u8 {
    if passes { 0 } else { group }
}
