//! The only rooms that know the browser. Nothing here runs when a page is drawn to HTML.

mod clock;
pub mod focus;
pub mod history;
mod links;
pub mod load;
pub mod place;
pub mod share;
pub mod theme;
mod transition;
pub mod trouble;

use std::pin::Pin;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, Event, EventTarget, HtmlElement, Window};

/// The window. There is always one: the app runs in pages only.
fn window() -> Window {
    leptos::prelude::window()
}

fn document() -> Document {
    leptos::prelude::document()
}

/// The document's root element, which carries the theme and the language.
fn root() -> Option<HtmlElement> {
    document().document_element().and_then(|root| root.dyn_into().ok())
}

/// Names the window's page, by its title and by the one address of it that others are given.
pub fn set_title(title: &str, href: &str) {
    document().set_title(title);
    if let Ok(Some(canonical)) = document().query_selector("link[rel=canonical]")
        && let Some(base) = canonical.get_attribute("data-base")
    {
        let _ = canonical.set_attribute("href", &[&base, href.trim_start_matches("./")].concat());
    }
}

/// Lets something go on by itself. Boxed, so that the machinery is compiled once.
pub fn spawn(deed: Pin<Box<dyn Future<Output = ()>>>) {
    wasm_bindgen_futures::spawn_local(deed);
}

/// Does something in the next frame.
pub fn next_frame(deed: Box<dyn FnOnce()>) {
    leptos::prelude::request_animation_frame(deed);
}

/// Does something once the next frame has been painted.
pub fn after_frame(deed: Box<dyn FnOnce()>) {
    next_frame(Box::new(|| leptos::prelude::set_timeout(deed, std::time::Duration::ZERO)));
}

/// Calls back whenever an event of that name reaches the window. For as long as the page lives.
fn listen(event: &str, deed: Box<dyn FnMut(Event)>) {
    listen_on(&window(), event, deed);
}

fn listen_on(target: &EventTarget, event: &str, deed: Box<dyn FnMut(Event)>) {
    let listener = Closure::<dyn FnMut(Event)>::wrap(deed);
    let _ = target.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    listener.forget();
}

/// Does something when the browser has nothing better to do; a little later where it can't tell.
pub fn idle(deed: Box<dyn Fn()>) {
    let knows = js_sys::Reflect::has(&window(), &"requestIdleCallback".into()).unwrap_or(false);
    if knows {
        leptos::prelude::request_idle_callback(deed);
    } else {
        leptos::prelude::set_timeout(deed, std::time::Duration::from_millis(200));
    }
}
