//! One kind of element for the whole app.
//!
//! Leptos's `view!` gives every element and closure a type of its own, and each of them is compiled by itself: the
//! directory weighed 250 KB of brotli that way, and most of it was the same code over and over. An [`El`] is a Leptos view
//! like any other (it renders, mounts, and prints HTML), but there is only one of it. What stands still inside comes as
//! markup (`maud`), what follows the state as a closure that gives a text.

use leptos::prelude::{AnyView, IntoAny, RenderEffect};
use leptos::tachys::html::attribute::{Attribute, any_attribute::AnyAttribute};
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use maud::{Markup, PreEscaped, html};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, Event, HtmlInputElement, Node};

/// A text that follows the state; `None`: not there.
type Follow = Box<dyn Fn() -> Option<String> + Send + Sync>;
/// What to do when something happens.
type Deed = Box<dyn Fn(Event) + Send + Sync>;

/// An element: its tag, what it has, and what stands in it. Boxed, for it is handed on with every word of its making.
pub struct El(Box<Inside>);

struct Inside {
    tag: &'static str,
    attributes: Vec<(&'static str, String)>,
    follows: Vec<(Part, Follow)>,
    deeds: Vec<(&'static str, Deed)>,
    children: Vec<Child>,
}

/// What a followed text is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
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
}

enum Child {
    El(El),
    View(AnyView),
}

/// An element without anything in it.
pub fn el(tag: &'static str) -> El {
    let (attributes, follows, deeds, children) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    El(Box::new(Inside { tag, attributes, follows, deeds, children }))
}

impl El {
    /// With an attribute.
    #[must_use]
    pub fn attr(mut self, name: &'static str, value: &str) -> Self {
        self.0.attributes.push((name, value.to_owned()));
        self
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
    pub fn text(self, text: &'static str) -> Self {
        self.text_now(move || text.to_owned())
    }

    /// With markup inside.
    #[must_use]
    pub fn markup(self, markup: Markup) -> Self {
        let markup = markup.into_string();
        self.follow(Part::Markup, Box::new(move || Some(markup.clone())))
    }

    /// Doing something when an event of that name comes.
    #[must_use]
    pub fn on(mut self, event: &'static str, deed: impl Fn(Event) + Send + Sync + 'static) -> Self {
        self.0.deeds.push((event, Box::new(deed)));
        self
    }

    /// With an element inside.
    #[must_use]
    pub fn child(mut self, child: Self) -> Self {
        self.0.children.push(Child::El(child));
        self
    }

    /// With elements inside.
    #[must_use]
    pub fn children(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.0.children.extend(children.into_iter().map(Child::El));
        self
    }

    /// With an element inside that another takes the place of when the state says so.
    #[must_use]
    pub fn child_now(self, child: impl Fn() -> Self + Send + Sync + 'static) -> Self {
        let child: Box<dyn Fn() -> Self + Send + Sync> = Box::new(child);
        self.view((move || child()).into_any())
    }

    /// With any other view inside.
    #[must_use]
    pub fn view(mut self, view: AnyView) -> Self {
        self.0.children.push(Child::View(view));
        self
    }

    fn follow(mut self, part: Part, value: Follow) -> Self {
        self.0.follows.push((part, value));
        self
    }

    /// The element as HTML, its followed texts as they are now.
    fn print(self, out: &mut String) {
        let Inside { tag, attributes, follows, children, .. } = *self.0;
        let now: Vec<_> = follows.iter().map(|(part, value)| (*part, value())).collect();
        let attributes = attributes.into_iter().map(|(name, value)| (name, Some(value)));
        let followed = now.iter().filter_map(|(part, value)| Some((part.printed(tag)?, value.clone())));
        out.extend(["<", tag]);
        for (name, value) in attributes.chain(followed) {
            if let Some(value) = value {
                out.extend([" ", name, "=\"", &html! { (value) }.into_string(), "\""]);
            }
        }
        out.push('>');
        if matches!(tag, "input") {
            return;
        }
        for (part, value) in now {
            match (part, value) {
                (Part::Text, Some(text)) => out.push_str(&html! { (text) }.into_string()),
                (Part::Markup, Some(markup)) => out.push_str(&html! { (PreEscaped(markup)) }.into_string()),
                _ => {}
            }
        }
        for child in children {
            match child {
                Child::El(child) => child.print(out),
                Child::View(view) => out.push_str(&view.to_html()),
            }
        }
        out.extend(["</", tag, ">"]);
    }
}

impl Part {
    /// The attribute that says the same in HTML, where there is one.
    fn printed(self, tag: &str) -> Option<&'static str> {
        match self {
            Self::Attribute(name) => Some(name),
            Self::Checked => Some("checked"),
            Self::Value => (tag == "input").then_some("value"),
            Self::Text | Self::Markup => None,
        }
    }

    fn write(self, element: &Element, value: Option<&str>) {
        match self {
            Self::Attribute(name) => {
                // A refusal means a name that is no attribute's: there is none here.
                let _ =
                    value.map_or_else(|| element.remove_attribute(name), |value| element.set_attribute(name, value));
            }
            Self::Checked => element.unchecked_ref::<HtmlInputElement>().set_checked(value.is_some()),
            // A select has the same property.
            Self::Value => element.unchecked_ref::<HtmlInputElement>().set_value(value.unwrap_or_default()),
            Self::Text => element.set_text_content(value),
            Self::Markup => element.set_inner_html(value.unwrap_or_default()),
        }
    }
}

/// An element in the page, with what keeps it following.
pub struct ElState {
    element: Element,
    _effects: Vec<RenderEffect<Option<String>>>,
    _listeners: Vec<Closure<dyn FnMut(Event)>>,
    _children: Vec<ChildState>,
}

enum ChildState {
    El { _keep: ElState },
    View { _keep: AnyViewState },
}

impl Render for El {
    type State = ElState;

    fn build(self) -> ElState {
        let Inside { tag, attributes, follows, deeds, children } = *self.0;
        let element = create(tag);
        for (name, value) in attributes {
            Part::Attribute(name).write(&element, Some(&value));
        }
        let children = children.into_iter().map(|child| mount(child, &element)).collect();
        // After the children: a select takes a value only when it has the option.
        let effects = follows.into_iter().map(|(part, value)| keep_following(&element, part, value)).collect();
        let listeners = deeds.into_iter().map(|(event, deed)| listen(&element, event, deed)).collect();
        ElState { element, _effects: effects, _listeners: listeners, _children: children }
    }

    fn rebuild(self, state: &mut ElState) {
        let new = self.build();
        let _ = state.element.replace_with_with_node_1(&new.element);
        *state = new;
    }
}

fn create(tag: &str) -> Element {
    let namespace = if tag == "svg" { "http://www.w3.org/2000/svg" } else { "http://www.w3.org/1999/xhtml" };
    let document = leptos::prelude::document();
    document.create_element_ns(Some(namespace), tag).unwrap_or_else(|_| unreachable!("{tag} is a tag"))
}

fn mount(child: Child, parent: &Element) -> ChildState {
    match child {
        Child::El(child) => {
            let mut state = child.build();
            state.mount(parent, None);
            ChildState::El { _keep: state }
        }
        Child::View(view) => {
            let mut state = view.build();
            state.mount(parent, None);
            ChildState::View { _keep: state }
        }
    }
}

/// Writes a part now and whenever its text changes. What a reader can change too is written each time.
fn keep_following(element: &Element, part: Part, value: Follow) -> RenderEffect<Option<String>> {
    let element = element.clone();
    RenderEffect::new(move |before: Option<Option<String>>| {
        let now = value();
        let readers_own = matches!(part, Part::Checked | Part::Value);
        if before.as_ref() != Some(&now) || readers_own {
            part.write(&element, now.as_deref());
        }
        now
    })
}

fn listen(element: &Element, event: &str, deed: Deed) -> Closure<dyn FnMut(Event)> {
    let listener = Closure::<dyn FnMut(Event)>::new(deed);
    let _ = element.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    listener
}

impl Mountable for ElState {
    fn unmount(&mut self) {
        self.element.remove();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        let _ = parent.insert_before(&self.element, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let parent = self.element.parent_element();
        parent.is_some_and(|parent| child.try_mount(&parent, Some(&self.element)))
    }

    fn elements(&self) -> Vec<Element> {
        vec![self.element.clone()]
    }
}

impl AddAnyAttr for El {
    type Output<New: Attribute> = Self;

    fn add_any_attr<New: Attribute>(self, _: New) -> Self {
        self
    }
}

impl RenderHtml for El {
    type AsyncOutput = Self;
    type Owned = Self;
    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(self, buf: &mut String, position: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {
        self.print(buf);
        *position = Position::NextChild;
    }

    /// The app is mounted anew, never hydrated.
    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> ElState {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
