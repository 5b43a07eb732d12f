//! The reasons that explanations and remarks give, word by word.

use std::sync::Arc;

use fentan_core::codes::MATCH_ACROSS;
use fentan_core::draft::{Draft, DraftFee, DraftFunding, DraftLine, DraftProject, WholeNumber};
use fentan_core::{Evaluation, Explanation, Rulebook};

use crate::written::{money, project};

const FUZHOU: &str = include_str!("../../../rulebook/rulebooks/fuzhou-2021-60.toml");
const LINJIANG: &str = include_str!("../../../../examples/rulebooks/linjiang-2024-8.toml");

/// Two projects of Gulou in one bundle, of which the second has the funding.
fn pair(funding: DraftFunding, readings: &[(&str, &str)]) -> Draft {
    let mut draft = Draft::new("fuzhou-2021-60");
    draft.readings.extend(readings.iter().map(|(id, option)| ((*id).to_owned(), (*option).to_owned())));
    for id in ["1", "2"] {
        let own = DraftProject { bundle: Some("G".to_owned()), ..project(id, "350102", 100_000) };
        draft.projects.push(Arc::new(own));
    }
    Arc::make_mut(&mut draft.projects[1]).funding = vec![funding];
    draft
}

fn explained(draft: Draft, path: &str) -> Explanation {
    Evaluation::new(Rulebook::fuzhou_2021_60().clone(), draft).explain(path).unwrap()
}

fn grounds(step: &Explanation) -> Vec<&str> {
    step.grounds.iter().filter_map(|ground| ground.reading.as_deref()).collect()
}

#[test]
fn money_of_another_project_is_called_by_its_name() {
    for (scope, zh, en) in [
        (
            "district_year",
            "同一区当年有其他项目争取到建设银行信贷",
            "another project of the same division and year obtained: China Construction Bank credit",
        ),
        (
            "bundle",
            "同一打捆内有其他项目争取到建设银行信贷",
            "another project of the same bundle obtained: China Construction Bank credit",
        ),
        (
            "project",
            "未争取到中央财政补助、省级财政补助、地方政府债券、建设银行信贷",
            "none of these was obtained: Central grant, Provincial grant, Local government bond, \
             China Construction Bank credit",
        ),
    ] {
        let draft = pair(money("ccb_credit", 1), &[("match_scope", scope)]);
        let step = explained(draft, "projects[0].government.match");
        assert_eq!((&*step.rule.zh, &*step.rule.en), (zh, en));
    }
}

#[test]
fn money_that_is_only_applied_for_is_not_called_obtained() {
    let sought = DraftFunding { status: Some("sought".to_owned()), ..money("central_grant", 40_000) };
    let step = explained(pair(sought.clone(), &[]), "projects[1].government.match");
    assert_eq!(step.rule.zh, "中央财政补助尚不算争取到");
    assert_eq!(grounds(&step), ["match_scope", "trigger_status"]);
    let received = explained(pair(sought, &[]), "projects[1].government.received");
    assert_eq!((received.value.as_str(), grounds(&received)), ("0.00", vec!["trigger_status"]));
    let arrived = DraftFunding { status: Some("received".to_owned()), ..money("central_grant", 40_000) };
    let step = explained(pair(arrived, &[]), "projects[1].government.match");
    assert_eq!(step.rule.zh, "本项目争取到中央财政补助");
    assert_eq!(step.inputs[0].rule.zh, "填报金额，状态为已到位");
}

#[test]
fn the_whole_cost_rests_on_its_reading_not_on_annex_2() {
    let mut draft = pair(money("central_grant", 0), &[("no_grant_base", "whole_cost")]);
    let own = Arc::make_mut(&mut draft.projects[0]);
    own.lines[0].component = "basic.gas.works".to_owned();
    let fee = DraftFee { id: "f".to_owned(), amount: Some("1".to_owned()), ..DraftFee::default() };
    own.fees.push(fee);
    for path in ["lines[0].shares.government", "fees[0].shares.government", "government.pool"] {
        let step = explained(draft.clone(), &format!("projects[0].{path}"));
        assert_eq!(grounds(&step), ["no_grant_base"], "{path}");
        assert_eq!(step.grounds.len(), 1, "{path}");
        assert_eq!(step.grounds[0].clause, "六(二)2");
    }
}

#[test]
fn fees_of_one_level_are_figures_of_their_own() {
    let mut draft = pair(money("central_grant", 0), &[]);
    for (id, payer) in [("a", "city"), ("b", "city"), ("c", "owners")] {
        let (id, payer) = (id.to_owned(), Some(payer.to_owned()));
        let fee = DraftFee { id, amount: Some("2.00".to_owned()), payer, ..DraftFee::default() };
        Arc::make_mut(&mut draft.projects[0]).fees.push(fee);
    }
    let step = explained(draft.clone(), "projects[0].government.city_fees");
    assert_eq!((step.value.as_str(), step.inputs.len()), ("4.00", 2));
    assert_eq!(step.name.zh, "市级单独承担的费用");
    assert_eq!(explained(draft.clone(), "totals.government.city_fees").value, "4.00");
    let evaluation = Evaluation::new(Rulebook::fuzhou_2021_60().clone(), draft);
    for none in ["projects[0].government.district_fees", "projects[1].government.city_fees"] {
        assert!(evaluation.explain(none).is_err(), "{none}");
    }
}

#[test]
fn a_warning_across_divisions_names_the_level_as_the_rulebook_does() {
    let renamed =
        FUZHOU.replacen("zh = \"市级\", en = \"City\"", "zh = \"市本级\", en = \"Municipality\"", 1);
    assert_ne!(renamed, FUZHOU);
    let mut draft = pair(money("central_grant", 1), &[("match_scope", "bundle")]);
    Arc::make_mut(&mut draft.projects[1]).division = "350103".to_owned();
    let evaluation = Evaluation::new(Arc::new(Rulebook::from_toml(renamed.as_bytes()).unwrap()), draft);
    let said = evaluation.diagnostics().find(|said| said.code == &MATCH_ACROSS).unwrap();
    assert!(said.message.zh.contains("市本级承担由 300.00 元变为 500.00 元"), "{}", said.message.zh);
    assert!(said.message.en.contains("the part of “Municipality” goes from 300.00 to 500.00 yuan"));
}

#[test]
fn a_class_with_one_ratio_is_not_said_to_bear_all_of_it() {
    let rulebook = Arc::new(Rulebook::from_toml(LINJIANG.as_bytes()).unwrap());
    let mut draft = Draft::new("linjiang-2024-8");
    let line = DraftLine {
        id: "1".to_owned(),
        component: "must.pipes.shared".to_owned(),
        amount: Some("100".to_owned()),
        ..DraftLine::default()
    };
    draft.projects.push(Arc::new(DraftProject {
        id: "1".to_owned(),
        division: "990121".to_owned(),
        year: WholeNumber("2024".to_owned()),
        kind: "pipes".to_owned(),
        lines: vec![line],
        ..DraftProject::default()
    }));
    let evaluation = Evaluation::new(rulebook, draft);
    assert_eq!(evaluation.match_reason(0).unwrap().zh, "不论是否争取到资金，都按同一比例");
    assert_eq!(evaluation.match_reason(1), None);
}
