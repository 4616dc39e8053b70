//! What every city can be chosen by, in columns. A city's row is its place in the alphabet, so that any set of rows is in
//! the order of the names.

use crate::domain::{Atlas, CityIx, Field, Region, Year};

use super::bits::Bits;

/// A property that cities share: by row which value, and by value which rows.
#[derive(Clone, Debug)]
pub(super) struct Column {
    pub(super) values: Vec<u16>,
    pub(super) sets: Vec<Bits>,
}

impl Column {
    fn new(rows: usize, values: usize) -> Self {
        Self { values: vec![0; rows], sets: vec![Bits::none(rows); values] }
    }

    #[expect(clippy::cast_possible_truncation, reason = "no property has 2^16 values")]
    fn put(&mut self, row: usize, value: usize) {
        self.values[row] = value as u16;
        self.sets[value].insert(row);
    }

    /// The rows of any of the values that are chosen.
    pub(super) fn any_of(&self, chosen: &dyn Fn(usize) -> bool) -> Bits {
        let mut rows = Bits::none(self.values.len());
        for (value, set) in self.sets.iter().enumerate() {
            if chosen(value) {
                rows.add(set);
            }
        }
        rows
    }

    /// Counts the rows of a set by value: of many, the words they share with each value; of few, each row.
    pub(super) fn count(&self, rows: &Bits, counts: &mut [u32]) {
        if (rows.count() as usize) < self.sets.len() * rows.words() / 2 {
            for row in rows.rows(false) {
                counts[usize::from(self.values[row])] += 1;
            }
        } else {
            for (count, set) in counts.iter_mut().zip(&self.sets) {
                *count = set.count_with(rows);
            }
        }
    }
}

/// Who was a member at some time, and of which field.
#[derive(Clone, Debug)]
pub(super) struct Members {
    pub(super) rows: Bits,
    pub(super) fields: Column,
}

/// Every property of every city.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    pub(super) now: Members,
    pub(super) regions: Column,
    pub(super) countries: Column,
    pub(super) years: Column,
    /// The year of the first value of `years`.
    first: Year,
    /// Cities whose designation has not been the same since they joined, with their rows.
    changed: Vec<(CityIx, usize)>,
}

impl Columns {
    /// The columns of an atlas with its cities in an order.
    pub(super) fn new(atlas: &Atlas, alphabet: &[CityIx]) -> Self {
        let (rows, years) = (alphabet.len(), atlas.years());
        let column = |values| Column::new(rows, values);
        let mut columns = Self {
            now: Members { rows: Bits::none(rows), fields: column(Field::ALL.len()) },
            regions: column(Region::ALL.len()),
            countries: column(atlas.countries().len()),
            years: column(years.len()),
            first: *years.start(),
            changed: Vec::new(),
        };
        for (row, ix) in alphabet.iter().enumerate() {
            let city = atlas.city(*ix);
            columns.regions.put(row, atlas.country_of(city).region.index());
            columns.countries.put(row, city.country.index());
            columns.years.put(row, usize::from(city.joined() - columns.first));
            if let Some(now) = city.designation(None) {
                columns.now.rows.insert(row);
                columns.now.fields.put(row, now.field.index());
            }
            if city.designations.len() > 1 || city.designation(None).is_none() {
                columns.changed.push((*ix, row));
            }
        }
        columns
    }

    /// The year of a value of `years`.
    #[expect(clippy::cast_possible_truncation, reason = "there are far fewer than 2^16 years")]
    pub(super) const fn year(&self, value: usize) -> Year {
        self.first + value as Year
    }

    /// The members at the end of a year. Only of cities whose designation changed does the atlas know more than the columns.
    pub(super) fn then(&self, atlas: &Atlas, asof: Year) -> Members {
        let mut then = self.now.clone();
        then.rows = self.years.any_of(&|value| self.year(value) <= asof);
        for rows in &mut then.fields.sets {
            rows.narrow(&then.rows);
        }
        for (ix, row) in &self.changed {
            then.rows.remove(*row);
            for rows in &mut then.fields.sets {
                rows.remove(*row);
            }
            if let Some(then_held) = atlas.city(*ix).designation(Some(asof)) {
                then.rows.insert(*row);
                then.fields.put(*row, then_held.field.index());
            }
        }
        then
    }
}
