//! The drawing, the mark that is pointed at, and how a hand moves over it.

use std::sync::Arc;

use maud::{Markup, html};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, MouseEvent};

use super::panel::facts;
use crate::browser::focus;
use crate::browser::history::How;
use crate::domain::Field;
use crate::el::{El, el};
use crate::engine::{Lane, MARK, Mark, Placed, Plan, Timeline, two_lines};
use crate::parts::{Path, field_class, field_mark};
use crate::site::Site;

/// The chart as wide as the window is. Where pages are drawn to HTML nobody knows how wide that will be: both stand there,
/// and the style sheet shows one.
pub(super) fn chart(site: Site) -> El {
    let either = el("div").class("either");
    if cfg!(feature = "csr") {
        return either.child(chart_now(site));
    }
    let drawn = |narrow: bool| {
        move || {
            site.narrow.set(narrow);
            chart_now(site)
        }
    };
    either.child_now(drawn(true)).child_now(drawn(false))
}

/// The chart: lane labels that stay in view where years run down, the drawing, and the list that a hand moves on.
fn chart_now(site: Site) -> El {
    let m = site.m;
    let drawing = |class: &str, draw: fn(Site) -> Markup| {
        el("svg")
            .class(class)
            .attr("aria-hidden", "true")
            .attr_now("viewBox", move || view_box(site))
            .markup_now(move || draw(site))
    };
    // A new name with every mark: only then is the mark read out.
    let at = move || site.spot.get().map(|spot| ["spot-", &spot.to_string()].concat());
    let hand = el("div")
        .class("hand")
        .attr("role", "listbox")
        .attr("tabindex", "0")
        .attr("aria-label", m.timeline_label)
        .attr_now("aria-activedescendant", at)
        .child(
            el("div")
                .attr("role", "option")
                .attr_now("id", at)
                .attr("aria-selected", "true")
                .markup_now(move || named(site)),
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
}

/// The drawing of the view, once the events are here. Follows the query, the files and the width of the window.
pub(super) fn drawn(site: Site) -> Option<Arc<Timeline>> {
    let plan = Plan { across: !site.narrow.get(), mirrored: site.m.is_rtl() };
    let asof = site.query.with(|query| query.asof);
    let new = site.events(|events| {
        let fits = |(of, now): &(_, Arc<Timeline>)| (*of == asof && now.plan == plan).then(|| Arc::clone(now));
        let kept = site.drawing.peek(|kept| kept.as_ref().and_then(fits));
        kept.unwrap_or_else(|| Arc::new(Timeline::new(site.atlas, events, asof, plan)))
    })?;
    // Nobody follows it: it spares the parts of the chart from drawing it up one by one.
    site.drawing.update(|kept| *kept = Some((asof, Arc::clone(&new))));
    Some(new)
}

fn view_box(site: Site) -> Option<String> {
    let now = drawn(site)?;
    Some(["0 0 ", &now.width.to_string(), " ", &now.height.to_string()].concat())
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
    let Some(now) = drawn(site) else { return Markup::default() };
    html! { (frame(site, &now)) (size(site, &now)) (marks(site, &now)) }
}

/// The lines between lanes or years, and their labels.
fn frame(site: Site, now: &Timeline) -> Markup {
    let across = now.plan.across;
    let mut lines = Path::default();
    for start in if across { &now.lanes } else { &now.year_starts } {
        lines.to("M", 0, *start);
        lines.along("H", now.width);
    }
    html! {
        path.lines d=(lines.0) {}
        @for (column, year) in now.years.clone().enumerate() {
            @let (from, to) = (now.year_starts[column], now.year_starts[column + 1]);
            @let (class, x, y) = if across { ("year", usize::midpoint(from, to), 22) } else { ("", 0, from + 16) };
            text class=(class) x=(now.mirror(x, 0)) y=(y) { (year) }
        }
        @if across {
            @for (nth, lane) in Lane::all().into_iter().enumerate() {
                @let y = usize::midpoint(now.lanes[nth], now.lanes[nth + 1]) + 5;
                (lane_words(now, nth, lane_label(site, lane), y))
                text.total x=(now.mirror(now.width, 0)) y=(y) { (total(site, lane)) }
            }
            text.lane x=(now.mirror(LABEL, 0)) y=(now.height - 40) { (site.m.network_size) }
        }
    }
}

/// A lane's label beside its glyph, in two lines where one would run into the first mark of the lane.
fn lane_words(now: &Timeline, lane: usize, words: &str, y: usize) -> Markup {
    let x = now.mirror(LABEL, 0);
    let long = LABEL + words.chars().count() * LETTER > now.free(lane);
    html! {
        @if let Some((first, second)) = two_lines(words).filter(|_| long) {
            text.lane x=(x) y=(y - LINE / 2) { (first) " " tspan x=(x) dy=(LINE) { (second) } }
        } @else { text.lane x=(x) y=(y) { (words) } }
    }
}

/// How many of the answer a lane holds.
fn total(site: Site, lane: Lane) -> usize {
    let (asof, mut n) = (site.query.with(|query| query.asof), 0);
    site.answer.with(|answer| match lane {
        Lane::Field(field) => {
            for ix in &answer.order {
                n += usize::from(site.atlas.city(*ix).designation(asof).is_some_and(|now| now.field == field));
            }
        }
        Lane::Kind(kind) => {
            site.events(|events| {
                for ix in &answer.events {
                    n += usize::from(events.event(*ix).kind.filed() == kind);
                }
            });
        }
    });
    n
}

/// The size of the network at the end of each year, as steps along the years.
fn size(site: Site, now: &Timeline) -> Markup {
    let (across, most) = (now.plan.across, site.atlas.size(None).max(1));
    let (base, room) = if across { (now.height, 68) } else { (now.lanes[now.lanes.len() - 1] + 4, 48) };
    let asof = site.query.with(|query| query.asof).unwrap_or(u16::MAX);
    let place = |along: usize, far: usize| {
        let (x, y) = if across { (along, base - far) } else { (base + far, along) };
        (now.mirror(x, 0), y)
    };
    let (mut area, mut numbers, mut letter) = (Path::default(), Vec::new(), "M");
    let mut go = |(x, y): (usize, usize)| {
        area.to(letter, x, y);
        letter = "L";
    };
    go(place(now.year_starts[0], 0));
    for (column, year) in now.years.clone().enumerate() {
        let (from, to) = (now.year_starts[column], now.year_starts[column + 1]);
        if year <= asof {
            let n = site.atlas.size(Some(year));
            let far = room * n / most;
            go(place(from, far));
            go(place(to, far));
            numbers.push((n, if across { place(usize::midpoint(from, to), far + 5) } else { place(from + 16, 4) }));
            if year == asof.min(*now.years.end()) {
                go(place(to, 0));
            }
        }
    }
    html! {
        path.size d=(area.0) {}
        @for (n, (x, y)) in numbers { text.year[across] x=(x) y=(y) { (n) } }
    }
}

/// Every mark: a square for a city, a diamond for an event, its outline broken where nobody tells that it was held.
fn marks(site: Site, now: &Timeline) -> Markup {
    let (mut cities, mut met) = (vec![false; site.atlas.cities().len()], vec![false; site.atlas.events().len()]);
    site.answer.with(|answer| {
        for ix in &answer.order {
            cities[ix.index()] = true;
        }
        for ix in &answer.events {
            met[ix.index()] = true;
        }
    });
    // Of each lane: in the answer, outside, and the same once more for what is not known to have been held.
    let mut paths = vec![Path::default(); 4 * Lane::all().len()];
    if now.plan.across {
        for nth in 0..Field::ALL.len() {
            let y = (now.lanes[nth] + now.lanes[nth + 1] - MARK) / 2;
            paths[4 * nth].shape(now.mirror(2, MARK), y, SQUARE);
        }
    }
    let mut changes = Path::default();
    for (nth, placed) in now.marks.iter().enumerate() {
        let (found, shape) = match placed.mark {
            Mark::City(ix) => (cities[ix.index()], SQUARE),
            Mark::Event(ix) => (met[ix.index()], DIAMOND),
        };
        let path = &mut paths[4 * placed.lane + 2 * usize::from(!placed.firm) + usize::from(!found)];
        path.shape(placed.x, placed.y, shape);
        // From a city's mark in one field to that in another.
        if matches!(placed.mark, Mark::City(ix) if site.atlas.city(ix).designations.len() > 1) {
            for other in &now.marks[nth + 1..] {
                if other.mark == placed.mark {
                    changes.to("M", placed.x + MARK / 2, placed.y + MARK / 2);
                    changes.to("L", other.x + MARK / 2, other.y + MARK / 2);
                }
            }
        }
    }
    html! {
        @for (nth, path) in paths.into_iter().enumerate() {
            @let class = Field::ALL.get(nth / 4).map_or("", |field| field_class(*field));
            @if !path.0.is_empty() { path class={ "mk " (class) (STATES[nth % 4]) } d=(path.0) {} }
        }
        path.changed d=(changes.0) {}
    }
}

/// Where labels of lanes begin, how wide a letter is at most on average, and how high a line, in units of the drawing.
const LABEL: usize = 22;
const LETTER: usize = 10;
const LINE: usize = 18;

/// A mark from its corner on.
const SQUARE: &str = "h9v9h-9z";
const DIAMOND: &str = "m4.5-1.5l6 6-6 6-6-6z";
const _: () = assert!(MARK == 9, "marks are drawn as large as they are hit");
/// The classes of marks: in the answer and outside; then those that were only announced.
const STATES: [&str; 4] = ["", " out", " announced", " announced out"];

/// A ring round the mark that is pointed at, and round the one whose panel is open. Follows the hand and the query.
fn ring(site: Site) -> Markup {
    let (spot, open) = (site.spot.get(), site.query.with(|query| query.at));
    let Some(now) = drawn(site) else { return Markup::default() };
    let (mut pointed, mut chosen) = (Path::default(), Path::default());
    for (nth, placed) in now.marks.iter().enumerate() {
        let ring = |path: &mut Path| path.shape(placed.x - 3, placed.y - 3, "h15v15h-15z");
        if spot == Some(nth) {
            ring(&mut pointed);
        }
        if open == Some(placed.mark) {
            ring(&mut chosen);
        }
    }
    html! { path d=(chosen.0) {} path.at d=(pointed.0) {} }
}

/// The mark in a place on the list of them.
fn placed(site: Site, spot: Option<usize>) -> Option<Placed> {
    drawn(site)?.marks.get(spot?).copied()
}

/// What the mark that is pointed at says, or what the marks are. Follows the hand.
pub(super) fn named(site: Site) -> Markup {
    let said = placed(site, site.spot.get()).map(|placed| facts(site, placed.mark, placed.year));
    said.unwrap_or_else(|| html! { (site.m.timeline_hint) })
}

fn press(site: Site, event: &Event) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let spot = site.spot.peek(|spot| *spot);
    match event.key().as_str() {
        "Enter" | " " => choose(site, spot),
        "Escape" if site.query.peek(|query| query.at.is_some()) => {
            site.choose(How::Push, &|query| query.at = None);
        }
        "Escape" => focus::focus("#q"),
        key => match drawn(site).and_then(|now| now.step(spot.unwrap_or(0), key)) {
            Some(next) => {
                site.spot.set(Some(next));
                focus::uncover(".ring .at");
            }
            None => return,
        },
    }
    event.prevent_default();
}

/// The keyboard comes to the mark whose panel is open, or to the first.
fn take_up(site: Site) {
    if site.spot.peek(Option::is_none) {
        let open = site.query.peek(|query| query.at);
        let place = |now: Arc<Timeline>| now.marks.iter().position(|placed| Some(placed.mark) == open);
        site.spot.set(Some(drawn(site).and_then(place).unwrap_or(0)));
    }
}

/// Opens the panel of a mark.
fn choose(site: Site, spot: Option<usize>) {
    if let Some(placed) = placed(site, spot) {
        site.choose(How::Push, &|query| query.at = Some(placed.mark));
    }
}

/// The mark under the pointer.
fn under(site: Site, event: &Event) -> Option<usize> {
    let list = event.current_target()?.dyn_into::<Element>().ok()?;
    let (event, box_, now) = (event.dyn_ref::<MouseEvent>()?, list.get_bounding_client_rect(), drawn(site)?);
    #[expect(clippy::cast_precision_loss, reason = "a thousand units")]
    let unit = box_.width() / now.width as f64;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a point inside the drawing")]
    let units = |pixels: f64| (pixels / unit).max(0.0) as usize;
    now.near(units(f64::from(event.client_x()) - box_.left()), units(f64::from(event.client_y()) - box_.top()))
}
