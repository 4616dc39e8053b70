//! What a page brings along itself: the data without which it cannot answer.
//!
//! A line that has brought the page is idle until the app that the page names begins to come: what lies in the page's end is
//! there by then, and does not share the line with the app.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use creative_cities::{domain::Naming, messages::Language};

/// The core and the words of a language, each in an element that `src/boot/start.js` reads, under the address at which the
/// page would ask for it.
pub(super) fn of(dist: &Path, facts: &str, language: &Language) -> Result<String> {
    let mut along = String::new();
    for name in ["core.json".to_owned(), Naming::file(&language.folder())] {
        let file = [facts, &name].concat();
        let text = fs::read_to_string(dist.join(&file)).with_context(|| format!("the build has no {file}"))?;
        along += &element(&[language.root(), &file].concat(), &text);
    }
    Ok(along)
}

/// The browser neither runs such an element nor shows it.
fn element(address: &str, json: &str) -> String {
    // In JSON this letter stands in texts alone; here it could end the element.
    let text = json.replace('<', "\\u003c");
    format!("{BEGIN}{address}\">{text}</script>\n")
}

const BEGIN: &str = "<script type=\"application/json\" data-file=\"";

/// Whether an element for the file of this address is among these.
pub(super) fn has(along: &str, address: &str) -> bool {
    along.contains(&[BEGIN, address, "\""].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_its_element() {
        let along = element("../data/0a/core.json", r#"{"name":"</script><!--"}"#);
        assert_eq!(along.matches('<').count(), 2);
        let (_, text) = along.split_once('>').expect("it begins");
        let (text, _) = text.split_once('<').expect("it ends");
        let read: serde_json::Value = serde_json::from_str(text).expect("it is JSON");
        assert_eq!(read["name"], "</script><!--");
    }

    #[test]
    fn a_file_is_known_by_its_address() {
        let along = element("../data/0a/core.json", "{}");
        assert!(has(&along, "../data/0a/core.json"));
        assert!(!has(&along, "data/0a/core.json") && !has(&along, "../data/0a/core") && !has("", ""));
    }
}
