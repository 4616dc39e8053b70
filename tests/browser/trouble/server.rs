//! A server that hands on what the real one answers, except for files that are to be broken.

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt, copy},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

/// What becomes of a file.
#[derive(Clone, Debug)]
pub(crate) enum Fault {
    /// It answers with this status, media type and body.
    Answer(u16, &'static str, Vec<u8>),
    /// It never answers.
    Never,
    /// It answers as it should once everything is in order again.
    Held,
    /// The connection ends in the middle of this body.
    Cut(Vec<u8>),
}

/// What is broken, by name; everything, where there is no network.
#[derive(Default)]
struct Faulty {
    files: HashMap<String, Fault>,
    gone: bool,
}

type Faults = Arc<Mutex<Faulty>>;

/// A running server. It ends when it is dropped.
pub(crate) struct Server {
    /// Without a slash at its end.
    pub(crate) base: String,
    upstream: String,
    faults: Faults,
    asked: Arc<AtomicUsize>,
    serving: JoinHandle<()>,
}

impl Server {
    /// Starts in front of a site.
    pub(crate) async fn start(site: &str) -> Self {
        let upstream = site.strip_prefix("http://").expect("a site without encryption").to_owned();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let faults = Faults::default();
        let asked = Arc::new(AtomicUsize::new(0));
        let serving = tokio::spawn(serve(listener, upstream.clone(), faults.clone(), asked.clone()));
        Self { base, upstream, faults, asked, serving }
    }

    /// Breaks a file: of the data, whose folder has a name that changes, by its name there; any other by its path.
    pub(crate) fn shatter(&self, file: &str, fault: Fault) {
        self.faults.lock().unwrap().files.insert(file.to_owned(), fault);
    }

    /// Puts every file in order again.
    pub(crate) fn mend(&self) {
        *self.faults.lock().unwrap() = Faulty::default();
    }

    /// Hangs up on everybody, as if there were no network.
    pub(crate) fn leave(&self) {
        self.faults.lock().unwrap().gone = true;
    }

    /// How many requests have come so far.
    pub(crate) fn asked(&self) -> usize {
        self.asked.load(Ordering::Relaxed)
    }

    /// The path of the app's script or wasm, which the page names, by its ending.
    pub(crate) async fn part(&self, ending: &str) -> String {
        let home = self.get("/").await;
        let named = home.split('"').find(|word| word.starts_with("creative-cities-") && word.ends_with(ending));
        format!("/{}", named.unwrap_or_else(|| panic!("the page names no {ending}")))
    }

    /// The paths of the pieces of the app's wasm, which other pages than the directory name.
    pub(crate) async fn pieces(&self) -> Vec<String> {
        let mut pieces = Vec::new();
        for page in ["/about/", "/timeline/"] {
            let page = self.get(page).await;
            let named = page.split('"').filter(|word| word.starts_with("creative-cities-piece-"));
            pieces.extend(named.map(|name| format!("/{name}")));
        }
        assert!(!pieces.is_empty(), "the pages name no pieces");
        pieces
    }

    /// A file of the data as it should be.
    pub(crate) async fn sound(&self, file: &str) -> String {
        let home = self.get("/").await;
        let facts = home.split_once("data-facts=\"").unwrap().1.split_once('"').unwrap().0;
        self.get(&format!("/{facts}{file}")).await
    }

    /// What the real server answers.
    pub(crate) async fn get(&self, path: &str) -> String {
        let mut stream = ask(&self.upstream, path).await.unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.unwrap();
        answer.split_once("\r\n\r\n").unwrap().1.to_owned()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

async fn serve(listener: TcpListener, upstream: String, faults: Faults, asked: Arc<AtomicUsize>) {
    while let Ok((client, _)) = listener.accept().await {
        let (upstream, faults, asked) = (upstream.clone(), faults.clone(), asked.clone());
        // A browser that hangs up is none of the server's business.
        tokio::spawn(async move { answer(client, &upstream, &faults, &asked).await.ok() });
    }
}

async fn answer(mut client: TcpStream, upstream: &str, faults: &Faults, asked: &AtomicUsize) -> std::io::Result<()> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(client.read_u8().await?);
    }
    asked.fetch_add(1, Ordering::Relaxed);
    let head = String::from_utf8_lossy(&head).into_owned();
    let target = head.split(' ').nth(1).unwrap_or("/");
    let fault = {
        let now = faults.lock().unwrap();
        if now.gone {
            return Ok(());
        }
        now.files.get(name(target)).cloned()
    };
    match fault {
        None => hand_on(&mut client, upstream, target).await,
        Some(Fault::Held) => {
            while faults.lock().unwrap().files.contains_key(name(target)) {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
            hand_on(&mut client, upstream, target).await
        }
        Some(Fault::Never) => client.read_to_end(&mut Vec::new()).await.map(drop),
        Some(Fault::Answer(status, kind, body)) => send(&mut client, status, kind, body.len(), &body).await,
        Some(Fault::Cut(body)) => send(&mut client, 200, "application/json", body.len() * 2, &body).await,
    }
}

async fn hand_on(client: &mut TcpStream, upstream: &str, target: &str) -> std::io::Result<()> {
    copy(&mut ask(upstream, target).await?, client).await.map(drop)
}

/// What a file is called in a test: below the data's folder by its name there, elsewhere by its path.
fn name(target: &str) -> &str {
    let path = target.split('?').next().unwrap_or(target);
    let below_facts = path.strip_prefix("/data/").and_then(|rest| rest.split_once('/')).map(|(_, name)| name);
    below_facts.unwrap_or(path)
}

async fn send(client: &mut TcpStream, status: u16, kind: &str, length: usize, body: &[u8]) -> std::io::Result<()> {
    let head = format!(
        "HTTP/1.1 {status} As Asked\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n"
    );
    client.write_all(head.as_bytes()).await?;
    client.write_all(body).await?;
    client.shutdown().await
}

/// Asks the real server, which closes the connection when it has answered.
async fn ask(upstream: &str, target: &str) -> std::io::Result<TcpStream> {
    let mut stream = TcpStream::connect(upstream).await?;
    let head =
        format!("GET {target} HTTP/1.1\r\nHost: {upstream}\r\nAccept-Encoding: identity\r\nConnection: close\r\n\r\n");
    stream.write_all(head.as_bytes()).await?;
    Ok(stream)
}
