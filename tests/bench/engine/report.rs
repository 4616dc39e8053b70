//! The results as a page of Markdown.

use std::fmt::Write;

use super::Measured;
use crate::table::percentile;

/// What the engine is held to over the most cities: the 95th percentile in milliseconds, and how many times as long the best
/// of the peers that answer the same takes.
const P95: f64 = 1.0;
const TIMES_FASTER: f64 = 3.0;
/// A peer answers the same if so many of a hundred of its answers are ours.
const SAME: usize = 90;

/// An engine over so many cities.
pub(crate) struct Row {
    name: &'static str,
    size: usize,
    read: f64,
    build: f64,
    held: f64,
    median: f64,
    p95: f64,
    /// How many questions there are, and to how many the answer is the same by number, and by every count.
    asked: usize,
    same_number: usize,
    same_counts: usize,
    /// To how many it finds fewer.
    fewer: usize,
}

impl Row {
    pub(super) fn new(name: &'static str, size: usize, mut measured: Measured, ours: &[Vec<u32>]) -> Self {
        measured.times.sort_by(f64::total_cmp);
        let pairs = || measured.answers.iter().zip(ours);
        Self {
            name,
            size,
            read: measured.read,
            build: measured.build,
            held: measured.held,
            median: percentile(&measured.times, 50),
            p95: percentile(&measured.times, 95),
            asked: ours.len(),
            same_number: pairs().filter(|(a, b)| a[0] == b[0]).count(),
            same_counts: pairs().filter(|(a, b)| a == b).count(),
            fewer: pairs().filter(|(a, b)| a[0] < b[0]).count(),
        }
    }

    pub(super) fn line(&self) -> String {
        let Self { name, size, read, build, median, p95, asked, same_number, same_counts, fewer, .. } = self;
        let mib = self.held / 1_048_576.0;
        format!(
            "| {size} | {name} | {read:.0} | {build:.0} | {mib:.1} | {median:.0} | {p95:.0} | {same_number} | {same_counts} | {fewer} | {asked} |"
        )
    }

    const fn answers_the_same(&self) -> bool {
        self.same_number * 100 >= self.asked * SAME
    }
}

/// The tables, and what the engine is held to.
pub(super) fn markdown(rows: &[Row], native: &str, browser: &str) -> String {
    let mut page = format!(
        "## In the browser\n\n{browser}, headless. Milliseconds to read the files and to build the index, MiB that are held (ours: all of the \
        wasm's memory; others: what the heap grew by), microseconds a question; to how many questions the number of cities \
        is ours, every count of every facet is ours, and fewer cities are found. Libraries that only find words are given \
        facets, order and page by `tests/bench/engine/page/cities.js`.\n\n\
        | cities | engine | read | build | MiB | median | p95 | same number | same counts | fewer | of |\n\
        | --: | --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |\n",
    );
    for row in rows {
        let _ = writeln!(page, "{}", row.line());
    }
    page.push_str(&chart(rows));
    page.push_str("\n## Held to\n\n");
    for line in limits(rows) {
        let _ = writeln!(page, "- {line}");
    }
    page.push_str("\n## Natively\n\nBytes a record are those of the facts and of the index, as allocated.\n\n");
    for (nth, line) in native.lines().enumerate() {
        let _ = writeln!(page, "| {} |", line.replace('\t', " | "));
        if nth == 0 {
            let _ = writeln!(page, "|{}", " --: |".repeat(line.split('\t').count()));
        }
    }
    page
}

/// The 95th percentile over the most cities as bars: eight blocks more are ten times as long.
fn chart(rows: &[Row]) -> String {
    let most = rows.iter().map(|row| row.size).max().unwrap_or_default();
    let mut lines: Vec<_> = rows.iter().filter(|row| row.size == most).collect();
    lines.sort_by(|a, b| a.p95.total_cmp(&b.p95));
    let mut chart = format!(
        "\nOf a hundred questions over {most} cities the slowest but five, in milliseconds; eight blocks are ten times as long:\n\n```text\n"
    );
    for row in lines {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few dozen blocks")]
        let blocks = ((row.p95 / 100.0).max(1.0).log10() * 8.0).round() as usize;
        let _ = writeln!(chart, "{:12}{} {:.1}", row.name, "█".repeat(blocks.max(1)), row.p95 / 1000.0);
    }
    chart + "```\n"
}

fn limits(rows: &[Row]) -> Vec<String> {
    let find = |name: &str, size| rows.iter().find(|row| row.name == name && row.size == size);
    let most = rows.iter().map(|row| row.size).max().unwrap_or_default();
    let (Some(ours), Some(plain), Some(tenth)) = (find("ours", most), find("plain", most), find("ours", most / 10))
    else {
        return Vec::new();
    };
    let peers = rows.iter().filter(|row| row.size == most && row.name != "ours");
    let best = peers.filter(|row| row.answers_the_same()).min_by(|a, b| a.p95.total_cmp(&b.p95)).unwrap_or(plain);
    let kept = |kept: bool| if kept { "kept" } else { "not kept" };
    let p95 = ours.p95 / 1000.0;
    let faster = best.p95 / ours.p95;
    let build = ours.build / plain.build;
    let growth = [ours.median / tenth.median, ours.p95 / tenth.p95];
    vec![
        format!("p95 over {most} cities: {p95:.2} ms of at most {P95:.1}: {}", kept(p95 <= P95)),
        format!(
            "p95 of {}, the quickest that answers the same, × ours: {faster:.1} of at least {TIMES_FASTER:.0}: {}",
            best.name,
            kept(faster >= TIMES_FASTER)
        ),
        format!("build, × the plain scan's: {build:.2} of at most 1: {}", kept(build <= 1.0)),
        format!(
            "from {} to {most} cities, median and p95 grow {:.1} and {:.1} times, of at most 10: {}",
            most / 10,
            growth[0],
            growth[1],
            kept(growth[0].max(growth[1]) <= 10.0)
        ),
    ]
}
