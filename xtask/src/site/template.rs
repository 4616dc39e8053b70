//! The document around every page: Trunk's own, with places for what differs.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use creative_cities::{domain::Naming, messages::Language, pages::piece::Piece};

use super::{along, policy};

/// Run in every page before it is painted.
const HEAD_SCRIPT: &str = include_str!("../../../src/boot/head.js");

/// What only a finished site has.
const INSTALL: &str = "<link rel=\"manifest\" href=\"manifest.webmanifest\">\n<link rel=\"apple-touch-icon\" href=\"apple-touch-icon.png\">\n";

/// The document, cut where a page's head and content go.
#[derive(Clone)]
pub(super) struct Template {
    /// The path of the site: `/`, or `/creative-cities/`.
    pub(super) base: String,
    /// What its pages may do, all together.
    pub(super) policy: String,
    /// What a page may do that has no styles but those of every page.
    plain: String,
    before_head: String,
    after_head: String,
    after_app: String,
}

impl Template {
    /// Reads the page that Trunk built; `facts` is the folder of the data.
    pub(super) fn read(dist: &Path, facts: &str) -> Result<Self> {
        let html = fs::read_to_string(dist.join("index.html")).context("the build has no index.html")?;
        let html = html.replacen("<html ", &format!("<html data-facts=\"{facts}\" "), 1);
        let html = html.replace("rel=\"preload\" href=\"data/", &format!("rel=\"preload\" href=\"{facts}"));
        let script = crate::script::small_script(HEAD_SCRIPT)?;
        let style = between(&html, "<style>", "</style>").context("index.html has no style")?;
        let others = between(&html, OF_PIECES, "</style>").context("index.html has no style of other pages")?;
        let plain = policy::of(&[&script], &[style]);
        let policy = policy::of(&[&script], &[style, others]);
        let charset = "<meta charset=\"utf-8\">\n";
        let stated = format!("{charset}<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n");
        let html = html.replacen(charset, &stated, 1);
        let icon = "<link rel=\"icon\"";
        let html = html.replacen(icon, &[INSTALL, icon].concat(), 1);
        let base = between(&html, "<base href=\"", "\"").context("index.html has no base")?.to_owned();
        let (before, rest) = html.split_once("<title>").context("index.html has no title")?;
        let (_, rest) = rest.split_once("</title>\n").context("the title of index.html does not end")?;
        let (after_head, after_app) =
            rest.split_once("<div id=\"app\"></div>").context("index.html has no place for the app")?;
        let before_head = [before, "<script>", &script, "</script>\n"].concat();
        Ok(Self {
            base,
            policy,
            plain,
            before_head,
            after_head: after_head.to_owned(),
            after_app: after_app.to_owned(),
        })
    }

    /// What a page asks for first, its wasm, as a value of the header `Link`: a browser reads it before the page itself. The
    /// data wait for the script, for each file that comes with a page delays its first paint.
    pub(super) fn early(&self) -> String {
        let preloads = self.after_head.lines().filter(|line| !line.contains("media=\"not all\""));
        let early = preloads.filter_map(|line| line.strip_prefix("<link rel=\"preload\" href=\""));
        let links = early.filter_map(|rest| {
            let (href, how) = rest.split_once('"')?;
            let how = how.trim_end_matches('>').replace('"', "").replace(' ', "; ");
            Some(format!("<{}{}>; rel=preload{how}", self.base, href.trim_start_matches("../")))
        });
        links.collect::<Vec<_>>().join(", ")
    }

    /// The document for pages in another language, which lie in a folder of their own and need its words.
    pub(super) fn in_language(&self, language: &Language, facts: &str) -> Self {
        if language.is_first() {
            return self.clone();
        }
        let Self { base, .. } = self;
        let (folder, root) = (language.folder(), language.root());
        let from_below = |html: &str| {
            let html = FILES.iter().fold(html.to_owned(), |html, file| html.replace(file, &up(file, root)));
            html.replace(&format!("=\"{facts}"), &format!("=\"{root}{facts}"))
        };
        let direction = if language.rtl { "rtl" } else { "ltr" };
        let before_head = from_below(&self.before_head)
            .replacen("lang=\"en\" dir=\"ltr\"", &format!("lang=\"{}\" dir=\"{direction}\"", language.tag), 1)
            .replacen(&format!("<base href=\"{base}\">"), &format!("<base href=\"{base}{folder}\">"), 1);
        let words = |folder| format!("{root}{facts}{}", Naming::file(folder));
        let after_head = from_below(&self.after_head).replacen(&words(""), &words(&folder), 1);
        Self { before_head, after_head, after_app: from_below(&self.after_app), ..self.clone() }
    }

    /// A whole document. Of the files that the app needs it names those that its page does not bring along, and of the pieces
    /// of the app the one that its page needs.
    pub(super) fn fill(&self, content: &Content) -> String {
        let Content { piece, head, app, along, aside } = *content;
        let absent = |line: &&str| asked(line).is_none_or(|file| !along::has(along, file));
        let named = |line: &&str| of_piece(line).is_none_or(|name| piece.is_some_and(|piece| piece.name() == name));
        let styled = |line: &&str| piece.is_some() || !line.starts_with(OF_PIECES);
        let after_head: String =
            self.after_head.split_inclusive('\n').filter(absent).filter(named).filter(styled).collect();
        let before_head = match piece {
            Some(_) => self.before_head.clone(),
            None => self.before_head.replacen(&self.policy, &self.plain, 1),
        };
        [&before_head, head, "\n", &after_head, app, along, aside, &self.after_app].concat()
    }
}

/// What a page is made of.
pub(super) struct Content<'a> {
    /// The piece of the app that it needs.
    pub(super) piece: Option<Piece>,
    /// Title, description and previews.
    pub(super) head: &'a str,
    /// The app's own element.
    pub(super) app: &'a str,
    /// The data that it brings along.
    pub(super) along: &'a str,
    /// What stands beside the app, and tells it by being there that the page is whole.
    pub(super) aside: &'a str,
}

/// Where the document names a file of the site.
const FILES: [&str; 5] = [
    "href=\"creative-cities-",
    "src=\"creative-cities-",
    "href=\"icon.svg",
    "href=\"apple-touch-icon",
    "href=\"manifest.webmanifest",
];

/// The file as it is named from a folder below: `href="../icon.svg`.
fn up(file: &str, root: &str) -> String {
    file.replacen('"', &["\"", root].concat(), 1)
}

/// How the line of styles begins that pages with a piece have.
const OF_PIECES: &str = "<style data-piece>";

/// The file that a line of the document asks for.
fn asked(line: &str) -> Option<&str> {
    between(line, "rel=\"preload\" href=\"", "\"")
}

/// The piece of the app that a line of the document names.
fn of_piece(line: &str) -> Option<&str> {
    between(line, "data-piece=\"", "\"")
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    Some(text.split_once(before)?.1.split_once(after)?.0)
}
