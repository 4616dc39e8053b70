//! A city as it stands in a file.

use crate::domain::{Atlas, CityIx, Date, Field, Region, Year};

/// The words for fields and regions in the language of the interface.
pub trait Labels {
    /// A creative field's name.
    fn field(&self, field: Field) -> &str;

    /// A region's name.
    fn region(&self, region: Region) -> &str;
}

/// A city, its designation and where it lies.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<'a> {
    /// The permanent id.
    pub id: &'a str,
    /// The name.
    pub name: &'a str,
    /// The country's name.
    pub country: &'a str,
    /// ISO 3166-1 alpha-2, in capitals.
    pub country_code: &'a str,
    /// UNESCO's region.
    pub region: Region,
    /// The region's name.
    pub region_label: &'a str,
    /// The creative field.
    pub field: Field,
    /// The field's name.
    pub field_label: &'a str,
    /// The year of the designation in the field.
    pub since: Year,
    /// The year it joined the network.
    pub joined: Year,
    /// The day of the designation in the field, where sources confirm one.
    pub date: Option<Date>,
    /// Degrees, north positive.
    pub latitude: f64,
    /// Degrees, east positive.
    pub longitude: f64,
    /// The address of its page.
    pub url: String,
}

/// The rows for cities, in their order, as they stood at the end of `asof` or stand today. Cities that were no members
/// then have none. `base_url` is the address of the app, with or without its last slash.
pub fn rows<'a>(
    atlas: &'a Atlas,
    cities: &[CityIx],
    asof: Option<Year>,
    labels: &'a dyn Labels,
    base_url: &str,
) -> Vec<Row<'a>> {
    let base = base_url.trim_end_matches('/');
    let mut rows = Vec::with_capacity(cities.len());
    for ix in cities {
        let city = atlas.city(*ix);
        let Some(designation) = city.designation(asof) else { continue };
        let country = atlas.country_of(city);
        rows.push(Row {
            id: &city.id,
            name: &city.name,
            country: &country.name,
            country_code: country.code.as_str(),
            region: country.region,
            region_label: labels.region(country.region),
            field: designation.field,
            field_label: labels.field(designation.field),
            since: designation.year,
            joined: city.joined(),
            date: designation.date,
            latitude: city.position.latitude,
            longitude: city.position.longitude,
            url: [base, "/city/", &city.id, "/"].concat(),
        });
    }
    rows
}

/// Degrees to five decimals (a metre), without trailing zeros: whole numbers do it, because printing a float brings
/// kilobytes of tables with it.
pub(super) fn degrees(value: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "positions are at most 180 degrees")]
    let scaled = (value * 100_000.0).round() as i32;
    let digits = scaled.unsigned_abs() as usize;
    let sign = if scaled < 0 { "-" } else { "" };
    let whole = (digits / 100_000).to_string();
    let decimals = (100_000 + digits % 100_000).to_string();
    let decimals = decimals.strip_prefix('1').unwrap_or_default().trim_end_matches('0');
    let point = if decimals.is_empty() { "" } else { "." };
    [sign, &whole, point, decimals].concat()
}

/// `2004-10-13`, or nothing.
pub(super) fn day(date: Option<Date>) -> String {
    date.map_or_else(String::new, |date| date.to_string())
}
