//! A test: an async function over a fresh tab, and the console that has to stay clean.

use std::{
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    pin::Pin,
    sync::Arc,
};

use libtest_mimic::Trial;

use super::{Page, World};

type Body = Box<dyn FnOnce(Page) -> Pin<Box<dyn Future<Output = ()>>> + Send>;

/// A named test.
pub(crate) struct Test {
    name: String,
    body: Body,
    /// Parts of messages that the test makes the browser log.
    expected: &'static [&'static str],
}

impl Test {
    pub(crate) fn new<F: Future<Output = ()> + 'static>(
        name: impl Into<String>,
        body: impl FnOnce(Page) -> F + Send + 'static,
    ) -> Self {
        let name = name.into();
        // The crate's own name says nothing.
        let name = name.strip_prefix("browser::").map(str::to_owned).unwrap_or(name);
        Self { name, body: Box::new(|page| Box::pin(body(page))), expected: &[] }
    }

    /// The browser will complain with these words, and that is all right.
    pub(crate) fn expecting(mut self, expected: &'static [&'static str]) -> Self {
        self.expected = expected;
        self
    }

    fn run(self, world: &World) {
        world.run(async {
            let (browser, page) = world.browser().await;
            let ran = Caught(Box::pin((self.body)(page.clone()))).await;
            let logged = complaints(&page, self.expected).await;
            let at = page.driver.current_url().await.map(String::from).unwrap_or_default();
            // A browser that cannot be put in order again ends here.
            let _ = Caught(Box::pin(world.give_back(browser, &page))).await;
            if let Err(panic) = ran {
                eprintln!("{} stopped at {at:.300}\n{}", self.name, logged.join("\n"));
                resume_unwind(panic);
            }
            assert!(logged.is_empty(), "the browser complains: {}", logged.join("\n"));
        });
    }
}

/// The errors of the console: exceptions, refused or missing files, what the policy forbids.
async fn complaints(page: &Page, expected: &[&str]) -> Vec<String> {
    let log = page.driver.browser_log().await.unwrap_or_default();
    let bad = log.into_iter().filter(|entry| entry.level == "SEVERE" && !is_no_page(&entry.message));
    bad.map(|entry| entry.message).filter(|said| !expected.iter().any(|words| said.contains(words))).collect()
}

/// An address without a page answers so, as it should: nothing is missing but what was asked for. A file has a dot.
fn is_no_page(message: &str) -> bool {
    let (url, why) = message.split_once(" - ").unwrap_or_default();
    let file = url.trim_end_matches('/').rsplit('/').next().is_some_and(|name| name.contains('.'));
    !file && why.ends_with("the server responded with a status of 404 (Not Found)")
}

/// A future whose panic is an answer, so that what it used can be put in order.
struct Caught<F>(F);

impl<F: Future + Unpin> Future for Caught<F> {
    type Output = std::thread::Result<F::Output>;

    fn poll(mut self: Pin<&mut Self>, context: &mut std::task::Context<'_>) -> std::task::Poll<Self::Output> {
        match catch_unwind(AssertUnwindSafe(|| Pin::new(&mut self.0).poll(context))) {
            Ok(poll) => poll.map(Ok),
            Err(panic) => std::task::Poll::Ready(Err(panic)),
        }
    }
}

/// The tests as the runner takes them.
pub(crate) fn trials(world: &Arc<World>, tests: impl IntoIterator<Item = Test>) -> Vec<Trial> {
    let trial = |test: Test| {
        let world = world.clone();
        Trial::test(test.name.clone(), move || {
            test.run(&world);
            Ok(())
        })
    };
    tests.into_iter().map(trial).collect()
}

/// Tests called as their functions are, with their modules before.
macro_rules! tests {
    ($($test:ident),* $(,)?) => { vec![$($crate::harness::Test::new(concat!(module_path!(), "::", stringify!($test)), $test)),*] };
}
pub(crate) use tests;
