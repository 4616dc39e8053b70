//! Sorting, compiled once: every list is sorted through its places.
//!
//! Every type that the standard library's sort is used with brings about five kilobytes of wasm of its own.

use std::cmp::Ordering;

/// The numbers from 0 to `len`, in the order that `compare` says; equals stay in the order of their numbers.
pub fn sorted(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..len).collect();
    let mut run = 1;
    while run < len {
        places = merged(&places, run, compare);
        run *= 2;
    }
    places
}

/// Merges each two neighbouring runs, of `run` places each and in order, into one.
fn merged(places: &[usize], run: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut merged = Vec::with_capacity(places.len());
    while merged.len() < places.len() {
        let mut left = merged.len();
        let middle = places.len().min(left + run);
        let (mut right, end) = (middle, places.len().min(middle + run));
        while merged.len() < end {
            let from_left = right == end || (left < middle && compare(places[left], places[right]).is_le());
            let from = if from_left { &mut left } else { &mut right };
            merged.push(places[*from]);
            *from += 1;
        }
    }
    merged
}

/// Sorts a list; equals keep their order.
pub fn sort_by<T>(list: &mut [T], compare: &dyn Fn(&T, &T) -> Ordering) {
    let places = sorted(list.len(), &|a, b| compare(&list[a], &list[b]));
    move_all(&places, &mut |a, b| list.swap(a, b));
}

/// Brings to each place what stood at the place named there, one swap each.
fn move_all(from: &[usize], swap: &mut dyn FnMut(usize, usize)) {
    for place in 0..from.len() {
        // What stood at an earlier place was swapped away from there, to the place that that one was filled from.
        let mut source = from[place];
        while source < place {
            source = from[source];
        }
        swap(place, source);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{sort_by, sorted};

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(list in prop::collection::vec(0..40_u8, 0..300)) {
            let mut numbered: Vec<_> = list.iter().copied().enumerate().collect();
            let places = sorted(list.len(), &|a, b| list[a].cmp(&list[b]));
            let mut ours = numbered.clone();
            sort_by(&mut ours, &|a, b| a.1.cmp(&b.1));
            numbered.sort_by_key(|(_, item)| *item);
            prop_assert_eq!(&ours, &numbered);
            prop_assert!(places.iter().eq(numbered.iter().map(|(place, _)| place)));
        }
    }
}
