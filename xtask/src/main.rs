//! The project's own commands, run as `cargo xtask COMMAND`.
//!
//! One file per command. Several commands use [`place`] (paths), [`process`] (running programs), [`wasm`] (compiling
//! and binding) and [`node`] (npm's tools). `dist` makes the [`parts`] and puts them together as a [`site`] with the
//! [`rules`] as text, its files named and sealed by [`asset`], and as a [`single`] file, with the [`embed`] for other
//! people's pages, all around the templates of [`shell`].

mod asset;
mod codes;
mod dist;
mod embed;
mod generate;
mod html;
mod node;
mod opening;
mod package;
mod parts;
mod place;
mod process;
mod rules;
mod sections;
mod serve;
mod setup;
mod shell;
mod single;
mod site;
mod size;
mod split;
mod test;
mod validate;
mod wasm;

use std::process::ExitCode;

use anyhow::{Result, bail};

const HELP: &str = "\
Fentan's own commands

Usage: cargo xtask COMMAND

Commands:
  serve [--port N]       build the page and serve it on this machine; prints the address
  test [--fast] [STEP…]  run every check, or only the steps named; --fast leaves out what needs a
                         browser or a wasm build
  dist                   write the static site to dist/: what a portal hosts, under any path; with it
                         fentan.html, the whole page in one file to open without a server
  package                write the JavaScript package, as npm would publish it, to target/package
  generate [--check]     write the files that are made from the code; --check only compares them
  size [--record]        measure what people load against what is recorded in xtask/sizes.toml; a row that grew
                         by more than 3 % fails until --record has written the new figures
  validate               check that the wasm needs nothing newer than the oldest browser we support
  setup [--tests]        install what is missing and say so; --tests also what the browser tests need

Steps of test, in their order:
  fmt clippy doc unit generate dist package size validate wasm browser embed
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Runs the command that the arguments name.
fn run(arguments: &[String]) -> Result<()> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    if words.iter().any(|word| matches!(*word, "-h" | "--help")) {
        print!("{HELP}");
        return Ok(());
    }
    match words.as_slice() {
        [] | ["help"] => print!("{HELP}"),
        ["serve"] => serve::run(None)?,
        ["serve", "--port", port] => serve::run(Some(port))?,
        ["test", steps @ ..] => test::run(steps)?,
        ["dist"] => dist::run()?,
        ["package"] => package::run()?,
        ["generate"] => generate::write()?,
        ["generate", "--check"] => generate::check()?,
        ["size"] => size::check()?,
        ["size", "--record"] => size::record()?,
        ["validate"] => validate::run()?,
        ["setup"] => setup::building()?,
        ["setup", "--tests"] => setup::testing()?,
        other => bail!("there is no command `{}`; `cargo xtask --help` lists them", other.join(" ")),
    }
    Ok(())
}
