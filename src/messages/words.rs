//! The list of every message, with what stands in its gaps.

use super::{Dates, Plural};

/// A creative field in words.
#[derive(Clone, Copy, Debug)]
pub struct FieldWords {
    /// `Literature`
    pub name: &'static str,
    /// `City of Literature`
    pub city: &'static str,
    /// `Cities of Literature`
    pub cities: &'static str,
    /// What the field means, a sentence.
    pub meaning: &'static str,
}

/// Declares the words, and where each of them stands: a language is read as a list of them.
macro_rules! words {
    ($(#[$about:meta])* pub struct $name:ident { $($(#[$what:meta])* pub $word:ident: $kind:ty,)* }) => {
        $(#[$about])*
        pub struct $name { $($(#[$what])* pub $word: $kind,)* }

        impl $name {
            /// Nothing said yet.
            pub(super) const BLANK: Self = Self { $($word: Words::BLANK,)* };

            /// The place of every text, in the order of the keys.
            fn slots(&mut self) -> Vec<&mut &'static str> {
                let mut slots = Vec::new();
                $(self.$word.add_to(&mut slots);)*
                slots
            }

            /// Every key and its texts, for whoever sets languages side by side; the app never does.
            #[cfg(not(target_arch = "wasm32"))]
            pub fn texts(mut self) -> Vec<(&'static str, Vec<&'static str>)> {
                vec![$((stringify!($word), texts(&mut self.$word))),*]
            }
        }
    };
}

/// Something that is made of texts.
trait Words {
    /// As many empty ones.
    const BLANK: Self;

    /// Adds the place of each text.
    fn add_to<'a>(&'a mut self, slots: &mut Vec<&'a mut &'static str>);
}

/// All of its texts.
#[cfg(not(target_arch = "wasm32"))]
fn texts(words: &mut impl Words) -> Vec<&'static str> {
    let mut slots = Vec::new();
    words.add_to(&mut slots);
    slots.into_iter().map(|slot| *slot).collect()
}

impl Words for &'static str {
    const BLANK: Self = "";

    fn add_to<'a>(&'a mut self, slots: &mut Vec<&'a mut &'static str>) {
        slots.push(self);
    }
}

impl Words for Plural {
    const BLANK: Self = Self("");

    fn add_to<'a>(&'a mut self, slots: &mut Vec<&'a mut &'static str>) {
        slots.push(&mut self.0);
    }
}

impl<T: Words, const N: usize> Words for [T; N] {
    const BLANK: Self = [T::BLANK; N];

    fn add_to<'a>(&'a mut self, slots: &mut Vec<&'a mut &'static str>) {
        for one in self {
            one.add_to(slots);
        }
    }
}

impl Words for FieldWords {
    const BLANK: Self = Self { name: "", city: "", cities: "", meaning: "" };

    fn add_to<'a>(&'a mut self, slots: &mut Vec<&'a mut &'static str>) {
        slots.extend([&mut self.name, &mut self.city, &mut self.cities, &mut self.meaning]);
    }
}

impl Words for Dates {
    const BLANK: Self = Self { months: Words::BLANK, day: "", in_month: "", in_year: "", first_day: "" };

    fn add_to<'a>(&'a mut self, slots: &mut Vec<&'a mut &'static str>) {
        self.months.add_to(slots);
        slots.extend([&mut self.day, &mut self.in_month, &mut self.in_year, &mut self.first_day]);
    }
}

impl Messages {
    /// The words of a language in the order of the keys, kept for good. `None` if one is missing or one too many.
    pub fn read(mut self, words: Vec<String>) -> Option<Self> {
        let slots = self.slots();
        let whole = slots.len() == words.len();
        for (slot, word) in slots.into_iter().zip(words) {
            *slot = word.leak();
        }
        whole.then_some(self)
    }
}

words! {
/// Every word of the interface in one language.
#[derive(Clone, Copy, Debug)]
pub struct Messages {
    /// How dates are written.
    pub dates: Dates,
    /// Which form of a [`Plural`] a count takes, a digit each: for 0 to 99, then for what ends in 00 to 99.
    pub counts: &'static str,
    /// The same for places in an order.
    pub places: &'static str,
    /// A place in an order: `5th`.
    pub ordinal: Plural,
    /// The creative fields, in the order of `Field::ALL`.
    pub fields: [FieldWords; 8],
    /// The regions, in the order of `Region::ALL`.
    pub regions: [&'static str; 5],
    /// Kinds of things a city is known for, in the order of `KnownForKind`.
    pub known_for_kinds: [&'static str; 8],
    /// Kinds of event, in the order of `EventKind`.
    pub event_kinds: [&'static str; 7],
    /// What the yearly meeting was called until 2018.
    pub annual_meeting: &'static str,
    /// Kinds of event as groups of them, in the order of `EventKind`.
    pub event_groups: [&'static str; 7],
    /// Sort orders, in the order of `link::SORT_IDS`.
    pub sorts: [&'static str; 7],
    /// Groupings, in the order of `link::GROUP_IDS`.
    pub groups: [&'static str; 4],
    /// Ways of showing the results, in the order of `link::VIEW_IDS`.
    pub views: [&'static str; 3],
    /// The language, as in `lang`.
    pub language: &'static str,
    /// Between groups of three digits.
    pub thousands: &'static str,
    /// A distance in kilometres: `{n}`.
    pub kilometres: &'static str,
    /// An event without a known year.
    pub undated: &'static str,
    /// Between the items of a list.
    pub list_comma: &'static str,
    /// Before the last item of a list.
    pub list_and: &'static str,
    /// The site's name.
    pub site: &'static str,
    /// The link over the header.
    pub skip: &'static str,
    /// The name of the navigation.
    pub main_navigation: &'static str,
    /// The directory.
    pub cities_place: &'static str,
    /// The network year by year.
    pub timeline_place: &'static str,
    /// The list of meetings.
    pub meetings_place: &'static str,
    /// The network in numbers.
    pub insights_place: &'static str,
    /// The page about the network and this site.
    pub about_place: &'static str,
    /// The button that opens the list of languages.
    pub language_label: &'static str,
    /// The theme button.
    pub theme: &'static str,
    /// The theme follows the system.
    pub theme_system: &'static str,
    /// The light theme.
    pub theme_light: &'static str,
    /// The dark theme.
    pub theme_dark: &'static str,
    /// What this site is not.
    pub independent: &'static str,
    /// Under what licences, and who is credited.
    pub licences: &'static str,
    /// Where the facts come from, `{date}` the date of the data.
    pub footer_sources: &'static str,
    /// Link to the page about sources.
    pub footer_about: &'static str,
    /// The heading of the directory.
    pub cities_heading: &'static str,
    /// The name of the search box.
    pub search_label: &'static str,
    /// What stands in the empty search box.
    pub search_hint: &'static str,
    /// The name of the search box on Meetings.
    pub search_meetings_label: &'static str,
    /// What stands in it.
    pub search_meetings_hint: &'static str,
    /// The name of the search box on the timeline.
    pub search_all_label: &'static str,
    /// What stands in it.
    pub search_all_hint: &'static str,
    /// How many cities.
    pub count_cities: Plural,
    /// No city at all.
    pub no_cities: &'static str,
    /// How many events.
    pub count_events: Plural,
    /// No event at all.
    pub no_events: &'static str,
    /// The facet of creative fields.
    pub field_group: &'static str,
    /// The facet of kinds of event.
    pub kind_group: &'static str,
    /// The facet of regions.
    pub region_group: &'static str,
    /// The facet of countries.
    pub country_group: &'static str,
    /// The facet of years.
    pub year_group: &'static str,
    /// Names the strip of years.
    pub strip_label: &'static str,
    /// What the marks of the strip are.
    pub strip_hint: &'static str,
    /// A year of the strip: `{year}`, `{cities}`.
    pub strip_year: &'static str,
    /// A mark of the strip: `{city}`, `{country}`, `{field}`, `{year}`.
    pub strip_mark: &'static str,
    /// The box that narrows the list of countries.
    pub country_filter: &'static str,
    /// No country matches the filter box.
    pub country_filter_none: &'static str,
    /// The first year.
    pub from_year: &'static str,
    /// The last year.
    pub to_year: &'static str,
    /// A year that cannot be, `{from}` and `{to}` the ends of the data.
    pub year_wrong: &'static str,
    /// The first year lies after the last.
    pub years_reversed: &'static str,
    /// The control that goes back in time.
    pub asof_label: &'static str,
    /// Today.
    pub asof_now: &'static str,
    /// A facet value’s count, read out.
    pub facet_count: Plural,
    /// The button that opens the filters.
    pub filters: &'static str,
    /// The same with the number of active filters, `{n}`.
    pub filters_count: &'static str,
    /// The button that closes the filters.
    pub close_filters: &'static str,
    /// The button that closes the filters and shows the answer, `{found}`.
    pub show: &'static str,
    /// The list of active filters.
    pub active_filters: &'static str,
    /// A link that takes a filter away, `{label}`.
    pub remove: &'static str,
    /// The link that takes all filters away.
    pub clear: &'static str,
    /// A year as an active filter, `{year}`.
    pub filter_asof: &'static str,
    /// Years as an active filter, open at the end.
    pub filter_from: &'static str,
    /// Years as an active filter, open at the beginning.
    pub filter_to: &'static str,
    /// Years as an active filter.
    pub filter_years: &'static str,
    /// The list of results.
    pub results: &'static str,
    /// The order of results.
    pub sort_label: &'static str,
    /// Best match first.
    pub sort_best: &'static str,
    /// Headings between the results.
    pub group_label: &'static str,
    /// No headings.
    pub group_none: &'static str,
    /// How results are shown.
    pub view_label: &'static str,
    /// The button that copies the link.
    pub copy_link: &'static str,
    /// The link is on the clipboard.
    pub copied: &'static str,
    /// The button that copies a citation of the page.
    pub copy_citation: &'static str,
    /// The citation: `{title}` of the page, `{date}` of the facts, `{url}`.
    pub citation: &'static str,
    /// The citation is on the clipboard.
    pub citation_copied: &'static str,
    /// The clipboard is not to be had; the `{text}` that was to be copied.
    pub copy_failed: &'static str,
    /// The button that opens the system’s share sheet.
    pub share: &'static str,
    /// The button for a spreadsheet.
    pub download_csv: &'static str,
    /// The button for data.
    pub download_json: &'static str,
    /// The name of a downloaded file, without its ending.
    pub file_name: &'static str,
    /// A name that matched and is not on show, `{alias}` and `{name}`.
    pub matched_by: &'static str,
    /// The answer was found by forgiving slips, `{q}`.
    pub slips: &'static str,
    /// No city answers.
    pub nothing_found: &'static str,
    /// No city answers the search, `{q}`.
    pub nothing_named: &'static str,
    /// Before the nearest names.
    pub closest: &'static str,
    /// There are matches without the other filters.
    pub without_filters: Plural,
    /// Heading of a table column.
    pub column_name: &'static str,
    /// Heading of a table column.
    pub column_country: &'static str,
    /// Heading of a table column.
    pub column_field: &'static str,
    /// Heading of a table column.
    pub column_year: &'static str,
    /// Parts of a link that are not understood, `{parts}`.
    pub ignored: &'static str,
    /// The button that takes a notice away.
    pub dismiss: &'static str,
    /// The day of designation, `{date}`.
    pub since_date: &'static str,
    /// A designation that has ended, `{from}`, `{until}`.
    pub between_years: &'static str,
    /// Its place in its field, `{nth}`, `{cities}` as in Cities of Literature, `{of}`.
    pub nth_of: &'static str,
    /// Its place in its field, `{nth}` and `{city}` as in City of Literature.
    pub nth_city: &'static str,
    /// One of several designated together, `{n}`, `{cities}`, `{year}`.
    pub among: &'static str,
    /// The only one designated in that year, `{city}`, `{year}`.
    pub only_one: &'static str,
    /// The next monitoring report, `{year}`.
    pub next_report: &'static str,
    /// Monitoring of early members.
    pub report_every_four: &'static str,
    /// Heading of the monitoring section.
    pub report_heading: &'static str,
    /// When the next report is due, `{year}`.
    pub report_year: &'static str,
    /// The same for members from before 2014.
    pub report_early: &'static str,
    /// Heading.
    pub designation: &'static str,
    /// Heading.
    pub known_for: &'static str,
    /// Heading.
    pub meetings_hosted: &'static str,
    /// Heading.
    pub nearby: &'static str,
    /// Heading.
    pub sources: &'static str,
    /// Heading.
    pub names: &'static str,
    /// Heading.
    pub links: &'static str,
    /// The city’s own page.
    pub own_site: &'static str,
    /// UNESCO’s page about the city.
    pub unesco_page: &'static str,
    /// Where the summary comes from, `{source}`.
    pub summary_source: &'static str,
    /// Other spellings, `{names}`.
    pub also_written: &'static str,
    /// A name that no source lists.
    pub transcribed: &'static str,
    /// The only city of its year, `{city}`, `{size}`, `{fields}`.
    pub cohort_alone: &'static str,
    /// With whom it joined, `{others}`, `{size}`, `{fields}`.
    pub cohort_with: &'static str,
    /// How many fields.
    pub count_fields: Plural,
    /// How many others.
    pub count_others: Plural,
    /// Link to a year, `{year}`.
    pub whole_cohort: &'static str,
    /// Link to a country, `{n}`, `{country}`.
    pub in_country: Plural,
    /// Heading of a note.
    pub disputed: &'static str,
    /// Attested by two sources.
    pub confidence_two: &'static str,
    /// Attested by one source.
    pub confidence_one: &'static str,
    /// The previous city in the alphabet.
    pub previous: &'static str,
    /// The next city in the alphabet.
    pub next: &'static str,
    /// The navigation through the alphabet.
    pub alphabet: &'static str,
    /// Announced.
    pub announced: &'static str,
    /// Announced, and its time has passed.
    pub announced_past: &'static str,
    /// Unconfirmed.
    pub unconfirmed: &'static str,
    /// Met online.
    pub online: &'static str,
    /// Met in one place and online.
    pub hybrid: &'static str,
    /// Heading: the cities of a field, in order.
    pub field_cities: &'static str,
    /// Heading: meetings of a field.
    pub field_meetings: &'static str,
    /// The shared site.
    pub field_site: &'static str,
    /// Heading: cities that once had the field.
    pub field_former: &'static str,
    /// Link to the directory with this filter.
    pub in_directory: &'static str,
    /// Heading: cities of a country.
    pub country_cities: &'static str,
    /// Heading: who joined, `{n}` in the count.
    pub year_joined: Plural,
    /// No city joined.
    pub year_nobody: &'static str,
    /// A city changed its field, `{city}`, `{from}`, `{to}`.
    pub year_changed: &'static str,
    /// A city left, `{city}`.
    pub year_left: &'static str,
    /// The size of the network, `{before}`, `{after}`.
    pub year_size: &'static str,
    /// Heading: what took place.
    pub year_meetings: &'static str,
    /// No meeting is known.
    pub no_meetings: &'static str,
    /// Link to the year before.
    pub previous_year: &'static str,
    /// Link to the year after.
    pub next_year: &'static str,
    /// The navigation through the years.
    pub years_navigation: &'static str,
    /// What the page shows, `{year}`.
    pub asof_notice: &'static str,
    /// Link back to today.
    pub asof_today: &'static str,
    /// Heading.
    pub about_heading: &'static str,
    /// Heading.
    pub about_site: &'static str,
    /// What it is.
    pub about_independent: &'static str,
    /// What it does not do.
    pub about_private: &'static str,
    /// What “today” means, `{date}`.
    pub about_today: &'static str,
    /// How to correct a fact.
    pub about_corrections: &'static str,
    /// Heading.
    pub about_data: &'static str,
    /// Text.
    pub about_data_text: &'static str,
    /// Heading.
    pub about_licences: &'static str,
    /// Text.
    pub about_licences_text: &'static str,
    /// What is no field.
    pub about_reserve: &'static str,
    /// Heading of the section `what`.
    pub about_what: &'static str,
    /// Heading of the section `fields`.
    pub about_fields: &'static str,
    /// Heading of the section `joining`.
    pub about_joining: &'static str,
    /// Heading of the section `monitoring`.
    pub about_monitoring: &'static str,
    /// Heading of the section `governance`.
    pub about_governance: &'static str,
    /// Heading of the section `subnetworks`.
    pub about_subnetworks: &'static str,
    /// Heading of the section `regions`.
    pub about_regions: &'static str,
    /// Heading of the section `disputes`.
    pub about_disputes: &'static str,
    /// The list of contents.
    pub about_contents: &'static str,
    /// A fact that no source confirms.
    pub unconfirmed_fact: &'static str,
    /// Who coordinates a sub-network, `{who}`.
    pub coordination: &'static str,
    /// Heading.
    pub not_found_heading: &'static str,
    /// What was asked for, `{asked}`.
    pub not_found_text: &'static str,
    /// Link to the directory.
    pub not_found_home: &'static str,
    /// Data are on their way.
    pub loading: &'static str,
    /// A file could not be had, `{file}`, `{why}`.
    pub failed_unreachable: &'static str,
    /// A file is not as it should be, `{problem}`.
    pub failed_malformed: &'static str,
    /// Heading of a failure.
    pub failed_heading: &'static str,
    /// What may help.
    pub failed_offline: &'static str,
    /// A server’s answer, `{status}`.
    pub why_status: &'static str,
    /// No answer.
    pub why_network: &'static str,
    /// Too slow an answer.
    pub why_timeout: &'static str,
    /// The button that tries again.
    pub try_again: &'static str,
    /// Heading of a crash.
    pub panic_heading: &'static str,
    /// Text of a crash.
    pub panic_text: &'static str,
    /// The button that reloads the page.
    pub reload: &'static str,
    /// Description of the directory, `{cities}`.
    pub description_home: &'static str,
    /// Description of a city, `{city}`, `{country}`, `{fields}`.
    pub description_city: &'static str,
    /// A country's: `{country}`, `{cities}`.
    pub description_country: &'static str,
    /// Description of About.
    pub description_about: &'static str,
    /// Description of a year, `{year}`, `{cities}`.
    pub description_year: &'static str,
    /// Title of a field, `{cities}`.
    pub title_field: &'static str,
    /// Title of a year, `{year}`.
    pub title_year: &'static str,
    /// What the list of meetings holds.
    pub meetings_lede: &'static str,
    /// The heading over what is announced.
    pub upcoming: &'static str,
    /// Unfolds the facts of every event.
    pub show_all: &'static str,
    /// Folds them again.
    pub hide_all: &'static str,
    /// The button under a long list of which the first pages are shown.
    pub show_more: &'static str,
    /// What is unfolded: what sources tell of an event.
    pub facts: &'static str,
    /// No event matches.
    pub no_event_found: &'static str,
    /// No event matches the search, `{q}`.
    pub no_event_named: &'static str,
    /// The button that saves a calendar file.
    pub add_to_calendar: &'static str,
    /// Events without a day, which no calendar takes.
    pub calendar_left_out: Plural,
    /// The number of an event in its series, `{nth}` in roman numerals, `{kind}`.
    pub edition: &'static str,
    /// The heading of an event that has not arrived.
    pub event_place: &'static str,
    /// The theme of a meeting.
    pub theme_of: &'static str,
    /// What sources tell of an event.
    pub on_record: &'static str,
    /// How large the network was, `{cities}`.
    pub network_then: &'static str,
    /// The same, where days of designation are not known: `{least}`, `{most}`.
    pub network_between: &'static str,
    /// The last day of a call, `{date}`.
    pub deadline: &'static str,
    /// The edition before.
    pub previous_edition: &'static str,
    /// The edition after.
    pub next_edition: &'static str,
    /// The name of the navigation between editions.
    pub editions: &'static str,
    /// A link to the page of a year, `{year}`.
    pub year_of: &'static str,
    /// The heading of the timeline: `{years}`, `{cities}`.
    pub timeline_heading: &'static str,
    /// What its marks are.
    pub timeline_lede: &'static str,
    /// Names the drawing and its table.
    pub timeline_label: &'static str,
    /// What a hand can do there.
    pub timeline_hint: &'static str,
    /// The lane with the size of the network.
    pub network_size: &'static str,
    /// Names the panel of a mark.
    pub panel_label: &'static str,
    /// Closes it.
    pub close_panel: &'static str,
    /// Unfolds a figure as a table.
    pub as_table: &'static str,
    /// What the numbers lead to.
    pub insights_lede: &'static str,
    /// A figure.
    pub figure_growth: &'static str,
    /// A figure.
    pub figure_regions: &'static str,
    /// A figure.
    pub figure_cohorts: &'static str,
    /// A figure.
    pub figure_countries: &'static str,
    /// Its end, folded away.
    pub figure_countries_rest: &'static str,
    /// A figure.
    pub figure_ages: &'static str,
    /// How many years.
    pub count_years: Plural,
    /// A sentence about the list of meetings.
    pub description_meetings: &'static str,
    /// A sentence about the timeline, `{cities}`.
    pub description_timeline: &'static str,
    /// A sentence about the numbers, `{cities}`.
    pub description_insights: &'static str,
}
}
