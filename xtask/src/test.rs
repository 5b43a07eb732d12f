//! `test`: every check of the project, each a step that can be run alone.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::{dist, generate, node, package, place, process, setup, size, validate, wasm};

struct Step {
    name: &'static str,
    /// True where it needs a browser or a wasm build, and so is left out by `--fast`.
    slow: bool,
    /// The steps whose results it reads; it is not run when one of them failed.
    needs: &'static [&'static str],
    run: fn() -> Result<()>,
}

const STEPS: [Step; 12] = [
    Step { name: "fmt", slow: false, needs: &[], run: fmt },
    Step { name: "clippy", slow: false, needs: &[], run: clippy },
    Step { name: "doc", slow: false, needs: &[], run: documented },
    Step { name: "unit", slow: false, needs: &[], run: unit },
    Step { name: "generate", slow: false, needs: &[], run: generate::check },
    Step { name: "dist", slow: true, needs: &[], run: dist::run },
    Step { name: "package", slow: true, needs: &[], run: package::run },
    Step { name: "size", slow: true, needs: &["dist", "package"], run: size::check },
    Step { name: "validate", slow: true, needs: &["dist", "package"], run: validate::run },
    Step { name: "wasm", slow: true, needs: &["package"], run: packaged },
    Step { name: "browser", slow: true, needs: &["dist"], run: browser },
    Step { name: "embed", slow: true, needs: &["dist"], run: embedded },
];

pub(crate) fn run(arguments: &[&str]) -> Result<()> {
    let (flags, names): (Vec<&str>, Vec<&str>) = arguments.iter().partition(|word| word.starts_with('-'));
    let fast = flags.contains(&"--fast");
    let unknown_flag = flags.iter().find(|flag| **flag != "--fast");
    let unknown_step = names.iter().find(|name| STEPS.iter().all(|step| step.name != **name));
    if let Some(word) = unknown_flag.or(unknown_step) {
        bail!("there is no step or flag `{word}`; `cargo xtask --help` lists them");
    }
    let chosen = |step: &&Step| {
        if names.is_empty() { !(fast && step.slow) } else { names.contains(&step.name) }
    };
    let steps: Vec<&Step> = STEPS.iter().filter(chosen).collect();

    let in_node = steps.iter().any(|step| ["wasm", "browser", "embed"].contains(&step.name));
    if in_node { setup::testing() } else { setup::building() }?;
    let mut results: Vec<Outcome> = Vec::new();
    for step in steps {
        let outcome = attempt(step, &results);
        results.push(outcome);
    }
    summarise(&results)
}

struct Outcome {
    name: &'static str,
    time: Duration,
    failure: Option<String>,
}

fn attempt(step: &Step, before: &[Outcome]) -> Outcome {
    println!("\n==== {} ====", step.name);
    let began = Instant::now();
    let broken =
        before.iter().find(|outcome| outcome.failure.is_some() && step.needs.contains(&outcome.name));
    let failure = match broken {
        Some(outcome) => Some(format!("not run, since {} failed", outcome.name)),
        None => (step.run)().err().map(|error| format!("{error:#}")),
    };
    let time = began.elapsed();
    match &failure {
        None => println!("---- {} passed in {:.1} s", step.name, time.as_secs_f64()),
        Some(failure) => {
            // The rest stands right above, and once more in the summary.
            let first = failure.lines().next().unwrap_or_default();
            println!("---- {} FAILED in {:.1} s: {first}", step.name, time.as_secs_f64());
        }
    }
    Outcome { name: step.name, time, failure }
}

/// Ends with the one line that a machine reads: how many steps passed and failed.
fn summarise(results: &[Outcome]) -> Result<()> {
    println!("\n==== summary ====");
    for Outcome { name, time, failure } in results {
        let verdict =
            failure.as_deref().map_or_else(|| "passed".to_owned(), |failure| format!("FAILED: {failure}"));
        println!("{name:<9} {:>7.1} s  {verdict}", time.as_secs_f64());
    }
    let failed = results.iter().filter(|outcome| outcome.failure.is_some()).count();
    println!("{} passed, {failed} failed", results.len() - failed);
    if failed > 0 {
        bail!("{failed} of {} steps failed", results.len());
    }
    Ok(())
}

fn fmt() -> Result<()> {
    process::run(process::cargo().args(["fmt", "--all", "--check"]))
}

/// The linter on everything natively, optional features included, then on what browsers get, compiled for them.
fn clippy() -> Result<()> {
    let deny = ["--", "--deny", "warnings"];
    process::run(
        process::cargo().args(["clippy", "--workspace", "--all-targets", "--all-features"]).args(deny),
    )?;
    let in_browsers = |packages: &[&str]| {
        process::run(process::cargo().args(["clippy", "--target", wasm::TARGET]).args(packages).args(deny))
    };
    in_browsers(&[
        "-p",
        "fentan-rulebook",
        "-p",
        "fentan-core",
        "-p",
        "fentan-owners",
        "-p",
        "fentan-forms",
        "-p",
        "fentan-wasm",
        "-p",
        "fentan-web",
    ])
}

/// The documentation of every crate, private items left out: its links lead somewhere.
fn documented() -> Result<()> {
    let mut cargo = process::cargo();
    cargo.args(["doc", "--workspace", "--no-deps", "--all-features"]).env("RUSTDOCFLAGS", "--deny warnings");
    process::run(&mut cargo)
}

fn unit() -> Result<()> {
    process::run(process::cargo().args(["test", "--workspace", "--all-features"]))
}

/// The package as it would be published: packed, installed, checked by npm's linters and used on every kind of host.
fn packaged() -> Result<()> {
    setup::npm(&place::package_tests(), "the package is checked by npm's linters and bundlers")?;
    package::install()?;
    node::test(&place::package_tests())
}

fn browser() -> Result<()> {
    node::test(&place::browser_tests().join("page"))
}

/// The calculator on other people's pages.
fn embedded() -> Result<()> {
    node::test(&place::browser_tests().join("embed"))
}
