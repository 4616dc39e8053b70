//! An element in the page, kept as the state says: one that stands there already, or a new one.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use leptos::prelude::RenderEffect;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, Event, HtmlInputElement, Node};

use super::lines::keep_lines;
use crate::browser::after_frame;

use super::{Child, Deed, El, Fill, Inside, Part};

/// An element in the page, with what keeps it following. Dropped, it stands still.
pub struct ElState {
    pub(super) element: Element,
    effects: Vec<Effect>,
    listeners: Vec<Closure<dyn FnMut(Event)>>,
    children: Vec<Self>,
    /// The blanks in here and below that wait for an element further up to fill them.
    blanks: Vec<(Element, Part)>,
    /// Whether the element stood in the page before.
    stood: bool,
}

/// Where the elements stand that a page was drawn with at build time, from the next one on. They are those of the view, and
/// hold what the state says at first, so they are taken over as they are.
#[derive(Default)]
pub(super) struct Standing {
    next: Option<Element>,
    /// How deep in the page: what is beside the view stands at the top.
    depth: u32,
}

impl Standing {
    /// What stands in the page from the app's own element on.
    pub(super) const fn from(next: Option<Element>) -> Self {
        Self { next, depth: 0 }
    }

    /// The next one. At the top a part of the view may be missing, and what is printed about the app itself is passed over:
    /// no view has an `aside`.
    fn take(&mut self, tag: &str) -> Option<Element> {
        if self.depth < 2 {
            let next = self.next.as_ref()?.local_name();
            if next == "aside" {
                self.pass();
                return self.take(tag);
            }
            if next != tag {
                return None;
            }
        }
        let found = self.next.clone();
        self.pass();
        found
    }

    /// Goes on to the next.
    fn pass(&mut self) {
        self.next = self.next.take().and_then(|now| now.next_element_sibling());
    }

    /// Those inside an element.
    fn inside(&self, element: &Element) -> Self {
        Self { next: element.first_element_child(), depth: self.depth + 1 }
    }
}

/// So many blanks are filled at once.
const AT_ONCE: usize = 80;

/// One type for all: what an effect remembers, it keeps to itself.
pub(super) type Effect = RenderEffect<()>;

impl El {
    /// Takes over the element that stands where it belongs; makes one else, which is nowhere yet.
    pub(super) fn mount(self, standing: &mut Standing) -> ElState {
        let Inside { tag, fixed, follows, deeds, children, blanks, fill } = *self.0;
        let found = standing.take(tag);
        let stood = found.is_some();
        let mut state = ElState::new(found.unwrap_or_else(|| create(tag)), stood);
        let mut inside = Standing::default();
        if stood {
            inside = standing.inside(&state.element);
        } else {
            for (part, text) in fixed {
                part.write(&state.element, Some(&text));
            }
        }
        for part in blanks {
            state.blanks.push((state.element.clone(), part));
        }
        for child in children {
            state.take_in(child, &mut inside);
        }
        // After the children: a select takes a value only when it has the option.
        for (part, value) in follows {
            let blanks = vec![(state.element.clone(), part)];
            state.effects.push(keep_filled(blanks, Box::new(move || vec![value()]), stood));
        }
        if let Some(fill) = fill {
            let blanks = std::mem::take(&mut state.blanks);
            state.effects.push(keep_filled(blanks, fill, stood));
        }
        for (event, deed) in deeds {
            state.listeners.push(listen(&state.element, event, deed));
        }
        state
    }
}

impl ElState {
    fn new(element: Element, stood: bool) -> Self {
        let (effects, listeners, children, blanks) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Self { element, effects, listeners, children, blanks, stood }
    }

    /// Puts it where it belongs, before another or at the end, unless it stands there.
    pub(super) fn put(&self, parent: &Element, before: Option<&Node>) {
        if !self.stood {
            let _ = parent.insert_before(&self.element, before);
        }
    }

    fn take_in(&mut self, child: Child, inside: &mut Standing) {
        match child {
            Child::El(child) => {
                let mut child = child.mount(inside);
                child.put(&self.element, inside.next.as_deref());
                self.blanks.append(&mut child.blanks);
                self.children.push(child);
            }
            Child::Now(number, child) => {
                let first = Standing { next: inside.next.clone(), depth: inside.depth };
                inside.pass();
                self.effects.push(keep_child(self.element.clone(), number, child, first));
            }
            Child::Lines(tag, lines) => {
                self.effects.push(keep_lines(self.element.clone(), tag, lines, inside.next.take()));
            }
        }
    }
}

pub(super) fn create(tag: &str) -> Element {
    let namespace = if tag == "svg" { "http://www.w3.org/2000/svg" } else { "http://www.w3.org/1999/xhtml" };
    let document = leptos::prelude::document();
    document.create_element_ns(Some(namespace), tag).unwrap_or_else(|_| unreachable!("a tag that is none"))
}

/// Writes parts now and whenever their texts change; of a long list the first, and the rest after the frame. Where they
/// stood in the page, what they hold is looked at first.
fn keep_filled(blanks: Vec<(Element, Part)>, values: Fill, stood: bool) -> Effect {
    let count = blanks.len();
    let filled = Filled { blanks, written: vec![None; count], wanted: Vec::new(), change: 0 };
    let filled = Rc::new(RefCell::new(filled));
    effect(Box::new(move || {
        let wanted = values();
        let mut now = filled.borrow_mut();
        now.wanted = wanted;
        now.change += 1;
        if stood && now.change == 1 {
            now.take_over();
            return;
        }
        // At first everything: a page that was drawn at build time showed it already.
        let at_once = if now.change == 1 { count } else { AT_ONCE };
        now.write(0..at_once);
        if count > at_once {
            let (filled, change) = (Rc::clone(&filled), now.change);
            after_frame(Box::new(move || {
                let mut now = filled.borrow_mut();
                if now.change == change {
                    now.write(AT_ONCE..count);
                }
            }));
        }
    }))
}

/// Blanks with what they hold and what they should.
struct Filled {
    blanks: Vec<(Element, Part)>,
    written: Vec<Option<String>>,
    wanted: Vec<Option<String>>,
    /// How often what is wanted has changed.
    change: u32,
}

impl Filled {
    /// Takes over what stands there, and writes what is otherwise. Markup is as the state has it: nobody but the app changes
    /// it. What a reader has typed into a field stays; the app hears of it by itself.
    fn take_over(&mut self) {
        let blanks = self.blanks.iter().zip(&mut self.written).zip(&mut self.wanted);
        for (((element, part), written), wanted) in blanks {
            let wanted = wanted.take();
            let stands = match part {
                Part::Attribute(name) => element.get_attribute(name) == wanted,
                Part::Text => element.text_content().unwrap_or_default() == wanted.as_deref().unwrap_or_default(),
                Part::Value => element.local_name() == "input",
                Part::Checked => false,
                Part::Markup | Part::Elsewhere => true,
            };
            if !stands {
                part.write(element, wanted.as_deref());
            }
            *written = wanted;
        }
    }

    /// Writes what changed. What a reader can change too is written each time.
    fn write(&mut self, range: Range<usize>) {
        let blanks = self.blanks.iter().zip(&mut self.written).zip(&mut self.wanted);
        for (((element, part), written), wanted) in blanks.skip(range.start).take(range.len()) {
            let readers_own = matches!(part, Part::Checked | Part::Value);
            // At first an element is as it was made: without the part.
            if readers_own || written != wanted {
                part.write(element, wanted.as_deref());
                *written = wanted.take();
            }
        }
    }
}

/// Puts a child in the place of the one before it whenever the number changes, or what the child reads.
fn keep_child(
    parent: Element,
    number: Option<Box<dyn Fn() -> u8 + Send + Sync>>,
    child: Box<dyn Fn() -> El + Send + Sync>,
    mut standing: Standing,
) -> Effect {
    let mut shown: Option<(u8, ElState)> = None;
    effect(Box::new(move || {
        let now = number.as_ref().map(|number| number());
        if shown.as_ref().is_some_and(|(before, _)| now == Some(*before)) {
            return;
        }
        let mut make = || child().mount(&mut standing);
        // With a number, only the number is followed.
        let new = if now.is_some() { leptos::prelude::untrack(make) } else { make() };
        match &shown {
            Some((_, old)) => _ = old.element.replace_with_with_node_1(&new.element),
            None => new.put(&parent, standing.next.as_deref()),
        }
        // Only the first can have stood there.
        standing.next = None;
        shown = Some((now.unwrap_or_default(), new));
    }))
}

/// Does something now and whenever what it reads changes, until it is dropped.
pub(super) fn effect(mut deed: Box<dyn FnMut()>) -> Effect {
    RenderEffect::new(move |_| deed())
}

impl Part {
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
            Self::Elsewhere => {}
        }
    }
}

fn listen(element: &Element, event: &str, deed: Deed) -> Closure<dyn FnMut(Event)> {
    let listener = Closure::<dyn FnMut(Event)>::new(move |event| deed(&event));
    let _ = element.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    listener
}
