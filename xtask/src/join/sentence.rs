//! Where the first sentence of a text ends.

/// Words that end in a dot and go on: titles, places, Latin.
const ABBREVIATIONS: [&str; 20] = [
    "St", "Ste", "Mt", "Ft", "Dr", "Mr", "Mrs", "Ms", "Prof", "Jr", "Sr", "No", "vs", "c", "ca", "cf", "approx",
    "incl", "etc", "Co",
];

/// The first sentence, with its closing quotation mark if it has one.
pub(crate) fn first(text: &str) -> &str {
    let text = text.trim();
    text.char_indices()
        .filter(|(_, mark)| matches!(mark, '.' | '!' | '?'))
        .map(|(at, mark)| (at, after_closing(text, at + mark.len_utf8())))
        .find(|&(at, end)| ends(text, at, end))
        .map_or(text, |(_, end)| &text[..end])
}

/// The place behind the quotation marks and brackets that close at `from`.
fn after_closing(text: &str, from: usize) -> usize {
    let closing = |c: char| matches!(c, '"' | '\'' | '”' | '’' | '»' | ')' | ']');
    text.len() - text[from..].trim_start_matches(closing).len()
}

/// Whether the mark at `at` is the end of a sentence, closed at `end`.
fn ends(text: &str, at: usize, end: usize) -> bool {
    let rest = &text[end..];
    if rest.is_empty() {
        return true;
    }
    // A decimal, a domain or an ellipsis: something stands right behind the mark.
    if !rest.starts_with(char::is_whitespace) {
        return false;
    }
    // A sentence does not begin with a small letter.
    if rest.trim_start().starts_with(char::is_lowercase) {
        return false;
    }
    !(text[at..].starts_with('.') && goes_on(&text[..at]))
}

/// Whether the last word before a dot is an abbreviation or an initial (`J.`, `D.H.`).
fn goes_on(before: &str) -> bool {
    let word = before.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '"' | '“' | '-'));
    let word = word.into_iter().next().unwrap_or_default();
    let initials = word.split('.').all(|part| {
        let mut letters = part.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
    });
    initials || ABBREVIATIONS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::first;

    #[test]
    fn a_sentence_ends_at_its_mark() {
        let table = [
            ("One. Two.", "One."),
            ("Only one.", "Only one."),
            ("Is it? Yes.", "Is it?"),
            ("Opened in 1725. The first.", "Opened in 1725."),
            ("A song (\"Tango.\") Then more.", "A song (\"Tango.\")"),
            ("No mark at all", "No mark at all"),
            ("  Space around.  ", "Space around."),
        ];
        for (text, expected) in table {
            assert_eq!(first(text), expected);
        }
    }

    #[test]
    fn an_abbreviation_an_initial_or_a_decimal_does_not_end_it() {
        for text in [
            "At St. Moritz they ski.",
            "D.H. Lawrence wrote here.",
            "J. S. Bach played here.",
            "Some 2.5 million visit.",
            "See example.org for more.",
            "About 4 p.m. every day.",
            "Held since c. 1900 in spring.",
        ] {
            assert_eq!(first(&format!("{text} Then more.")), text);
        }
    }
}
