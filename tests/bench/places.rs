//! Opening the timeline, the meetings and the insights from the directory, and clicks on their filters.

use crate::{
    control::{labelled, ready},
    harness::{Page, Test},
    measure::{Times, drawn, take, watch},
    table::{head, keep_columns, row, row_within},
};

/// The pages, with filters that each has in sight.
const PLACES: [(&str, [&str; 6]); 3] = [
    ("Timeline", ["Annual Conference", "Calls", "Literature", "Music", "Film", "Africa"]),
    ("Meetings", ["Annual Conference", "Calls", "Literature", "Music", "Film", "Africa"]),
    ("Insights", ["Literature", "Music", "Film", "Design", "Africa", "Arab States"]),
];
/// The most that opening a page may take, in milliseconds.
const OPENING: (f64, f64) = (200.0, 200.0);
/// So often each page is opened, and each filter pressed.
const TIMES: usize = 8;

pub(crate) fn benches() -> Vec<Test> {
    vec![Test::new("places", places)]
}

async fn places(page: Page) {
    let mut rows = vec![head()];
    for (place, filters) in PLACES {
        page.resize(1440, 900).await;
        page.go("/").await;
        ready(&page).await;
        watch(&page).await;
        let opened = opening(&page, place).await;
        rows.push(row_within(OPENING, &format!("opening {place} (200 ms), by Event Timing"), opened.events));
        rows.push(row_within(OPENING, &format!("opening {place} (200 ms), to the frame"), opened.frames));
        let clicked = filtering(&page, place, &filters).await;
        rows.push(row(&format!("a click on a filter of {place}, by Event Timing"), clicked.events));
        rows.push(row(&format!("a click on a filter of {place}, to the frame"), clicked.frames));
    }
    keep_columns("places", &rows.join("\n"));
}

/// From the directory to the page, again and again.
async fn opening(page: &Page, place: &str) -> Times {
    let mut all = Times::default();
    take(page).await;
    for _ in 0..TIMES {
        labelled(page, place).await.click().await;
        drawn(page, 1).await;
        let mut times = take(page).await;
        all.events.append(&mut times.events);
        all.frames.append(&mut times.frames);
        labelled(page, "Cities").await.click().await;
        drawn(page, 1).await;
        take(page).await;
    }
    all
}

/// Each filter there and back.
async fn filtering(page: &Page, place: &str, filters: &[&str]) -> Times {
    labelled(page, place).await.click().await;
    page.arrived().await;
    if place == "Timeline" {
        labelled(page, "Filters").await.click().await;
    }
    let mut nodes = Vec::new();
    for label in filters {
        nodes.push(labelled(page, label).await);
    }
    take(page).await;
    let mut presses = 0;
    for _ in 0..TIMES / 2 {
        for node in &nodes {
            for _ in 0..2 {
                node.click().await;
                presses += 1;
                drawn(page, presses).await;
            }
        }
    }
    take(page).await
}
