//! The strip of years: a picture of the network that is also a control of the years, on the directory and on the pages of
//! fields and countries.

use maud::{Markup, html};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, MouseEvent, PointerEvent};

use super::{Path, field_class};
use crate::browser::focus;
use crate::browser::history::{self, How};
use crate::domain::Field;
use crate::el::{El, Part, el};
use crate::engine::{COLUMN, Hand, Pressed, Query, SIDE, Strip, Years};
use crate::link::{Place, Route};
use crate::messages::fill;
use crate::site::Site;

/// The marks under a list of the years, the name of the mark that is pointed at, and the same as a table.
pub(crate) fn strip(site: Site) -> El {
    let m = site.m;
    let whole = &site.strip;
    let units = [whole.columns.len() * COLUMN, whole.height()].map(|side| side.to_string());
    let picture = el("svg")
        .class("marks")
        .attr("viewBox", &["0 0 ", &units[0], " ", &units[1]].concat())
        .attr("aria-hidden", "true")
        .markup_now(move || picture(site));
    let mut years = years(site);
    let mut rows = el("tbody");
    for column in 0..whole.columns.len() {
        let year = whole.year(column).to_string();
        years = years.child(year_option(&year));
        let number = el("td").blank(Part::Text);
        rows = rows.child(el("tr").child(el("th").attr("scope", "row").text(&year)).child(number));
    }
    let table = el("table").child(el("caption").text(m.strip_label)).child(rows);
    el("div")
        .class("strip")
        .child(el("div").class("plot").child(picture).child(years))
        .child(el("p").class("named").attr("aria-live", "polite").text_now(move || named(site)))
        // A table is as wide as its words, whatever it is told.
        .child(el("div").class("unseen").child(table))
        .fill(move || values(site))
}

/// The list of years: one stop for the keyboard.
fn years(site: Site) -> El {
    let at = move || site.hand.with(|hand| hand.at).map(|column| option_id(&year_of(site, column).to_string()));
    el("div")
        .class("columns")
        .attr("role", "listbox")
        .attr("tabindex", "0")
        .attr("aria-label", site.m.strip_label)
        .attr("aria-orientation", "horizontal")
        .attr("aria-multiselectable", "true")
        .attr_now("aria-activedescendant", at)
        .on("keydown", move |event| press(site, event))
        .on("focus", move |_| take_up(site))
        .on("blur", move |_| site.hand.set(Hand::default()))
        .on("pointerdown", move |event| grasp(site, event))
        .on("pointermove", move |event| point(site, event))
        .on("pointerup", move |_| release(site))
        .on("pointercancel", move |_| site.hand.set(Hand::default()))
        .on("pointerleave", move |_| site.hand.set(Hand::default()))
}

fn option_id(year: &str) -> String {
    ["y-", year].concat()
}

fn year_option(year: &str) -> El {
    el("div")
        .attr("role", "option")
        .attr("id", &option_id(year))
        .blank(Part::Attribute("aria-selected"))
        .blank(Part::Attribute("aria-label"))
        .blank(Part::Attribute("class"))
        .child(el("span").text(year))
}

/// What the blanks of the options hold, then those of the table. Follows the query, the answer and the hand.
fn values(site: Site) -> Vec<Option<String>> {
    let m = site.m;
    let chosen = site.query.with(|query| query.years);
    let drawn = site.hand.with(|hand| hand.anchor.and(hand.span()));
    let (mut options, mut table) = (Vec::new(), Vec::new());
    for (column, n) in site.answer.with(|answer| answer.years.clone()).iter().enumerate() {
        let year = year_of(site, column);
        let number = m.facet_count.of(m, *n as usize);
        let selected = match drawn {
            Some((from, to)) => from <= column && column <= to,
            None => chosen != Years::default() && chosen.contains(year),
        };
        options.push(Some(if selected { "true" } else { "false" }.to_owned()));
        options.push(Some(fill(m.strip_year, &[("year", &year.to_string()), ("cities", &number)])));
        options.push((site.hand.with(|hand| hand.at) == Some(column)).then(|| "at".to_owned()));
        table.push(Some(number));
    }
    options.append(&mut table);
    options
}

/// Every mark: by field, those of the answer and, fainter, the others; and over each year what a click would give. Of very
/// many cities each year is a bar, in front of it the part that the answer is.
fn picture(site: Site) -> Markup {
    let strip = now(site);
    let height = site.strip.height();
    let mut found = vec![false; site.atlas.cities().len()];
    for ix in &site.answer.with(|answer| answer.order.clone()) {
        found[ix.index()] = true;
    }
    let mut paths = vec![Path::default(); 2 * Field::ALL.len()];
    let numbers = site.answer.with(|answer| answer.years.clone());
    let chosen = site.query.with(|query| query.years);
    for (column, cities) in strip.columns.iter().enumerate() {
        if strip.bars {
            let part = if chosen.contains(strip.year(column)) { numbers[column] as usize } else { 0 };
            for (path, cities) in [part, cities.len()].into_iter().enumerate() {
                let x = strip.mirror(column * COLUMN + COLUMN / 2, 0);
                paths[path].shape(x, height, &["v-", &strip.high(cities).to_string()].concat());
            }
            continue;
        }
        for (rank, (ix, field)) in cities.iter().enumerate() {
            let (x, y) = Strip::corner(height, column, rank);
            paths[2 * field.index() + usize::from(!found[ix.index()])].shape(strip.mirror(x, SIDE), y, SQUARE);
        }
    }
    let class = |nth: usize| if strip.bars { "bar" } else { field_class(Field::ALL[nth / 2]) };
    html! {
        @for (nth, Path(path)) in paths.iter().enumerate() {
            @if !path.is_empty() { path class={ (class(nth)) @if nth % 2 > 0 { " out" } } d=(path) {} }
        }
        @for (column, cities) in strip.columns.iter().enumerate() {
            @if !cities.is_empty() {
                text x=(strip.mirror(column * COLUMN + COLUMN / 2, 0)) y=(height - strip.high(cities.len()) - 4) { (numbers[column]) }
            }
        }
    }
}

/// A mark from its corner on; its side is [`SIDE`].
const SQUARE: &str = "h8v8h-8z";
const _: () = assert!(SIDE == 8, "the square is drawn as large as it is hit");

/// The strip of the year that the view shows, as the page is read. Follows the query.
fn now(site: Site) -> Strip {
    Strip { mirrored: site.m.is_rtl(), ..Strip::new(site.atlas, site.query.with(|query| query.asof)) }
}

fn year_of(site: Site, column: usize) -> crate::domain::Year {
    *site.atlas.years().start() + u16::try_from(column).unwrap_or_default()
}

/// The city whose mark is pointed at, or the span that is drawn; else what the marks are. Follows the hand.
fn named(site: Site) -> String {
    let (m, hand) = (site.m, site.hand.get());
    let strip = now(site);
    let marked = hand.at.zip(hand.mark).and_then(|(column, mark)| strip.columns.get(column)?.get(mark).copied());
    if let Some((ix, field)) = marked {
        let city = site.atlas.city(ix);
        let (country, year) = (&site.atlas.country_of(city).name, city.joined().to_string());
        return fill(
            m.strip_mark,
            &[("city", &city.name), ("country", country), ("field", m.field(field)), ("year", &year)],
        );
    }
    match hand.span().filter(|(from, to)| from < to) {
        Some((from, to)) => {
            let (from, to) = (strip.year(from).to_string(), strip.year(to).to_string());
            fill(m.filter_years, &[("from", &from), ("to", &to)])
        }
        None => if strip.bars { m.strip_label } else { m.strip_hint }.to_owned(),
    }
}

fn press(site: Site, event: &Event) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let pressed = site.hand.peek(|hand| hand.press(&event.key(), event.shift_key(), &now(site)));
    match pressed {
        None => return,
        Some(Pressed::Moved(hand)) => site.hand.set(hand),
        Some(Pressed::Chosen(from, to)) => choose(site, from, to),
        Some(Pressed::Left) => focus::focus(if on_cities(site) { "#q" } else { "h1" }),
    }
    event.prevent_default();
}

/// The keyboard comes to the year that is chosen, or to the last.
fn take_up(site: Site) {
    let data = site.atlas.years();
    let year = site.query.peek(|query| query.years.from.or(query.years.to)).unwrap_or(*data.end());
    let at = Some(usize::from(year.saturating_sub(*data.start())));
    if site.hand.peek(|hand| hand.at.is_none()) {
        site.hand.set(Hand { at, ..Hand::default() });
    }
}

fn grasp(site: Site, event: &Event) {
    let main = event.dyn_ref::<MouseEvent>().is_some_and(|event| event.button() == 0);
    if let Some(at) = under(site, event).at.filter(|_| main) {
        site.hand.set(Hand { at: Some(at), mark: None, anchor: Some(at) });
        hold(event);
    }
}

/// A span is drawn on where the pointer leaves the strip.
fn hold(event: &Event) -> Option<()> {
    let list = event.current_target()?.dyn_into::<Element>().ok()?;
    list.set_pointer_capture(event.unchecked_ref::<PointerEvent>().pointer_id()).ok()
}

fn point(site: Site, event: &Event) {
    let under = under(site, event);
    let anchor = site.hand.peek(|hand| hand.anchor);
    // A button that was let go elsewhere draws no more.
    let drawn = event.dyn_ref::<MouseEvent>().is_some_and(|event| event.buttons() != 0);
    match anchor.filter(|_| drawn) {
        Some(anchor) => site.hand.set(Hand { at: under.at, mark: None, anchor: Some(anchor) }),
        None => site.hand.set(under),
    }
}

fn release(site: Site) {
    if let Some((from, to)) = site.hand.peek(|hand| hand.anchor.and(hand.span())) {
        choose(site, from, to);
    }
}

/// Chooses years; a year that is chosen already is given up.
fn choose(site: Site, from: usize, to: usize) {
    let years = Years::within(&site.atlas.years(), year_of(site, from), year_of(site, to));
    let again = site.query.peek(|query| query.years == years);
    site.hand.update(|hand| hand.anchor = None);
    let chosen = if again { Years::default() } else { years };
    if on_cities(site) {
        site.choose(How::Push, &|query| query.years = chosen);
    } else {
        let query = Query { years: chosen, ..site.route().question() };
        history::navigate(site, Route::cities(query), How::Push);
    }
}

/// Whether the years are chosen here; from elsewhere a choice leads to the directory.
fn on_cities(site: Site) -> bool {
    site.place.peek(|place| *place == Place::Cities)
}

/// What lies under the pointer.
fn under(site: Site, event: &Event) -> Hand {
    let place = || {
        let list = event.current_target()?.dyn_into::<Element>().ok()?;
        let (event, box_) = (event.dyn_ref::<MouseEvent>()?, list.get_bounding_client_rect());
        let strip = now(site);
        #[expect(clippy::cast_precision_loss, reason = "a few hundred units")]
        let width = (strip.columns.len() * COLUMN) as f64;
        let unit = box_.width() / width;
        let x = (f64::from(event.client_x()) - box_.left()) / unit;
        let y = (f64::from(event.client_y()) - box_.top()) / unit;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a point inside the drawing")]
        let (x, y) = (x.max(0.0).min(width - 1.0) as usize, y.max(0.0) as usize);
        let (x, height) = (strip.mirror(x, 1), site.strip.height());
        let mark = strip.mark_at(height, x, y).map(|(_, rank)| rank);
        Some(Hand { at: Some(x / COLUMN), mark, anchor: None })
    };
    place().unwrap_or_default()
}
