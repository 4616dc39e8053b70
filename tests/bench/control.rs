//! Controls by their label, found by a script alone: a browser that has once been asked for its accessibility tree keeps
//! it up to date from then on, and that takes as long as the app itself.

use serde_json::json;

use crate::harness::{Node, Page, Seen};

/// Waits until the app is there, all of it.
pub(crate) async fn ready(page: &Page) {
    page.runs().await;
    page.arrived().await;
    page.settled().await;
}

/// The control with a label.
pub(crate) async fn labelled(page: &Page, label: &str) -> Node {
    let script = format!(
        "[...document.querySelectorAll('input, nav a, button')].find(control =>
            [control.ariaLabel, control.labels?.[0]?.textContent.trim(), control.textContent.trim()].includes({}))",
        json!(label)
    );
    let found = page.cdp("Runtime.evaluate", json!({ "expression": script })).await.unwrap();
    let about = json!({ "objectId": found["result"]["objectId"] });
    let about = page.cdp("DOM.describeNode", about).await.unwrap_or_else(|_| panic!("nothing is labelled “{label}”"));
    let id = about["node"]["backendNodeId"].as_u64().unwrap();
    Node::new(page.clone(), Seen { name: label.to_owned(), id, ..Seen::default() })
}
