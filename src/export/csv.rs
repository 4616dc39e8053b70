//! Comma-separated values (RFC 4180), in UTF-8 with the mark by which spreadsheets know it.

use super::row::{day, degrees};
use super::{Format, Row};

/// Writes a table with a header, one line a city.
#[derive(Clone, Copy, Debug, Default)]
pub struct Csv;

const HEADER: &str =
    "id,name,country,country_code,region,region_id,field,field_id,since,joined,date,latitude,longitude,url\r\n";

impl Format for Csv {
    fn extension(&self) -> &'static str {
        "csv"
    }

    fn media_type(&self) -> &'static str {
        "text/csv;charset=utf-8"
    }

    fn write(&self, rows: &[Row]) -> String {
        let mut out = ["\u{feff}", HEADER].concat();
        for row in rows {
            line(&mut out, row);
        }
        out
    }
}

fn line(out: &mut String, row: &Row) {
    let words = [
        row.id,
        row.name,
        row.country,
        row.country_code,
        row.region_label,
        row.region.id(),
        row.field_label,
        row.field.id(),
    ];
    for word in words {
        text(out, word);
        out.push(',');
    }
    let (since, joined) = (row.since.to_string(), row.joined.to_string());
    for number in [since, joined, day(row.date), degrees(row.latitude), degrees(row.longitude)] {
        out.push_str(&number);
        out.push(',');
    }
    text(out, &row.url);
    out.push_str("\r\n");
}

/// A cell of text: harmless to spreadsheets, quoted where it must be.
///
/// Spreadsheets run a cell that begins like a formula (OWASP, "CSV Injection"); an apostrophe makes it text. Numbers
/// don't come here: a negative latitude stays a number.
fn text(out: &mut String, value: &str) {
    let quote = if value.contains(['"', ',', '\r', '\n']) { "\"" } else { "" };
    out.push_str(quote);
    if value.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        out.push('\'');
    }
    for c in value.chars() {
        if c == '"' {
            out.push(c);
        }
        out.push(c);
    }
    out.push_str(quote);
}
