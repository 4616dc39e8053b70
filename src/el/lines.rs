//! A list of elements that follows the state.
//!
//! Every line that was ever shown keeps its element as long as the list lives: a line that goes is taken out of the page,
//! and put back as it is when it returns. Building four hundred rows costs more than a frame, moving them a part of one.

use maud::Markup;
use web_sys::{Element, Node};

use super::mount::{Effect, create, effect};

/// One element of a list.
#[derive(Clone, Debug)]
pub struct Line {
    /// What tells it from the others in the list, and stays the same while it is the same line.
    pub key: u32,
    /// Its class.
    pub class: String,
    /// What stands in it.
    pub markup: Markup,
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
    let mut kept: Vec<Kept> = Vec::new();
    let mut shown: Vec<u32> = Vec::new();
    effect(Box::new(move || {
        let mut wanted = Vec::new();
        for line in lines() {
            wanted.push(line.key);
            write(&mut kept, tag, line);
        }
        arrange(&parent, &kept, &places(&kept, &shown), &places(&kept, &wanted));
        shown.clone_from(&wanted);
    }))
}

/// Writes what changed in a line into its element, which is made if there is none yet. The elements are kept by key.
fn write(kept: &mut Vec<Kept>, tag: &str, line: Line) {
    let place = kept.partition_point(|kept| kept.key < line.key);
    if kept.get(place).is_none_or(|kept| kept.key != line.key) {
        kept.insert(place, Kept { key: line.key, element: create(tag), class: String::new(), markup: String::new() });
    }
    let Kept { element, class, markup, .. } = &mut kept[place];
    if *class != line.class {
        let _ = element.set_attribute("class", &line.class);
        *class = line.class;
    }
    if *markup != line.markup.0 {
        element.set_inner_html(&line.markup.0);
        *markup = line.markup.0;
    }
}

/// Where the lines of some keys are kept.
fn places(kept: &[Kept], keys: &[u32]) -> Vec<usize> {
    keys.iter().map(|key| kept.partition_point(|kept| kept.key < *key)).collect()
}

/// Turns the order shown before into the wanted one: what is not wanted goes, what stands right stays, the rest is put
/// before its successor, from the end to the beginning.
fn arrange(parent: &Element, kept: &[Kept], before: &[usize], wanted: &[usize]) {
    let mut waits = vec![false; kept.len()];
    for place in wanted {
        waits[*place] = true;
    }
    let mut standing = Vec::new();
    for place in before {
        if waits[*place] {
            standing.push(*place);
        } else {
            kept[*place].element.remove();
        }
    }
    let mut next: Option<&Node> = None;
    for place in wanted.iter().rev() {
        // What was moved to the end no longer stands where it stood.
        while standing.last().is_some_and(|last| !waits[*last]) {
            standing.pop();
        }
        let element = &kept[*place].element;
        if standing.last() != Some(place) {
            let _ = parent.insert_before(element, next);
        }
        waits[*place] = false;
        next = Some(element);
    }
}
