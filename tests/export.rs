//! What readers take away.

mod real;

use creative_cities::domain::{CityIx, Date, EventIx, Field, Region};
use creative_cities::export::{Csv, Format, Json, Labels, Row, Subject, rows};
use creative_cities::link::Place;
use real::atlas;

struct Plain;

impl Labels for Plain {
    fn field(&self, field: Field) -> &str {
        field.id()
    }

    fn region(&self, _: Region) -> &'static str {
        "A region, \"so called\""
    }
}

fn row(name: &str) -> Row<'_> {
    Row {
        id: "a",
        name,
        country: "Iceland",
        country_code: "IS",
        region: Region::EuropeAndNorthAmerica,
        region_label: "Europe",
        field: Field::Literature,
        field_label: "Literature",
        since: 2011,
        joined: 2011,
        date: Date::parse("2011-08-02"),
        latitude: -64.1355,
        longitude: -0.00001,
        url: "https://example.org/city/a/".to_owned(),
    }
}

/// The records of a file, header first, as a reader that knows nothing of us finds them.
fn read_back(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').expect("spreadsheets need the mark");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let record = |record: Result<csv::StringRecord, csv::Error>| {
        record.expect("well-formed").iter().map(str::to_owned).collect::<Vec<_>>()
    };
    reader.records().map(record).collect()
}

#[test]
fn a_table_reads_back_as_it_was_with_harmless_cells() {
    let table = [
        ("Reykjavík", "Reykjavík"),
        ("北京", "北京"),
        ("a,b", "a,b"),
        ("say \"a\"", "say \"a\""),
        ("two\r\nlines", "two\r\nlines"),
        ("a=1", "a=1"),
        ("", ""),
        ("'quoted'", "'quoted'"),
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("\n=1", "'\n=1"),
        ("＝1", "'＝1"),
        ("=HYPERLINK(\"http://x\",\"y\")", "'=HYPERLINK(\"http://x\",\"y\")"),
        ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
    ];
    for (name, cell) in table {
        let records = read_back(&Csv.write(&[row(name)]));
        assert_eq!(records.len(), 2, "{name:?}");
        assert_eq!(records[1][1], cell, "{name:?}");
    }
}

#[test]
fn every_text_cell_is_made_harmless_and_numbers_stay_numbers() {
    let mut row = row("=a");
    let texts = [&mut row.id, &mut row.country, &mut row.country_code, &mut row.region_label, &mut row.field_label];
    for text in texts {
        *text = "=b";
    }
    "=c".clone_into(&mut row.url);
    let records = read_back(&Csv.write(&[row]));
    let cells = |names: &[&str]| -> Vec<&str> {
        let place = |name: &str| records[0].iter().position(|head| head == name).expect("a column");
        names.iter().map(|name| records[1][place(name)].as_str()).collect()
    };
    assert_eq!(cells(&["id", "name", "country", "country_code", "region", "field", "url"])[..2], ["'=b", "'=a"]);
    assert!(records[1].iter().all(|cell| !cell.starts_with(['=', '+', '@', '\t', '\r'])), "{:?}", records[1]);
    assert_eq!(cells(&["latitude", "longitude", "since", "date"]), ["-64.1355", "-0.00001", "2011", "2011-08-02"]);
}

#[test]
fn lines_end_as_the_standard_says_and_nothing_gives_a_header_alone() {
    let header = "\u{feff}id,name,country,country_code,region,region_id,field,field_id,since,joined,date,latitude,longitude,url\r\n";
    assert_eq!(Csv.write(&[]), header);
    let text = Csv.write(&[row("A"), row("B")]);
    assert_eq!(text.matches("\r\n").count(), 3);
    assert_eq!(text.matches('\n').count(), 3);
}

#[test]
fn degrees_are_written_to_the_metre_without_idle_zeros() {
    let table = [
        (0.0, "0"),
        (-0.0, "0"),
        (64.0, "64"),
        (-0.5, "-0.5"),
        (0.05, "0.05"),
        (-21.895_411, "-21.89541"),
        (179.999_999, "180"),
        (-180.0, "-180"),
        (10.1, "10.1"),
    ];
    for (latitude, expected) in table {
        let records = read_back(&Csv.write(&[Row { latitude, ..row("A") }]));
        assert_eq!(records[1][11], expected, "{latitude}");
    }
}

#[test]
fn the_real_cities_read_back_from_both_formats() {
    let atlas = atlas();
    let every: Vec<CityIx> = atlas.indexed().map(|(city, _)| city).collect();
    let rows = rows(atlas, &every, None, &Plain, "https://example.org/cities/");
    assert_eq!(rows.len(), 408);
    let records = read_back(&Csv.write(&rows));
    assert_eq!(records.len(), 409);
    let json = Json { source: "The \"directory\"".to_owned(), date: atlas.date() };
    let value: serde_json::Value = serde_json::from_str(&json.write(&rows)).expect("JSON");
    assert_eq!(value["source"], "The \"directory\"");
    assert_eq!((&value["licence"], &value["credit"]), (&"CC BY 4.0".into(), &"GeoNames".into()));
    assert_eq!(value["date"], atlas.date().to_string());
    for (index, (record, city)) in records[1..].iter().zip(atlas.cities()).enumerate() {
        let object = &value["cities"][index];
        assert_eq!((record[0].as_str(), record[1].as_str()), (city.id.as_str(), city.name.as_str()));
        assert_eq!((&object["id"], &object["name"]), (&city.id.as_str().into(), &city.name.as_str().into()));
        assert_eq!(record[4], "A region, \"so called\"");
        assert_eq!(record[11].parse(), Ok(city.position.latitude), "{}", city.id);
        assert_eq!(object["longitude"].as_f64(), Some(city.position.longitude), "{}", city.id);
        assert_eq!(record[13], format!("https://example.org/cities/city/{}/", city.id));
        assert_eq!(object["date"].as_str().unwrap_or_default(), record[10]);
    }
    let empty: serde_json::Value = serde_json::from_str(&json.write(&[])).expect("JSON");
    assert_eq!(empty["cities"], serde_json::json!([]));
}

#[test]
fn any_text_reads_back_from_json() {
    let json = Json { source: String::new(), date: atlas().date() };
    for text in
        ["", "\"", "\\", "\\\"", "\0\u{1}\u{1f}\t\r\n\u{7f}", "</script>", "Łódź 北京 \u{2028} 🎬", "{\"a\":[1]}"]
    {
        let value: serde_json::Value = serde_json::from_str(&json.write(&[row(text), row("b")])).expect("JSON");
        assert_eq!((&value["cities"][0]["name"], &value["cities"][1]["name"]), (&text.into(), &"b".into()));
    }
}

#[test]
fn rows_show_the_field_of_their_year_and_leave_out_who_was_no_member() {
    let atlas = atlas();
    let cities: Vec<_> = ["lyon", "reykjavik", "bukhara"].iter().filter_map(|id| atlas.find(id)).collect();
    let fields = |asof| -> Vec<(String, Field, u16, u16)> {
        let rows = rows(atlas, &cities, asof, &Plain, "");
        rows.into_iter().map(|row| (row.id.to_owned(), row.field, row.since, row.joined)).collect()
    };
    let lyon = |field, since| ("lyon".to_owned(), field, since, 2008);
    assert_eq!(fields(Some(2022))[0], lyon(Field::MediaArts, 2008));
    assert_eq!(fields(Some(2023))[0], lyon(Field::Literature, 2023));
    assert_eq!(fields(Some(2022)).len(), 2);
    assert_eq!(fields(None).len(), 3);
}

#[test]
fn formats_say_what_they_are() {
    let json = Json { source: String::new(), date: atlas().date() };
    let formats: [(&dyn Format, _, _); 2] =
        [(&Csv, "csv", "text/csv;charset=utf-8"), (&json, "json", "application/json")];
    for (format, extension, media_type) in formats {
        assert_eq!((format.extension(), format.media_type()), (extension, media_type));
    }
}

/// What pages tell search engines, at an address.
fn subject(address: Option<&str>) -> Subject<'_> {
    Subject {
        atlas: atlas(),
        m: creative_cities::messages::messages(),
        printed: &creative_cities::messages::PRINTED,
        address,
        picture: Some("card/x.png"),
    }
}

const ADDRESS: Option<&str> = Some("https://cities.example/");

#[test]
fn a_meeting_says_when_and_where_it_is_held_as_far_as_that_is_known() {
    let about = |id: &str| {
        let ix = atlas().find_event(id).expect("it is on record");
        subject(ADDRESS).event(&Place::Meeting(ix), real::events().event(ix))
    };
    let braga = about("annual-meeting-2024-braga").expect("it is a meeting");
    assert_eq!((braga["startDate"].as_str(), braga["endDate"].as_str()), (Some("2024-07-01"), Some("2024-07-05")));
    assert_eq!(braga["location"]["name"], "Braga");
    assert_eq!(braga["location"]["@id"], "https://cities.example/city/braga/");
    assert_eq!(braga["image"], "https://cities.example/card/x.png");
    for (ix, event) in real::events().0.iter().enumerate() {
        let said = subject(ADDRESS).event(&Place::Meeting(EventIx::new(ix)), event);
        assert_eq!(said.is_some(), event.kind.is_meeting() && event.year.is_some(), "{}", event.id);
        let year = said.as_ref().and_then(|said| said["startDate"].as_str()).and_then(|start| start[..4].parse().ok());
        assert!(said.is_none() || year == event.year, "{}", event.id);
    }
}

#[test]
fn without_an_address_nothing_is_addressed() {
    let lyon = Place::City(atlas().find("lyon").expect("Lyon is a member"));
    let trail = |address| subject(address).trail(&lyon, "Lyon");
    let names = |trail: &serde_json::Value| {
        let steps = trail["itemListElement"].as_array().expect("it has steps").iter();
        steps.map(|step| step["name"].as_str().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names(&trail(ADDRESS)), ["Cities", "Cities of Literature", "Lyon"]);
    assert_eq!(trail(ADDRESS)["itemListElement"][2]["item"], "https://cities.example/city/lyon/");
    assert_eq!(names(&trail(None)), names(&trail(ADDRESS)));
    let files = [("data/core.json".to_owned(), "application/json")];
    for said in [trail(None), subject(None).dataset(&files)] {
        assert!(!said.to_string().contains("cities.example"), "{said}");
        assert!(!said.to_string().contains("null"), "{said}");
    }
    assert_eq!(
        subject(ADDRESS).dataset(&files)["distribution"][0]["contentUrl"],
        "https://cities.example/data/core.json"
    );
}
