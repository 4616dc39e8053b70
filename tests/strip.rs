//! The strip of years: where its marks stand, and how a hand moves over it.

mod real;

use creative_cities::domain::CityIx;
use creative_cities::engine::{COLUMN, Hand, Pressed, SIDE, Strip};
use real::atlas;

/// As it is drawn for those who read from right to left.
fn mirrored() -> Strip {
    Strip { mirrored: true, ..Strip::new(atlas(), None) }
}

fn at(column: usize) -> Hand {
    Hand { at: Some(column), ..Hand::default() }
}

#[test]
fn every_city_has_one_mark_in_its_year_by_field() {
    let atlas = atlas();
    let strip = Strip::new(atlas, None);
    let mut seen = Vec::new();
    for (column, cities) in strip.columns.iter().enumerate() {
        assert!(cities.is_sorted_by_key(|(_, field)| field.index()), "{}", strip.year(column));
        for (ix, field) in cities {
            assert_eq!(atlas.city(*ix).joined(), strip.year(column));
            assert_eq!(atlas.city(*ix).designation(None).map(|now| now.field), Some(*field));
            seen.push(*ix);
        }
    }
    seen.sort_unstable();
    assert_eq!(seen, (0..atlas.cities().len()).map(CityIx::new).collect::<Vec<_>>());
}

#[test]
fn as_of_a_year_later_columns_are_empty() {
    let strip = Strip::new(atlas(), Some(2010));
    let marks: usize = strip.columns.iter().map(Vec::len).sum();
    assert_eq!(marks, atlas().size(Some(2010)));
    assert!(strip.columns.iter().enumerate().all(|(column, cities)| strip.year(column) <= 2010 || cities.is_empty()));
    assert_eq!(strip.columns.len(), atlas().years().len());
}

#[test]
fn a_mark_is_hit_where_it_is_drawn_and_marks_do_not_overlap() {
    let strip = Strip::new(atlas(), None);
    let height = strip.height();
    let mut corners = Vec::new();
    for (column, cities) in strip.columns.iter().enumerate() {
        for rank in 0..cities.len() {
            let (x, y) = Strip::corner(height, column, rank);
            assert!(x / COLUMN == column && (x + SIDE - 1) / COLUMN == column && y + SIDE <= height);
            for (dx, dy) in [(0, 0), (SIDE - 1, 0), (0, SIDE - 1), (SIDE - 1, SIDE - 1)] {
                assert_eq!(strip.mark_at(height, x + dx, y + dy), Some((column, rank)));
            }
            assert!(corners.iter().all(|(a, b)| x.abs_diff(*a) >= SIDE || y.abs_diff(*b) >= SIDE));
            corners.push((x, y));
        }
    }
    for (x, y) in [(0, 0), (COLUMN * strip.columns.len(), height - 1), (0, height), (COLUMN * 3 + 5, height - 1)] {
        assert_eq!(strip.mark_at(height, x, y), None, "{x}, {y}");
    }
}

#[test]
fn from_right_to_left_years_and_marks_lie_where_a_mirror_shows_them_and_a_point_finds_its_way_back() {
    let (strip, mirrored) = (Strip::new(atlas(), None), mirrored());
    let (height, width) = (strip.height(), COLUMN * strip.columns.len());
    assert_eq!((mirrored.height(), &mirrored.columns), (height, &strip.columns));
    for (column, cities) in strip.columns.iter().enumerate() {
        let middle = column * COLUMN + COLUMN / 2;
        assert_eq!((strip.mirror(middle, 0), mirrored.mirror(middle, 0)), (middle, width - middle));
        for rank in 0..cities.len() {
            let (x, y) = Strip::corner(height, column, rank);
            let drawn = mirrored.mirror(x, SIDE);
            assert_eq!((strip.mirror(x, SIDE), x + SIDE + drawn), (x, width));
            assert_eq!(drawn / COLUMN, strip.columns.len() - 1 - column, "the latest year lies on the left");
            for dx in [0, SIDE - 1] {
                assert_eq!(mirrored.mark_at(height, mirrored.mirror(drawn + dx, 1), y), Some((column, rank)));
            }
        }
    }
    assert_eq!([0, width - 1].map(|x| mirrored.mirror(x, 1) / COLUMN), [strip.columns.len() - 1, 0]);
}

#[test]
fn from_right_to_left_arrows_lead_to_the_year_on_their_side() {
    let strip = mirrored();
    let last = strip.columns.len() - 1;
    let table = [
        (Hand::default(), "ArrowRight", at(last - 1)),
        (at(0), "ArrowRight", at(0)),
        (at(3), "ArrowLeft", at(4)),
        (at(last), "ArrowLeft", at(last)),
        (at(7), "Home", at(0)),
        (at(7), "End", at(last)),
    ];
    for (hand, key, then) in table {
        assert_eq!(hand.press(key, false, &strip), Some(Pressed::Moved(then)), "{key} at {hand:?}");
    }
    let drawn = Hand { anchor: Some(5), ..at(6) };
    assert_eq!(at(5).press("ArrowLeft", true, &strip), Some(Pressed::Moved(drawn)));
    assert_eq!(drawn.press("Enter", false, &strip), Some(Pressed::Chosen(5, 6)));
}

#[test]
fn keys_move_across_years_and_stop_at_the_ends() {
    let strip = Strip::new(atlas(), None);
    let last = strip.columns.len() - 1;
    let table = [
        (Hand::default(), "ArrowLeft", at(last - 1)),
        (at(0), "ArrowLeft", at(0)),
        (at(3), "ArrowRight", at(4)),
        (at(last), "ArrowRight", at(last)),
        (at(7), "Home", at(0)),
        (at(7), "End", at(last)),
        (Hand { mark: Some(2), ..at(7) }, "ArrowRight", at(8)),
        (Hand { anchor: Some(2), ..at(7) }, "ArrowRight", at(8)),
        (Hand { anchor: Some(2), ..at(7) }, "Escape", at(7)),
    ];
    for (hand, key, then) in table {
        assert_eq!(hand.press(key, false, &strip), Some(Pressed::Moved(then)), "{key} at {hand:?}");
    }
    assert_eq!(at(7).press("Escape", false, &strip), Some(Pressed::Left));
    assert_eq!(at(7).press("Tab", false, &strip), None);
    assert_eq!(at(7).press("a", false, &strip), None);
}

#[test]
fn shift_draws_a_span_from_where_the_hand_was_and_enter_chooses_it() {
    let strip = Strip::new(atlas(), None);
    let mut hand = at(5);
    for key in ["ArrowLeft", "ArrowLeft", "ArrowLeft"] {
        let Some(Pressed::Moved(next)) = hand.press(key, true, &strip) else { panic!("{key} moves") };
        hand = next;
    }
    assert_eq!(hand, Hand { anchor: Some(5), ..at(2) });
    assert_eq!(hand.press("Enter", false, &strip), Some(Pressed::Chosen(2, 5)));
    assert_eq!(at(4).press(" ", false, &strip), Some(Pressed::Chosen(4, 4)));
    assert_eq!(Hand::default().press("Enter", false, &strip), None);
}

#[test]
fn up_and_down_go_from_mark_to_mark() {
    let strip = Strip::new(atlas(), None);
    let mut hand = at(1);
    let mut marks = Vec::new();
    for key in ["ArrowUp"; 6].into_iter().chain(["ArrowDown"; 6]) {
        let Some(Pressed::Moved(next)) = hand.press(key, false, &strip) else { panic!("{key} moves") };
        marks.push(next.mark);
        hand = next;
    }
    assert_eq!(strip.columns[1].len(), 5);
    assert_eq!(marks[..6], [0, 1, 2, 3, 4, 4].map(Some));
    assert_eq!(marks[6..], [Some(3), Some(2), Some(1), Some(0), None, None]);
    let empty = strip.columns.iter().position(Vec::is_empty).expect("a year without a new city");
    assert_eq!(at(empty).press("ArrowUp", false, &strip), Some(Pressed::Moved(at(empty))));
}
