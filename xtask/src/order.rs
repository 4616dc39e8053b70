//! Puts functions beside those that are like them: what is alike packs better the nearer it stands.
//!
//! Each function is followed by the one, of those that are left, that shares most with it and with those just before
//! it: short sequences of bytes, the rarer the weightier. wasm-opt moves functions by their names, so the order is told in names, which it then strips.

use anyhow::Result;

use crate::wasm::Functions;

/// So many bytes make a sequence.
const SEQUENCE: usize = 5;
/// What more functions than this share says little.
const COMMON: usize = 200;
/// What a function says of its successor's successor, and so on: a part of what it says of its successor.
const MEMORY: f64 = 0.6;
/// The wasm with names for its functions, in whose order they pack best.
pub(crate) fn name(wasm: &[u8]) -> Result<Vec<u8>> {
    let Functions { imported, bodies, .. } = Functions::read(wasm)?;
    let mut names = Vec::new();
    write(&mut names, bodies.len());
    let mut place = vec![0; bodies.len()];
    for (nth, function) in by_likeness(&bodies).into_iter().enumerate() {
        place[function] = nth;
    }
    for (function, nth) in place.into_iter().enumerate() {
        write(&mut names, imported + function);
        names.push(6);
        names.extend(format!("f{nth:05}").bytes());
    }
    let mut section = vec![4];
    section.extend(b"name");
    section.push(1);
    write(&mut section, names.len());
    section.append(&mut names);
    let mut whole = wasm.to_vec();
    whole.push(0);
    write(&mut whole, section.len());
    whole.append(&mut section);
    Ok(whole)
}

fn write(bytes: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        bytes.push(value.to_le_bytes()[0] | 0x80);
        value >>= 7;
    }
    bytes.push(value.to_le_bytes()[0]);
}

/// The functions in their new order, from the largest on.
fn by_likeness(bodies: &[&[u8]]) -> Vec<usize> {
    let (shared, lists, lengths) = sequences(bodies);
    let mut left: Vec<usize> = (0..bodies.len()).collect();
    // The largest first, and where nothing is alike.
    left.sort_by_key(|nth| usize::MAX - bodies[*nth].len());
    let mut order = Vec::new();
    let mut scores = vec![0.0; bodies.len()];
    while !left.is_empty() {
        // A long function shares much with any.
        let worth = |nth: usize| scores[nth] / (size(lengths[nth]) + 20.0).sqrt();
        let best = (0..left.len()).max_by(|a, b| worth(left[*a]).total_cmp(&worth(left[*b])).then(b.cmp(a)));
        let now = left.remove(best.unwrap_or(0));
        order.push(now);
        for score in &mut scores {
            *score *= MEMORY;
        }
        for sequence in &lists[now] {
            let members: &Vec<usize> = &shared[*sequence];
            for other in members {
                scores[*other] += 1.0 / size(members.len()).sqrt();
            }
        }
    }
    order
}

#[expect(clippy::cast_precision_loss, reason = "no function is that long")]
fn size(length: usize) -> f64 {
    length as f64
}

/// The sequences that some functions share, each with these functions; those of every function; and how many different
/// sequences each function has, shared or not.
fn sequences(bodies: &[&[u8]]) -> (Vec<Vec<usize>>, Vec<Vec<usize>>, Vec<usize>) {
    let mut all = Vec::new();
    for (function, body) in bodies.iter().enumerate() {
        all.extend(body.windows(SEQUENCE).map(|sequence| (sequence, function)));
    }
    all.sort_unstable();
    all.dedup();
    let mut lengths = vec![0; bodies.len()];
    for (_, function) in &all {
        lengths[*function] += 1;
    }
    let (mut shared, mut lists) = (Vec::new(), vec![Vec::new(); bodies.len()]);
    for same in all.chunk_by(|a, b| a.0 == b.0) {
        if (2..COMMON).contains(&same.len()) {
            for (_, function) in same {
                lists[*function].push(shared.len());
            }
            shared.push(same.iter().map(|(_, function)| *function).collect());
        }
    }
    (shared, lists, lengths)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wasm::number;

    #[test]
    fn numbers_are_written_as_they_are_read() {
        for value in [0, 1, 127, 128, 300, 16_384, 1 << 20] {
            let mut bytes = Vec::new();
            write(&mut bytes, value);
            bytes.push(9);
            assert_eq!(number(&bytes).expect("a number"), (value, &[9_u8][..]));
        }
        assert!(number(&[0x80]).is_err());
    }

    #[test]
    fn the_like_stand_together_from_the_largest_on() {
        let bodies: [&[u8]; 4] = [b"abcdefgh", b"12345678901", b"abcdefghi", b"1234567890"];
        assert_eq!(by_likeness(&bodies), [1, 3, 2, 0]);
    }

    #[test]
    fn every_function_gets_a_name_behind_those_that_are_imported() {
        let import = [&[2_u8, 7, 1, 1][..], b"a", &[1], b"b", &[0, 0]].concat();
        let code = [&[10_u8, 17, 2, 7][..], b"abcdefg", &[7], b"abcdefg"].concat();
        let wasm = [&b"\0asm\x01\0\0\0"[..], &import, &code].concat();
        let named = name(&wasm).expect("a wasm of two functions");
        assert_eq!(&named[..wasm.len()], wasm);
        assert!(named.ends_with(b"\x01\x06f00000\x02\x06f00001"));
    }
}
