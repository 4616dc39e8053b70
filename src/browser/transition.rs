//! A city's name moves from its row to the head of its page, where the browser can. How, the style sheet says.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlAnchorElement;

use super::{document, spawn, window};

/// Shows the next view: at once, or when it is left by a row's link as soon as the browser has pictured it, unless the
/// reader has gone elsewhere by then. The address is the next one's already.
pub(super) fn leave(link: Option<&HtmlAnchorElement>, show: Box<dyn FnOnce()>) {
    let document = document();
    match (function(&document, "startViewTransition"), link) {
        (Some(start), Some(link)) if link.matches(".row .name").unwrap_or(false) => {
            let _ = link.set_attribute("class", "name leaving");
            let address = || window().location().href().unwrap_or_default();
            let next = address();
            let pictured = move || {
                if address() == next {
                    show();
                }
            };
            let transition = start.call1(&document, &Closure::once_into_js(pictured));
            // One that the next cuts short is no error.
            if let Some(ready) = transition.ok().and_then(|transition| get(&transition, "ready")) {
                spawn(Box::pin(async { _ = JsFuture::from(ready.unchecked_into::<Promise>()).await }));
            }
        }
        _ => show(),
    }
}

fn function(of: &JsValue, name: &str) -> Option<Function> {
    get(of, name)?.dyn_into().ok()
}

fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &name.into()).ok()
}
