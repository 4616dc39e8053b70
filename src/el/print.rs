//! An element as HTML, the state as it is now.

use std::vec::IntoIter;

use maud::{PreEscaped, Render as _, html};

use super::{Child, El, Inside, Line, Part};

/// What fills the blanks to come.
type Values = IntoIter<Option<String>>;

impl El {
    /// Appends it; its blanks take the next of the values, unless it fills them itself.
    pub(super) fn print(self, out: &mut String, values: &mut Values) {
        let Inside { tag, fixed, follows, children, blanks, fill, .. } = *self.0;
        let mut own = fill.map(|fill| fill().into_iter());
        let values = own.as_mut().unwrap_or(values);
        let follows = follows.into_iter().filter(|(part, _)| *part != Part::Elsewhere);
        let mut now: Vec<_> = fixed.into_iter().map(|(part, text)| (part, Some(text))).collect();
        now.extend(follows.map(|(part, value)| (part, value())));
        now.extend(blanks.into_iter().map(|part| (part, values.next().flatten())));
        out.extend(["<", tag]);
        for (name, value) in now.iter().filter_map(|(part, value)| Some((part.printed(tag)?, value.as_deref()?))) {
            out.extend([" ", name, "=\"", &html! { (value) }.into_string(), "\""]);
        }
        out.push('>');
        if tag == "input" {
            return;
        }
        for (part, value) in now {
            match (part, value) {
                (Part::Text, Some(text)) => text.render_to(out),
                (Part::Markup, Some(markup)) => PreEscaped(markup).render_to(out),
                // A select tells what it holds by its options.
                (Part::Value, Some(value)) if tag == "select" => {
                    let option = ["<option value=\"", &value, "\""].concat();
                    let start = out.rfind("<select").unwrap_or_default();
                    let printed = out.split_off(start);
                    out.push_str(&printed.replacen(&option, &[&option, " selected"].concat(), 1));
                }
                _ => {}
            }
        }
        for child in children {
            child.print(out, values);
        }
        out.extend(["</", tag, ">"]);
    }
}

impl Child {
    fn print(self, out: &mut String, values: &mut Values) {
        match self {
            Self::El(child) => child.print(out, values),
            Self::Now(_, child) => child().print(out, &mut Values::default()),
            Self::Lines(tag, lines) => {
                for Line { class, draw, .. } in lines() {
                    out.extend(["<", tag, " class=\"", &class, "\">", &draw().0, "</", tag, ">"]);
                }
            }
        }
    }
}

impl Part {
    /// The attribute that says the same in HTML, where there is one.
    fn printed(self, tag: &str) -> Option<&'static str> {
        match self {
            Self::Attribute(name) => Some(name),
            Self::Checked => Some("checked"),
            Self::Value => (tag == "input").then_some("value"),
            Self::Text | Self::Markup | Self::Elsewhere => None,
        }
    }
}
