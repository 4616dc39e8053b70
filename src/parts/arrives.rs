//! A part of a page whose data arrive later: waiting, here, or not to be had.

use std::sync::Arc;

use leptos::prelude::*;

use crate::later::{Later, State};
use crate::messages::Messages;

/// Asks for the data with `want`, and draws them with `draw` once they are here.
pub(crate) fn arrives<T, V>(
    m: &'static Messages,
    later: Later<T>,
    want: impl Fn() + Clone + Send + Sync + 'static,
    draw: impl Fn(Arc<T>) -> V + Send + Sync + 'static,
) -> impl IntoView
where
    T: Send + Sync + 'static,
    V: IntoView + 'static,
{
    let first = want.clone();
    Effect::new(move || first());
    move || match later.state() {
        State::Here(value) => draw(value).into_any(),
        State::Failed(failure) => {
            let want = want.clone();
            view! {
                <div class="failed" role="alert">
                    <p>{failure.say(m)}</p>
                    <button on:click=move |_| want()>{m.try_again}</button>
                </div>
            }
            .into_any()
        }
        State::Unasked | State::Waiting => view! { <p class="waiting">{m.loading}</p> }.into_any(),
    }
}
