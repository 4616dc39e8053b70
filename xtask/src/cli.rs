//! What was typed: one chore and its options.

use std::{ffi::OsString, path::PathBuf};

use anyhow::{Result, anyhow, bail};
use lexopt::{
    Arg::{Long, Short, Value},
    Parser, ValueExt,
};

use crate::{site::Settings, test::Suite};

/// Where pages are served unless another port is asked for.
const PORT: u16 = 8080;

/// The answer to `cargo xtask --help`.
pub(crate) const HELP: &str = "\
The chores of Creative Cities. Each installs what it lacks and is quick the second time.

Usage: cargo xtask <chore> [options]

Chores:
  serve        Build for release and serve it on 127.0.0.1
                 --port N      another port than 8080; 0 takes a free one
                 --dir FOLDER  serve another folder than dist
                 --no-build    serve what is there; the first line printed is the address
                 --address, --public-url  as for build
  dev          Serve a debug build and rebuild it on every save
                 --port N      another port than 8080
  build        Build for release into dist, show the sizes, fail above the budget
                 --address URL      the site's public address, for links and pictures elsewhere;
                                    CREATIVE_CITIES_ADDRESS says the same
                 --public-url PATH  its path, if the address does not tell it: /creative-cities/
                 --dist FOLDER      another folder than dist
                 --thorough         pack every file as small as can be: a minute more
  cards        Draw the preview images and icons that have changed
                 --dir FOLDER  into another folder than dist
  check-data   Check public/data and print every problem
  test         Run everything, or only the suites named:
                 format lints docs native data build browser
  bench        Measure the release build in the browser
                 typing        only the benches with this in their name: typing, places, load, start, size
                 engine        the engine alone, over a hundred thousand cities, beside other
                               libraries: some minutes
                 beside        keys typed into the app and into the same in plain JavaScript, Solid
                               and React, over 408 and 10,000 cities: some minutes
                 What was measured is kept in tests/bench/results.
                 --no-build    measure what is there

Tools are kept in the user's cache folder, or in CREATIVE_CITIES_CACHE if that is set.
CHROMIUM and CHROMEDRIVER name another browser and driver than the installed ones, NGINX_PROGRAM another nginx.
NOTO_FONTS names a folder with the fonts of the preview images.
";

/// A chore with its options.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Chore {
    /// Say what there is.
    Help,
    /// Serve a folder, by default `dist`, by default after building it.
    Serve { port: u16, dir: Option<PathBuf>, build: bool, settings: Settings },
    /// Rebuild on save.
    Dev { port: u16 },
    /// Build for release and check the size.
    Build { settings: Settings },
    /// Draw the preview images and icons, by default into `dist`.
    Cards { dir: Option<PathBuf> },
    /// Check the data.
    CheckData,
    /// Write the data that pages fetch one by one. Run by Trunk, so not in the help.
    Finish,
    /// Run the named suites, or all.
    Test { suites: Vec<Suite> },
    /// Run the benches whose name contains this, or all, by default after building.
    Bench { name: Option<String>, build: bool },
}

/// Reads the words after `cargo xtask`.
pub(crate) fn parse(words: impl IntoIterator<Item = OsString>) -> Result<Chore> {
    read(Parser::from_args(words.into_iter().collect::<Vec<_>>()))
        .map_err(|why| anyhow!("{why}: `cargo xtask --help` lists the chores and their options"))
}

fn read(mut parser: Parser) -> Result<Chore> {
    let mut chore = match parser.next()? {
        None | Some(Long("help") | Short('h')) => return Ok(Chore::Help),
        Some(Value(name)) => match name.string()?.as_str() {
            "help" => return Ok(Chore::Help),
            "serve" => Chore::Serve { port: PORT, dir: None, build: true, settings: Settings::default() },
            "dev" => Chore::Dev { port: PORT },
            "build" => Chore::Build { settings: Settings::default() },
            "cards" => Chore::Cards { dir: None },
            "check-data" => Chore::CheckData,
            "finish" => Chore::Finish,
            "test" => Chore::Test { suites: Vec::new() },
            "bench" => Chore::Bench { name: None, build: true },
            other => bail!("there is no chore named {other}"),
        },
        Some(option) => return Err(option.unexpected().into()),
    };
    while let Some(argument) = parser.next()? {
        match (&mut chore, argument) {
            (_, Long("help") | Short('h')) => return Ok(Chore::Help),
            (Chore::Serve { port, .. } | Chore::Dev { port }, Long("port")) => {
                *port = parser.value()?.parse()?;
            }
            (Chore::Serve { dir, .. } | Chore::Cards { dir }, Long("dir")) => *dir = Some(parser.value()?.into()),
            (Chore::Serve { build, .. } | Chore::Bench { build, .. }, Long("no-build")) => *build = false,
            (Chore::Serve { settings, .. } | Chore::Build { settings }, Long("address")) => {
                settings.address = Some(parser.value()?.string()?);
            }
            (Chore::Serve { settings, .. } | Chore::Build { settings }, Long("public-url")) => {
                settings.base = Some(parser.value()?.string()?);
            }
            (Chore::Build { settings }, Long("thorough")) => settings.thorough = true,
            (Chore::Build { settings }, Long("dist")) => settings.dist = Some(parser.value()?.into()),
            (Chore::Test { suites }, Value(name)) => suites.push(name.parse()?),
            (Chore::Bench { name: name @ None, .. }, Value(value)) => *name = Some(value.string()?),
            (_, other) => return Err(other.unexpected().into()),
        }
    }
    Ok(chore)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(line: &str) -> Result<Chore> {
        parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn options_are_read_in_any_order() {
        let settings = Settings::default();
        let serve = Chore::Serve { port: 0, dir: Some("site".into()), build: false, settings };
        for line in ["serve --dir site --port 0 --no-build", "serve --no-build --port=0 --dir=site"] {
            assert_eq!(typed(line).expect(line), serve);
        }
        let cards = Chore::Cards { dir: Some("site".into()) };
        assert_eq!(typed("cards --dir site").expect("cards"), cards);
        let bench = Chore::Bench { name: Some("load".to_owned()), build: false };
        for line in ["bench load --no-build", "bench --no-build load"] {
            assert_eq!(typed(line).expect(line), bench);
        }
        let suites = vec![Suite::Native, Suite::Data];
        assert_eq!(typed("test native data").expect("suites"), Chore::Test { suites });
    }

    #[test]
    fn nothing_typed_is_a_request_for_help() {
        for line in ["", "--help", "-h", "help", "serve --help"] {
            assert_eq!(typed(line).expect(line), Chore::Help, "{line}");
        }
    }

    #[test]
    fn what_is_not_understood_is_refused_and_points_to_the_help() {
        for line in ["sevre", "--port 1", "build --port 1", "serve --port many", "test everything"] {
            let error = typed(line).expect_err(line);
            assert!(error.to_string().contains("--help"), "{line}");
        }
    }
}
