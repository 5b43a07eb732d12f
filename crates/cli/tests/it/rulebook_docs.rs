//! docs/rulebooks.md: its rows stand in the invented city's file, its commands work, and what it says of wrong rows is
//! what the program says.

use std::collections::BTreeSet;

use fentan_core::Readings;
use fentan_core::rulebook::owners::{Method, Source};

use crate::helper::{fentan, file, repository, repository_text};

const RULEBOOK: &str = "examples/rulebooks/linjiang-2024-8.toml";

/// The page's fenced blocks, each with its language.
fn blocks() -> Vec<(String, String)> {
    let page = repository_text("docs/rulebooks.md");
    let fenced = page.split("```").skip(1).step_by(2);
    let parts = fenced.map(|block| block.split_once('\n').unwrap());
    parts.map(|(language, text)| (language.to_owned(), text.to_owned())).collect()
}

fn of(language: &str) -> Vec<String> {
    blocks().into_iter().filter(|(own, _)| own == language).map(|(_, text)| text).collect()
}

/// The tables that a TOML text opens: `[plan]`, `[[owners.years]]`.
fn tables(text: &str) -> BTreeSet<&str> {
    text.lines().map(str::trim).filter(|line| line.starts_with('[')).collect()
}

#[test]
fn its_rows_stand_in_the_citys_file_and_show_every_table() {
    let rules = repository_text(RULEBOOK);
    let shown = of("toml");
    for block in &shown {
        assert!(rules.contains(block.as_str()), "not in {RULEBOOK}:\n{block}");
    }
    let all = shown.concat();
    assert_eq!(tables(&all), tables(&rules));
}

#[test]
fn its_commands_work() {
    let all = of("sh").concat();
    let commands: Vec<&str> = all.lines().filter(|line| line.starts_with("fentan ")).collect();
    assert!(commands.len() >= 5, "{} commands", commands.len());
    for command in commands {
        let words = command.split(['#', '>']).next().unwrap().split_whitespace().skip(1);
        let place = |word: &str| {
            if word.starts_with("examples/") { repository(word) } else { word.to_owned() }
        };
        let words: Vec<String> = words.map(place).collect();
        let outcome = fentan(&words.iter().map(String::as_str).collect::<Vec<_>>()).exits(0);
        assert!(!outcome.stdout.is_empty(), "{command} prints nothing");
    }
}

/// Each `diff` changes one line of the file, and the `text` below it is what is said then.
#[test]
fn what_is_said_of_wrong_rows_is_what_it_shows() {
    let rules = repository_text(RULEBOOK);
    let all = blocks();
    let pairs = all.windows(2).filter(|pair| pair[0].0 == "diff");
    let mut count = 0;
    for pair in pairs {
        let ((_, change), (language, said)) = (&pair[0], &pair[1]);
        assert_eq!(language, "text", "{change}");
        let line = |sign: char| change.lines().find_map(|line| line.strip_prefix(sign)).unwrap();
        assert!(rules.contains(line('-')), "{change}");
        let path = file(&format!("docs-{count}.toml"), rules.replacen(line('-'), line('+'), 1));
        let outcome = fentan(&["rules", "--rulebook", &path, "--lang", "en"]).exits(1);
        for line in said.lines() {
            assert!(outcome.stderr.contains(line), "{change}{}", outcome.stderr);
        }
        count += 1;
    }
    assert!(count >= 5, "{count} changes");
}

#[test]
fn it_lists_what_code_knows_by_name() {
    let page = repository_text("docs/rulebooks.md");
    let readings =
        Readings::KNOWN.iter().flat_map(|(id, options)| [*id].into_iter().chain(options.iter().copied()));
    let methods = Method::ALL.map(|(id, _)| id);
    let sources = Source::ALL.map(|(id, _)| id);
    for id in readings.chain(methods).chain(sources) {
        assert!(page.contains(&format!("`{id}`")), "{id}");
    }
}
