//! A list of elements that follows the state.
//!
//! Every line that was ever shown keeps its element as long as the list lives: a line that goes is taken out of the page,
//! and put back as it is when it returns. What stands in the first screen is right in the very frame of the reader's key;
//! the lines below follow after it, some in each frame, so that four hundred rows hold up nobody.

use std::cell::RefCell;
use std::rc::Rc;

use maud::Markup;
use web_sys::{Element, Node};

use super::mount::{Effect, create, effect};
use crate::browser::{after_frame, scrolled};

/// So many lines fill most screens, and change at once.
const FIRST: usize = 24;
/// So many more follow after each frame.
const MORE: usize = 80;

/// One element of a list.
pub struct Line {
    /// What tells it from the others in the list, and stays the same while it is the same line.
    pub key: u32,
    /// Its class.
    pub class: String,
    /// Draws what stands in it. It may be called late: what it reads must be followed by who makes the lines.
    pub draw: Box<dyn Fn() -> Markup>,
}

/// A list in the page.
struct List {
    parent: Element,
    tag: &'static str,
    /// Every element there is, by key.
    kept: Vec<Kept>,
    /// The keys in the page, in their order.
    shown: Vec<u32>,
    lines: Vec<Line>,
    /// How many of the lines stand as they should.
    settled: usize,
    /// How often the lines have changed.
    change: u32,
}

/// A line's element, and what was last written into it.
struct Kept {
    key: u32,
    element: Element,
    class: String,
    markup: String,
}

/// Keeps a parent's elements as the lines say: the parent holds nothing else.
pub(super) fn keep_lines(
    parent: Element,
    tag: &'static str,
    lines: Box<dyn Fn() -> Vec<Line> + Send + Sync>,
) -> Effect {
    let (kept, shown) = (Vec::new(), Vec::new());
    let list = List { parent, tag, kept, shown, lines: Vec::new(), settled: 0, change: 0 };
    let list = Rc::new(RefCell::new(list));
    effect(Box::new(move || {
        let mut now = list.borrow_mut();
        now.lines = lines();
        now.settled = 0;
        now.change += 1;
        // At first everything: where a page was prerendered, its scroll position must fit.
        let first = if now.change == 1 { now.lines.len() } else { FIRST };
        now.settle(first);
        go_on(&list, &now);
    }))
}

/// Settles more lines after the frame, until all are or they change again.
fn go_on(list: &Rc<RefCell<List>>, now: &List) {
    if now.settled < now.lines.len() {
        let (list, change) = (Rc::clone(list), now.change);
        after_frame(Box::new(move || {
            let mut now = list.borrow_mut();
            if now.change == change {
                now.settle(MORE);
                go_on(&list, &now);
            }
        }));
    }
}

impl List {
    /// Writes so many more lines and puts them where they belong; with the last of them, what is not wanted goes.
    fn settle(&mut self, more: usize) {
        let end = self.lines.len().min(self.settled + more);
        for place in self.settled..end {
            self.write(place);
        }
        self.settled = end;
        let mut wanted = Vec::new();
        for line in &self.lines[..end] {
            wanted.push(self.place(line.key));
        }
        // Far down a page, what stands below must stay until it is replaced, or the page would jump. At its top it goes at
        // once: a short page is laid out sooner.
        if end < self.lines.len() && scrolled() {
            let mut in_place = vec![false; self.kept.len()];
            for place in &wanted {
                in_place[*place] = true;
            }
            for key in &self.shown {
                let place = self.place(*key);
                if !in_place[place] {
                    wanted.push(place);
                }
            }
        }
        self.arrange(&wanted);
        // Said to those who do not see the list grow.
        let _ = if end < self.lines.len() {
            self.parent.set_attribute("aria-busy", "true")
        } else {
            self.parent.remove_attribute("aria-busy")
        };
        self.shown = wanted.iter().map(|place| self.kept[*place].key).collect();
    }

    /// Where the line of a key is kept, or would be.
    fn place(&self, key: u32) -> usize {
        self.kept.partition_point(|kept| kept.key < key)
    }

    /// Writes what changed in a line into its element, which is made if there is none yet.
    fn write(&mut self, line: usize) {
        let Line { key, class, draw } = &self.lines[line];
        let place = self.place(*key);
        if self.kept.get(place).is_none_or(|kept| kept.key != *key) {
            let new = Kept { key: *key, element: create(self.tag), class: String::new(), markup: String::new() };
            self.kept.insert(place, new);
        }
        let kept = &mut self.kept[place];
        if kept.class != *class {
            let _ = kept.element.set_attribute("class", class);
            kept.class.clone_from(class);
        }
        let markup = draw().into_string();
        if kept.markup != markup {
            kept.element.set_inner_html(&markup);
            kept.markup = markup;
        }
    }

    /// Turns the order shown into the wanted one: what is not wanted goes, what stands right stays, the rest is put before
    /// its successor, from the end to the beginning.
    fn arrange(&self, wanted: &[usize]) {
        let mut waits = vec![false; self.kept.len()];
        for place in wanted {
            waits[*place] = true;
        }
        let mut standing = Vec::new();
        for key in &self.shown {
            let place = self.place(*key);
            if waits[place] {
                standing.push(place);
            } else {
                self.kept[place].element.remove();
            }
        }
        let mut next: Option<&Node> = None;
        for place in wanted.iter().rev() {
            // What was moved to the end no longer stands where it stood.
            while standing.last().is_some_and(|last| !waits[*last]) {
                standing.pop();
            }
            let element = &self.kept[*place].element;
            if standing.last() != Some(place) {
                let _ = self.parent.insert_before(element, next);
            }
            waits[*place] = false;
            next = Some(element);
        }
    }
}
