//! Tests of the words in both languages, and of those that name the rules in use: they are that city's, whichever it is.

use fentan_core::{Bilingual, Language, Rulebook};

use super::{budget, embed, frame, owner_vote, rules};
use crate::paste::Reason;

/// The source of every word, to be searched.
const SOURCES: [&str; 14] = [
    include_str!("answer.rs"),
    include_str!("budget.rs"),
    include_str!("compare.rs"),
    include_str!("embed.rs"),
    include_str!("forms.rs"),
    include_str!("frame.rs"),
    include_str!("owner_answer.rs"),
    include_str!("owner_documents.rs"),
    include_str!("owner_rules.rs"),
    include_str!("owner_vote.rs"),
    include_str!("owners.rs"),
    include_str!("portfolio.rs"),
    include_str!("recent.rs"),
    include_str!("rules.rs"),
];

/// The texts that name a part of Fuzhou's policy, or a ratio of it.
const FUZHOU: [&str; 11] =
    ["附件2", "附件 2", "附件4", "Annex", "五(三)", "六(", "第278条", "Civil Code", "1:1", "3:7", "榕政"];

fn linjiang() -> Rulebook {
    Rulebook::from_toml(include_bytes!("../../../examples/rulebooks/linjiang-2024-8.toml")).unwrap()
}

/// Every word that names something of the rules in use.
fn words_of(rulebook: &Rulebook) -> Vec<Bilingual> {
    let (annex, owners) = (&rulebook.annex, &rulebook.owners);
    let mut words = vec![
        budget::lines_caption(annex),
        budget::not_listed(annex),
        budget::custom_line(annex),
        budget::paste_hint(annex),
        budget::triggers(rulebook),
        embed::agreed(annex),
        owner_vote::vote_lead(owners),
        owner_vote::readiness_lead(owners),
        Reason::Custom.words(rulebook),
        Reason::Several.words(rulebook),
    ];
    words.extend(rules::source_columns(rulebook));
    words
}

#[test]
fn words_come_in_the_language_asked_for() {
    assert_eq!(frame::UNDO.get(Language::Zh), "撤销");
    assert_eq!(frame::UNDO.get(Language::En), "Undo");
}

#[test]
fn words_under_fuzhous_rules_name_its_annex_clauses_and_ratio() {
    let rulebook = Rulebook::fuzhou_2021_60();
    let said = words_of(rulebook);
    let said: Vec<(&str, &str)> = said.iter().map(|words| (&*words.zh, &*words.en)).collect();
    assert_eq!(said[1], ("附件2未列", "Not in Annex 2"));
    assert_eq!(said[4], ("触发 1:1", "Triggers 1:1"));
    assert_eq!(
        said[5],
        ("附件2 没有这一项，由各方商定。", "Annex 2 does not list this; the parties agree on it.")
    );
    assert!(said[6].0.starts_with("政策五(三)与民法典第278条各有要求，"));
    assert!(said[7].0.starts_with("政策三、五和附件4对立项的要求。"));
    assert_eq!(said[8], ("附件2未列，作为其他内容列入", "not in Annex 2; entered as other work"));
}

#[test]
fn words_under_another_citys_rules_name_nothing_of_fuzhous() {
    let rulebook = linjiang();
    let said = words_of(&rulebook);
    for words in &said {
        for name in FUZHOU {
            assert!(!words.zh.contains(name) && !words.en.contains(name), "{name} in {words:?}");
        }
    }
    assert_eq!(said[1], Bilingual::fixed("附表未列", "Not in the Schedule"));
    assert_eq!(said[4], Bilingual::fixed("触发 4:6", "Triggers 4:6"));
    assert!(said[5].en.starts_with("The Schedule does not list this"));
    assert!(said[6].zh.starts_with("政策第十二条与第十三条各有要求，"));
    assert!(said[7].zh.starts_with("政策第三条、第十二条、第十四条和第十五条对立项的要求。"));
}

#[test]
fn no_word_of_the_page_names_a_part_of_one_citys_policy() {
    for source in SOURCES {
        let code = source.lines().filter(|line| !line.trim_start().starts_with("//"));
        for (line, name) in code.flat_map(|line| FUZHOU.map(|name| (line, name))) {
            assert!(!line.contains(name), "{name} in {line}");
        }
    }
}
