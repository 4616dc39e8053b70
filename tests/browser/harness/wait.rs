//! Waiting for a condition, never for a time.

use std::{
    pin::pin,
    time::{Duration, Instant},
};

/// How long anything may take before the test says what it waited for.
const PATIENCE: Duration = Duration::from_secs(10);
/// Between two looks.
const PAUSE: Duration = Duration::from_millis(15);

/// Looks again and again until there is something. `what` ends the sentence "waited in vain for …".
pub(crate) async fn until<T>(what: &str, look: impl AsyncFnMut() -> Result<T, String>) -> T {
    until_within(PATIENCE, what, look).await
}

/// The same with another patience. The last look's own words end the message.
pub(crate) async fn until_within<T>(
    patience: Duration,
    what: &str,
    mut look: impl AsyncFnMut() -> Result<T, String>,
) -> T {
    let start = Instant::now();
    loop {
        let left = patience.saturating_sub(start.elapsed());
        let last = match tokio::time::timeout(patience, pin!(look())).await {
            Ok(Ok(found)) => return found,
            Ok(Err(last)) => last,
            Err(_) => "the browser did not answer".to_owned(),
        };
        assert!(!left.is_zero(), "waited in vain for {what}: {last}");
        tokio::time::sleep(PAUSE).await;
    }
}
