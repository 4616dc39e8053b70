//! Parts of the data that arrive after the core, when they are first wanted.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::load::{Failure, load};
use crate::domain::Problem;

/// A file of the data that is there, on its way, or not to be had.
pub struct Later<T: Send + Sync + 'static> {
    file: Arc<str>,
    state: ArcRwSignal<State<T>>,
}

/// Where a file is.
pub enum State<T> {
    /// Nobody has asked for it.
    Unasked,
    /// It is on its way.
    Waiting,
    /// It is here, and checked.
    Here(Arc<T>),
    /// It is not to be had, for now.
    Failed(Failure),
}

impl<T: Send + Sync> Clone for Later<T> {
    fn clone(&self) -> Self {
        Self { file: self.file.clone(), state: self.state.clone() }
    }
}

impl<T> Clone for State<T> {
    fn clone(&self) -> Self {
        match self {
            Self::Unasked => Self::Unasked,
            Self::Waiting => Self::Waiting,
            Self::Here(value) => Self::Here(value.clone()),
            Self::Failed(failure) => Self::Failed(failure.clone()),
        }
    }
}

impl<T: Send + Sync> Later<T> {
    /// A file below `data/` that nobody has asked for yet.
    pub fn new(file: &str) -> Self {
        Self { file: file.into(), state: ArcRwSignal::new(State::Unasked) }
    }

    /// Gives it without fetching.
    pub fn set(&self, value: Arc<T>) {
        self.state.set(State::Here(value));
    }

    /// Where it is, tracked.
    pub fn state(&self) -> State<T> {
        self.state.get()
    }

    /// The value, tracked, if it is here.
    pub fn here(&self) -> Option<Arc<T>> {
        match self.state() {
            State::Here(value) => Some(value),
            _ => None,
        }
    }

    /// Fetches it, unless it is here or on its way.
    pub fn want(&self, parse: impl FnOnce(&str) -> Result<T, Vec<Problem>> + 'static) {
        if matches!(self.state.get_untracked(), State::Waiting | State::Here(_)) {
            return;
        }
        self.state.set(State::Waiting);
        let Self { file, state } = self.clone();
        spawn_local(async move {
            state.set(match load(&file, parse).await {
                Ok(value) => State::Here(Arc::new(value)),
                Err(failure) => State::Failed(failure),
            });
        });
    }
}
