//! What is not laid out before it comes in sight takes the room that was kept for it: nothing moves when it is.

use crate::harness::{Page, Test, tests};

/// The narrowest screen for which the places are kept, and others up to the widest kind of page, on both sides of where
/// the rows change their form.
const WIDTHS: [u32; 11] = [360, 375, 390, 480, 600, 767, 768, 834, 960, 1024, 1440];

/// Rows that are higher or lower once they are laid out than while they were not: the difference in pixels, and the row.
const OTHER: &str = "
    const rows = [...document.querySelectorAll('.results > .row')];
    const height = row => row.getBoundingClientRect().height;
    const before = rows.map(height);
    rows.forEach(row => row.style.setProperty('content-visibility', 'visible'));
    const other = rows.map((row, nth) => [height(row) - before[nth], row]).filter(([by]) => Math.abs(by) > 0.5);
    rows.forEach(row => row.style.removeProperty('content-visibility'));
    return other.map(([by, row]) => `${by} px: ${row.textContent}`);";

pub(super) fn tests() -> Vec<Test> {
    tests![rows_take_the_room_that_was_kept_for_them]
}

async fn rows_take_the_room_that_was_kept_for_them(page: Page) {
    for (path, rows) in [("/", 408), ("/?q=cracovie", 1), ("/?q=san", 10)] {
        for width in WIDTHS {
            page.resize(width, 900).await;
            page.open(path).await;
            page.arrived().await;
            page.holds("the rows", &format!("return document.querySelectorAll('.results > .row').length >= {rows}"))
                .await;
            let other: Vec<String> = page.eval(OTHER).await;
            assert!(other.is_empty(), "{path} at {width} px: {}", other.join("\n"));
        }
    }
}
