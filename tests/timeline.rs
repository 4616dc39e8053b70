//! The timeline's drawing: every mark in its place, whichever way the years run, and a way to each by keyboard.

mod real;

use std::collections::{BTreeMap, BTreeSet};

use creative_cities::domain::{EventIx, Field, Region, Status};
use creative_cities::engine::Cut;
use creative_cities::engine::{Index, Lane, MARK, Mark, Placed, Plan, Query, Timeline};
use creative_cities::link::{Route, parse};
use creative_cities::messages::messages;

const PLANS: [Plan; 4] = [
    Plan { across: true, mirrored: false },
    Plan { across: true, mirrored: true },
    Plan { across: false, mirrored: false },
    Plan { across: false, mirrored: true },
];

fn drawn(asof: Option<u16>, plan: Plan) -> Timeline {
    Timeline::new(real::atlas(), real::events(), asof, plan)
}

#[test]
fn every_city_stands_once_in_the_year_it_joined_and_once_more_for_each_later_field() {
    for plan in PLANS {
        let now = drawn(None, plan);
        for (ix, city) in real::atlas().indexed() {
            let marks: Vec<_> = now.marks.iter().filter(|placed| placed.mark == Mark::City(ix)).collect();
            let years: BTreeSet<_> = marks.iter().map(|placed| placed.year).collect();
            assert_eq!(marks.iter().filter(|placed| placed.year == city.joined()).count(), 1, "{}", city.id);
            assert_eq!(years, city.designations.iter().map(|one| one.year).collect(), "{}", city.id);
            for one in &city.designations {
                let lane = marks.iter().find(|placed| placed.year == one.year).map(|placed| Lane::all()[placed.lane]);
                assert_eq!(lane, Some(Lane::Field(one.field)), "{}", city.id);
            }
        }
        let lyon = Mark::City(real::atlas().find("lyon").expect("Lyon is a member"));
        assert_eq!(now.marks.iter().filter(|placed| placed.mark == lyon).count(), 2, "Lyon's change is drawn");
    }
}

#[test]
fn every_event_with_a_year_stands_once_in_its_lane_and_the_undated_nowhere() {
    let now = drawn(None, PLANS[0]);
    for (nth, event) in real::events().0.iter().enumerate() {
        let marks: Vec<_> = now.marks.iter().filter(|one| one.mark == Mark::Event(EventIx::new(nth))).collect();
        assert_eq!(marks.len(), usize::from(event.year.is_some()), "{}", event.id);
        for placed in marks {
            assert_eq!(Lane::all()[placed.lane], Lane::Kind(event.kind.filed()), "{}", event.id);
            assert_eq!(Some(placed.year), event.year);
        }
    }
    for placed in &now.marks {
        let held = match placed.mark {
            Mark::City(_) => true,
            Mark::Event(ix) => {
                !matches!(real::events().event(ix).status, Some(Status::Announced | Status::Unconfirmed))
            }
        };
        assert_eq!(placed.firm, held, "{:?}", placed.mark);
    }
}

#[test]
fn marks_lie_inside_their_lane_and_year_and_none_touches_another() {
    for plan in PLANS {
        for asof in [None, Some(2013)] {
            let now = drawn(asof, plan);
            for placed in &now.marks {
                let x = now.mirror(placed.x, MARK);
                let column = usize::from(placed.year - now.years.start());
                let (along, aside) = if plan.across { (x, placed.y) } else { (placed.y, x) };
                assert!(now.year_starts[column] <= along && along + MARK <= now.year_starts[column + 1], "{placed:?}");
                assert!(now.lanes[placed.lane] <= aside && aside + MARK <= now.lanes[placed.lane + 1], "{placed:?}");
                assert!(placed.x + MARK <= now.width && placed.y + MARK <= now.height, "{placed:?}");
            }
            let corners: BTreeMap<_, _> = now.marks.iter().map(|one| ((one.x, one.y), one)).collect();
            assert_eq!(corners.len(), now.marks.len(), "one mark a place");
            let apart = |a: &Placed, b: &Placed| a.x.abs_diff(b.x) > MARK || a.y.abs_diff(b.y) > MARK;
            for (nth, a) in now.marks.iter().enumerate() {
                assert!(now.marks[nth + 1..].iter().all(|b| apart(a, b)), "{a:?} is touched");
            }
        }
    }
}

#[test]
fn the_order_is_stable_and_from_right_to_left_all_is_mirrored() {
    for plan in [PLANS[0], PLANS[2]] {
        let (now, mirrored) = (drawn(None, plan), drawn(None, Plan { mirrored: true, ..plan }));
        assert_eq!(now, drawn(None, plan));
        assert_eq!((now.width, now.height), (mirrored.width, mirrored.height));
        for (a, b) in now.marks.iter().zip(&mirrored.marks) {
            assert_eq!((a.mark, a.lane, a.year, a.y), (b.mark, b.lane, b.year, b.y));
            assert_eq!(a.x + MARK + b.x, now.width);
        }
        let earlier: Vec<_> = drawn(Some(2013), plan).marks.iter().map(|one| (one.mark, one.year)).collect();
        let then: Vec<_> = now.marks.iter().filter(|one| one.year <= 2013).map(|one| (one.mark, one.year)).collect();
        assert_eq!(earlier, then);
    }
}

#[test]
fn a_point_means_the_mark_beneath_it() {
    for plan in PLANS {
        let now = drawn(None, plan);
        for (nth, placed) in now.marks.iter().enumerate() {
            assert_eq!(now.near(placed.x + MARK / 2, placed.y + MARK / 2), Some(nth));
        }
        assert_eq!(now.near(now.mirror(0, 1), 0), None);
    }
}

#[test]
fn keys_keep_to_the_lane_along_the_years_and_lead_to_every_mark() {
    for plan in PLANS {
        let now = drawn(None, plan);
        let along = if plan.across { ["ArrowLeft", "ArrowRight"] } else { ["ArrowUp", "ArrowDown"] };
        let mut reached = BTreeSet::from([0]);
        let mut open = vec![0];
        while let Some(at) = open.pop() {
            for key in ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"] {
                let to = now.step(at, key).expect("an arrow leads somewhere");
                if along.contains(&key) || key == "Home" || key == "End" {
                    assert_eq!(now.marks[to].lane, now.marks[at].lane, "{key} from {at}");
                }
                if reached.insert(to) {
                    open.push(to);
                }
            }
            assert_eq!(now.step(at, "x"), None);
        }
        assert_eq!(reached.len(), now.marks.len(), "{plan:?}");
        let home = now.step(10, "Home").expect("a lane has a first mark");
        assert_eq!(now.marks[home].year, 2004);
    }
}

#[test]
fn an_arrow_leads_to_its_own_side_whichever_way_the_years_run() {
    for plan in PLANS {
        let now = drawn(None, plan);
        for from in 0..now.marks.len() {
            for (key, leads) in [("ArrowLeft", -1), ("ArrowRight", 1)] {
                let to = now.step(from, key).expect("an arrow leads somewhere");
                let (a, b) = (&now.marks[from], &now.marks[to]);
                assert!(to == from || (b.x.cast_signed() - a.x.cast_signed()).signum() == leads, "{key} from {a:?}");
                let later = (leads > 0) != plan.mirrored;
                let along = if plan.across { b.year.cmp(&a.year) } else { b.lane.cmp(&a.lane) };
                assert!(if later { along.is_ge() } else { along.is_le() }, "{key} from {a:?} to {b:?}");
            }
        }
    }
}

#[test]
fn the_network_grew_as_the_announcements_say() {
    let years = [2013, 2014, 2015, 2017, 2019, 2021, 2023, 2025];
    assert_eq!(years.map(|year| real::atlas().size(Some(year))), [41, 69, 116, 180, 246, 295, 350, 408]);
}

#[test]
fn a_cut_counts_what_its_link_lists() {
    let atlas = real::atlas();
    let index = Index::new(atlas, &Field::ALL.map(|field| (field, messages().field(field))));
    for link in ["", "?asof=2021", "?field=film.literature&region=europe-and-north-america", "?q=san&year=2015.."] {
        let query = parse(atlas, "", link).route.query;
        let answer = index.answer(atlas, &query);
        let mut cuts = Vec::new();
        for field in Field::ALL.map(Some).into_iter().chain([None]) {
            cuts.extend(Region::ALL.map(|region| Cut { field, region: Some(region), ..Cut::default() }));
            cuts.extend(atlas.years().map(|year| Cut { field, year: Some(year), ..Cut::default() }));
        }
        for cut in cuts {
            let n = cut.count(atlas, &answer.order, query.asof);
            let naive = answer.order.iter().filter(|ix| {
                let city = atlas.city(**ix);
                let field = city.designation(query.asof).map(|one| one.field);
                (cut.field.is_none() || cut.field == field)
                    && cut.region.is_none_or(|region| atlas.country_of(city).region == region)
                    && cut.year.is_none_or(|year| city.designations[0].year == year)
            });
            assert_eq!(n, naive.count(), "{cut:?}");
            let listed = |query: &Query| index.answer(atlas, query).len();
            if n > 0 {
                let to = Route::cities(cut.of(&query)).canonical();
                assert_eq!(listed(&to.query), n, "{link}: {}", to.href(atlas));
            }
        }
    }
}
