//! How many slips of the hand lie between two texts.

/// The longest text that [`distance`] measures against, in letters.
const LONGEST_MEASURED: usize = 64;

/// The optimal string alignment distance of two texts (a letter left out, added, changed or swapped with its
/// neighbour counts once, and no part is edited twice), if it is at most `most`; to the nearest beginning of `b` if
/// `beginning`. Texts longer than [`LONGEST_MEASURED`] are far from everything.
///
/// After L. Boytsov, "Indexing methods for approximate dictionary searching", 2011, section 2. Only a band of `most`
/// cells to either side of the diagonal is filled in, as no path that is cheap enough leaves it.
pub(super) fn distance(a: &[char], b: &[char], most: u8, beginning: bool) -> Option<u8> {
    let (far, band) = (most + 1, usize::from(most));
    if a.len().max(b.len()).max(band) > LONGEST_MEASURED || b.len() + band < a.len() {
        return None;
    }
    let mut rows = [[0; LONGEST_MEASURED + 2]; 3];
    for (cell, cost) in rows[0].iter_mut().zip(0..=far) {
        *cell = cost;
    }
    for i in 1..=a.len() {
        let (now, above, above2) = (i % 3, (i + 2) % 3, (i + 1) % 3);
        let (from, to) = (i.saturating_sub(band), b.len().min(i + band));
        let mut least = far;
        // Cells beside the band are read by the next rows.
        rows[now][from.saturating_sub(1)] = far;
        rows[now][to + 1] = far;
        for j in from..=to {
            let mut cost = rows[above][j] + 1;
            if j > 0 {
                let change = u8::from(a[i - 1] != b[j - 1]);
                cost = cost.min(rows[above][j - 1] + change).min(rows[now][j - 1] + 1);
                if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                    cost = cost.min(rows[above2][j - 2] + 1);
                }
            }
            rows[now][j] = cost.min(far);
            least = least.min(cost);
        }
        if least > most {
            return None;
        }
    }
    let last = &rows[a.len() % 3];
    let from = if beginning { a.len().saturating_sub(band) } else { b.len() };
    let ends = last.get(from..=b.len().min(a.len() + band))?;
    ends.iter().min().copied().filter(|best| *best <= most)
}

/// Puts the letters of a text in a list, up to so many.
pub(super) fn letters_into(text: &str, most: usize, letters: &mut Vec<char>) {
    letters.clear();
    for c in text.chars().take(most) {
        letters.push(c);
    }
}
