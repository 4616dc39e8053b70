//! What follows from dates and positions.

mod real;

use creative_cities::domain::{Atlas, CityIx, Field, Year};
use creative_cities::engine::{
    Index, Report, Standing, changed_field_in, cohort, fold, in_country, in_field, joined_in, nearest, next_report,
    standing,
};
use real::atlas;

fn ix(atlas: &Atlas, id: &str) -> CityIx {
    atlas.find(id).unwrap_or_else(|| panic!("no city {id}"))
}

fn alphabet() -> Vec<CityIx> {
    Index::new(atlas(), &[]).alphabet().to_vec()
}

fn ids(atlas: &Atlas, cities: impl IntoIterator<Item = CityIx>) -> Vec<String> {
    cities.into_iter().map(|city| atlas.city(city).id.clone()).collect()
}

#[test]
fn a_place_in_the_field_is_a_number_only_where_dates_settle_it() {
    use Field::{Architecture, CraftsAndFolkArt, Design, Film, Gastronomy, Literature, MediaArts, Music};
    let atlas = atlas();
    let nth = |n, of| Some(Standing::Nth { n, of });
    let among = |count, year| Some(Standing::Among { count, year });
    let table = [
        ("edinburgh", Literature, nth(1, 63)),
        // Iowa City's day is confirmed, Melbourne's is not: whatever lists say, dates don't tell which was first.
        ("melbourne", Literature, among(2, 2008)),
        ("iowa-city", Literature, among(2, 2008)),
        ("dublin", Literature, nth(4, 63)),
        ("reykjavik", Literature, nth(5, 63)),
        ("norwich", Literature, nth(6, 63)),
        ("krakow", Literature, nth(7, 63)),
        ("heidelberg", Literature, among(4, 2014)),
        ("lyon", Literature, among(11, 2023)),
        ("lyon", MediaArts, nth(1, 27)),
        ("lyon", Music, None),
        ("reykjavik", Music, None),
        ("popayan", Gastronomy, nth(1, 66)),
        ("bradford", Film, nth(1, 30)),
        ("lund", Film, None),
        ("buenos-aires", Design, among(2, 2005)),
        ("santa-fe", CraftsAndFolkArt, nth(1, 80)),
    ];
    for (id, field, expected) in table {
        assert_eq!(standing(atlas, ix(atlas, id), field), expected, "{id} {field:?}");
    }
    for (city, designation) in in_field(atlas, Architecture, None) {
        assert_eq!(standing(atlas, city, Architecture), among(5, designation.year));
    }
}

#[test]
fn no_two_cities_have_the_same_number_in_a_field() {
    let atlas = atlas();
    for field in Field::ALL {
        let mut numbers = Vec::new();
        for (city, _) in in_field(atlas, field, None) {
            match standing(atlas, city, field) {
                Some(Standing::Nth { n, .. }) => numbers.push(n),
                Some(Standing::Among { count, .. }) => assert!(count > 1, "a cohort of one would have a number"),
                None => panic!("{} holds {field:?}", atlas.city(city).id),
            }
        }
        let found = numbers.len();
        assert!(numbers.is_sorted(), "{field:?}: order of designation and numbers disagree: {numbers:?}");
        numbers.dedup();
        assert_eq!(found, numbers.len(), "{field:?}");
    }
}

#[test]
fn a_cohort_is_who_joined_in_the_same_year_by_name() {
    let atlas = atlas();
    let of_reykjavik = ids(atlas, cohort(atlas, alphabet(), ix(atlas, "reykjavik")));
    assert_eq!(of_reykjavik, ["graz"]);
    for (year, size) in [(2004, 5), (2014, 28), (2015, 47), (2017, 64), (2019, 66), (2021, 49), (2023, 55), (2025, 58)]
    {
        let joined = joined_in(atlas, alphabet(), year);
        let names: Vec<_> = joined.iter().map(|city| fold(&atlas.city(*city).name)).collect();
        assert!(names.is_sorted(), "{year}: {names:?}");
        if year >= 2014 {
            assert_eq!(joined.len(), size, "{year}");
        }
        for city in &joined {
            let others = cohort(atlas, alphabet(), *city);
            assert_eq!((others.len() + 1, others.contains(city)), (joined.len(), false));
        }
    }
    assert_eq!(joined_in(atlas, alphabet(), 2003), []);
    // Lyon joined in 2008 and changed its field in 2023: it belongs to the first cohort only.
    assert!(joined_in(atlas, alphabet(), 2008).contains(&ix(atlas, "lyon")));
    assert!(!joined_in(atlas, alphabet(), 2023).contains(&ix(atlas, "lyon")));
}

#[test]
fn a_change_of_field_shows_in_its_year() {
    let atlas = atlas();
    let lyon = (ix(atlas, "lyon"), Field::MediaArts, Field::Literature);
    assert_eq!(changed_field_in(atlas, 2023), [lyon]);
    for year in atlas.years().filter(|year| *year != 2023) {
        assert_eq!(changed_field_in(atlas, year), [], "{year}");
    }
}

#[test]
fn the_cities_of_a_field_stand_in_order_of_designation_as_of_any_year() {
    let atlas = atlas();
    let literature = |asof| ids(atlas, in_field(atlas, Field::Literature, asof).into_iter().map(|(city, _)| city));
    assert_eq!(literature(Some(2003)), [] as [&str; 0]);
    assert_eq!(literature(Some(2010)), ["edinburgh", "iowa-city", "melbourne", "dublin"]);
    assert_eq!(literature(Some(2013))[4..], ["reykjavik", "norwich", "krakow"]);
    assert!(!literature(Some(2022)).contains(&"lyon".to_owned()));
    assert!(literature(Some(2023)).contains(&"lyon".to_owned()));
    let today = [63, 84, 80, 53, 30, 66, 27, 5];
    for (field, size) in Field::ALL.into_iter().zip(today) {
        let held = in_field(atlas, field, None);
        assert_eq!(held.len(), size, "{field:?}");
        assert!(held.is_sorted_by_key(|(_, d)| (d.year, d.date.is_none(), d.date)), "{field:?}");
    }
}

#[test]
fn the_cities_of_a_country_stand_by_name() {
    let atlas = atlas();
    let of = |code: &str, asof: Option<Year>| {
        let country = atlas.find_country(code).unwrap_or_else(|| panic!("no country {code}"));
        ids(atlas, in_country(atlas, alphabet(), country, asof))
    };
    assert_eq!(of("IS", None), ["reykjavik"]);
    assert_eq!(of("IS", Some(2010)), [] as [&str; 0]);
    assert_eq!(of("PL", None), ["bydgoszcz", "gdansk", "gdynia", "katowice", "krakow", "lodz", "wroclaw"]);
    assert_eq!(of("PL", Some(2015)), ["katowice", "krakow"]);
}

#[test]
fn the_nearest_cities_are_measured_along_great_circles() {
    let atlas = atlas();
    let from = |id: &str, to: &str| {
        let all = nearest(atlas, ix(atlas, id), usize::MAX);
        all.into_iter().find(|(city, _)| *city == ix(atlas, to)).map(|(_, km)| km)
    };
    // Distances between the positions, by an independent computation of the same sphere (spherical law of cosines).
    for (id, to) in [("edinburgh", "glasgow"), ("reykjavik", "dundee"), ("wellington", "valparaiso")] {
        let (Some(a), Some(b)) = (atlas.find(id), atlas.find(to)) else { continue };
        let (a, b) = (atlas.city(a).position, atlas.city(b).position);
        let (lat_a, lat_b) = (a.latitude.to_radians(), b.latitude.to_radians());
        let turn = (b.longitude - a.longitude).to_radians();
        let angle = (lat_a.sin() * lat_b.sin() + lat_a.cos() * lat_b.cos() * turn.cos()).acos();
        let km = from(id, to).expect("both are members");
        assert!((km - angle * 6371.0088).abs() < 0.01, "{id} to {to}: {km}");
    }
    let of_edinburgh = nearest(atlas, ix(atlas, "edinburgh"), 5);
    assert_eq!(of_edinburgh.len(), 5);
    assert_eq!(ids(atlas, of_edinburgh.iter().map(|(city, _)| *city))[..3], ["perth", "dundee", "glasgow"]);
    assert!(of_edinburgh.is_sorted_by(|a, b| a.1 <= b.1));
    // Across the date line the way is short: Wellington to Valparaíso is over the Pacific, not around the world.
    assert!(from("wellington", "valparaiso").is_some_and(|km| (9000.0..9600.0).contains(&km)));
    for (city, _) in atlas.indexed() {
        let others = nearest(atlas, city, 5);
        assert!(others.iter().all(|(other, km)| *other != city && (0.0..20_016.0).contains(km)));
    }
}

#[test]
fn the_next_report_is_four_years_on_and_after_the_date_of_the_data() {
    const CITY: &str = r#"{"id":"ID","name":"A","country":"IS","at":[64,-21],"designations":[DESIGNATION]}"#;
    let next = |today: &str, designation: &str| {
        let city = CITY.replace("ID", "a").replace("DESIGNATION", designation);
        let core = format!(
            r#"{{"date":"{today}-06-01","countries":[{{"code":"IS","region":"europe-and-north-america","name":"Iceland"}}],"cities":[{city}]}}"#
        );
        let atlas = Atlas::from_json(&core).expect("a small atlas");
        next_report(&atlas, ix(&atlas, "a"))
    };
    let year = |year| Some(Report::Year(year));
    let table = [
        ("2026", r#"{"field":"film","year":2013}"#, Some(Report::EveryFourYears)),
        ("2026", r#"{"field":"film","year":2004}"#, Some(Report::EveryFourYears)),
        ("2026", r#"{"field":"film","year":2014}"#, year(2030)),
        ("2025", r#"{"field":"film","year":2014}"#, year(2026)),
        ("2026", r#"{"field":"film","year":2015}"#, year(2027)),
        ("2027", r#"{"field":"film","year":2015}"#, year(2031)),
        ("2026", r#"{"field":"film","year":2025}"#, year(2029)),
        ("2026", r#"{"field":"film","year":2026}"#, year(2030)),
        ("2026", r#"{"field":"film","year":2015,"until":2020}"#, None),
        // A change of field is no new membership.
        ("2026", r#"{"field":"film","year":2015,"until":2023},{"field":"music","year":2023}"#, year(2027)),
        (
            "2026",
            r#"{"field":"film","year":2008,"until":2023},{"field":"music","year":2023}"#,
            Some(Report::EveryFourYears),
        ),
    ];
    for (today, designations, expected) in table {
        assert_eq!(next(today, designations), expected, "{today} {designations}");
    }
}
