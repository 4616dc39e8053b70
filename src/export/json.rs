//! JSON: an object that says where the facts come from, with one city a line.

use crate::domain::Date;

use super::row::{day, degrees};
use super::{Format, Row};

/// Writes an object with `source`, `licence`, `credit`, `date` and `cities`.
#[derive(Clone, Debug)]
pub struct Json {
    /// Where the file comes from: the name or address of the app.
    pub source: String,
    /// The date of the data.
    pub date: Date,
}

impl Format for Json {
    fn extension(&self) -> &'static str {
        "json"
    }

    fn media_type(&self) -> &'static str {
        "application/json"
    }

    fn write(&self, rows: &[Row]) -> String {
        let mut out = String::from("{");
        text(&mut out, "source", &self.source);
        text(&mut out, "licence", "CC BY 4.0");
        text(&mut out, "credit", "GeoNames");
        text(&mut out, "date", &self.date.to_string());
        key(&mut out, "cities");
        out.push('[');
        for (nth, row) in rows.iter().enumerate() {
            out.push_str(if nth == 0 { "\n{" } else { ",\n{" });
            city(&mut out, row);
            out.push('}');
        }
        out.push_str("\n]}\n");
        out
    }
}

fn city(out: &mut String, row: &Row) {
    text(out, "id", row.id);
    text(out, "name", row.name);
    text(out, "country", row.country);
    text(out, "country_code", row.country_code);
    text(out, "region", row.region.id());
    text(out, "region_label", row.region_label);
    text(out, "field", row.field.id());
    text(out, "field_label", row.field_label);
    bare(out, "since", &row.since.to_string());
    bare(out, "joined", &row.joined.to_string());
    match row.date {
        Some(_) => text(out, "date", &day(row.date)),
        None => bare(out, "date", "null"),
    }
    bare(out, "latitude", &degrees(row.latitude));
    bare(out, "longitude", &degrees(row.longitude));
    text(out, "url", &row.url);
}

/// A key and a number, or null.
fn bare(out: &mut String, name: &str, value: &str) {
    key(out, name);
    out.push_str(value);
}

fn text(out: &mut String, name: &str, value: &str) {
    key(out, name);
    quoted(out, value);
}

fn key(out: &mut String, name: &str) {
    if !out.ends_with('{') {
        out.push(',');
    }
    quoted(out, name);
    out.push(':');
}

/// A string as RFC 8259 has it (section 7). Written here, as a serialiser would bring its machinery for this alone.
fn quoted(out: &mut String, value: &str) {
    out.push('"');
    for c in value.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            '\0'..='\u{1f}' => {
                out.push_str(if c < '\u{10}' { "\\u000" } else { "\\u001" });
                out.push(char::from(b"0123456789abcdef"[c as usize & 0xf]));
            }
            _ => out.push(c),
        }
    }
    out.push('"');
}
