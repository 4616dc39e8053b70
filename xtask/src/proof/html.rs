//! A page, taken apart by the rules of HTML.

use std::collections::BTreeMap;

use html5gum::{Token, Tokenizer, emitters::default::DefaultEmitter};

/// Elements whose text is kept: what they hold is no markup.
const TEXTS: [&str; 3] = ["title", "script", "style"];

/// An element with what was written into it.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) attributes: BTreeMap<String, String>,
    /// Of titles, scripts and styles.
    pub(super) text: String,
}

impl Element {
    /// What an attribute says; nothing if it is not there.
    pub(super) fn get(&self, attribute: &str) -> Option<&str> {
        self.attributes.get(attribute).map(String::as_str)
    }

    pub(super) fn is(&self, name: &str, attribute: &str, value: &str) -> bool {
        self.name == name && self.get(attribute) == Some(value)
    }
}

/// The elements in the order of the text, and what a browser would have to forgive.
pub(super) fn read(html: &str) -> (Vec<Element>, Vec<String>) {
    let (mut elements, mut slips) = (Vec::<Element>::new(), Vec::new());
    let mut inside = false;
    let mut emitter = DefaultEmitter::default();
    // What is in a script or a title is no markup.
    emitter.naively_switch_states(true);
    for token in Tokenizer::new_with_emitter(html, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
                let name = text(&tag.name);
                inside = TEXTS.contains(&name.as_str());
                let attributes = tag.attributes.iter().map(|(name, value)| (text(name), text(value))).collect();
                elements.push(Element { name, attributes, text: String::new() });
            }
            Token::String(words) if inside => {
                if let Some(element) = elements.last_mut() {
                    element.text.push_str(&String::from_utf8_lossy(&words));
                }
            }
            Token::EndTag(_) => inside = false,
            Token::Error(slip) => slips.push(format!("{slip:?}")),
            _ => {}
        }
    }
    (elements, slips)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_is_text_and_an_attribute_is_what_it_means() {
        let (elements, slips) = read("<title>A &amp; B</title><script>if (a < b) '<p>'</script><p title='&lt;x'>words");
        let names: Vec<_> = elements.iter().map(|element| element.name.as_str()).collect();
        assert_eq!(names, ["title", "script", "p"]);
        assert_eq!((&*elements[0].text, &*elements[1].text), ("A & B", "if (a < b) '<p>'"));
        assert_eq!((elements[2].get("title"), &*elements[2].text), (Some("<x"), ""));
        assert!(slips.is_empty(), "{slips:?}");
    }

    #[test]
    fn what_has_to_be_forgiven_is_told() {
        for html in ["<p a=1 a=2>", "<p a=\"1\"b=\"2\">", "<p", "&nosuchthing;"] {
            assert!(!read(html).1.is_empty(), "{html}");
        }
    }
}
