//! The words of pages that are drawn at build time: what stands there while the app does not run, and what others are told
//! about a page. The app itself never says them, and so never carries them.

/// They.
#[derive(Debug)]
pub struct Printed {
    /// Said where scripts are off or WebAssembly is missing.
    pub without_app: &'static str,
    /// Said where the app could not be loaded; the link that loads the page again.
    pub app_lost: &'static str,
    /// That link.
    pub app_again: &'static str,
    /// Said when there is a new version of the site.
    pub new_version: &'static str,
    /// The button that loads it.
    pub load_new_version: &'static str,
    /// How the site is called where there is room for a sentence: in lists of installed apps.
    pub site_description: &'static str,
    /// What the data of the directory are.
    pub dataset_description: &'static str,
    /// Whose work is in them.
    pub dataset_credit: &'static str,
    /// Where the network is.
    pub world: &'static str,
    /// What the picture of a page shows: `{title}`.
    pub picture_of: &'static str,
}

/// The words in English.
pub const PRINTED: Printed = Printed {
    without_app: "This page is whole without scripts, and its links work; one to a part of the list shows all of it. Searching, filtering, choosing a theme and downloading need JavaScript and WebAssembly.",
    app_lost: "Searching and filtering could not be loaded; the page can be read all the same.",
    app_again: "Load it again",
    new_version: "There is a new version of this site.",
    load_new_version: "Reload",
    site_description: "A directory and timeline of the UNESCO Creative Cities. Independent; every fact sourced.",
    dataset_description: "Every member city of the UNESCO Creative Cities Network with its creative field, designations, names in seven languages and position; every meeting, call and milestone of the network; and the sources of each fact.",
    dataset_credit: "Creative Cities; positions and spellings by GeoNames",
    world: "World",
    picture_of: "A card that reads: {title}",
};
