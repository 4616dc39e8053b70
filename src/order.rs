//! Sorting, compiled once: every list is sorted through its places.
//!
//! Every type that the standard library's sort is used with brings about five kilobytes of wasm of its own.

use std::cmp::Ordering;

/// The numbers from 0 to `len`, in the order that `compare` says; equals stay in the order of their numbers.
pub fn sorted(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..len).collect();
    places.sort_by(|a, b| compare(*a, *b));
    places
}

/// Sorts a list; equals keep their order.
pub fn sort_by<T: Clone>(list: &mut Vec<T>, compare: &dyn Fn(&T, &T) -> Ordering) {
    let places = sorted(list.len(), &|a, b| compare(&list[a], &list[b]));
    *list = places.into_iter().map(|place| list[place].clone()).collect();
}
