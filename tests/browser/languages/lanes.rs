//! The labels of the timeline's lanes run into no mark, however long the words of a language are.

use crate::harness::{Page, Test, tests};

/// The labels that lie over a mark. A mark is 9 units wide: no two points of the grid are further apart.
const OVER: &str = "
    const marks = [...document.querySelectorAll('.drawing .mk')];
    const labels = [...document.querySelectorAll('.drawing .lane')];
    if (labels.length !== 15 || marks.length < 15) return [`${labels.length} labels, ${marks.length} marks`];
    const lies = label => {
        const { x, y, width, height } = label.getBBox();
        for (let right = x; right < x + width; right += 6)
            for (let down = y; down < y + height; down += 6)
                if (marks.some(mark => mark.isPointInFill(new DOMPoint(right, down)))) return true;
        return false;
    };
    return labels.filter(lies).map(label => label.textContent)";

pub(super) fn tests() -> Vec<Test> {
    tests![no_label_of_a_lane_lies_over_a_mark]
}

async fn no_label_of_a_lane_lies_over_a_mark(page: Page) {
    for width in [1280, 1440] {
        page.resize(width, 900).await;
        for code in ["", "is/", "fr/", "es/", "ru/", "ar/", "zh/"] {
            page.open(&format!("/{code}timeline/")).await;
            page.arrived().await;
            let over: Vec<String> = page.eval(OVER).await;
            assert!(over.is_empty(), "/{code} at {width} px: {over:?}");
        }
    }
}
