//! Clauses are written one way, as docs/glossary.md says: each place in full, half-width brackets, places joined by 、.

#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

const RULEBOOKS: [&str; 2] = [
    include_str!("../rulebooks/fuzhou-2021-60.toml"),
    include_str!("../../../examples/rulebooks/linjiang-2024-8.toml"),
];

/// The rest of a text after as many of `letters` as it begins with, at least one.
fn after<'a>(text: &'a str, letters: &str) -> Option<&'a str> {
    let rest = text.trim_start_matches(|letter| letters.contains(letter));
    (rest.len() < text.len()).then_some(rest)
}

const DIGITS: &str = "0123456789";
const NUMERALS: &str = "一二三四五六七八九十";

/// `(二)` and what follows it; the text itself where there is no bracket.
fn paragraph(text: &str) -> Option<&str> {
    match text.strip_prefix('(') {
        Some(inside) => after(inside, NUMERALS)?.strip_prefix(')'),
        None => Some(text),
    }
}

/// `六(二)1`, `六(二)`, `六`.
fn is_section(place: &str) -> bool {
    let rest = after(place, NUMERALS).and_then(paragraph);
    rest.is_some_and(|rest| rest.is_empty() || place.contains(')') && after(rest, DIGITS) == Some(""))
}

/// `附件2 基础版 8`, `附件4 12`, `附件2 备注`, `附件2`, and Linjiang's `附表 1.1`.
fn is_annex(place: &str) -> bool {
    let (annex, row) = place.split_once(' ').unwrap_or((place, "0"));
    let is_annex =
        annex == "附表" || annex.strip_prefix("附件").is_some_and(|number| after(number, DIGITS) == Some(""));
    let row =
        ["基础版 ", "提升版 ", "示范版 "].into_iter().find_map(|tier| row.strip_prefix(tier)).unwrap_or(row);
    is_annex && (row == "备注" || row.split('.').all(|number| after(number, DIGITS) == Some("")))
}

/// `民法典第278条第1款第5项`, and Linjiang's `第八条(一)`.
fn is_article(place: &str) -> bool {
    let Some((law, mut rest)) = place.split_once('第') else { return false };
    if law.is_empty() {
        return after(rest, NUMERALS).and_then(|rest| rest.strip_prefix('条')).and_then(paragraph)
            == Some("");
    }
    for part in ["条", "款", "项"] {
        let Some(number) = after(rest, DIGITS).and_then(|rest| rest.strip_prefix(part)) else { return false };
        match number.strip_prefix('第') {
            Some(further) => rest = further,
            None => return number.is_empty(),
        }
    }
    false
}

fn is_clause(clause: &str) -> bool {
    let is_place = |place: &str| place == "标题" || is_section(place) || is_annex(place) || is_article(place);
    clause.split('、').all(is_place)
}

#[test]
fn every_clause_of_the_rulebooks_is_written_one_way() {
    let mut count = 0;
    for line in RULEBOOKS.iter().flat_map(|file| file.lines()) {
        let field = line.trim().split_once(" = ").filter(|(name, _)| name.ends_with("clause"));
        let Some((_, clause)) = field else { continue };
        assert!(is_clause(clause.trim_matches('"')), "{clause}");
        count += 1;
    }
    assert!(count > 120, "{count} clauses");
}

/// Texts for people name clauses the same way: no full-width brackets, no blank between word and number.
#[test]
fn texts_name_clauses_the_same_way() {
    for line in RULEBOOKS.iter().flat_map(|file| file.lines()) {
        let letters: Vec<char> = line.chars().collect();
        for three in letters.windows(3) {
            let numeral = |letter: char| NUMERALS.contains(letter);
            assert!(!(numeral(three[0]) && three[1] == '（' && numeral(three[2])), "{line}");
        }
        assert!(!line.contains("附件 ") && !line.contains("附件2("), "{line}");
    }
}

#[test]
fn other_ways_are_told_apart() {
    for clause in [
        "六(二)1",
        "六、六(二)",
        "附件2",
        "附件2 基础版 8",
        "附件4 12",
        "六(二)3、附件2 备注",
        "标题、一(二)",
    ] {
        assert!(is_clause(clause), "{clause}");
    }
    for clause in [
        "附件2(未载明)",
        "附件2备注",
        "六（二）1",
        "六(二)1、2",
        "附件2 基础版8",
        "附件 2",
        "民法典第282、283条",
        "民法典278条",
        "六(二)1, 六(二)2",
        "",
    ] {
        assert!(!is_clause(clause), "{clause}");
    }
}
