use creative_cities::domain::*;
use creative_cities::engine::*;
use std::time::Instant;
const F: [(Field, &str); 8] = [
    (Field::Literature, "Literature"),
    (Field::Music, "Music"),
    (Field::CraftsAndFolkArt, "Crafts and Folk Art"),
    (Field::Design, "Design"),
    (Field::Film, "Film"),
    (Field::Gastronomy, "Gastronomy"),
    (Field::MediaArts, "Media Arts"),
    (Field::Architecture, "Architecture"),
];
fn read(n: &str) -> String {
    std::fs::read_to_string(format!("{}/public/data/{n}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}
#[test]
fn explore() {
    let atlas = Atlas::from_json(&read("core.json")).unwrap();
    let sp = Spellings::from_json(&atlas, &read("names.json"), &read("aliases.json")).unwrap();
    let t = Instant::now();
    let mut ix = Index::new(&atlas, &F);
    println!("new {:?}", t.elapsed());
    let t = Instant::now();
    ix.add_spellings(&atlas, &sp);
    println!("add {:?}", t.elapsed());
    let qs = std::fs::read_to_string("/tmp/explore/q").unwrap();
    for q in qs.lines() {
        let query = Query { q: clean(q), ..Query::default() };
        let t = Instant::now();
        let a = ix.answer(&atlas, &query);
        let e = t.elapsed();
        let top: Vec<_> = a
            .order
            .iter()
            .take(4)
            .map(|c| format!("{}{}", atlas.city(*c).id, a.matched_by(*c).map(|m| format!("<{m}>")).unwrap_or_default()))
            .collect();
        let close: Vec<_> = if a.is_empty() {
            ix.closest(&atlas, q, 3).into_iter().map(|c| atlas.city(c).id.clone()).collect()
        } else {
            vec![]
        };
        println!(
            "{q:22} n={} slips={} {:?} {} {}",
            a.len(),
            a.slips,
            e,
            top.join(" "),
            if a.is_empty() { format!("closest {close:?}") } else { String::new() }
        );
    }
}
