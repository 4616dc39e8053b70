//! Keystrokes beside the same directory in plain JavaScript, Solid and React, at a quarter of the speed: from the key to the
//! painted frame, over the real cities and over ten thousand.

use std::env;

use crate::{
    control::labelled,
    harness::{Key, Page, Test, until},
    measure::{Times, drawn, slow_down, take, watch},
    table::{keep, percentile},
};

const SITES: [&str; 4] = ["plain", "solid", "react", "ours"];
/// How many cities there are, as the sites' names and the pages say it.
const SIZES: [(&str, &str); 2] = [("408", "408"), ("10000", "10,000")];
/// What is typed. Each is taken away again at one press, which brings every city back.
const QUERIES: [&str; 7] = ["reykjavik", "krakow", "saint-etienne", "new orleans", "edinbrugh", "san", "literature"];
/// What is held, of the plain page's 95th percentile over the real cities.
const MOST: f64 = 0.8;

pub(crate) fn benches() -> Vec<Test> {
    // Without the sites there is nothing to measure: they are made where the bench is asked for.
    if env::var_os("PEER_SOLID_408").is_none() {
        return Vec::new();
    }
    vec![Test::new("beside", beside)]
}

async fn beside(page: Page) {
    let mut lines = vec![
        "Milliseconds from the key to the painted frame, at 4×: by Event Timing, in steps of 8 ms, and to the first task after \
         the frame; each with its 95th percentile as a multiple of the plain page's."
            .to_owned(),
        String::new(),
        "| cities | page | keys | median | p95 | × plain | median, frame | p95, frame | × plain |".to_owned(),
        "| --: | --- | --: | --: | --: | --: | --: | --: | --: |".to_owned(),
    ];
    for (size, words) in SIZES {
        let mut plain = None;
        for site in SITES {
            let mut times = keys(&page, site, size, words).await;
            let [events, frames] = [&mut times.events, &mut times.frames].map(|times| {
                times.sort_by(f64::total_cmp);
                (percentile(times, 50), percentile(times, 95))
            });
            let (of_events, of_frames) = *plain.get_or_insert((events.1, frames.1));
            lines.push(format!(
                "| {size} | {site} | {} | {:.0} | {:.0} | {:.2} | {:.1} | {:.1} | {:.2} |",
                times.frames.len(),
                events.0,
                events.1,
                events.1 / of_events,
                frames.0,
                frames.1,
                frames.1 / of_frames
            ));
        }
    }
    lines.push(format!("\nHeld over the real cities: at most {MOST} × the plain page's 95th percentile."));
    keep("beside", &lines.join("\n"));
}

async fn keys(page: &Page, name: &str, size: &str, words: &str) -> Times {
    page.anew().await;
    let address = env::var(format!("PEER_{}_{size}", name.to_uppercase())).unwrap();
    let page = page.at(&address);
    page.go("/").await;
    until("every city, and the other spellings", async || {
        let script = "
            const said = (document.querySelector('#count') ?? document.querySelector('.tools output'))?.textContent.replaceAll(',', '') ?? '';
            const fetched = performance.getEntriesByType('resource').some(file => file.name.endsWith('aliases.json'));
            return `${said}, ${fetched}`;";
        let said: String = page.eval(script).await;
        let all = format!("{} cities, true", words.replace(',', ""));
        if said == all { Ok(()) } else { Err(said) }
    })
    .await;
    // The spellings are read when nothing else is to be done.
    tokio::time::sleep(std::time::Duration::from_secs(2)).await;
    let search = labelled(&page, "Search cities").await;
    watch(&page).await;
    slow_down(&page, 4).await;
    search.click().await;
    drawn(&page, 1).await;
    take(&page).await;
    let mut presses = 0;
    for query in QUERIES {
        for letter in query.chars() {
            page.write(&letter.to_string()).await;
            presses += 1;
            drawn(&page, presses).await;
        }
        search.call("function() { this.select() }").await;
        page.press(Key::Delete).await;
        presses += 1;
        drawn(&page, presses).await;
    }
    slow_down(&page, 1).await;
    take(&page).await
}
