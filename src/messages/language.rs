//! The languages of the site.

/// A language that the site speaks.
#[derive(Debug)]
pub struct Language {
    /// As in a link (`/fr/`), in file names and in the data.
    pub code: &'static str,
    /// As in `lang`: with the script where there are several. This and what follows is for pages as they are drawn.
    #[cfg(not(target_arch = "wasm32"))]
    pub tag: &'static str,
    /// With a country, as social networks ask for it.
    #[cfg(not(target_arch = "wasm32"))]
    pub locale: &'static str,
    /// What is said, in it, to those who read another language and might rather read this one.
    #[cfg(not(target_arch = "wasm32"))]
    pub offer: &'static str,
    /// What it calls itself.
    pub name: &'static str,
    /// Whether it is written from right to left.
    pub rtl: bool,
}

/// All of them; the first stands at the root of the site.
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
    #[cfg(target_arch = "wasm32")]
    let _ = (tag, locale, offer);
    Language {
        code,
        #[cfg(not(target_arch = "wasm32"))]
        tag,
        #[cfg(not(target_arch = "wasm32"))]
        locale,
        #[cfg(not(target_arch = "wasm32"))]
        offer,
        name,
        rtl: false,
    }
}

impl Language {
    /// The language of a code, or of a tag that begins with one: `zh-Hans`.
    pub fn of(tag: &str) -> Option<&'static Self> {
        LANGUAGES.iter().find(|language| tag.starts_with(language.code))
    }

    /// Whether it stands at the root of the site.
    pub fn is_first(&self) -> bool {
        self.code == LANGUAGES[0].code
    }

    /// The way from its pages to the root of the site.
    pub fn root(&self) -> &'static str {
        if self.is_first() { "" } else { "../" }
    }

    /// Its folder below the root of the site.
    pub fn folder(&self) -> String {
        if self.is_first() { String::new() } else { [self.code, "/"].concat() }
    }
}

#[cfg(test)]
mod tests {
    use super::{LANGUAGES, Language};

    #[test]
    fn a_tag_belongs_to_a_language_whatever_its_script() {
        let code = |tag| Language::of(tag).map(|language| language.code);
        let tags = ["fr", "zh-Hans", "fr-CA", "de", ""].map(code);
        assert_eq!(tags, [Some("fr"), Some("zh"), Some("fr"), None, None]);
        assert_eq!(Language::of("fr").map(Language::folder), Some("fr/".to_owned()));
        assert_eq!((LANGUAGES[0].root(), LANGUAGES[1].root()), ("", "../"));
    }
}
