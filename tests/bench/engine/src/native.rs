//! The native bench. With a folder it writes the files of the records there instead, for the browser's.

use std::{alloc::System, env, fs, hint::black_box, path::Path, time::Instant};

use cap::Cap;
use engine_bench::{
    questions,
    records::Files,
    world::{Facts, ask},
};

#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

/// How many cities there are.
const SIZES: [usize; 3] = [408, 10_000, 100_000];
/// So often every question is asked before it is timed, and while.
const WARM: usize = 2;
const TIMES: usize = 9;

/// What a world of a size cost, in milliseconds, microseconds and bytes.
struct Row {
    size: usize,
    read: f64,
    index: f64,
    facts_bytes: usize,
    index_bytes: usize,
    median: f64,
    p95: f64,
    slowest: f64,
}

pub(crate) fn run() {
    let named: Vec<_> = env::args().skip(1).collect();
    match named.first().map(String::as_str) {
        Some("--kinds") => kinds(),
        Some(folder) => write(Path::new(folder)),
        None => table(),
    }
}

/// The files of every size, and the questions.
fn write(folder: &Path) {
    for size in SIZES {
        let files = Files::new(size);
        let folder = folder.join(size.to_string());
        fs::create_dir_all(&folder).expect("the folder can be made");
        for (name, text) in [("core", &*files.core), ("names", files.names), ("aliases", &files.aliases)] {
            fs::write(folder.join(name).with_extension("json"), text).expect("the file can be written");
        }
    }
    fs::write(folder.join("questions.json"), questions::json()).expect("the questions can be written");
}

fn table() {
    println!("size\tread ms\tindex ms\tfacts B/record\tindex B/record\tmedian us\tp95 us\tslowest us");
    for size in SIZES {
        let row = row(size);
        println!(
            "{}\t{:.1}\t{:.1}\t{}\t{}\t{:.1}\t{:.1}\t{:.1}",
            row.size,
            row.read,
            row.index,
            row.facts_bytes / size,
            row.index_bytes / size,
            row.median,
            row.p95,
            row.slowest
        );
    }
}

fn row(size: usize) -> Row {
    let files = Files::new(size);
    let empty = MEMORY.allocated();
    let (facts, read) = timed(|| Facts::read(&files.core, files.names, &files.aliases));
    let read_bytes = MEMORY.allocated();
    let (index, index_time) = timed(|| facts.index());
    let index_bytes = MEMORY.allocated() - read_bytes;
    let mut times = Vec::new();
    for question in questions::all() {
        let query = question.query(&facts.atlas);
        for round in 0..WARM + TIMES {
            let (answer, time) = timed(|| ask(&facts, &index, &query));
            black_box(answer);
            times.extend((round >= WARM).then_some(time * 1000.0));
        }
    }
    times.sort_by(f64::total_cmp);
    let (median, p95, slowest) = (percentile(&times, 50), percentile(&times, 95), percentile(&times, 100));
    Row { size, read, index: index_time, facts_bytes: read_bytes - empty, index_bytes, median, p95, slowest }
}

/// Every question of the largest world, with its time and how much it finds.
fn kinds() {
    let files = Files::new(SIZES[2]);
    let facts = Facts::read(&files.core, files.names, &files.aliases);
    let index = facts.index();
    for question in questions::all() {
        let query = question.query(&facts.atlas);
        let mut times: Vec<_> =
            (0..WARM + TIMES).map(|_| timed(|| black_box(ask(&facts, &index, &query)).len()).1).collect();
        times.sort_by(f64::total_cmp);
        let answer = ask(&facts, &index, &query);
        let us = percentile(&times, 50) * 1000.0;
        println!("{us:>9.1} {:>7} {} {:10} {question:?}", answer.len(), answer.slips, question.kind);
    }
}

/// What is made, and in how many milliseconds.
fn timed<T>(make: impl FnOnce() -> T) -> (T, f64) {
    let start = Instant::now();
    let outcome = make();
    (outcome, start.elapsed().as_secs_f64() * 1000.0)
}

/// The nearest rank of sorted numbers.
fn percentile(sorted: &[f64], percent: usize) -> f64 {
    sorted[(sorted.len() * percent).div_ceil(100).saturating_sub(1)]
}
