//! A plain static server for a built site, as a host would serve it, which knows nothing of the app.
//!
//! A path that names a file answers the file, packed where there is a packed one; a folder answers its `index.html`, and is
//! sent there if the slash is missing; anything else answers the `404.html` of its language with the status it names. The
//! headers are those of the site's own `_headers`. A site that was built for a path of its own is served at that path.

use std::{
    fs, io,
    net::Ipv4Addr,
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::{Context, Result, anyhow, bail};
use axum::{
    Router,
    body::Body,
    extract::{Request, State},
    http::{HeaderName, HeaderValue, StatusCode, Uri, header},
    response::{IntoResponse, Response},
};
use creative_cities::messages::{LANGUAGES, Language};
use tokio::{
    net::TcpListener,
    runtime::{Builder, Runtime},
    task::JoinHandle,
};
use tower_http::services::{ServeDir, ServeFile};

/// A server that answers until it is dropped.
pub(crate) struct Server {
    runtime: Runtime,
    serving: JoinHandle<io::Result<()>>,
    /// Without a slash at the end: `http://127.0.0.1:8080`.
    pub(crate) address: String,
}

impl Server {
    /// Prints the address and answers until the process is stopped.
    pub(crate) fn run(self) -> Result<()> {
        println!("{}", self.address);
        self.runtime.block_on(self.serving)?.context("the server stopped")
    }
}

/// Starts serving a folder on 127.0.0.1. Port 0 takes a free one.
pub(crate) fn start(folder: &Path, port: u16) -> Result<Server> {
    if !folder.join("index.html").is_file() {
        bail!("{} has no index.html to serve: run `cargo xtask build` first", folder.display());
    }
    let site = site(folder)?;
    let runtime = Builder::new_multi_thread().worker_threads(2).enable_io().build()?;
    let listener = runtime
        .block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, port)))
        .map_err(|why| anyhow!("port {port} cannot be had ({why}): choose another with --port"))?;
    let address = format!("http://{}{}", listener.local_addr()?, site.base.trim_end_matches('/'));
    let site = Router::new().fallback(answer).with_state(site);
    let serving = runtime.spawn(axum::serve(listener, site).into_future());
    Ok(Server { runtime, serving, address })
}

/// What there is to answer with.
#[derive(Clone)]
struct Site {
    files: ServeDir,
    folder: PathBuf,
    /// The path it is at: `/`, or `/creative-cities/`.
    base: Arc<str>,
    rules: Arc<[Rule]>,
}

/// Headers for paths that begin so, or are so.
struct Rule {
    path: String,
    headers: Vec<(HeaderName, HeaderValue)>,
}

fn site(folder: &Path) -> Result<Site> {
    let page = fs::read_to_string(folder.join("index.html")).context("index.html could not be read")?;
    let base = page.split_once("<base href=\"").and_then(|(_, rest)| Some(rest.split_once('"')?.0)).unwrap_or("/");
    let rules = fs::read_to_string(folder.join("_headers")).unwrap_or_default();
    Ok(Site {
        files: ServeDir::new(folder).precompressed_br().precompressed_gzip(),
        folder: folder.to_owned(),
        base: base.into(),
        rules: read_rules(&rules)?.into(),
    })
}

/// Reads `_headers`: a path, and below it, set in, the headers of what begins so where it ends in a star.
fn read_rules(text: &str) -> Result<Vec<Rule>> {
    let mut rules: Vec<Rule> = Vec::new();
    for line in text.lines() {
        match (line.strip_prefix("  ").and_then(|line| line.split_once(": ")), rules.last_mut()) {
            (Some((name, value)), Some(rule)) => rule.headers.push((name.parse()?, value.parse()?)),
            _ => rules.push(Rule { path: line.trim().to_owned(), headers: Vec::new() }),
        }
    }
    Ok(rules)
}

impl Site {
    /// The page that stands for what is not there, in the language of the path.
    fn nowhere(&self, path: &str) -> ServeFile {
        let below = path.strip_prefix(&*self.base).unwrap_or_default();
        let folders = LANGUAGES.iter().map(Language::folder).filter(|folder| below.starts_with(folder));
        // English has no folder: every path begins with it.
        let pages = folders.map(|folder| self.folder.join(folder).join("404.html"));
        let page = pages.filter(|page| page.is_file()).last();
        ServeFile::new(page.unwrap_or_else(|| self.folder.join("404.html"))).precompressed_br().precompressed_gzip()
    }
}

impl Rule {
    fn is_for(&self, path: &str) -> bool {
        self.path.strip_suffix('*').map_or(self.path == path, |beginning| path.starts_with(beginning))
    }
}

async fn answer(State(mut site): State<Site>, request: Request) -> Response {
    let asked = request.uri().clone();
    let mut response = found(&mut site, request).await;
    let headers = response.headers_mut();
    // What was built a moment ago is what is shown, unless the site says that it never changes.
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    for rule in site.rules.iter().filter(|rule| rule.is_for(asked.path())) {
        headers.extend(rule.headers.iter().cloned());
    }
    if response.status().is_redirection() {
        let query = asked.query().map(|query| format!("?{query}")).unwrap_or_default();
        let there = HeaderValue::try_from(format!("{}/{query}", asked.path()));
        response.headers_mut().insert(header::LOCATION, there.unwrap_or(HeaderValue::from_static("/")));
    }
    response
}

async fn found(site: &mut Site, mut request: Request) -> Response {
    let headers = request.headers().clone();
    let path = request.uri().path_and_query().map_or("/", |path| path.as_str()).to_owned();
    let below = path.strip_prefix(&*site.base).and_then(|path| format!("/{path}").parse::<Uri>().ok());
    if let Some(below) = below {
        *request.uri_mut() = below;
        // An error is a name that no file can have, such as one of ten thousand letters. It is not found either.
        if let Ok(found) = site.files.try_call(request).await
            && found.status() != StatusCode::NOT_FOUND
        {
            return found.into_response();
        }
    }
    let mut request = Request::new(Body::empty());
    *request.headers_mut() = headers;
    let lost = site.nowhere(&path).try_call(request).await;
    let mut lost = lost.map_or_else(|_| "There is no such page.\n".into_response(), IntoResponse::into_response);
    *lost.status_mut() = StatusCode::NOT_FOUND;
    lost
}

#[cfg(test)]
mod tests {
    use std::{
        env, fs,
        io::{Read, Write},
        net::TcpStream,
    };

    use super::*;

    /// The status, the headers in small letters, and the body of one answer.
    fn get(server: &Server, path: &str, accept: &str) -> (u16, String, String) {
        let host = server.address.strip_prefix("http://").expect("the address is one of http");
        let host = host.split('/').next().expect("an address has a host");
        let mut stream = TcpStream::connect(host).expect("the server listens");
        let request =
            format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: {accept}\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).expect("the request is sent");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("the answer is whole");
        let answer = String::from_utf8_lossy(&answer);
        let (head, body) = answer.split_once("\r\n\r\n").expect("an answer has a head");
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a head has a status");
        (status, head.to_lowercase(), body.to_owned())
    }

    /// A folder with these files, served.
    fn serve(name: &str, files: &[(&str, &str)]) -> (Server, std::path::PathBuf) {
        let folder = env::temp_dir().join(format!("creative-cities-{name}-{}", std::process::id()));
        for (name, text) in files {
            let file = folder.join(name);
            fs::create_dir_all(file.parent().expect("it is in a folder")).expect("the folder can be made");
            fs::write(file, text).expect("the file can be written");
        }
        (start(&folder, 0).expect("a free port is found"), folder)
    }

    #[test]
    fn it_answers_as_a_host_would() {
        let (server, folder) = serve(
            "server",
            &[
                ("index.html", "app"),
                ("404.html", "lost"),
                ("about/index.html", "about"),
                ("data/core.json", "{}"),
                ("app.wasm", "raw"),
                ("app.wasm.br", "packed"),
                ("_headers", "/*\n  X-One: 1\n/data/*\n  Cache-Control: immutable\n"),
            ],
        );
        let long = format!("/{}", "x".repeat(10_000));
        for (path, status, body) in [
            ("/", 200, "app"),
            ("/about/", 200, "about"),
            ("/about/?q=x", 200, "about"),
            ("/city/lyon/", 404, "lost"),
            ("/data/", 404, "lost"),
            ("/index.html/deeper", 404, "lost"),
            ("/%00", 404, "lost"),
            ("/%ff", 404, "lost"),
            ("/%zz", 404, "lost"),
            ("/..%2f..%2fetc/passwd", 404, "lost"),
            (&long, 404, "lost"),
            ("/data/core.json", 200, "{}"),
            ("/data/none.json", 404, "lost"),
            ("/none.wasm", 404, "lost"),
        ] {
            let (found, head, text) = get(&server, path, "identity");
            assert_eq!((found, text.as_str()), (status, body), "{path:.40}");
            assert!(head.contains("x-one: 1"), "{path:.40}");
            let kept = if path.starts_with("/data/") { "immutable" } else { "no-cache" };
            assert!(head.contains(&format!("cache-control: {kept}\r")), "{path:.40}: {head}");
        }
        let (status, head, _) = get(&server, "/about?q=x", "identity");
        assert!((300..400).contains(&status) && head.contains("location: /about/?q=x"), "{status} {head}");

        let (_, head, body) = get(&server, "/app.wasm", "gzip, br");
        assert!(head.contains("content-type: application/wasm") && head.contains("content-encoding: br"), "{head}");
        assert_eq!(body, "packed");
        assert_eq!(get(&server, "/app.wasm", "identity").2, "raw");
        fs::remove_dir_all(folder).expect("the folder can be removed");
    }

    #[test]
    fn a_site_below_a_path_is_served_there() {
        let page = "<base href=\"/below/\">";
        let (server, folder) = serve(
            "below",
            &[("index.html", page), ("404.html", "lost"), ("fr/404.html", "perdu"), ("about/index.html", "about")],
        );
        for (path, status, body) in [
            ("/below/", 200, page),
            ("/below/about/", 200, "about"),
            ("/about/", 404, "lost"),
            ("/", 404, "lost"),
            ("/below/none/", 404, "lost"),
            ("/below/fr/none/", 404, "perdu"),
            ("/below/is/none/", 404, "lost"),
            ("/fr/none/", 404, "lost"),
        ] {
            let (found, _, text) = get(&server, path, "identity");
            assert_eq!((found, text.as_str()), (status, body), "{path}");
        }
        assert!(get(&server, "/below/about", "identity").1.contains("location: /below/about/"));
        fs::remove_dir_all(folder).expect("the folder can be removed");
    }

    #[test]
    fn a_folder_without_a_site_is_refused() {
        let error = start(Path::new("no-such-folder"), 0).err().expect("there is nothing to serve");
        assert!(error.to_string().contains("cargo xtask build"), "{error}");
    }
}
