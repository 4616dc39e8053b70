//! State that views follow.
//!
//! A thin signal over Leptos's trigger: the graph is compiled once, and each type of state adds a lock and no more. Every
//! type that a full signal or memo is used with costs about a kilobyte of wasm (brotli); the app has a dozen.

use std::sync::{PoisonError, RwLock};

use leptos::prelude::{ArcTrigger, Notify, Track};

/// A value that lives as long as the app, and tells who read it when it changes.
pub struct Live<T: 'static>(&'static Cell<T>);

struct Cell<T> {
    value: RwLock<T>,
    readers: ArcTrigger,
}

impl<T> Clone for Live<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Live<T> {}

impl<T: Send + Sync> Live<T> {
    /// A value that lives as long as the app: only the app's own state is made, once.
    pub fn new(value: T) -> Self {
        Self(Box::leak(Box::new(Cell { value: RwLock::new(value), readers: ArcTrigger::new() })))
    }

    /// Reads it; whoever reads it runs again when it changes.
    pub fn with<U>(self, read: impl FnOnce(&T) -> U) -> U {
        self.0.readers.track();
        self.peek(read)
    }

    /// Reads it without following it.
    pub fn peek<U>(self, read: impl FnOnce(&T) -> U) -> U {
        read(&self.0.value.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Changes it and tells its readers.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        change(&mut self.0.value.write().unwrap_or_else(PoisonError::into_inner));
        self.0.readers.notify();
    }

    /// Puts another value in its place; its readers are told only if it differs.
    pub fn set(self, value: T)
    where
        T: PartialEq,
    {
        if self.peek(|now| *now != value) {
            self.update(|now| *now = value);
        }
    }

    /// A copy of it; whoever asks runs again when it changes.
    pub fn get(self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }
}
