//! What a test waits for in a page.

use super::{Page, until};

impl Page {
    /// Waits until the app runs: before, the page stands there as it was built.
    pub(crate) async fn runs(&self) {
        self.holds("the app to run", "return document.documentElement.dataset.app === 'running'").await;
    }

    /// Waits until the code of every page is here, and its styles: before, the browser follows links to other pages by itself.
    pub(crate) async fn whole(&self) {
        self.holds("the pieces of the app", "return performance.getEntriesByName('piece').length === 4").await;
    }

    /// Waits until nothing on the page is still on its way.
    pub(crate) async fn arrived(&self) {
        let script = "return document.readyState === 'complete' && !document.querySelector('.waiting')
            && !/One moment…|on its way/.test(document.body.innerText)";
        self.holds("everything to arrive", script).await;
    }

    /// Waits until no element of this role and name is left.
    pub(crate) async fn gone(&self, role: &str, name: &str) {
        until(&format!("the {role} “{name}” to go"), async || {
            match self.query(None, role, Some(name)).await?.len() {
                0 => Ok(()),
                n => Err(format!("there are {n}")),
            }
        })
        .await;
    }

    /// Waits until this has the focus.
    pub(crate) async fn focuses(&self, role: &str, name: &str) {
        until(&format!("the focus on the {role} “{name}”"), async || {
            let now = self.focused().await;
            if now.role == role && now.name == name {
                Ok(())
            } else {
                Err(format!("it is on the {} “{}”", now.role, now.name))
            }
        })
        .await;
    }

    /// Waits until a status reads so.
    pub(crate) async fn says(&self, words: &str) {
        until(&format!("a status “{words}”"), async || {
            let said = self.statuses().await?;
            if said.iter().any(|said| said == words) { Ok(()) } else { Err(format!("they read {said:?}")) }
        })
        .await;
    }

    /// Waits until a status has these words in it.
    pub(crate) async fn says_at_least(&self, words: &str) {
        until(&format!("a status with “{words}”"), async || {
            let said = self.statuses().await?;
            if said.iter().any(|said| said.contains(words)) { Ok(()) } else { Err(format!("they read {said:?}")) }
        })
        .await;
    }

    /// Waits until the address bar shows this.
    pub(crate) async fn shows(&self, path: &str) {
        until(&format!("the address {path}"), async || {
            let now = self.address().await;
            if now == path { Ok(()) } else { Err(format!("it is {now}")) }
        })
        .await;
    }

    /// Waits until the address bar shows something else.
    pub(crate) async fn shows_not(&self, path: &str) {
        until(&format!("another address than {path}"), async || {
            if self.address().await == path { Err("it stays".to_owned()) } else { Ok(()) }
        })
        .await;
    }

    /// Waits until every list is whole: lines below the first screen follow after its frame.
    pub(crate) async fn settled(&self) {
        self.holds("the lists to be whole", "return document.querySelector('[aria-busy=true]') === null").await;
    }

    /// Waits until the other spellings are here and in use: lists of near names are drawn anew with them.
    pub(crate) async fn spelled(&self) {
        let script =
            "return performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/aliases.json'))";
        self.holds("the other spellings", script).await;
        let frames = "for (let n = 0; n < 5; n += 1) await new Promise(requestAnimationFrame)";
        self.eval_async::<()>(frames).await;
    }

    /// Waits until a script of the page returns true.
    pub(crate) async fn holds(&self, what: &str, script: &str) {
        until(what, async || if self.eval(script).await { Ok(()) } else { Err("it does not".to_owned()) }).await;
    }
}
