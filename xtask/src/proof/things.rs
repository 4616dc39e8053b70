//! What a page tells machines, as far as it can be held against the page and the site: the types do not know them.

use serde_json::Value;

use super::site::{Page, Site};

pub(super) fn faults(site: &Site) -> Vec<String> {
    let mut faults = Vec::new();
    for (name, address, page) in site.public() {
        if page.told().next().is_none() {
            faults.push(format!("{name} tells machines nothing"));
        }
        for told in page.told() {
            let found = told.map_or_else(|why| vec![why], |thing| about(site, &address, page, &thing));
            faults.extend(found.into_iter().map(|fault| format!("{name} {fault}")));
        }
    }
    faults
}

fn about(site: &Site, address: &str, page: &Page, thing: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    if thing["@context"] != "https://schema.org" {
        faults.push(format!("speaks of {}", thing["@context"]));
    }
    if thing["@type"] == "BreadcrumbList" {
        faults.extend(trail(thing, address).err());
    } else {
        for key in ["@id", "url"] {
            if thing[key] != address {
                faults.push(format!("tells of something at another address: {key} is {}", thing[key]));
            }
        }
        if let Some(picture) =
            thing["image"].as_str().filter(|&picture| page.meta("property", "og:image") != Ok(picture))
        {
            faults.push(format!("shows another picture to machines: {picture}"));
        }
    }
    each(thing, &mut |key, text| {
        let lost = text.strip_prefix(&site.address).is_some_and(|path| site.file(path).is_none());
        if lost || (is_address(key) && !text.starts_with("https://") && !text.starts_with("http://")) {
            faults.push(format!("tells of an address that leads nowhere: {key} is {text}"));
        }
        if key.ends_with("Date") && !is_date(text) {
            faults.push(format!("tells of a date that is none: {key} is {text}"));
        }
    });
    faults
}

fn is_address(key: &str) -> bool {
    matches!(key, "@id" | "url" | "item" | "image" | "contentUrl" | "sameAs" | "license")
}

/// A year, a month or a day.
fn is_date(text: &str) -> bool {
    let digits = |(part, length): (&str, usize)| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
    text.split('-').count() <= 3 && text.split('-').zip([4, 2, 2]).all(digits)
}

/// Steps counted from one, the last of them here.
fn trail(list: &Value, address: &str) -> Result<(), String> {
    let steps = list["itemListElement"].as_array().map(Vec::as_slice).unwrap_or_default();
    let counted = steps.iter().zip(1..).all(|(step, nth)| step["position"] == nth);
    match steps {
        [_, .., end] if end["item"] != address => Err(format!("has a trail that ends at {}", end["item"])),
        [_, _, ..] if counted => Ok(()),
        [_, _, ..] => Err("has a trail that is not counted from one".to_owned()),
        _ => Err(format!("has a trail of {} steps", steps.len())),
    }
}

/// Every text in a value, with the key it is under.
fn each(value: &Value, deed: &mut impl FnMut(&str, &str)) {
    fn walk(key: &str, value: &Value, deed: &mut impl FnMut(&str, &str)) {
        match value {
            Value::String(text) => deed(key, text),
            Value::Array(items) => items.iter().for_each(|item| walk(key, item, deed)),
            Value::Object(object) => object.iter().for_each(|(key, value)| walk(key, value, deed)),
            _ => {}
        }
    }
    walk("", value, deed);
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use serde_json::json;

    use super::*;
    use crate::proof::html;

    /// The site of this crate's own sources: a page there is whatever is a file.
    const SITE: &str = "https://a.example/";
    const HERE: &str = "https://a.example/Cargo.toml";

    fn told(thing: &Value) -> Vec<String> {
        let site = Site { dist: PathBuf::from(env!("CARGO_MANIFEST_DIR")), address: SITE.to_owned(), pages: [].into() };
        let (elements, slips) = html::read("<meta property=og:image content='https://b.example/a.png'>");
        about(&site, HERE, &Page { elements, slips }, thing)
    }

    fn event() -> Value {
        json!({ "@context": "https://schema.org", "@type": "Event", "@id": HERE, "url": HERE, "startDate": "2026-11",
            "image": "https://b.example/a.png", "about": [{ "url": "https://a.example/src/main.rs" }] })
    }

    fn way() -> Value {
        let step = |nth: u8, item: &str| json!({ "@type": "ListItem", "position": nth, "item": item });
        json!({ "@context": "https://schema.org", "@type": "BreadcrumbList",
            "itemListElement": [step(1, "https://b.example/"), step(2, "https://b.example/c")] })
    }

    #[test]
    fn what_is_about_this_page_has_no_fault() {
        assert_eq!(told(&event()), [""; 0]);
        assert!(trail(&way(), "https://b.example/c").is_ok());
    }

    #[test]
    fn what_is_about_something_else_is_a_fault() {
        for (key, value) in [
            ("@context", json!("http://schema.org")),
            ("url", json!("https://b.example/")),
            ("image", json!("https://b.example/b.png")),
            ("startDate", json!("soon")),
            ("startDate", json!("2026-11-2")),
            ("sameAs", json!(["b.example"])),
            ("about", json!({ "url": "https://a.example/none" })),
        ] {
            let mut event = event();
            event[key] = value;
            assert_eq!(told(&event).len(), 1, "{key}: {:?}", told(&event));
        }
    }

    #[test]
    fn a_trail_is_counted_and_leads_here() {
        let mut uncounted = way();
        uncounted["itemListElement"][0]["position"] = json!(0);
        let mut short = way();
        short["itemListElement"].as_array_mut().expect("a list").pop();
        for (list, here) in [(uncounted, "https://b.example/c"), (way(), HERE), (short, "https://b.example/")] {
            assert!(trail(&list, here).is_err(), "{list}");
        }
    }
}
