//! The languages of the site.

/// A language that the site speaks.
#[derive(Debug, PartialEq, Eq)]
pub struct Language {
    /// As in a link (`/fr/`), in file names and in the data.
    pub code: &'static str,
    /// As in `lang`: with the script where there are several.
    pub tag: &'static str,
    /// With a country, as social networks ask for it.
    pub locale: &'static str,
    /// What it calls itself.
    pub name: &'static str,
    /// What is said, in it, to those who read another language and might rather read this one.
    pub offer: &'static str,
    /// Whether it is written from right to left.
    pub rtl: bool,
}

/// All of them; the first stands at the root of the site and comes with the app.
pub const LANGUAGES: [Language; 7] = [
    ltr("en", "en", "en_GB", "English", "Read this page in English"),
    ltr("is", "is", "is_IS", "Íslenska", "Lesa þessa síðu á íslensku"),
    ltr("fr", "fr", "fr_FR", "Français", "Lire cette page en français"),
    ltr("es", "es", "es_ES", "Español", "Leer esta página en español"),
    ltr("ru", "ru", "ru_RU", "Русский", "Читать эту страницу по-русски"),
    Language {
        rtl: true, ..ltr("ar", "ar", "ar_AR", "العربية", "اقرأ هذه الصفحة بالعربية")
    },
    ltr("zh", "zh-Hans", "zh_CN", "中文", "阅读本页的中文版"),
];

const fn ltr(
    code: &'static str,
    tag: &'static str,
    locale: &'static str,
    name: &'static str,
    offer: &'static str,
) -> Language {
    Language { code, tag, locale, name, offer, rtl: false }
}

impl Language {
    /// The language of a code.
    pub fn of(code: &str) -> Option<&'static Self> {
        LANGUAGES.iter().find(|language| language.code == code)
    }

    /// The language that a tag asks for: `fr-CA` asks for French.
    pub fn wanted(tag: &str) -> Option<&'static Self> {
        Self::of(&tag.split('-').next().unwrap_or_default().to_ascii_lowercase())
    }

    /// The way from its pages to the root of the site.
    pub fn root(&self) -> &'static str {
        if *self == LANGUAGES[0] { "" } else { "../" }
    }

    /// Its folder below the root of the site.
    pub fn folder(&self) -> String {
        if *self == LANGUAGES[0] { String::new() } else { [self.code, "/"].concat() }
    }
}

#[cfg(test)]
mod tests {
    use super::{LANGUAGES, Language};

    #[test]
    fn a_tag_asks_for_a_language_whatever_the_country() {
        let code = |tag| Language::wanted(tag).map(|language| language.code);
        assert_eq!(
            [code("fr-CA"), code("zh-Hant-TW"), code("IS"), code("de"), code("")],
            [Some("fr"), Some("zh"), Some("is"), None, None]
        );
        assert_eq!(Language::of("fr").map(Language::folder), Some("fr/".to_owned()));
        assert_eq!((LANGUAGES[0].root(), LANGUAGES[1].root()), ("", "../"));
    }
}
