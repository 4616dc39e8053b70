//! An element as a Leptos view.

use std::cell::RefCell;

use leptos::tachys::html::attribute::{Attribute, any_attribute::AnyAttribute};
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use web_sys::{Element, Node};

use super::mount::Standing;
use super::{El, ElState};

thread_local! {
    static DRAWN: RefCell<Standing> = RefCell::default();
}

/// Has the next view that is built take over an element that stands in the page, and all that is in it.
pub fn take_over(element: Option<Element>) {
    DRAWN.replace(Standing::from(element));
}

impl Render for El {
    type State = ElState;

    fn build(self) -> ElState {
        self.mount(&mut DRAWN.take())
    }

    fn rebuild(self, state: &mut ElState) {
        let new = self.mount(&mut Standing::default());
        let _ = state.element.replace_with_with_node_1(&new.element);
        *state = new;
    }
}

impl Mountable for ElState {
    fn unmount(&mut self) {
        self.element.remove();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.put(parent, marker);
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
        self.print(buf, &mut Vec::new().into_iter());
        *position = Position::NextChild;
    }

    /// What stands in the page is taken over by [`take_over`], without the marks that Leptos would need there.
    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> ElState {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
