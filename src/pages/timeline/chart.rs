//! The drawing, the mark that is pointed at, and how a hand moves over it.

use maud::{Markup, html};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, MouseEvent};

use super::panel::{facts, is_firm};
use crate::browser::focus;
use crate::browser::history::How;
use crate::domain::{Events, Field};
use crate::el::{El, el};
use crate::engine::{Lane, MARK, Mark, Placed, Plan, Timeline};
use crate::parts::{field_class, field_mark};
use crate::site::Site;

/// The chart: lane labels that stay in view where years run down, the drawing, and the list that a hand moves on.
pub(super) fn chart(site: Site) -> El {
    let m = site.m;
    let drawing = |class: &str, draw: fn(Site) -> Markup| {
        el("svg")
            .class(class)
            .attr("aria-hidden", "true")
            .attr_now("viewBox", move || with(site, |now| view_box(now)))
            .markup_now(move || draw(site))
    };
    let at = move || site.spot.get().map(|_| "spot".to_owned());
    let hand = el("div")
        .class("hand")
        .attr("role", "listbox")
        .attr("tabindex", "0")
        .attr("aria-label", m.timeline_label)
        .attr_now("aria-activedescendant", at)
        .child(
            el("div")
                .attr("role", "option")
                .attr("id", "spot")
                .attr("aria-selected", "true")
                .text_now(move || named(site)),
        )
        .on("keydown", move |event| press(site, event))
        .on("focus", move |_| take_up(site))
        .on("blur", move |_| site.spot.set(None))
        .on("pointermove", move |event| site.spot.set(under(site, event)))
        .on("pointerleave", move |_| site.spot.set(None))
        .on("click", move |event| choose(site, under(site, event)));
    let plot = el("div").class("plot").child(drawing("drawing", picture)).child(drawing("ring", ring)).child(hand);
    el("div")
        .attr_now("class", move || Some(if site.narrow.get() { "chart down" } else { "chart" }.to_owned()))
        .child(el("div").class("lanes").attr("aria-hidden", "true").markup(labels(site)))
        .child(plot)
        .child(el("p").class("named").text_now(move || named(site)))
}

/// Reads the drawing of the view, once the events are here. Follows the query, the files and the width of the window.
pub(super) fn with<T>(site: Site, read: impl FnOnce(&Timeline) -> T) -> Option<T> {
    let plan = Plan { across: !site.narrow.get(), mirrored: false };
    let asof = site.query.with(|query| query.asof);
    site.events(|events| read(&Timeline::new(site.atlas, events, asof, plan)))
}

fn view_box(timeline: &Timeline) -> String {
    ["0 0", &timeline.width.to_string(), &timeline.height.to_string()].join(" ")
}

/// What a lane is called.
pub(super) fn lane_label(site: Site, lane: Lane) -> &'static str {
    match lane {
        Lane::Field(field) => site.m.field(field),
        Lane::Kind(kind) => site.m.event_kinds(kind),
    }
}

/// The labels over lanes that stand beside each other.
fn labels(site: Site) -> Markup {
    html! {
        @for lane in Lane::all() {
            span { @if let Lane::Field(field) = lane { (field_mark(field)) } (lane_label(site, lane)) }
        }
        span { (site.m.network_size) }
    }
}

/// The whole drawing: years, lanes, marks (those outside the answer fainter), and the size of the network.
fn picture(site: Site) -> Markup {
    let drawn =
        |events: &Events| with(site, |now| html! { (frame(site, now)) (size(site, now)) (marks(site, events, now)) });
    site.events(drawn).flatten().unwrap_or_default()
}

/// The lines between lanes or years, and their labels.
fn frame(site: Site, now: &Timeline) -> Markup {
    let [width, height] = [now.width, now.height].map(|side| side.to_string());
    let mut lines = String::new();
    for start in if now.plan.across { &now.lanes } else { &now.year_starts } {
        lines.push_str(&["M0 ", &start.to_string(), "H", &width].concat());
    }
    html! {
        path.lines d=(lines) {}
        @for (column, year) in now.years.clone().enumerate() {
            @let (from, to) = (now.year_starts[column], now.year_starts[column + 1]);
            @if now.plan.across { text.year x=(now.mirror((from + to) / 2, 0)) y="22" { (year) } }
            @else { text x=(now.mirror(0, 0)) y=(from + 16) { (year) } }
        }
        @if now.plan.across {
            @for (nth, lane) in Lane::all().into_iter().enumerate() {
                @let (y, n) = ((now.lanes[nth] + now.lanes[nth + 1]) / 2 + 5, total(site, lane));
                text.lane x=(now.mirror(22, 0)) y=(y) { (lane_label(site, lane)) }
                text.total x=(now.mirror(now.width, 0)) y=(y) { (n) }
            }
            text.lane x=(now.mirror(22, 0)) y=(now.height - 40) { (site.m.network_size) }
        }
        path.edge d={ "M0 " (height) "H" (width) } {}
    }
}

/// How many of the answer a lane holds.
pub(super) fn total(site: Site, lane: Lane) -> usize {
    let asof = site.query.with(|query| query.asof);
    let of_field = |ix: &&crate::domain::CityIx| {
        site.atlas.city(**ix).designation(asof).is_some_and(|now| Lane::Field(now.field) == lane)
    };
    site.answer.with(|answer| match lane {
        Lane::Field(_) => answer.order.iter().filter(of_field).count(),
        Lane::Kind(kind) => site
            .events(|events| answer.events.iter().filter(|ix| events.event(**ix).kind.filed() == kind).count())
            .unwrap_or(0),
    })
}

/// The size of the network at the end of each year, as steps along the years.
fn size(site: Site, now: &Timeline) -> Markup {
    let most = site.atlas.size(None).max(1);
    let (base, room) = if now.plan.across { (now.height, 68) } else { (now.lanes[now.lanes.len() - 1] + 4, 48) };
    let asof = site.query.with(|query| query.asof).unwrap_or(u16::MAX);
    let mut steps = Vec::new();
    for (column, year) in now.years.clone().enumerate() {
        if year <= asof {
            let n = site.atlas.size(Some(year));
            steps.push((column, n, room * n / most));
        }
    }
    let along = |column: usize| now.year_starts[column];
    let mut area = String::new();
    let mut draw = |letter: &str, value: usize| area.push_str(&[letter, &value.to_string()].concat());
    if now.plan.across {
        draw("M", now.mirror(along(0), 0));
        draw(" ", base);
        for (column, _, high) in &steps {
            draw("V", base - high);
            draw("H", now.mirror(along(column + 1), 0));
        }
        draw("V", base);
    } else {
        draw("M", now.mirror(base, 0));
        draw(" ", along(0));
        for (column, _, wide) in &steps {
            draw("H", now.mirror(base + wide, 0));
            draw("V", along(column + 1));
        }
        draw("H", now.mirror(base, 0));
    }
    html! {
        path.size d=(area) {}
        @for (column, n, far) in &steps {
            @if now.plan.across {
                text.year x=(now.mirror((along(*column) + along(column + 1)) / 2, 0)) y=(base - far - 5) { (n) }
            } @else { text x=(now.mirror(base + 4, 0)) y=(along(*column) + 16) { (n) } }
        }
    }
}

/// Every mark: a square for a city, a diamond for an event, its outline broken where nobody tells that it was held.
fn marks(site: Site, events: &Events, now: &Timeline) -> Markup {
    let mut cities = vec![false; site.atlas.cities().len()];
    let mut met = vec![false; events.0.len()];
    site.answer.with(|answer| {
        answer.order.iter().for_each(|ix| cities[ix.index()] = true);
        answer.events.iter().for_each(|ix| met[ix.index()] = true);
    });
    // Of each lane: in the answer, outside, and the same once more for what is not known to have been held.
    let mut paths = vec![String::new(); 4 * Lane::all().len()];
    if now.plan.across {
        for nth in 0..Field::ALL.len() {
            let (x, y) = (now.mirror(2, MARK), (now.lanes[nth] + now.lanes[nth + 1]) / 2 - MARK / 2);
            paths[4 * nth].push_str(&["M", &x.to_string(), " ", &y.to_string(), SQUARE].concat());
        }
    }
    for placed in &now.marks {
        let (found, firm, shape) = match placed.mark {
            Mark::City(ix) => (cities[ix.index()], true, SQUARE),
            Mark::Event(ix) => (met[ix.index()], is_firm(events.event(ix)), DIAMOND),
        };
        let path = &mut paths[4 * placed.lane + 2 * usize::from(!firm) + usize::from(!found)];
        for part in ["M", &placed.x.to_string(), " ", &placed.y.to_string(), shape] {
            path.push_str(part);
        }
    }
    html! {
        @for (nth, lane) in Lane::all().into_iter().enumerate() {
            @let class = if let Lane::Field(field) = lane { field_class(field) } else { "of-meetings" };
            @for (state, path) in paths[4 * nth..4 * nth + 4].iter().enumerate() {
                @if !path.is_empty() { path class={ "mk " (class) (STATES[state]) } d=(path) {} }
            }
        }
        path.changed d=(changes(now)) {}
    }
}

/// A mark from its corner on.
const SQUARE: &str = "h9v9h-9z";
const DIAMOND: &str = "m4.5-1.5l6 6-6 6-6-6z";
const _: () = assert!(MARK == 9, "marks are drawn as large as they are hit");
/// The classes of marks: in the answer and outside; then those that were only announced.
const STATES: [&str; 4] = ["", " out", " announced", " announced out"];

/// From a city's mark in its former field to that in its next.
fn changes(now: &Timeline) -> String {
    let mut path = String::new();
    for (nth, to) in now.marks.iter().enumerate() {
        let Mark::City(_) = to.mark else { continue };
        for from in now.marks.iter().filter(|from| from.mark == to.mark && from.year < to.year) {
            for (letter, placed) in [("M", from), ("L", &now.marks[nth])] {
                let (x, y) = (placed.x + MARK / 2, placed.y + MARK / 2);
                path.push_str(&[letter, &x.to_string(), " ", &y.to_string()].concat());
            }
        }
    }
    path
}

/// A ring round the mark that is pointed at, and round the one whose panel is open. Follows the hand and the query.
fn ring(site: Site) -> Markup {
    let spot = site.spot.get();
    let open = site.query.with(|query| query.at);
    let rings = |now: &Timeline| {
        let mut path = String::new();
        for (nth, Placed { mark, x, y, .. }) in now.marks.iter().enumerate() {
            if spot == Some(nth) || open == Some(*mark) {
                path.push_str(&["M", &(x - 3).to_string(), " ", &(y - 3).to_string(), "h15v15h-15z"].concat());
            }
        }
        path
    };
    html! { @if let Some(path) = with(site, rings) { path d=(path) {} } }
}

/// What the mark that is pointed at says, or what the marks are. Follows the hand.
fn named(site: Site) -> String {
    let spot = site.spot.get();
    let placed = with(site, |now| spot.and_then(|spot| now.marks.get(spot).copied())).flatten();
    placed.map_or_else(|| site.m.timeline_hint.to_owned(), |placed| facts(site, placed.mark, placed.year))
}

fn press(site: Site, event: &Event) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let spot = site.spot.peek(|spot| *spot);
    match event.key().as_str() {
        "Enter" | " " => choose(site, spot),
        "Escape" if site.query.peek(|query| query.at.is_some()) => close(site),
        "Escape" => focus::focus("#q"),
        key => match with(site, |now| now.step(spot.unwrap_or(0), key)).flatten() {
            Some(next) => site.spot.set(Some(next)),
            None => return,
        },
    }
    event.prevent_default();
}

/// The keyboard comes to the mark whose panel is open, or to the first.
fn take_up(site: Site) {
    if site.spot.peek(Option::is_none) {
        let open = site.query.peek(|query| query.at);
        let place = |now: &Timeline| now.marks.iter().position(|placed| Some(placed.mark) == open);
        site.spot.set(Some(with(site, place).flatten().unwrap_or(0)));
    }
}

/// Opens the panel of a mark.
fn choose(site: Site, spot: Option<usize>) {
    let mark = with(site, |now| spot.and_then(|spot| now.marks.get(spot)).map(|placed| placed.mark)).flatten();
    if mark.is_some() {
        site.choose(How::Push, &|query| query.at = mark);
    }
}

fn close(site: Site) {
    site.choose(How::Push, &|query| query.at = None);
}

/// The mark under the pointer.
fn under(site: Site, event: &Event) -> Option<usize> {
    let list = event.current_target()?.dyn_into::<Element>().ok()?;
    let (event, box_) = (event.dyn_ref::<MouseEvent>()?, list.get_bounding_client_rect());
    with(site, |now| {
        #[expect(clippy::cast_precision_loss, reason = "a thousand units")]
        let unit = box_.width() / now.width as f64;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a point inside the drawing")]
        let units = |pixels: f64| (pixels / unit).max(0.0) as usize;
        now.near(units(f64::from(event.client_x()) - box_.left()), units(f64::from(event.client_y()) - box_.top()))
    })
    .flatten()
}
