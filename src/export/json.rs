//! JSON: an object that says where the facts come from, with one city a line.

use serde::Serialize;
use serde_json::value::RawValue;

use crate::domain::Date;

use super::row::degrees;
use super::{Format, Row};

/// Writes an object with `source`, `licence`, `credit`, `date` and `cities`.
#[derive(Clone, Debug)]
pub struct Json {
    /// Where the file comes from: the name or address of the app.
    pub source: String,
    /// The date of the data.
    pub date: Date,
}

/// A row with its numbers written out, see [`degrees`].
#[derive(Serialize)]
struct Line<'r> {
    id: &'r str,
    name: &'r str,
    country: &'r str,
    country_code: &'r str,
    region: &'r str,
    region_label: &'r str,
    field: &'r str,
    field_label: &'r str,
    since: u16,
    joined: u16,
    date: Option<String>,
    latitude: Option<Box<RawValue>>,
    longitude: Option<Box<RawValue>>,
    url: &'r str,
}

impl Format for Json {
    fn extension(&self) -> &'static str {
        "json"
    }

    fn media_type(&self) -> &'static str {
        "application/json"
    }

    fn write(&self, rows: &[Row]) -> String {
        let date = self.date.to_string();
        let source = encoded(&self.source);
        let head = ["{\"source\":", &source, ",\"licence\":\"CC BY 4.0\",\"credit\":\"GeoNames\",\"date\":\"", &date];
        let lines: Vec<_> = rows.iter().map(|row| encoded(&line(row))).collect();
        let lines = lines.join(",\n");
        let gap = if rows.is_empty() { "" } else { "\n" };
        [&head.concat(), "\",\"cities\":[", gap, &lines, gap, "]}\n"].concat()
    }
}

fn line(row: &Row) -> Line<'_> {
    Line {
        id: &row.id,
        name: &row.name,
        country: &row.country,
        country_code: &row.country_code,
        region: row.region.id(),
        region_label: &row.region_label,
        field: row.field.id(),
        field_label: &row.field_label,
        since: row.since,
        joined: row.joined,
        date: row.date.map(|date| date.to_string()),
        latitude: RawValue::from_string(degrees(row.latitude)).ok(),
        longitude: RawValue::from_string(degrees(row.longitude)).ok(),
        url: &row.url,
    }
}

/// Strings and rows can always be written.
fn encoded(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
