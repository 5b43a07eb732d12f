//! `serve`: builds the page and serves it on this machine.

use anyhow::{Context as _, Result};

use crate::{dist, node, place, process};

pub(crate) fn run(port: Option<&str>) -> Result<()> {
    if let Some(port) = port {
        port.parse::<u16>().with_context(|| format!("`{port}` is not a port"))?;
    }
    dist::run()?;
    let mut server = node::script("server.mjs");
    server.arg(place::dist()).args(port);
    process::run(&mut server)
}
