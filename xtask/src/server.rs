//! A plain static server for a built site, as a host would serve it.
//!
//! A path that names a file answers the file, a folder answers its `index.html` (with or without
//! the trailing slash), and any other path that looks like a page answers the app, which knows what
//! to say. A path that looks like a file and is none answers 404, so that the app sees what is
//! missing instead of HTML.

use std::{io, net::Ipv4Addr, path::Path};

use anyhow::{Context, Result, anyhow, bail};
use axum::{
    Router,
    body::Body,
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::map_response,
    response::{IntoResponse, Response},
};
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
    let runtime = Builder::new_multi_thread().worker_threads(2).enable_io().build()?;
    let listener = runtime
        .block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, port)))
        .map_err(|why| anyhow!("port {port} cannot be had ({why}): choose another with --port"))?;
    let address = format!("http://{}", listener.local_addr()?);
    let serving = runtime.spawn(axum::serve(listener, site(folder)).into_future());
    Ok(Server { runtime, serving, address })
}

/// What there is to answer with.
#[derive(Clone)]
struct Site {
    files: ServeDir,
    app: ServeFile,
}

fn site(folder: &Path) -> Router {
    let files = ServeDir::new(folder).precompressed_br().precompressed_gzip().redirect_to_trailing_slash(false);
    let app = ServeFile::new(folder.join("index.html")).precompressed_br().precompressed_gzip();
    Router::new().fallback(answer).with_state(Site { files, app }).layer(map_response(revalidated))
}

async fn answer(State(mut site): State<Site>, request: Request) -> Response {
    let page = is_page(request.uri().path());
    let (parts, _) = request.into_parts();
    let again = Request::from_parts(parts.clone(), Body::empty());
    match site.files.try_call(Request::from_parts(parts, Body::empty())).await {
        Ok(found) if found.status() != StatusCode::NOT_FOUND => found.into_response(),
        // An error is a name that no file can have, such as one of ten thousand letters. It is not found either.
        Ok(_) | Err(_) if page => {
            site.app.try_call(again).await.map_or_else(|why| broken(&why), IntoResponse::into_response)
        }
        Ok(_) | Err(_) => (StatusCode::NOT_FOUND, "There is no such file.\n").into_response(),
    }
}

fn broken(why: &io::Error) -> Response {
    (StatusCode::INTERNAL_SERVER_ERROR, format!("index.html could not be read: {why}\n")).into_response()
}

/// Whether a path is one a visitor would see in the address bar: no dot after its last slash.
fn is_page(path: &str) -> bool {
    path.rsplit('/').next().is_none_or(|last| !last.contains('.'))
}

/// What was built a moment ago is what is shown: the browser asks each time whether a file changed.
async fn revalidated(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
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

    #[test]
    fn a_page_is_a_path_without_a_dot_after_its_last_slash() {
        for page in ["/", "/city/lyon/", "/city/lyon", "/v1.2/city/", "/a//"] {
            assert!(is_page(page), "{page}");
        }
        for file in ["/data/x.json", "/app.wasm", "/city/lyon/x.js", "/.hidden"] {
            assert!(!is_page(file), "{file}");
        }
    }

    #[test]
    fn it_answers_as_a_host_would() {
        let folder = env::temp_dir().join(format!("creative-cities-server-{}", std::process::id()));
        for (name, text) in [
            ("index.html", "app"),
            ("about/index.html", "about"),
            ("data/core.json", "{}"),
            ("app.wasm", "raw"),
            ("app.wasm.br", "packed"),
        ] {
            let file = folder.join(name);
            fs::create_dir_all(file.parent().expect("it is in a folder")).expect("the folder can be made");
            fs::write(file, text).expect("the file can be written");
        }
        let server = start(&folder, 0).expect("a free port is found");

        let long = format!("/{}", "x".repeat(10_000));
        for (path, status, body) in [
            ("/", 200, "app"),
            ("/about/", 200, "about"),
            ("/about?q=x", 200, "about"),
            ("/city/lyon/", 200, "app"),
            ("/city/lyon", 200, "app"),
            ("/data/", 200, "app"),
            ("/data", 200, "app"),
            ("/index.html/deeper", 200, "app"),
            ("/%00", 200, "app"),
            ("/%ff", 200, "app"),
            ("/%zz", 200, "app"),
            ("/..%2f..%2fetc/passwd", 200, "app"),
            (&long, 200, "app"),
            ("/data/core.json", 200, "{}"),
            ("/data/none.json", 404, "There is no such file.\n"),
            ("/none.wasm", 404, "There is no such file.\n"),
        ] {
            let (found, head, text) = get(&server, path, "identity");
            assert_eq!((found, text.as_str()), (status, body), "{path:.40}");
            assert!(head.contains("cache-control: no-cache"), "{path:.40}");
        }

        let (_, head, body) = get(&server, "/app.wasm", "gzip, br");
        assert!(head.contains("content-type: application/wasm") && head.contains("content-encoding: br"), "{head}");
        assert_eq!(body, "packed");
        assert_eq!(get(&server, "/app.wasm", "identity").2, "raw");
        fs::remove_dir_all(folder).expect("the folder can be removed");
    }

    #[test]
    fn a_folder_without_a_site_is_refused() {
        let error = start(Path::new("no-such-folder"), 0).err().expect("there is nothing to serve");
        assert!(error.to_string().contains("cargo xtask build"), "{error}");
    }
}
