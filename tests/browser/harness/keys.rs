//! Keys pressed as a reader presses them: whatever has the focus gets them.

use std::time::Duration;

use thirtyfour::Key;

use super::Page;

impl Page {
    /// Types text, one key after the other.
    pub(crate) async fn write(&self, text: &str) {
        self.driver.action_chain().send_keys(text).perform().await.unwrap();
    }

    /// Types text at a pace: the time from one key to the next.
    pub(crate) async fn write_at(&self, text: &str, pace: Duration) {
        // Each key is two actions, down and up.
        let chain = self.driver.action_chain_with_delay(Some(pace / 2), None);
        chain.send_keys(text).perform().await.unwrap();
    }

    /// Presses one key.
    pub(crate) async fn press(&self, key: Key) {
        self.driver.action_chain().key_down(key.value()).key_up(key.value()).perform().await.unwrap();
    }
}
