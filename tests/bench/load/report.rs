//! The loads in rows, and the ratios that count.

use super::{
    From, Subject,
    visit::{Goal, Visit},
};
use crate::table::percentile;

/// Every load of one page.
pub(crate) type Column = Vec<Visit>;

/// First contentful paint of the app as a multiple of the bare page's, at most.
const PAINT: f64 = 1.25;
/// The app's search box as a multiple of the plain page's, at most.
const BOX: f64 = 1.0;

/// The table: a row a page, and below it what the app is held to.
pub(crate) fn table(subjects: &[Subject], columns: &[Column]) -> String {
    let head = format!(
        "\n{:24} {:>2} {:>8} {:>11} {:>6} {:>8} {:>9} {:>6} {:>11} {:>6} {:>7} {:>8}",
        "cold, slow 4G, 4×; ms", "n", "painted", "", "×bare", "largest", "until it", "", "", "×plain", "kB", "requests"
    );
    let [bare, plain, patient, ours, _, bare_in_a_tab, ours_in_a_tab] = columns else { unreachable!("a column each") };
    let beside = |subject: &Subject| if subject.from == From::EmptyTab { bare_in_a_tab } else { bare };
    let rows = subjects.iter().zip(columns).map(|(subject, column)| row(subject, column, beside(subject), plain));
    let limits = [
        limit("first contentful paint of ours, × bare", paint(ours) / paint(bare), PAINT),
        limit("search box of ours, × plain", goal(ours) / goal(plain), BOX),
        limit("search box of ours, × plain with all data first", goal(ours) / goal(patient), BOX),
        format!(
            "{:48} {:>5.2}",
            "first contentful paint in an empty tab, × bare",
            paint(ours_in_a_tab) / paint(bare_in_a_tab)
        ),
    ];
    [head].into_iter().chain(rows).chain(limits).collect::<Vec<_>>().join("\n")
}

fn row(subject: &Subject, column: &Column, bare: &Column, plain: &Column) -> String {
    let answers = subject.goal == Goal::Answered;
    format!(
        "{:24} {:>2} {:>8.0} {:>11} {:>6.2} {:>8.0} {:>9} {:>6.0} {:>11} {:>6} {:>7.1} {:>8}",
        subject.title,
        column.len(),
        paint(column),
        spread(column, |visit| visit.first),
        paint(column) / paint(bare),
        median(column, |visit| visit.largest),
        subject.goal.word(),
        goal(column),
        spread(column, |visit| visit.goal),
        if answers { format!("{:.2}", goal(column) / goal(plain)) } else { String::new() },
        median(column, |visit| visit.bytes) / 1000.0,
        median(column, |visit| visit.requests),
    )
}

fn limit(what: &str, ratio: f64, most: f64) -> String {
    format!("{what:48} {ratio:>5.2} of at most {most:.2}: {}", if ratio <= most { "kept" } else { "not kept" })
}

fn paint(column: &Column) -> f64 {
    median(column, |visit| visit.first)
}

fn goal(column: &Column) -> f64 {
    median(column, |visit| visit.goal)
}

fn median(column: &Column, number: impl Fn(&Visit) -> f64) -> f64 {
    percentile(&sorted(column, number), 50)
}

/// The least and the most.
fn spread(column: &Column, number: impl Fn(&Visit) -> f64) -> String {
    let sorted = sorted(column, number);
    format!("{:.0}–{:.0}", percentile(&sorted, 0), percentile(&sorted, 100))
}

fn sorted(column: &Column, number: impl Fn(&Visit) -> f64) -> Vec<f64> {
    let mut numbers: Vec<_> = column.iter().map(number).collect();
    numbers.sort_by(f64::total_cmp);
    numbers
}
