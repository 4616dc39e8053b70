//! The search as the product describes it, word for word, without any thought of speed.

use creative_cities::domain::{Atlas, CityIx, Field, Spellings, Year};
use creative_cities::engine::fold;

const APOSTROPHES: &str = "'`´‘’‛′";
const HYPHENS: &str = "-·‐‑‒–—―−־・＝゠";

/// Every spelling of every city, country and field, with how much it says: 0 name, 1 alias, 2 country or field.
pub(crate) struct Reference {
    cities: Vec<Vec<Spelling>>,
    countries: Vec<Vec<Spelling>>,
    fields: Vec<Vec<Spelling>>,
}

struct Spelling {
    text: String,
    words: Vec<String>,
    source: u8,
}

/// What a search should give.
pub(crate) struct Expected {
    pub(crate) order: Vec<CityIx>,
    pub(crate) slips: bool,
}

/// A text in each of its styles: ü as u or ue, hyphens as breaks or nothing, apostrophes as nothing or breaks.
fn spellings(text: &str, source: u8) -> Vec<Spelling> {
    let digraph = |c: char| match c {
        'ä' | 'Ä' => "ae".to_owned(),
        'ö' | 'Ö' | 'ø' | 'Ø' => "oe".to_owned(),
        'ü' | 'Ü' => "ue".to_owned(),
        'å' | 'Å' => "aa".to_owned(),
        c => c.to_string(),
    };
    let turn = |c: char| match c {
        c if APOSTROPHES.contains(c) => " ".to_owned(),
        c if HYPHENS.contains(c) => String::new(),
        c => c.to_string(),
    };
    let spelt: String = text.chars().map(digraph).collect();
    let mut all: Vec<String> = Vec::new();
    for text in [text, &spelt] {
        all.push(fold(text));
        all.push(fold(&text.chars().map(turn).collect::<String>()));
    }
    let spelling = |folded: String| {
        let words = folded.split(' ').map(str::to_owned).collect();
        Spelling { text: text.to_owned(), words, source }
    };
    all.into_iter().filter(|folded| !folded.is_empty()).map(spelling).collect()
}

impl Reference {
    pub(crate) fn new(atlas: &Atlas, extra: &Spellings, field_names: &[(Field, &str)]) -> Self {
        let city = |(city, extra): (&creative_cities::domain::City, &Vec<String>)| {
            let others = city.also.iter().chain(extra).flat_map(|text| spellings(text, 1));
            spellings(&city.name, 0).into_iter().chain(others).collect()
        };
        let country = |(country, extra): (&creative_cities::domain::Country, &Vec<String>)| {
            [&country.name].into_iter().chain(extra).flat_map(|text| spellings(text, 2)).collect()
        };
        let field = |field: Field| {
            let names = field_names.iter().filter(|(of, _)| *of == field).map(|(_, name)| *name);
            // A field is found by its id in every language.
            names.chain([field.id()]).flat_map(|name| spellings(name, 2)).collect()
        };
        Self {
            cities: atlas.cities().iter().zip(&extra.cities).map(city).collect(),
            countries: atlas.countries().iter().zip(&extra.countries).map(country).collect(),
            fields: Field::ALL.into_iter().map(field).collect(),
        }
    }

    /// Every spelling of a city and its country, as written.
    pub(crate) fn spellings_of(&self, atlas: &Atlas, city: CityIx) -> Vec<String> {
        let country = &self.countries[atlas.city(city).country.index()];
        self.cities[city.index()].iter().chain(country).map(|spelling| spelling.text.clone()).collect()
    }

    pub(crate) fn search(&self, atlas: &Atlas, alphabet: &[CityIx], asof: Option<Year>, q: &str) -> Expected {
        let folded = fold(q);
        let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
        let strict = self.rank_all(atlas, alphabet, asof, &words, false);
        if !strict.is_empty() {
            return Expected { order: strict, slips: false };
        }
        let order = self.rank_all(atlas, alphabet, asof, &words, true);
        Expected { slips: !order.is_empty(), order }
    }

    fn rank_all(&self, atlas: &Atlas, alphabet: &[CityIx], asof: Option<Year>, q: &[&str], slips: bool) -> Vec<CityIx> {
        let mut ranked = Vec::new();
        for (name_rank, city) in alphabet.iter().enumerate() {
            let Some(designation) = atlas.city(*city).designation(asof) else { continue };
            let country = &self.countries[atlas.city(*city).country.index()];
            let field = &self.fields[designation.field.index()];
            let known: Vec<_> = self.cities[city.index()].iter().chain(country).chain(field).collect();
            if let Some(rank) = rank(&known, q, slips) {
                ranked.push((rank, name_rank, *city));
            }
        }
        ranked.sort_unstable();
        ranked.into_iter().map(|(.., city)| city).collect()
    }
}

/// Kind (0 exact, 1 prefix, 2 inside, 3 slip), source, slips.
fn rank(known: &[&Spelling], q: &[&str], slips: bool) -> Option<(u8, u8, usize)> {
    let mut worst = (if slips { 3 } else { 2 }, 0, 0);
    for word in q {
        let strict = known.iter().filter(|s| s.words.iter().any(|text| fits(text, word)));
        let best = strict.map(|spelling| (spelling.source, 0)).min().or_else(|| {
            let near = known.iter().flat_map(|s| s.words.iter().map(move |text| (s.source, text)));
            let near = near.filter_map(|(source, text)| Some((source, slipped(text, word)?)));
            if slips { near.min() } else { None }
        });
        let (source, distance) = best?;
        worst.1 = worst.1.max(source);
        worst.2 += distance;
    }
    // Words that are repeated count their slips once.
    if slips {
        let mut once: Vec<&str> = Vec::new();
        for word in q {
            if !once.contains(word) {
                once.push(word);
            }
        }
        return if once.len() == q.len() { Some(worst) } else { rank(known, &once, slips) };
    }
    let whole = known.iter().filter_map(|spelling| {
        let fits = spelling.words.len() >= q.len() && q.iter().zip(&spelling.words).all(|(q, text)| begins(text, q));
        let exact = spelling.words.len() == q.len() && q.iter().zip(&spelling.words).all(|(q, text)| same(text, q));
        fits.then_some((u8::from(!exact), spelling.source, 0))
    });
    whole.chain([worst]).min()
}

fn without_article(word: &str) -> &str {
    word.strip_prefix("ال").filter(|rest| rest.chars().count() >= 2).unwrap_or(word)
}

fn arabic(word: &str) -> bool {
    word.starts_with(|c| ('\u{600}'..='\u{6ff}').contains(&c))
}

fn begins(text: &str, q: &str) -> bool {
    let bare = arabic(q) && (without_article(text).starts_with(q) || text.starts_with(without_article(q)));
    text.starts_with(q) || bare
}

fn same(text: &str, q: &str) -> bool {
    text == q || (arabic(q) && (without_article(text) == q || text == without_article(q)))
}

fn fits(text: &str, q: &str) -> bool {
    let dense = q.chars().any(|c| ('\u{3041}'..='\u{9fff}').contains(&c) || c == '々');
    begins(text, q) || (dense && text.contains(q))
}

/// The fewest slips that turn a word into another or its beginning, where so many are forgiven.
fn slipped(text: &str, q: &str) -> Option<usize> {
    let (q, text): (Vec<char>, Vec<char>) = (q.chars().collect(), text.chars().collect());
    let forgiven = match q.len() {
        4..=7 => 1,
        8..=32 => 2,
        _ => return None,
    };
    distances(&q, &text).into_iter().min().filter(|distance| *distance <= forgiven)
}

/// Optimal string alignment of `a` with every beginning of `b`: the last row of the whole table.
fn distances(a: &[char], b: &[char]) -> Vec<usize> {
    let mut table = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            table[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let change = table[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                let mut cost = change.min(table[i - 1][j] + 1).min(table[i][j - 1] + 1);
                if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                    cost = cost.min(table[i - 2][j - 2] + 1);
                }
                cost
            };
        }
    }
    table.swap_remove(a.len())
}
