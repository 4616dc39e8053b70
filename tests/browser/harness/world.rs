//! What all tests share: the address of the site, the driver, and browsers that wait for the next test.

use std::{
    env, fs,
    path::PathBuf,
    sync::{
        Arc, Mutex, OnceLock,
        atomic::{AtomicUsize, Ordering},
    },
};

use thirtyfour::{WebDriver, WindowHandle};
use tokio::runtime::{Builder, Runtime};

use super::{Page, driver::Driver};

/// The world of the tests.
pub(crate) struct World {
    base: Arc<str>,
    runtime: Runtime,
    driver: OnceLock<Driver>,
    flags: &'static [&'static str],
    idle: Mutex<Vec<Browser>>,
    folder: PathBuf,
    count: AtomicUsize,
}

/// A running browser.
pub(super) struct Browser {
    driver: WebDriver,
    first: WindowHandle,
    downloads: Arc<PathBuf>,
}

impl World {
    /// Nothing runs yet: the browser starts with the first test, and with these flags beside those of every browser.
    pub(crate) fn new(flags: &'static [&'static str]) -> Arc<Self> {
        let base = env::var("CREATIVE_CITIES_URL").unwrap_or_else(|_| "http://127.0.0.1:8080".to_owned());
        let folder = env::temp_dir().join(format!("creative-cities-tests-{}", std::process::id()));
        Arc::new(Self {
            base: base.trim_end_matches('/').into(),
            runtime: Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap(),
            driver: OnceLock::new(),
            flags,
            idle: Mutex::default(),
            folder,
            count: AtomicUsize::new(0),
        })
    }

    pub(super) fn run<T>(&self, deed: impl Future<Output = T>) -> T {
        self.runtime.block_on(deed)
    }

    /// A browser of its own until it is given back, and a fresh tab in it.
    pub(super) async fn browser(&self) -> (Browser, Page) {
        let waiting = self.idle.lock().unwrap().pop();
        let browser = match waiting {
            Some(browser) => browser,
            None => self.start().await,
        };
        let tab = browser.driver.new_tab().await.unwrap();
        browser.driver.switch_to_window(tab).await.unwrap();
        let page = Page {
            driver: browser.driver.handle().clone(),
            base: self.base.clone(),
            sites: Arc::new(Mutex::new(vec![self.base.clone()])),
            downloads: browser.downloads.clone(),
        };
        // The window has the focus of a system that knows only one: several tests look at their own.
        page.cdp("Emulation.setFocusEmulationEnabled", serde_json::json!({ "enabled": true })).await.unwrap();
        (browser, page)
    }

    async fn start(&self) -> Browser {
        let downloads = self.folder.join(self.count.fetch_add(1, Ordering::Relaxed).to_string());
        fs::create_dir_all(&downloads).unwrap();
        let driver = self.driver.get_or_init(Driver::start).browser(&downloads, self.flags).await;
        let first = driver.window().await.unwrap();
        Browser { driver, first, downloads: Arc::new(downloads) }
    }

    /// Takes a browser back, with nothing left in it of the test before.
    pub(super) async fn give_back(&self, browser: Browser, page: &Page) {
        let sites: Vec<_> = page.sites.lock().unwrap().drain(..).collect();
        for site in sites {
            let everything = serde_json::json!({ "origin": &*site, "storageTypes": "all" });
            page.cdp("Storage.clearDataForOrigin", everything).await.unwrap();
        }
        page.cdp("Browser.resetPermissions", serde_json::json!({})).await.unwrap();
        for window in browser.driver.windows().await.unwrap() {
            if window != browser.first {
                browser.driver.switch_to_window(window).await.unwrap();
                browser.driver.close_window().await.unwrap();
            }
        }
        browser.driver.switch_to_window(browser.first.clone()).await.unwrap();
        browser.driver.browser_log().await.unwrap();
        for file in fs::read_dir(&*browser.downloads).unwrap() {
            fs::remove_file(file.unwrap().path()).unwrap();
        }
        self.idle.lock().unwrap().push(browser);
    }

    /// Ends every browser and removes what they left.
    pub(crate) fn close(&self) {
        let idle: Vec<_> = self.idle.lock().unwrap().drain(..).collect();
        self.run(async {
            for browser in idle {
                let _ = browser.driver.quit().await;
            }
        });
        let _ = fs::remove_dir_all(&self.folder);
    }
}
