//! Comma-separated values (RFC 4180), in UTF-8 with the mark by which spreadsheets know it.

use super::row::{day, degrees};
use super::{Format, Row};

/// Writes a table with a header, one line a city.
#[derive(Clone, Copy, Debug, Default)]
pub struct Csv;

const HEADER: [&str; 14] = [
    "id",
    "name",
    "country",
    "country_code",
    "region",
    "region_id",
    "field",
    "field_id",
    "since",
    "joined",
    "date",
    "latitude",
    "longitude",
    "url",
];

impl Format for Csv {
    fn extension(&self) -> &'static str {
        "csv"
    }

    fn media_type(&self) -> &'static str {
        "text/csv;charset=utf-8"
    }

    fn write(&self, rows: &[Row]) -> String {
        let mut out = String::from("\u{feff}");
        line(&mut out, &HEADER.map(str::to_owned));
        for row in rows {
            line(&mut out, &cells(row));
        }
        out
    }
}

fn cells(row: &Row) -> [String; 14] {
    [
        text(&row.id),
        text(&row.name),
        text(&row.country),
        text(&row.country_code),
        text(&row.region_label),
        text(row.region.id()),
        text(&row.field_label),
        text(row.field.id()),
        u32::from(row.since).to_string(),
        u32::from(row.joined).to_string(),
        day(row.date),
        degrees(row.latitude),
        degrees(row.longitude),
        text(&row.url),
    ]
}

fn line(out: &mut String, cells: &[String; 14]) {
    out.push_str(&cells.join(","));
    out.push_str("\r\n");
}

/// A cell of text: harmless to spreadsheets, quoted where it must be.
///
/// Spreadsheets run a cell that begins like a formula (OWASP, "CSV Injection"); an apostrophe makes it text. Numbers
/// don't come here: a negative latitude stays a number.
fn text(value: &str) -> String {
    let formula = value.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let quote = if value.contains(['"', ',', '\r', '\n']) { "\"" } else { "" };
    let mut cell = String::from(quote);
    if formula {
        cell.push('\'');
    }
    for c in value.chars() {
        if c == '"' {
            cell.push(c);
        }
        cell.push(c);
    }
    cell.push_str(quote);
    cell
}
