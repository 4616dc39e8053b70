//! Events as an iCalendar file (RFC 5545): all-day events, which end on the day after their last.

use crate::domain::{Atlas, Date, Event, Status};
use crate::engine::join;
use crate::order::sorted;

/// The longest line, in bytes, without its end (RFC 5545, section 3.1).
const LONGEST_LINE: usize = 75;

/// A calendar of those events that have a first day, in the order of time, and how many have none and are left out.
/// `base` is the address of the site, with a slash at its end.
pub fn calendar(atlas: &Atlas, events: &[&Event], base: &str) -> (String, usize) {
    let mut dated = Vec::new();
    for event in events {
        if let Some(start) = event.start {
            dated.push((start, *event));
        }
    }
    let mut file = File(String::new());
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", "-//Creative Cities//Meetings//EN");
    for place in sorted(dated.len(), &|a, b| dated[a].0.cmp(&dated[b].0)) {
        let (start, event) = dated[place];
        file.event(atlas, event, start, base);
    }
    file.line("END", "VCALENDAR");
    (file.0, events.len() - dated.len())
}

/// A calendar file as far as it is written.
struct File(String);

impl File {
    fn event(&mut self, atlas: &Atlas, event: &Event, start: Date, base: &str) {
        let status = if matches!(event.status, Some(Status::Held) | None) { "CONFIRMED" } else { "TENTATIVE" };
        self.line("BEGIN", "VEVENT");
        // Ids are forever, whatever address the site has.
        self.line("UID", &[&event.id, "@creative-cities"].concat());
        self.line("DTSTAMP", &[&compact(atlas.date()), "T000000Z"].concat());
        self.line("DTSTART;VALUE=DATE", &compact(start));
        self.line("DTEND;VALUE=DATE", &compact(event.end.unwrap_or(start).next()));
        self.line("SUMMARY", &escaped(&event.title));
        if !event.places.is_empty() {
            self.line("LOCATION", &escaped(&places(atlas, event)));
        }
        self.line("DESCRIPTION", &escaped(&join(&event.facts, "\n")));
        self.line("URL", &[base, "meeting/", &event.id, "/"].concat());
        self.line("STATUS", status);
        self.line("TRANSP", "TRANSPARENT");
        self.line("END", "VEVENT");
    }

    /// A line, folded where it is too long; no letter is torn apart.
    fn line(&mut self, name: &str, value: &str) {
        let mut length = 0;
        for c in [name, ":", value].concat().chars() {
            if length + c.len_utf8() > LONGEST_LINE {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(c);
            length += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// `20131031`
fn compact(date: Date) -> String {
    date.to_string().replace('-', "")
}

/// Text with what has a meaning of its own escaped (RFC 5545, section 3.3.11).
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => escaped.push_str("\\n"),
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// Where it takes place: cities with their countries.
fn places(atlas: &Atlas, event: &Event) -> String {
    let mut text = String::new();
    for place in &event.places {
        let country = place.country.and_then(|code| atlas.find_country(code.as_str()));
        text.push_str(if text.is_empty() { "" } else { "; " });
        text.push_str(&place.city);
        if let Some(country) = country {
            text.push_str(", ");
            text.push_str(&atlas.country(country).name);
        }
    }
    text
}
