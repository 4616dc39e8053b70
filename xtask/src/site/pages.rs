//! Every address of the site as a document of its own.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use creative_cities::{
    domain::{Events, Field, Page},
    export::Subject,
    files::File,
    link::{Parsed, Place, Route},
    pages::piece::Piece,
    print::Press,
};

use super::{
    along,
    facts::refused,
    head::{self, More},
    template::{Content, Template},
    tongue::Tongue,
};

/// What all pages of a language are made of.
pub(super) struct Pages<'a> {
    pub(super) dist: &'a Path,
    /// The folder of the facts, below it.
    pub(super) facts: &'a str,
    pub(super) tongue: Tongue,
    /// The document of the language.
    pub(super) template: &'a Template,
    /// The public address of the site.
    pub(super) address: Option<&'a str>,
}

impl Pages<'_> {
    /// Writes them all; tells how many.
    pub(super) fn write(&self) -> Result<usize> {
        let Tongue { language, atlas, m, printed } = self.tongue;
        let press = Press::new(atlas, m, printed);
        let events = self.text(File::Events)?;
        let events = Events::from_json(atlas, &events).map_err(|problems| refused("events.json", &problems))?;
        self.feed(&press, File::Events)?;
        self.feed(&press, File::Network)?;
        let files = super::facts::to_take_away(self.dist)?;
        let places = Place::all(self.tongue.atlas);
        for place in &places {
            let own = own_file(place);
            own.map(|own| self.feed(&press, own)).transpose()?;
            let page = self.city_page(place)?;
            let route = Route::to(place.clone());
            let page = page.as_ref();
            let head = self.head(&route, &More { events: &events, page, language, facts: self.facts, files: &files });
            let path = route.href(self.tongue.atlas);
            let app = press.standing(Parsed { route, ignored: Vec::new() }, &path);
            let along = self.along(place)?;
            let name = [path.trim_start_matches("./"), "index.html"].concat();
            let aside = press.aside(Some(&path));
            self.save(
                &name,
                &Content { piece: Piece::of(place), head: &head, app: &app, along: &along, aside: &aside },
            )?;
            if let Some(own) = own {
                press.forget(own);
            }
        }
        let nowhere = Route::to(Place::NotFound(String::new()));
        let head =
            self.head(&nowhere, &More { events: &events, page: None, language, facts: self.facts, files: &files });
        let (app, aside) = (press.nowhere(), press.aside(None));
        let piece = Piece::of(&nowhere.place);
        self.save("404.html", &Content { piece, head: &head, app: &app, along: "", aside: &aside })?;
        let (app, aside) = (press.shell(), press.aside(Some("./")));
        self.save("shell.html", &Content { piece: None, head: &head, app: &app, along: "", aside: &aside })?;
        Ok(places.len() + 2)
    }

    fn head(&self, route: &Route, more: &More) -> String {
        let picture = self.picture(&route.place);
        let Tongue { atlas, m, printed, .. } = self.tongue;
        let subject = Subject { atlas, m, printed, address: self.address, picture: picture.as_deref() };
        head::of(route, &subject, more)
    }

    /// The picture of a page, if there is one.
    fn picture(&self, place: &Place) -> Option<String> {
        let name = match place {
            Place::City(ix) => self.tongue.atlas.city(*ix).id.clone(),
            Place::Meeting(ix) => self.tongue.atlas.event_id(*ix).to_owned(),
            Place::Field(field) => field_picture(*field),
            _ => "site".to_owned(),
        };
        let picture = format!("card/{name}.png");
        self.dist.join(&picture).is_file().then_some(picture)
    }

    /// A city's own page, for its head.
    fn city_page(&self, place: &Place) -> Result<Option<Page>> {
        let Place::City(city) = place else { return Ok(None) };
        let file = File::Page(*city);
        let name = file.name(self.tongue.atlas);
        let page = Page::from_json(&name, &self.text(file)?).map_err(|problems| refused(&name, &problems))?;
        Ok(Some(page))
    }

    /// The data in the page itself: only the directory is asked often enough, and by so many for the first time, that they
    /// are worth their weight there.
    fn along(&self, place: &Place) -> Result<String> {
        match place {
            Place::Cities => along::of(self.dist, self.facts, self.tongue.language),
            _ => Ok(String::new()),
        }
    }

    fn feed(&self, press: &Press, file: File) -> Result<()> {
        press.feed(file, &self.text(file)?).map_err(|problems| refused(&file.name(self.tongue.atlas), &problems))
    }

    fn text(&self, file: File) -> Result<String> {
        let name = file.name(self.tongue.atlas);
        fs::read_to_string(self.dist.join(self.facts).join(&name))
            .with_context(|| format!("the build has no {}{name}", self.facts))
    }

    fn save(&self, name: &str, content: &Content) -> Result<()> {
        let file = self.dist.join(self.tongue.language.folder()).join(name);
        let folder = file.parent().context("a page lies in a folder")?;
        let written = fs::create_dir_all(folder).and_then(|()| fs::write(&file, self.template.fill(content)));
        written.with_context(|| format!("{} could not be written", file.display()))
    }
}

/// The file that only this page needs.
fn own_file(place: &Place) -> Option<File> {
    match place {
        Place::City(city) => Some(File::Page(*city)),
        Place::Meeting(event) => Some(File::Cited(*event)),
        _ => None,
    }
}

fn field_picture(field: Field) -> String {
    format!("field-{}", field.id())
}
