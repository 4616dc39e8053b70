//! One element of the page, found by role and name: what can be asked of it and done to it.

use std::iter;

use serde_json::{Value, json};
use thirtyfour::{Key, WebElement, prelude::ScriptRet};

use super::{Page, Seen};

/// An element.
#[derive(Clone)]
pub(crate) struct Node {
    page: Page,
    /// What it was when it was found.
    pub(crate) seen: Seen,
}

impl Node {
    /// The element that the browser has under `seen.id`.
    pub(crate) fn new(page: Page, seen: Seen) -> Self {
        Self { page, seen }
    }

    /// The one element of a role and name below this one.
    pub(crate) async fn find(&self, role: &str, name: &str) -> Self {
        let what = format!("a {role} “{name}” in the {} “{}”", self.seen.role, self.seen.name);
        super::until(&what, async || self.page.look(Some(self.seen.id), role, name).await).await
    }

    /// Every element of a role below this one, in whole lists.
    pub(crate) async fn all(&self, role: &str) -> Vec<Seen> {
        self.page.settled().await;
        self.page.query(Some(self.seen.id), role, None).await.unwrap()
    }

    /// Clicks it in its middle: fails if it cannot be seen or something lies over it.
    pub(crate) async fn click(&self) {
        let what = format!("the {} “{}” to take a click", self.seen.role, self.seen.name);
        super::until(&what, async || self.element().await?.click().await.map_err(|why| why.to_string())).await;
    }

    /// Clicks it while a key is held.
    pub(crate) async fn click_with(&self, held: Key) {
        let element = self.element().await.unwrap();
        let chain = self.page.driver.action_chain().key_down(held.value()).click_element(&element);
        chain.key_up(held.value()).perform().await.unwrap();
    }

    /// Clicks into a box and selects what is in it.
    pub(crate) async fn select(&self) {
        self.click().await;
        self.call("function() { this.select() }").await;
    }

    /// Chooses the option of a combobox that is called so, by its keys.
    pub(crate) async fn choose(&self, option: &str) {
        const ON_SHOW: &str = "[...this.options].filter(o => !o.disabled && getComputedStyle(o).display !== 'none')";
        let place = format!("function() {{ return {ON_SHOW}.findIndex(o => o.label === {}) }}", json!(option));
        let place = usize::try_from(self.call(&place).await.as_i64().unwrap());
        let downs = place.unwrap_or_else(|_| panic!("“{}” has no option “{option}”", self.seen.name));
        self.click().await;
        let keys = iter::once(Key::Home).chain(iter::repeat_n(Key::Down, downs)).chain([Key::Enter]);
        self.page.write(&keys.map(char::from).collect::<String>()).await;
    }

    /// The text on show.
    pub(crate) async fn text(&self) -> String {
        self.call("function() { return this.innerText.trim() }").await.as_str().unwrap().to_owned()
    }

    /// What a function of the page says of it; `this` is the element.
    pub(crate) async fn call(&self, function: &str) -> Value {
        self.page.call(self.seen.id, function).await.unwrap()
    }

    /// The element as the driver knows it.
    async fn element(&self) -> Result<WebElement, String> {
        self.page.call(self.seen.id, "function() { globalThis.__found = this }").await?;
        let found = self.page.driver.execute("return globalThis.__found", Vec::new()).await;
        found.and_then(ScriptRet::element).map_err(|why| why.to_string())
    }
}
