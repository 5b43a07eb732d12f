//! Help, misuse, and how the program behaves on a terminal and in a pipe.

use crate::helper::{fentan, fentan_cut_short, fentan_reads, fentan_with, repository, repository_text};

fn example() -> String {
    repository("examples/worked-check.json")
}

#[test]
fn help_is_in_both_languages() {
    fentan(&["--help"]).exits(0).shows("用法 Usage:").shows("who pays what").shows("退出码 Exit codes:");
    fentan(&["--version"]).exits(0).shows("fentan 0.");
}

/// The examples of a command's help that need no shell, with the repository's files for the reader's.
fn examples(help: &str) -> Vec<Vec<String>> {
    let lines = help.lines().filter_map(|line| line.strip_prefix("  fentan "));
    let plain = lines.filter(|line| !line.contains(['>', '|']) && !line.contains("my-city.toml"));
    let word = |word: &str| match word.trim_matches('\'') {
        "budget.json" => example(),
        "projects.jsonl" => repository("examples/three-communities.jsonl"),
        word => word.to_owned(),
    };
    let command = |line| str::split_once(line, "  ").map_or(line, |(command, _)| command);
    plain.map(|line| command(line).split(' ').map(word).collect()).collect()
}

#[test]
fn the_examples_in_the_help_run() {
    for command in ["assess", "check", "explain", "rules"] {
        let help = fentan(&[command, "--help"]).exits(0);
        let found = examples(&help.stdout);
        assert!(found.len() >= 2, "{command}");
        for arguments in found {
            fentan(&arguments.iter().map(String::as_str).collect::<Vec<_>>()).exits(0);
        }
    }
    for arguments in examples(&fentan(&["--help"]).stdout) {
        fentan(&arguments.iter().map(String::as_str).collect::<Vec<_>>()).exits(0);
    }
}

#[test]
fn misuse_is_answered_in_the_users_language() {
    fentan(&["ases"]).exits(2).says("没有命令“ases”，是不是 assess？");
    fentan(&["ases", "--lang", "en"]).exits(2).says("unrecognized subcommand");
    fentan(&["assess"]).exits(2).says("缺少 <FILE>");
    fentan(&["assess", "-", "--format", "xml"]).exits(2).says("可用：text, json");
    fentan(&["assess", "-", "--formt", "json"]).exits(2).says("是不是 --format？");
    fentan(&["assess", "-", "--project", "1", "--format", "json"]).exits(2).says("同用");
    fentan(&[]).exits(2);
}

#[test]
fn files_that_cannot_be_read_are_misuse() {
    fentan(&["assess", "no-such-file.json"]).exits(2).says("没有文件 no-such-file.json");
    fentan(&["assess", env!("CARGO_TARGET_TMPDIR")]).exits(2).says("是文件夹");
    fentan(&["check", "no-such-file.json", "--lang", "en"]).exits(2).says("there is no file");
}

#[test]
fn unknown_readings_are_misuse() {
    let with = |reading: &str| fentan(&["assess", &example(), "--reading", reading]);
    with("fees").exits(2).says("口径=选项");
    with("fees=prorata").exits(2).says("pro_rata");
    with("fee=pro_rata").exits(2).says("fees");
}

#[test]
fn a_reader_may_leave_early() {
    for arguments in [&["rules"][..], &["rules", "--format", "json"], &["completions", "zsh"]] {
        let outcome = fentan_cut_short(arguments).exits(0);
        assert_eq!(outcome.stderr, "");
    }
}

#[test]
fn nothing_is_coloured_where_nobody_sees_it() {
    let outcome = fentan(&["assess", &example()]);
    assert!(!outcome.stdout.contains('\u{1b}') && !outcome.stderr.contains('\u{1b}'));
}

#[test]
fn output_fits_the_terminal() {
    for columns in ["80", "120"] {
        let wide = |line: &&str| {
            let width: usize = line.chars().map(|sign| if sign < '\u{2e80}' { 1 } else { 2 }).sum();
            width > columns.parse().unwrap()
        };
        for arguments in [
            vec!["assess".to_owned(), example()],
            vec!["assess".to_owned(), repository("examples/three-communities.jsonl")],
            vec!["rules".to_owned()],
        ] {
            let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
            let outcome = fentan_with(&arguments, &[], &[("COLUMNS", columns)]);
            assert_eq!(outcome.stdout.lines().find(wide), None, "{columns} {arguments:?}");
        }
    }
}

#[test]
fn windows_line_ends_and_the_mark_before_utf8_are_read() {
    let text = repository_text("examples/worked-check.json").replace('\n', "\r\n");
    let outcome = fentan_reads(&["assess", "-", "--format", "json"], format!("\u{feff}{text}")).exits(0);
    assert_eq!(outcome.json()["totals"]["total"], "3725610.00");
}
