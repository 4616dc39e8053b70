//! One kind of element for the whole app.
//!
//! Leptos's `view!` gives every element and closure a type of its own, and each of them is compiled by itself: the
//! directory weighed 250 KB of brotli that way, and most of it was the same code over and over. An [`El`] is a Leptos view
//! like any other (it renders, mounts, and prints HTML), kept up to date by Leptos's own effects, but there is only one of
//! it. What stands still inside comes as markup (`maud`), what follows the state as a closure that gives a text.

mod lines;
mod mount;
mod print;
mod view;

use maud::Markup;
use web_sys::Event;

pub use lines::Line;
pub use mount::ElState;
pub use view::take_over;

/// A text that follows the state; `None`: not there.
type Follow = Box<dyn Fn() -> Option<String> + Send + Sync>;
/// Values for blanks, in their order.
type Fill = Box<dyn Fn() -> Vec<Option<String>> + Send + Sync>;
/// What to do when something happens.
type Deed = Box<dyn Fn(&Event) + Send + Sync>;

/// An element: its tag, what it has, and what stands in it. Boxed, for it is handed on with every word of its making.
pub struct El(Box<Inside>);

struct Inside {
    tag: &'static str,
    fixed: Vec<(Part, String)>,
    follows: Vec<(Part, Follow)>,
    deeds: Vec<(&'static str, Deed)>,
    children: Vec<Child>,
    /// What is filled by an element further up.
    blanks: Vec<Part>,
    /// What fills the blanks in here and below.
    fill: Option<Fill>,
}

/// What a followed text is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// An attribute.
    Attribute(&'static str),
    /// Whether a box is checked: by the state, whatever the reader's click did before.
    Checked,
    /// What a field holds.
    Value,
    /// The text inside.
    Text,
    /// The markup inside.
    Markup,
    /// None of the element's: something done elsewhere, in the browser only.
    Elsewhere,
}

enum Child {
    El(El),
    /// One that another takes the place of when the number changes, or with every change where there is no number.
    Now(Option<Box<dyn Fn() -> u8 + Send + Sync>>, Box<dyn Fn() -> El + Send + Sync>),
    /// Elements of a tag, one a line.
    Lines(&'static str, Box<dyn Fn() -> Vec<Line> + Send + Sync>),
}

/// An element without anything in it.
pub fn el(tag: &'static str) -> El {
    let (fixed, follows, deeds, children, blanks) = Default::default();
    El(Box::new(Inside { tag, fixed, follows, deeds, children, blanks, fill: None }))
}

impl El {
    /// With an attribute.
    #[must_use]
    pub fn attr(self, name: &'static str, value: &str) -> Self {
        self.fix(Part::Attribute(name), value.to_owned())
    }

    /// With a class.
    #[must_use]
    pub fn class(self, class: &str) -> Self {
        self.attr("class", class)
    }

    /// With an attribute that follows the state.
    #[must_use]
    pub fn attr_now(self, name: &'static str, value: impl Fn() -> Option<String> + Send + Sync + 'static) -> Self {
        self.follow(Part::Attribute(name), Box::new(value))
    }

    /// With an attribute that is there while something is so.
    #[must_use]
    pub fn flag_now(self, name: &'static str, so: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        self.follow(Part::Attribute(name), Box::new(move || so().then(String::new)))
    }

    /// Checked while something is so.
    #[must_use]
    pub fn checked_now(self, so: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        self.follow(Part::Checked, Box::new(move || so().then(String::new)))
    }

    /// Holding a value that follows the state.
    #[must_use]
    pub fn value_now(self, value: impl Fn() -> String + Send + Sync + 'static) -> Self {
        self.follow(Part::Value, Box::new(move || Some(value())))
    }

    /// With a text inside that follows the state.
    #[must_use]
    pub fn text_now(self, text: impl Fn() -> String + Send + Sync + 'static) -> Self {
        self.follow(Part::Text, Box::new(move || Some(text())))
    }

    /// With markup inside that follows the state.
    #[must_use]
    pub fn markup_now(self, markup: impl Fn() -> Markup + Send + Sync + 'static) -> Self {
        self.follow(Part::Markup, Box::new(move || Some(markup().into_string())))
    }

    /// With a text inside.
    #[must_use]
    pub fn text(self, text: &str) -> Self {
        self.fix(Part::Text, text.to_owned())
    }

    /// With markup inside.
    #[must_use]
    pub fn markup(self, markup: Markup) -> Self {
        self.fix(Part::Markup, markup.into_string())
    }

    /// As long as the element is in the page: does something now, and again whenever what it reads changes.
    #[must_use]
    pub fn doing(self, deed: impl Fn() + Send + Sync + 'static) -> Self {
        let deed = move || {
            deed();
            None
        };
        self.follow(Part::Elsewhere, Box::new(deed))
    }

    /// With a part that an element further up fills ([`El::fill`]).
    #[must_use]
    pub fn blank(mut self, part: Part) -> Self {
        self.0.blanks.push(part);
        self
    }

    /// Filling every blank in it and below, in their order, with values that follow the state: one effect for a long list
    /// instead of several for each of its items.
    #[must_use]
    pub fn fill(mut self, values: impl Fn() -> Vec<Option<String>> + Send + Sync + 'static) -> Self {
        self.0.fill = Some(Box::new(values));
        self
    }

    /// Doing something when an event of that name comes.
    #[must_use]
    pub fn on(self, event: &'static str, deed: impl Fn(&Event) + Send + Sync + 'static) -> Self {
        self.listen(event, Box::new(deed))
    }

    /// With an element inside.
    #[must_use]
    pub fn child(self, child: Self) -> Self {
        self.hold(Child::El(child))
    }

    /// With an element inside that another takes the place of whenever what it reads changes.
    #[must_use]
    pub fn child_now(self, child: impl Fn() -> Self + Send + Sync + 'static) -> Self {
        self.hold(Child::Now(None, Box::new(child)))
    }

    /// With an element inside that another takes the place of when the number changes.
    #[must_use]
    pub fn child_by(
        self,
        number: impl Fn() -> u8 + Send + Sync + 'static,
        child: impl Fn() -> Self + Send + Sync + 'static,
    ) -> Self {
        self.hold(Child::Now(Some(Box::new(number)), Box::new(child)))
    }

    /// With an element inside for every line, kept while the list is and moved where its line goes.
    #[must_use]
    pub fn lines_now(self, tag: &'static str, lines: impl Fn() -> Vec<Line> + Send + Sync + 'static) -> Self {
        self.hold(Child::Lines(tag, Box::new(lines)))
    }

    fn listen(mut self, event: &'static str, deed: Deed) -> Self {
        self.0.deeds.push((event, deed));
        self
    }

    fn fix(mut self, part: Part, text: String) -> Self {
        self.0.fixed.push((part, text));
        self
    }

    fn hold(mut self, child: Child) -> Self {
        self.0.children.push(child);
        self
    }

    fn follow(mut self, part: Part, value: Follow) -> Self {
        self.0.follows.push((part, value));
        self
    }
}
