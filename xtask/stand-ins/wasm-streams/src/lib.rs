//! Stands in for the crate of this name.
//!
//! Leptos brings server functions, they bring streams, and those export three classes to scripts, which no linker may take
//! out: with all they need, a few kilobytes of every reader's download. This site has no server and calls none of it. Here
//! is what Leptos must find to compile; to run it is a fault of this program.

use std::{
    convert::Infallible,
    pin::Pin,
    task::{Context, Poll},
};

use futures_util::Stream;
use wasm_bindgen::JsValue;

/// A stream that never is.
pub struct ReadableStream(Infallible);

/// What it would give.
pub struct IntoStream(Infallible);

impl ReadableStream {
    /// Never called.
    pub fn from_raw(_: web_sys::ReadableStream) -> Self {
        unreachable!("this site has no server")
    }

    /// Never called.
    pub fn from_stream<S: Stream<Item = Result<JsValue, JsValue>> + 'static>(_: S) -> Self {
        unreachable!("this site has no server")
    }

    /// Never called, for there is none.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        match self.0 {}
    }

    /// Never called, for there is none.
    pub fn into_stream(self) -> IntoStream {
        IntoStream(self.0)
    }
}

impl Stream for IntoStream {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        match self.0 {}
    }
}
