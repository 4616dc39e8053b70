//! Things done a little later, at most once.

use std::cell::RefCell;
use std::time::Duration;

use leptos::prelude::{TimeoutHandle, set_timeout_with_handle};

/// A deed that waits. Setting it again replaces the deed and the time.
#[derive(Default)]
pub(super) struct Timer(RefCell<Option<TimeoutHandle>>);

impl Timer {
    pub(super) fn set(&self, wait: Duration, deed: Box<dyn FnOnce()>) {
        self.cancel();
        self.0.replace(set_timeout_with_handle(deed, wait).ok());
    }

    pub(super) fn cancel(&self) {
        if let Some(handle) = self.0.take() {
            handle.clear();
        }
    }
}
