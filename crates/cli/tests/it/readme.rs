//! The README: its commands work, and its output is what they print.

use crate::helper::{Outcome, fentan, repository, repository_text};

/// The README's fenced blocks in this language.
fn blocks(language: &str) -> Vec<String> {
    let readme = repository_text("README.md");
    let fence = format!("```{language}\n");
    readme.split(&fence).skip(1).map(|rest| rest.split("```").next().unwrap().to_owned()).collect()
}

/// Runs every `fentan …` line, comments and redirections left out.
fn outcomes() -> Vec<(String, Outcome)> {
    let blocks = blocks("sh");
    let lines = blocks.iter().flat_map(|block| block.lines()).filter(|line| line.starts_with("fentan "));
    lines
        .map(|line| {
            let command = line.split(['#', '>']).next().unwrap();
            let words: Vec<String> = command
                .split_whitespace()
                .skip(1)
                .map(|word| word.trim_matches('\''))
                .map(|word| if word.starts_with("examples/") { repository(word) } else { word.to_owned() })
                .collect();
            let outcome = fentan(&words.iter().map(String::as_str).collect::<Vec<_>>());
            (line.to_owned(), outcome)
        })
        .collect()
}

#[test]
fn every_command_works() {
    let outcomes = outcomes();
    assert!(outcomes.len() >= 10, "{} commands were found", outcomes.len());
    for (line, outcome) in outcomes {
        assert_eq!(outcome.code, 0, "{line}: {}", outcome.stderr);
        assert!(!outcome.stdout.is_empty(), "{line} prints nothing");
    }
}

#[test]
fn what_is_shown_is_what_they_print() {
    let outcomes = outcomes();
    let printed: Vec<&str> =
        outcomes.iter().flat_map(|(_, outcome)| outcome.stdout.lines()).map(str::trim_end).collect();
    // Output is shown from its beginning, and ends with this.
    let shown: Vec<String> = blocks("text").into_iter().filter(|block| block.ends_with("…\n")).collect();
    assert_eq!(shown.len(), 3);
    for line in shown.iter().flat_map(|block| block.lines()).filter(|line| *line != "…") {
        assert!(printed.contains(&line.trim_end()), "nothing prints {line:?}");
    }
}
