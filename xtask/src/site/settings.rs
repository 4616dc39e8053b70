//! Where a site will be: the one thing that a build must be told.

use std::{env, path::PathBuf};

use anyhow::{Result, bail};

use crate::project;

/// The variable that holds the public address, where no option does.
const ADDRESS: &str = "CREATIVE_CITIES_ADDRESS";

/// How a site is made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Settings {
    /// Where it will be visited: `https://cities.example/`, with a slash at its end.
    pub(crate) address: Option<String>,
    /// The path of it there, if that is not told by the address: `/creative-cities/`.
    pub(crate) base: Option<String>,
    /// The folder it is made in, if not `dist`.
    pub(crate) dist: Option<PathBuf>,
    /// Whether everything is packed as small as can be, which takes a minute.
    pub(crate) thorough: bool,
}

impl Settings {
    /// What was asked for, or else what the environment says.
    pub(crate) fn or_environment(mut self) -> Result<Self> {
        if self.address.is_none() {
            self.address = env::var(ADDRESS).ok().filter(|address| !address.is_empty());
        }
        self.address = self.address.map(|address| checked(&address)).transpose()?;
        Ok(self)
    }

    /// The path of the site, with a slash at both ends.
    pub(crate) fn base(&self) -> String {
        let of_address = || self.address.as_deref().and_then(path).unwrap_or("/").to_owned();
        let base = self.base.clone().unwrap_or_else(of_address);
        match base.trim_matches('/') {
            "" => "/".to_owned(),
            path => format!("/{path}/"),
        }
    }

    /// The folder it is made in.
    pub(crate) fn dist(&self) -> PathBuf {
        self.dist.as_ref().map_or_else(project::dist, |dist| project::root().join(dist))
    }
}

/// An address with a slash at its end.
fn checked(address: &str) -> Result<String> {
    match path(address) {
        Some(path) if !path.contains(['?', '#', ' ']) => Ok(format!("{}/", address.trim_end_matches('/'))),
        _ => bail!(
            "{address} is no address of a site: give one like https://cities.example/ or https://example.org/cities/"
        ),
    }
}

/// What stands behind the host, if this is an address.
fn path(address: &str) -> Option<&str> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    let host = rest.split('/').next().filter(|host| !host.is_empty())?;
    rest.get(host.len()..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_is_that_of_the_address_unless_another_is_given() {
        let at = |address: Option<&str>, base: Option<&str>| {
            let settings = Settings {
                address: address.map(str::to_owned),
                base: base.map(str::to_owned),
                dist: None,
                thorough: false,
            };
            settings.base()
        };
        assert_eq!(at(None, None), "/");
        assert_eq!(at(Some("https://cities.example/"), None), "/");
        assert_eq!(at(Some("https://example.org/cities/"), None), "/cities/");
        assert_eq!(at(Some("https://example.org/cities/"), Some("below")), "/below/");
        assert_eq!(at(None, Some("/")), "/");
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for address in ["cities.example", "ftp://cities.example/", "https://", "https://a.example/?q"] {
            assert!(checked(address).is_err(), "{address}");
        }
        assert_eq!(checked("https://a.example/b").expect("an address"), "https://a.example/b/");
    }
}
