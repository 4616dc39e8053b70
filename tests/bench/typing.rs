//! Keystrokes in the search box and clicks on filters, over all cities, at full and at a quarter of the speed.

use crate::{
    control::{labelled, ready},
    harness::{Key, Node, Page, Test},
    measure::{Times, drawn, slow_down, take, watch},
    table::{head, keep_columns, row},
};

/// What is typed. Each is taken away again at one press, which brings every city back.
const QUERIES: [&str; 7] = ["reykjavik", "krakow", "saint-etienne", "new orleans", "edinbrugh", "san", "literature"];
/// What is pressed, twice each: there and back.
const FILTERS: [&str; 17] = [
    "Literature",
    "Music",
    "Crafts and Folk Art",
    "Design",
    "Film",
    "Gastronomy",
    "Media Arts",
    "Architecture",
    "Africa",
    "Arab States",
    "Asia and the Pacific",
    "Europe and North America",
    "Latin America and the Caribbean",
    "Iceland",
    "Japan",
    "Brazil",
    "China",
];
/// How the results are shown, one after the other.
const VIEWS: [&str; 6] = ["Table", "Cards", "Rows", "Cards", "Table", "Rows"];

pub(crate) fn benches() -> Vec<Test> {
    vec![Test::new("typing", typing)]
}

async fn typing(page: Page) {
    let mut rows = vec![head()];
    for factor in [1, 4] {
        page.go("/").await;
        ready(&page).await;
        let search = labelled(&page, "Search cities").await;
        let mut filters = Vec::new();
        for label in FILTERS {
            filters.push(labelled(&page, label).await);
        }
        let mut views = Vec::new();
        for label in VIEWS {
            views.push(labelled(&page, label).await);
        }
        watch(&page).await;
        slow_down(&page, factor).await;
        for (what, times) in [
            ("a keystroke", keystrokes(&page, &search).await),
            ("a click on a filter", filter_clicks(&page, &filters).await),
            ("a click on a view", clicks(&page, &views).await),
        ] {
            rows.push(row(&format!("{what}, {factor}×, by Event Timing"), times.events));
            rows.push(row(&format!("{what}, {factor}×, to the frame"), times.frames));
        }
        slow_down(&page, 1).await;
    }
    keep_columns("typing", &rows.join("\n"));
}

async fn keystrokes(page: &Page, search: &Node) -> Times {
    search.click().await;
    drawn(page, 1).await;
    take(page).await;
    let mut presses = 0;
    for query in QUERIES {
        for letter in query.chars() {
            page.write(&letter.to_string()).await;
            presses += 1;
            drawn(page, presses).await;
        }
        search.call("function() { this.select() }").await;
        page.press(Key::Delete).await;
        presses += 1;
        drawn(page, presses).await;
    }
    take(page).await
}

/// Each there and back.
async fn filter_clicks(page: &Page, filters: &[Node]) -> Times {
    let twice: Vec<_> = filters.iter().flat_map(|filter| [filter.clone(), filter.clone()]).collect();
    clicks(page, &twice).await
}

async fn clicks(page: &Page, nodes: &[Node]) -> Times {
    for (presses, node) in (1..).zip(nodes) {
        node.click().await;
        drawn(page, presses).await;
    }
    take(page).await
}
