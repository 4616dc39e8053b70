//! The driver of the browser: one process, on a free port, that ends with the tests.

use std::{
    env,
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
};

use serde_json::json;
use thirtyfour::{Capabilities, CapabilitiesHelper, ChromiumLikeCapabilities, DesiredCapabilities, WebDriver};

/// What every browser is started with. Its profile is a fresh folder that the driver makes and removes.
const FLAGS: [&str; 9] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1280,900",
];

/// A running driver.
pub(crate) struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts the driver that `CHROMEDRIVER` names and waits for the port it took.
    pub(crate) fn start() -> Self {
        let program = env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        let mut process = Command::new(&program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap_or_else(|why| panic!("{} does not start ({why}): name it in CHROMEDRIVER", program.display()));
        let said = BufReader::new(process.stdout.take().unwrap());
        let port = said.lines().map_while(Result::ok).find_map(|line| {
            line.strip_suffix('.')?.rsplit_once("successfully on port ").and_then(|(_, port)| port.parse().ok())
        });
        Self { process, port: port.expect("the driver tells its port") }
    }

    /// Starts a browser that keeps downloads in a folder, with flags of its own beside those of every browser.
    pub(crate) async fn browser(&self, downloads: &Path, flags: &[&str]) -> WebDriver {
        let wanted = capabilities(downloads, flags).unwrap();
        let address = format!("http://127.0.0.1:{}", self.port);
        // A machine that is busy building may be too slow for the first start.
        match WebDriver::new(&address, wanted.clone()).await {
            Ok(browser) => browser,
            Err(_) => WebDriver::new(&address, wanted).await.expect("the browser starts"),
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn capabilities(downloads: &Path, flags: &[&str]) -> Result<Capabilities, Box<dyn std::error::Error>> {
    let mut wanted = DesiredCapabilities::chrome();
    for flag in FLAGS.iter().chain(flags) {
        wanted.add_arg(flag)?;
    }
    if let Ok(program) = env::var("CHROMIUM") {
        wanted.set_binary(&program)?;
    }
    wanted.add_experimental_option("prefs", json!({ "download.default_directory": downloads }))?;
    wanted.set_browser_log_level(thirtyfour::LoggingPrefsLogLevel::All)?;
    // A page whose data never come is a page all the same.
    wanted.set("pageLoadStrategy", json!("eager"))?;
    Ok(wanted.into())
}
