//! A handful of cards, drawn as a build draws them.

use std::path::{Path, PathBuf};

use super::*;
use face::{ARABIC, TEXT};

/// Cards that are hard to set, and one icon.
const SOME: [&str; 7] = [
    "card/al-madinah-al-munawwarah.png",
    "card/lyon.png",
    "card/san-cristobal-de-las-casas.png",
    "card/shanghai.png",
    "card/field-crafts-and-folk-art.png",
    "card/international-conference-2023-castelo-branco.png",
    "icon-maskable-512.png",
];

fn press() -> Press {
    Press::set_up().expect("fonts and data are there: `cargo xtask test native` sees to the fonts")
}

/// A folder of a test's own, empty.
fn folder(name: &str) -> PathBuf {
    let folder = project::target().join("cards-tests").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("card")).expect("the build folder can be written");
    folder
}

fn size(path: &Path) -> (u32, u32) {
    let bytes = fs::File::open(path).expect("it was drawn");
    let reader = png::Decoder::new(std::io::BufReader::new(bytes)).read_info().expect("it is a PNG");
    (reader.info().width, reader.info().height)
}

#[test]
fn every_record_has_a_card_whose_words_fit_and_can_be_drawn() {
    let press = press();
    let jobs = press.jobs().expect("every card can be set");
    let facts = &press.facts;
    let records = facts.atlas.cities().len() + facts.events.0.len() + Field::ALL.len();
    assert_eq!(jobs.len(), records + icons::ICONS.len() + 1, "and one for the site");
    let mut files: Vec<_> = jobs.iter().map(|job| &job.file).collect();
    files.sort_unstable();
    files.dedup();
    assert_eq!(files.len(), jobs.len(), "no two have one name");
    let lyon = jobs.iter().find(|job| job.file == "card/lyon.png").expect("Lyon");
    assert!(lyon.svg.contains(">City of Literature<") && !lyon.svg.contains("Media"), "it shows today's field");
}

#[test]
fn images_have_the_size_that_is_asked_for_and_are_drawn_once() {
    let (press, dist) = (press(), folder("once"));
    let shelf = Shelf::at(dist.join("kept")).expect("the build folder can be written");
    let mut jobs = press.jobs().expect("every card can be set");
    jobs.retain(|job| SOME.contains(&job.file.as_str()));
    let draw = |jobs: &[Job]| run(jobs, &press.fonts, &shelf, &dist).expect("they can be drawn");

    let (keys, anew) = draw(&jobs);
    assert_eq!((keys.len(), anew), (SOME.len(), SOME.len()));
    for file in SOME {
        let expected = if file.starts_with("card/") { (1200, 630) } else { (512, 512) };
        assert_eq!(size(&dist.join(file)), expected, "{file}");
    }
    assert_eq!(draw(&jobs), (keys.clone(), 0), "nothing has changed");

    jobs[0].svg = jobs[0].svg.replace("</svg>", "<rect width=\"9\" height=\"9\"/></svg>");
    let (changed, anew) = draw(&jobs);
    assert_eq!((changed.len(), anew), (SOME.len(), 1));
    shelf.keep_only(&changed);
    let kept = fs::read_dir(dist.join("kept")).expect("it is there").count();
    assert_eq!(kept, SOME.len(), "what is no longer used is gone: {kept}");
    fs::remove_dir_all(dist).expect("it can be tidied up");
}

#[test]
fn a_letter_that_a_typeface_lacks_is_told_and_not_drawn_as_a_box() {
    let press = press();
    let told = |face, text| press.fonts.width(face, text).expect_err("it is not there").to_string();
    assert_eq!(told(TEXT, "上海"), "the words “上海”: Noto Serif does not have every letter of them");
    assert_eq!(told(ARABIC, "서울"), "the words “서울”: Noto Naskh Arabic does not have every letter of them");
    assert!(press.fonts.width(ARABIC, "شن\u{200c}ژن").is_ok(), "a joiner needs no look");
}

#[test]
fn a_name_that_does_not_fit_is_one_sentence() {
    let press = press();
    let mut city = press.facts.atlas.cities()[0].clone();
    city.name = "Llanfairpwllgwyngyll".repeat(3);
    let error = city::draw(&press, &city).expect_err("it is too long");
    assert!(
        error.to_string().ends_with("is too long to be drawn: shorten it, or allow a smaller size in xtask/src/cards")
    );
}
