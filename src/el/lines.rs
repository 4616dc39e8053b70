//! A list of elements that follows the state.
//!
//! Every line that was ever shown keeps its element as long as the list lives: a line that goes is taken out of the page,
//! and put back as it is when it returns. What stands in the first screen is right in the very frame of the reader's key;
//! the lines below it follow after it, some in each frame, so that four hundred rows hold up nobody.

use std::cell::RefCell;
use std::rc::Rc;

use maud::Markup;
use web_sys::{Element, Node};

use super::mount::{Effect, create, effect};
use crate::browser::{after_frame, focus};

/// No line is lower, in CSS pixels: those that may stand in the first screen change at once.
const LOWEST: f64 = 44.0;
/// So many more follow after the first frame, and after each other frame twice as many: what is far below is many.
const MORE: usize = 40;

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
    /// `None`: what it was drawn with at build time.
    markup: Option<String>,
}

/// Keeps a parent's elements as the lines say: the parent holds nothing else. From the first of them on they may stand there
/// already.
pub(super) fn keep_lines(
    parent: Element,
    tag: &'static str,
    lines: Box<dyn Fn() -> Vec<Line> + Send + Sync>,
    mut standing: Option<Element>,
) -> Effect {
    let (kept, shown) = (Vec::new(), Vec::new());
    let list = List { parent, tag, kept, shown, lines: Vec::new(), settled: 0, change: 0 };
    let list = Rc::new(RefCell::new(list));
    effect(Box::new(move || {
        let mut now = list.borrow_mut();
        now.lines = lines();
        now.settled = 0;
        now.change += 1;
        if let Some(first) = standing.take() {
            now.take_over(first);
        }
        // At first everything: where a page was prerendered, its scroll position must fit.
        let first = if now.change == 1 { now.lines.len() } else { fill_screen() };
        now.settle(first);
        go_on(&list, &now, MORE);
    }))
}

/// How many lines fill a screen.
fn fill_screen() -> usize {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "no screen is that high")]
    let lines = (focus::height() / LOWEST) as usize;
    lines + 1
}

/// Settles more lines after the frame, until all are or they change again.
fn go_on(list: &Rc<RefCell<List>>, now: &List, more: usize) {
    if !now.is_settled() {
        let (list, change) = (Rc::clone(list), now.change);
        after_frame(Box::new(move || {
            let mut now = list.borrow_mut();
            // A list that only this still holds was left with its page.
            if now.change == change && Rc::strong_count(&list) > 1 {
                now.settle(more);
                go_on(&list, &now, 2 * more);
            }
        }));
    }
}

impl List {
    const fn is_settled(&self) -> bool {
        self.settled == self.lines.len()
    }

    /// Takes over the elements of the lines that stand in the page, as they are, in the order of the lines.
    fn take_over(&mut self, first: Element) {
        let mut next = Some(first);
        for place in 0..self.lines.len() {
            let Some(element) = next else { return };
            next = element.next_element_sibling();
            let Line { key, class, .. } = &self.lines[place];
            let kept = Kept { key: *key, element, class: class.clone(), markup: None };
            self.shown.push(*key);
            self.kept.insert(self.place(kept.key), kept);
        }
        self.settled = self.shown.len();
    }

    /// Writes so many more lines and puts them where they belong; with the last of them, what is not wanted goes.
    fn settle(&mut self, more: usize) {
        let end = self.lines.len().min(self.settled + more);
        for place in self.settled..end {
            self.write(place);
        }
        self.settled = end;
        let mut wanted = Vec::new();
        let mut in_place = vec![false; self.kept.len()];
        for line in &self.lines[..end] {
            let place = self.place(line.key);
            in_place[place] = true;
            wanted.push(place);
        }
        // Far down a page, what stands below must stay until it is replaced, or the page would jump. At its top it goes at
        // once: a short page is laid out sooner.
        if !self.is_settled() && focus::left_top() {
            for key in &self.shown {
                let place = self.place(*key);
                if !in_place[place] {
                    wanted.push(place);
                }
            }
        }
        self.arrange(&wanted);
        self.shown = wanted.iter().map(|place| self.kept[*place].key).collect();
        // Said to those who do not see the list grow.
        let _ = if self.is_settled() {
            self.parent.remove_attribute("aria-busy")
        } else {
            self.parent.set_attribute("aria-busy", "true")
        };
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
            let new = Kept { key: *key, element: create(self.tag), class: String::new(), markup: Some(String::new()) };
            self.kept.insert(place, new);
        }
        let kept = &mut self.kept[place];
        if kept.class != *class {
            let _ = kept.element.set_attribute("class", class);
            kept.class.clone_from(class);
        }
        let markup = draw().into_string();
        if kept.markup.take().unwrap_or_else(|| kept.element.inner_html()) != markup {
            kept.element.set_inner_html(&markup);
        }
        kept.markup = Some(markup);
    }

    /// Turns the order shown into the wanted one: what is not wanted goes, as much as can stays where it stands, the rest
    /// is put before its successor, from the end to the beginning.
    fn arrange(&self, wanted: &[usize]) {
        let mut stood = vec![None; self.kept.len()];
        for (place, key) in self.shown.iter().enumerate() {
            stood[self.place(*key)] = Some(place);
        }
        let standing: Vec<_> = wanted.iter().map(|place| stood[*place].take()).collect();
        for (place, stood) in stood.iter().enumerate() {
            if stood.is_some() {
                self.kept[place].element.remove();
            }
        }
        let stays = longest_rise(&standing);
        let mut next: Option<&Node> = None;
        for (place, stays) in wanted.iter().zip(stays).rev() {
            let element = &self.kept[*place].element;
            if !stays {
                let _ = self.parent.insert_before(element, next);
            }
            next = Some(element);
        }
    }
}

/// Which of the numbers belong to the longest of their sequences that rises; gaps never do.
fn longest_rise(numbers: &[Option<usize>]) -> Vec<bool> {
    // Where the best sequence of each length ends so far, and what stands before each number in the best one it ends.
    let mut ends: Vec<usize> = Vec::new();
    let mut before = vec![None; numbers.len()];
    for (ix, number) in numbers.iter().enumerate() {
        if number.is_some() {
            let length = ends.partition_point(|end| numbers[*end] < *number);
            before[ix] = length.checked_sub(1).map(|shorter| ends[shorter]);
            if length == ends.len() { ends.push(ix) } else { ends[length] = ix }
        }
    }
    let mut belongs = vec![false; numbers.len()];
    let mut last = ends.last().copied();
    while let Some(ix) = last {
        belongs[ix] = true;
        last = before[ix];
    }
    belongs
}
