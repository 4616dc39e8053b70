//! What the app's start is measured against, each a site of its own, packed and served as the app is: a bare page, and a
//! page in plain JavaScript with `MiniSearch`; what the engine is measured against, in a page of its own; and what typing is
//! measured against.

mod bare;
pub(crate) mod engine;
mod plain;
pub(crate) mod typing;

use std::{fs, path::Path};

use anyhow::{Context, Result};

use crate::{
    project,
    server::{self, Server},
    site, tools,
};

/// Sites that answer until they are dropped.
pub(crate) struct Peers {
    /// The variable that tells the bench of a site, and the site's address.
    pub(crate) addresses: [(&'static str, String); 3],
    _servers: [Server; 3],
}

/// Makes the peers and serves them packed, and beside them what lies in `dist`.
pub(crate) fn start() -> Result<Peers> {
    tools::ensure(tools::PEERS)?;
    let folder = project::target().join("peers");
    let [bare, plain] = ["bare", "plain"].map(|name| folder.join(name));
    afresh(&bare)?;
    bare::write(&bare)?;
    afresh(&plain)?;
    plain::write(&plain)?;
    for peer in [&bare, &plain] {
        site::pack_all(peer, "", true)?;
    }
    let servers = [server::start(&bare, 0)?, server::start(&plain, 0)?, server::start(&project::dist(), 0)?];
    let [bare, plain, ours] = [&servers[0], &servers[1], &servers[2]].map(|server| server.address.clone());
    Ok(Peers { addresses: [("PEER_BARE", bare), ("PEER_PLAIN", plain), ("PEER_OURS", ours)], _servers: servers })
}

/// An empty folder.
fn afresh(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("{} could not be removed", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("{} could not be made", folder.display()))
}
