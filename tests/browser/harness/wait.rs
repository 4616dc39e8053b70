//! Waiting for a condition, never for a time.

use std::{
    pin::pin,
    time::{Duration, Instant},
};

/// How long anything may take before the test says what it waited for.
const PATIENCE: Duration = Duration::from_secs(10);
/// Between two looks.
const PAUSE: Duration = Duration::from_millis(15);

/// Looks again and again until there is something. `what` ends the sentence "waited in vain for …", and what the last
/// look found instead ends the message.
pub(crate) async fn until<T>(what: &str, mut look: impl AsyncFnMut() -> Result<T, String>) -> T {
    let start = Instant::now();
    loop {
        let late = start.elapsed() > PATIENCE;
        let last = match tokio::time::timeout(PATIENCE, pin!(look())).await {
            Ok(Ok(found)) => return found,
            Ok(Err(last)) => last,
            Err(_) => "the browser did not answer".to_owned(),
        };
        assert!(!late, "waited in vain for {what}: {last}");
        tokio::time::sleep(PAUSE).await;
    }
}
