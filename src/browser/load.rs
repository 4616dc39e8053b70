//! Fetches the data files. An answer is used only after its own check.

use std::pin::Pin;

use gloo_net::http::Request;
use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, RequestCache};

use super::{root, window};
use crate::domain::Problem;
use crate::messages::{Messages, fill};

/// How long a file may take, in milliseconds.
pub const PATIENCE: u32 = 20_000;

/// Why a file is not to be had.
#[derive(Clone, Debug, PartialEq)]
pub enum Failure {
    /// It did not come; the file and the reason.
    Unreachable(String, Reason),
    /// It came, and is not as it should be.
    Malformed(Problem),
}

/// Why a file did not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The server said so.
    Status(u16),
    /// The network gave no answer.
    Network,
    /// It took too long.
    Timeout,
}

impl Failure {
    /// The first of the problems found in a file.
    pub fn first(problems: Vec<Problem>) -> Self {
        Self::Malformed(problems.into_iter().next().unwrap_or_else(|| Problem::missing(String::new(), "")))
    }

    /// The failure in words.
    pub fn say(&self, m: &Messages) -> String {
        match self {
            Self::Unreachable(file, reason) => {
                let (why, then) = match reason {
                    Reason::Status(status) => (fill(m.why_status, &[("status", &status.to_string())]), ""),
                    Reason::Network => (m.why_network.to_owned(), m.failed_offline),
                    Reason::Timeout => (m.why_timeout.to_owned(), m.failed_offline),
                };
                [&fill(m.failed_unreachable, &[("file", file), ("why", &why)]), " ", then].concat()
            }
            Self::Malformed(problem) => fill(m.failed_malformed, &[("problem", &problem.to_string())]),
        }
    }
}

/// The folder of the data, which the page names: its name changes with any fact, so that what comes from it is always of
/// one version.
fn folder() -> String {
    root().and_then(|root| root.get_attribute("data-facts")).unwrap_or_else(|| "data/".to_owned())
}

/// How a file is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// For the first time: what the browser has kept will do.
    First,
    /// Once more: what was kept is what was wrong.
    Again,
}

/// Fetches a file below `data/` as text, in so many milliseconds.
///
/// # Errors
/// It did not come.
pub fn text(file: &str, ask: Ask, patience: u32) -> Pin<Box<dyn Future<Output = Result<String, Failure>>>> {
    // Boxed: the machinery of a request is compiled once, however many files there are.
    Box::pin(fetch(file.to_owned(), ask, patience))
}

/// The text of a file that the page asked for before the app was here, once: `src/boot/start.js`.
async fn early(url: &str, ask: Ask) -> Option<String> {
    let early = Reflect::get(&window(), &"early".into()).ok()?;
    let promise = Reflect::get(&early, &url.into()).ok()?.dyn_into::<Promise>().ok()?;
    let _ = Reflect::delete_property(early.unchecked_ref::<Object>(), &url.into());
    if ask == Ask::Again { None } else { JsFuture::from(promise).await.ok()?.as_string() }
}

async fn fetch(file: String, ask: Ask, patience: u32) -> Result<String, Failure> {
    let unreachable = |reason| Failure::Unreachable(file.clone(), reason);
    let patience = AbortSignal::timeout_with_u32(patience);
    let url = [&folder(), file.as_str()].concat();
    if let Some(text) = early(&url, ask).await {
        return Ok(text);
    }
    let lost = |_| unreachable(if patience.aborted() { Reason::Timeout } else { Reason::Network });
    let kept = if ask == Ask::Again { RequestCache::Reload } else { RequestCache::Default };
    let response = Request::get(&url).cache(kept).abort_signal(Some(&patience)).send().await.map_err(lost)?;
    if !response.ok() {
        return Err(unreachable(Reason::Status(response.status())));
    }
    response.text().await.map_err(lost)
}
