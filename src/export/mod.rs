//! What a reader can take away: the current results as files.

mod csv;
mod ics;
mod json;
mod json_ld;
mod row;

pub use csv::Csv;
pub use ics::calendar;
pub use json::Json;
pub use json_ld::Subject;
pub use row::{Labels, Row, rows};

/// A file format for results.
pub trait Format {
    /// The end of a file's name, without the dot.
    fn extension(&self) -> &'static str;

    /// The media type, with its character set where it has one.
    fn media_type(&self) -> &'static str;

    /// The whole file.
    fn write(&self, rows: &[Row]) -> String;
}
