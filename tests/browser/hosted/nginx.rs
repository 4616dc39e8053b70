//! A real nginx with the example that the build wrote: it answers as a host should, and the app runs on it.

use std::{
    fs,
    net::{SocketAddr, TcpListener},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use super::given;
use crate::harness::{Page, Test, until};

/// Where the example listens: the one thing that is changed in it, for another site may be there.
const LISTEN: &str = "listen 127.0.0.1:8081;";

/// A page must be asked for again.
const AGAIN: &str = "cache-control: no-cache";
/// A file that is named by its content need not.
const FOR_EVER: &str = "cache-control: public, max-age=31536000, immutable";

/// What every answer carries, a page or none.
const SECURE: [&str; 5] = [
    "content-security-policy: default-src 'none'; script-src 'self'",
    "referrer-policy: strict-origin-when-cross-origin",
    "permissions-policy: ",
    "x-content-type-options: nosniff",
    "cross-origin-opener-policy: same-origin",
];

pub(super) fn tests() -> Vec<Test> {
    let example = |(file, base): (&'static str, &'static str)| {
        let name = format!("{}::{file}_serves_a_site_at_{base}", module_path!());
        // A city that is not there has no file of its own.
        Test::new(name, move |page| serves(page, file, base)).expecting(&["/city/krakov", "/fr/no/such"])
    };
    [("nginx.conf", ""), ("nginx-below.conf", "/creative-cities")].map(example).into()
}

/// A running nginx, in a folder of its own. It ends when it is dropped.
struct Nginx {
    process: Child,
    folder: PathBuf,
    address: SocketAddr,
}

impl Nginx {
    async fn start(example: &str) -> Self {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{example}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        // Given back at once, so that nginx finds it free.
        let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let site = fs::read_to_string(Path::new(&given("CREATIVE_CITIES_HOSTING")).join(example)).unwrap();
        assert_eq!(site.matches(LISTEN).count(), 1, "{site}");
        fs::write(folder.join("nginx.conf"), around(&site.replace(LISTEN, &format!("listen {address};")), &folder))
            .unwrap();
        let process = Command::new(given("NGINX_PROGRAM"))
            .args([Path::new("-p"), &folder, Path::new("-c"), &folder.join("nginx.conf")])
            .args([Path::new("-e"), &folder.join("error.log")])
            .stdin(Stdio::null())
            .spawn()
            .unwrap();
        let nginx = Self { process, folder, address };
        until("nginx to listen", async || {
            let connected = TcpStream::connect(address).await.map(drop);
            connected.map_err(|why| format!("{why}; {}", nginx.said()))
        })
        .await;
        nginx
    }

    /// What it complained about.
    fn said(&self) -> String {
        fs::read_to_string(self.folder.join("error.log")).unwrap_or_default()
    }

    /// Status and headers in small letters, and how long the body is.
    async fn get(&self, path: &str, headers: &str) -> (u16, String, usize) {
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        let request = format!("GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n{headers}\r\n", self.address);
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.unwrap();
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
        let head = String::from_utf8_lossy(&answer[..end]).to_lowercase();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        (status, head, answer.len() - end - 4)
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// What a server of its own has around a site: one process, in the foreground, that writes nowhere else.
fn around(site: &str, folder: &Path) -> String {
    let types = given("NGINX_TYPES");
    let spools = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|name| format!("{name}_temp_path \"{}/{name}\";\n", folder.display()))
        .concat();
    format!(
        "daemon off;\nmaster_process off;\npid \"{folder}/pid\";\nerror_log \"{folder}/error.log\";\nevents {{ }}\n\
         http {{\ninclude \"{types}\";\ndefault_type application/octet-stream;\naccess_log off;\n{spools}{site}\n}}\n",
        folder = folder.display(),
        types = types.display(),
    )
}

async fn serves(page: Page, file: &'static str, base: &'static str) {
    let nginx = Nginx::start(file).await;
    let site = page.at(&format!("http://{}{base}", nginx.address));
    site.open("/city/lyon?utm_source=letter").await;
    site.shows("/city/lyon/").await;
    site.find("heading", "Known for").await;
    let files: Vec<String> =
        site.eval("return performance.getEntriesByType('resource').map(entry => new URL(entry.name).pathname)").await;
    let one = |ending: &str| {
        let found = files.iter().find(|file| file.contains("creative-cities-") && file.ends_with(ending));
        found.unwrap_or_else(|| panic!("no {ending} in {files:?}")).clone()
    };
    let facts = files.iter().find(|file| file.ends_with("/core.json")).unwrap();

    for (path, status, headers) in [
        ("/", 200, &["content-type: text/html; charset=utf-8", AGAIN][..]),
        ("/city/lyon/", 200, &["content-type: text/html; charset=utf-8", AGAIN, "etag: "]),
        ("/city/lyon/?q=x", 200, &[AGAIN]),
        ("/city/lyon", 301, &["/city/lyon/\r"]),
        ("/city/lyon?q=a%20b&field=film", 301, &["/city/lyon/?q=a%20b&field=film\r"]),
        ("/no/such/page", 404, &["content-type: text/html; charset=utf-8", AGAIN]),
        ("/fr/no/such/page", 404, &["content-type: text/html; charset=utf-8", AGAIN]),
        ("/data/", 404, &["content-type: text/html; charset=utf-8", AGAIN]),
        ("/creative-cities-00.wasm", 404, &[AGAIN]),
        ("/data/core.json", 200, &["content-type: application/json", AGAIN]),
        ("/worker.js", 200, &["javascript", AGAIN]),
        ("/manifest.webmanifest", 200, &["content-type: application/manifest+json"]),
        (one(".wasm").strip_prefix(base).unwrap(), 200, &["content-type: application/wasm", FOR_EVER]),
        (one(".js").strip_prefix(base).unwrap(), 200, &["javascript", FOR_EVER]),
        (facts.strip_prefix(base).unwrap(), 200, &["content-type: application/json", FOR_EVER]),
    ] {
        let (found, head, _) = nginx.get(&format!("{base}{path}"), "").await;
        assert_eq!(found, status, "{path}: {head}");
        for header in headers.iter().chain(&SECURE) {
            assert!(head.contains(header), "{path} without {header}: {head}");
        }
        assert_eq!(head.matches("\r\ncache-control:").count(), 1, "{path}: {head}");
    }
    let (_, head, _) = nginx.get(&format!("{base}/city/lyon/"), "").await;
    // Nothing but the wasm: whatever is asked for with a page keeps it from being painted.
    let early = format!("\r\nlink: <{}>; rel=preload; as=fetch; type=application/wasm; crossorigin\r\n", one(".wasm"));
    assert!(head.contains(&early), "{head}");
    is_asked_again(&nginx, &format!("{base}/city/lyon/")).await;
    is_packed(&nginx, &one(".wasm")).await;

    site.open("/city/krakov/").await;
    assert_eq!(site.find("heading", "Not found").await.seen.level, 1);
    site.spelled().await;
    site.find("main", "").await.find("link", "Kraków").await.click().await;
    site.shows("/city/krakow/").await;
    site.find("heading", "Known for").await;
    site.go("/fr/no/such/page").await;
    assert_eq!(site.find("heading", "Page introuvable").await.seen.level, 1);
    let said = nginx.said();
    assert!(!said.contains("[emerg]") && !said.contains("[warn]") && !said.contains("[crit]"), "{said}");
}

/// A page that has not changed is not sent again.
async fn is_asked_again(nginx: &Nginx, path: &str) {
    let (_, head, _) = nginx.get(path, "").await;
    let tag = head.lines().find_map(|line| line.strip_prefix("etag: ")).unwrap().to_owned();
    assert_eq!(nginx.get(path, &format!("If-None-Match: {tag}\r\n")).await.0, 304);
    assert_eq!(nginx.get(path, "If-None-Match: \"another\"\r\n").await.0, 200);
}

/// A file that was packed beforehand is sent so to those who can unpack it, and caches are told.
async fn is_packed(nginx: &Nginx, path: &str) {
    let (_, raw, length) = nginx.get(path, "").await;
    assert!(!raw.contains("content-encoding"), "{raw}");
    let (_, packed, less) = nginx.get(path, "Accept-Encoding: gzip\r\n").await;
    for header in ["content-encoding: gzip", "vary: accept-encoding", FOR_EVER] {
        assert!(packed.contains(header), "{header}: {packed}");
    }
    assert!(less * 2 < length, "{less} of {length} bytes");
}
