//! A tab of the browser, read by role and accessible name.

use std::{
    path::PathBuf,
    sync::{Arc, Mutex},
};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::{cdp::Cdp, session::handle::SessionHandle};

use super::{Node, Seen, until};

/// A tab. Copies of it are the same tab.
#[derive(Clone)]
pub(crate) struct Page {
    pub(super) driver: Arc<SessionHandle>,
    /// The address of the site, without a slash at its end.
    pub(crate) base: Arc<str>,
    /// Every address it has been at, whose workers and files are to be cleared: another test may meet the same port.
    pub(super) sites: Arc<Mutex<Vec<Arc<str>>>>,
    /// Where downloads arrive.
    pub(crate) downloads: Arc<PathBuf>,
}

impl Page {
    /// The same tab, for a site at another address.
    pub(crate) fn at(&self, base: &str) -> Self {
        let base: Arc<str> = base.into();
        self.sites.lock().unwrap().push(base.clone());
        Self { base, ..self.clone() }
    }

    /// Opens an address of the site, cold, and waits for the app.
    pub(crate) async fn open(&self, path: &str) {
        self.go(path).await;
        self.runs().await;
        self.whole().await;
    }

    /// Goes to another page of the site from within it, by a link.
    pub(crate) async fn follow(&self, path: &str) {
        let script = "const link = document.createElement('a');
            link.href = new URL(arguments[0], document.baseURI);
            document.querySelector('#app').append(link);
            link.click();
            link.remove()";
        self.eval_with::<Value>(script, json!(path.trim_start_matches('/'))).await;
    }

    /// Opens an address of the site, whatever comes.
    pub(crate) async fn go(&self, path: &str) {
        self.driver.goto(format!("{}{path}", self.base)).await.unwrap_or_else(|why| panic!("{path:.200}: {why}"));
    }

    /// The one element of a role and an accessible name, once it is there.
    pub(crate) async fn find(&self, role: &str, name: &str) -> Node {
        until(&format!("a {role} “{name}”"), async || self.look(None, role, name).await).await
    }

    /// The first element of a role and an accessible name: where several links say the same.
    pub(crate) async fn first(&self, role: &str, name: &str) -> Node {
        until(&format!("a {role} “{name}”"), async || {
            let found = self.query(None, role, Some(name)).await?;
            found.into_iter().next().map(|seen| Node::new(self.clone(), seen)).ok_or_else(|| "there is none".to_owned())
        })
        .await
    }

    /// Every element of a role that is there now, in whole lists.
    pub(crate) async fn all(&self, role: &str) -> Vec<Seen> {
        self.settled().await;
        self.query(None, role, None).await.unwrap()
    }

    /// The element that has the focus.
    pub(crate) async fn focused(&self) -> Seen {
        let active = self.cdp("Runtime.evaluate", json!({ "expression": "document.activeElement" })).await.unwrap();
        let about = json!({ "objectId": active["result"]["objectId"], "fetchRelatives": false });
        let tree = self.cdp("Accessibility.getPartialAXTree", about).await.unwrap();
        Seen::read(tree).into_iter().next().unwrap_or_default()
    }

    /// The text on show in an element.
    pub(crate) async fn text_of(&self, seen: &Seen) -> String {
        let text = self.call(seen.id, "function() { return this.innerText.trim() }").await;
        text.ok().and_then(|text| text.as_str().map(str::to_owned)).unwrap_or_default()
    }

    /// What every status of the page reads.
    pub(crate) async fn statuses(&self) -> Result<Vec<String>, String> {
        let mut said = Vec::new();
        for status in self.query(None, "status", None).await? {
            said.push(self.text_of(&status).await);
        }
        Ok(said)
    }

    /// The address without the site.
    pub(crate) async fn address(&self) -> String {
        let address: String = self.eval("return location.href").await;
        address.strip_prefix(&*self.base).map_or_else(|| address.clone(), str::to_owned)
    }

    /// Runs the body of a function in the page.
    pub(crate) async fn eval<T: DeserializeOwned>(&self, script: &str) -> T {
        let answer = self.driver.execute(script, Vec::new()).await;
        answer.unwrap_or_else(|why| panic!("{script}: {why}")).convert().unwrap()
    }

    /// The same with an argument, which the script finds in `arguments[0]`.
    pub(crate) async fn eval_with<T: DeserializeOwned>(&self, script: &str, argument: Value) -> T {
        self.driver.execute(script, vec![argument]).await.unwrap().convert().unwrap()
    }

    /// Runs the body of an async function in the page.
    pub(crate) async fn eval_async<T: DeserializeOwned>(&self, script: &str) -> T {
        let script = format!(
            "const done = arguments[0]; (async () => {{ {script} }})().then(done, why => done({{ failed: String(why) }}))"
        );
        self.driver.execute_async(script.as_str(), Vec::new()).await.unwrap().convert().unwrap()
    }

    /// Runs a script in every document that is opened from now on, before any of its own.
    pub(crate) async fn before_load(&self, script: &str) {
        self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await.unwrap();
    }

    /// Gives the page another size, all of it the page's own: scrollbars lie over it, as on a phone.
    pub(crate) async fn resize(&self, width: u32, height: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", size).await.unwrap();
        self.cdp("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await.unwrap();
    }

    /// Sets what the system prefers, by the name of the media feature.
    pub(crate) async fn prefer(&self, feature: &str, value: &str) {
        let features = json!({ "features": [{ "name": feature, "value": value }] });
        self.cdp("Emulation.setEmulatedMedia", features).await.unwrap();
    }

    /// Leaves this tab for another, with a process of its own, and closes it: nothing of what it had compiled is left.
    #[allow(dead_code, reason = "benches leave their tabs, tests have a fresh one")]
    pub(crate) async fn anew(&self) {
        let tab = self.driver.new_tab().await.unwrap();
        self.driver.close_window().await.unwrap();
        self.driver.switch_to_window(tab).await.unwrap();
    }

    pub(crate) async fn back(&self) {
        self.driver.back().await.unwrap();
    }

    pub(crate) async fn forward(&self) {
        self.driver.forward().await.unwrap();
    }

    pub(crate) async fn reload(&self) {
        self.driver.refresh().await.unwrap();
        self.runs().await;
    }

    /// How many tabs the browser has.
    pub(crate) async fn tabs(&self) -> usize {
        self.driver.windows().await.unwrap().len()
    }

    pub(crate) async fn title(&self) -> String {
        self.driver.title().await.unwrap()
    }

    /// A command of the browser's own protocol.
    pub(crate) async fn cdp(&self, command: &str, parameters: Value) -> Result<Value, String> {
        let answer = Cdp::new(self.driver.clone()).send_raw(command, parameters).await;
        answer.map_err(|why| format!("{command}: {why}"))
    }

    pub(super) async fn look(&self, below: Option<u64>, role: &str, name: &str) -> Result<Node, String> {
        let mut found = self.query(below, role, Some(name)).await?;
        match (found.pop(), found.len()) {
            (Some(one), 0) => Ok(Node::new(self.clone(), one)),
            (_, 0) => Err("there is none".to_owned()),
            (_, more) => Err(format!("there are {}", more + 1)),
        }
    }

    /// The elements of a role, and of a name, that assistive technology gets to see.
    pub(super) async fn query(&self, below: Option<u64>, role: &str, name: Option<&str>) -> Result<Vec<Seen>, String> {
        let id = match below {
            Some(id) => json!(id),
            None => self.cdp("DOM.getDocument", json!({ "depth": 0 })).await?["root"]["backendNodeId"].take(),
        };
        let mut question = json!({ "backendNodeId": id, "role": role });
        if let Some(name) = name {
            question["accessibleName"] = json!(name);
        }
        Ok(Seen::read(self.cdp("Accessibility.queryAXTree", question).await?))
    }

    /// Calls a function with an element as `this`.
    pub(super) async fn call(&self, id: u64, function: &str) -> Result<Value, String> {
        let object = self.cdp("DOM.resolveNode", json!({ "backendNodeId": id })).await?["object"]["objectId"].take();
        let call = json!({ "objectId": object, "functionDeclaration": function, "returnByValue": true });
        let mut answer = self.cdp("Runtime.callFunctionOn", call).await?;
        if answer["exceptionDetails"].is_null() {
            Ok(answer["result"]["value"].take())
        } else {
            Err(answer.to_string())
        }
    }
}
