//! The numbers in rows.

use std::{env, fs, path::Path};

/// The most that the median and the 95th percentile may be, in milliseconds.
const LIMITS: (f64, f64) = (24.0, 40.0);

/// The head of the table.
pub(crate) fn head() -> String {
    format!(
        "\n{:36} {:>4} {:>8} {:>8} {:>8}   of the limits ({} and {} ms)",
        "milliseconds", "n", "median", "p95", "max", LIMITS.0, LIMITS.1
    )
}

/// A row: how many, median, 95th percentile, the longest, and the first two as parts of the limits.
pub(crate) fn row(title: &str, times: Vec<f64>) -> String {
    row_within(LIMITS, title, times)
}

/// The same with limits of its own.
pub(crate) fn row_within(limits: (f64, f64), title: &str, mut times: Vec<f64>) -> String {
    times.sort_by(f64::total_cmp);
    let (median, p95, max) = (percentile(&times, 50), percentile(&times, 95), percentile(&times, 100));
    let ratios = format!("{:>5.2} {:>5.2}", median / limits.0, p95 / limits.1);
    format!("{title:36} {:>4} {median:>8.1} {p95:>8.1} {max:>8.1}   {ratios}", times.len())
}

/// Prints what was measured, and leaves it where `cargo xtask bench` keeps it.
pub(crate) fn keep(name: &str, page: &str) {
    println!("{page}\n");
    if let Some(folder) = env::var_os("RESULTS") {
        fs::write(Path::new(&folder).join(name).with_extension("md"), page).expect("the results can be written");
    }
}

/// The same of a table in columns.
pub(crate) fn keep_columns(name: &str, table: &str) {
    keep(name, &format!("```text\n{}\n```\n", table.trim()));
}

/// The nearest rank of sorted numbers.
pub(crate) fn percentile(sorted: &[f64], percent: usize) -> f64 {
    let rank = (sorted.len() * percent).div_ceil(100);
    sorted.get(rank.saturating_sub(1)).copied().unwrap_or(f64::NAN)
}
