//! An element as HTML, the state as it is now.

use maud::{PreEscaped, Render as _, html};

use super::{Child, El, Inside, Line, Part};

impl El {
    pub(super) fn print(self, out: &mut String) {
        let Inside { tag, attributes, follows, children, .. } = *self.0;
        let follows = follows.into_iter().filter(|(part, _)| *part != Part::Elsewhere);
        let now: Vec<_> = follows.map(|(part, value)| (part, value())).collect();
        let followed = now.iter().filter_map(|(part, value)| Some((part.printed(tag)?, value.as_deref()?)));
        out.extend(["<", tag]);
        for (name, value) in attributes.iter().map(|(name, value)| (*name, value.as_str())).chain(followed) {
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
                _ => {}
            }
        }
        for child in children {
            child.print(out);
        }
        out.extend(["</", tag, ">"]);
    }
}

impl Child {
    fn print(self, out: &mut String) {
        match self {
            Self::El(child) => child.print(out),
            Self::Now(_, child) => child().print(out),
            Self::Lines(tag, lines) => {
                for Line { class, markup, .. } in lines() {
                    out.extend(["<", tag, " class=\"", &class, "\">", &markup.0, "</", tag, ">"]);
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
