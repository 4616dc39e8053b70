//! The first visit, cold, on slow 4G with a quarter of the processor: how soon there is something to read, and how soon
//! the search box answers. Beside the app stand a bare page and a page in plain JavaScript with `MiniSearch`.
//!
//! A load begins in a new tab with no cache and no storage, and so without a service worker. The pages take turns, so that
//! whatever else the machine does falls on all of them. Everything is packed before it is asked for.
//!
//! **Where it begins.** A visitor follows a link from a page of another site: the browser then takes a fresh process for
//! either page. A tab that has shown nothing is another matter: a page that wants nothing to do with who opened it
//! (`Cross-Origin-Opener-Policy`, which ours sends) is moved to another process when it has arrived already, and pays for
//! that whatever it is made of. Both pages have a second row for it.
//!
//! **The search box answers** when a query that was typed as soon as there was a box has its answer on the page: from the
//! start of the navigation to the first task after the frame in which the list begins with Kraków and has fewer than 20
//! cities. The typing is done by a script, the same for every page: every 10 ms it sees to it that the box, if there is
//! one, holds `krak`, and tells so by an `input` event, until the answer is there. So what counts is neither how soon a
//! dead box is painted nor how long a reader takes to type; and a page may take up what was typed before it was ready, as
//! the app does and as the plain page does.
//!
//! **What is compared.** The app answers from the core of the data, and takes in other spellings when it is idle. The plain
//! page does the same. There is a second row for it as it is without that care, where it waits for all the data that it
//! will search.
//!
//! The browser slows each answer down, not each connection: setting one up costs nobody anything. Bytes are those of
//! bodies as they are sent, and 300 a head, as the browser counts them in Resource Timing.

mod report;
mod visit;

use std::env;

use serde_json::json;

use crate::harness::{Page, Test};
use crate::table::keep_columns;
use report::Column;
use visit::{Goal, Visit};

/// So often each page is loaded.
const TIMES: usize = 5;

/// A page that is measured.
pub(crate) struct Subject {
    pub(crate) title: &'static str,
    /// The variable that holds the address of its site.
    site: &'static str,
    path: &'static str,
    goal: Goal,
    from: From,
}

/// Where the visitor is before.
#[derive(Clone, Copy, PartialEq, Eq)]
enum From {
    /// On a page of another site, where the link stands.
    Elsewhere,
    /// In a tab that has shown nothing yet.
    EmptyTab,
}

/// In the order of the table.
const SUBJECTS: [Subject; 7] = [
    Subject { title: "bare", site: "PEER_BARE", path: "/", goal: Goal::Loaded, from: From::Elsewhere },
    Subject { title: "plain", site: "PEER_PLAIN", path: "/", goal: Goal::Answered, from: From::Elsewhere },
    Subject {
        title: "plain, all data first",
        site: "PEER_PLAIN",
        path: "/all/",
        goal: Goal::Answered,
        from: From::Elsewhere,
    },
    Subject { title: "ours", site: "PEER_OURS", path: "/", goal: Goal::Answered, from: From::Elsewhere },
    Subject {
        title: "ours, city/lyon/",
        site: "PEER_OURS",
        path: "/city/lyon/",
        goal: Goal::Runs,
        from: From::Elsewhere,
    },
    Subject { title: "bare, empty tab", site: "PEER_BARE", path: "/", goal: Goal::Loaded, from: From::EmptyTab },
    Subject { title: "ours, empty tab", site: "PEER_OURS", path: "/", goal: Goal::Answered, from: From::EmptyTab },
];

pub(crate) fn benches() -> Vec<Test> {
    vec![Test::new("load", load)]
}

async fn load(page: Page) {
    let mut columns: Vec<Column> = SUBJECTS.iter().map(|_| Column::default()).collect();
    for _ in 0..TIMES {
        for (subject, column) in SUBJECTS.iter().zip(&mut columns) {
            column.push(visit(&page.at(&site(subject.site)), subject).await);
        }
    }
    keep_columns("load", &report::table(&SUBJECTS, &columns));
}

/// The address of a site.
fn site(name: &str) -> String {
    env::var(name).expect("`cargo xtask bench` says where the peers are")
}

/// One cold load.
async fn visit(page: &Page, subject: &Subject) -> Visit {
    page.anew().await;
    if subject.from == From::Elsewhere {
        visit::elsewhere(page, &site("PEER_BARE")).await;
    }
    page.cdp("Network.enable", json!({})).await.unwrap();
    page.cdp("Network.clearBrowserCache", json!({})).await.unwrap();
    let everything = json!({ "origin": &*page.base, "storageTypes": "all" });
    page.cdp("Storage.clearDataForOrigin", everything).await.unwrap();
    visit::prepare(page, subject.goal).await;
    visit::start(page, subject.path).await;
    visit::take(page).await
}
