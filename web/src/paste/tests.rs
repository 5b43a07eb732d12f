//! Recorded clipboards against what must come of them, and that nothing is ever lost.

mod headings;
mod lists;
mod nothing_lost;
mod recorded;

use fentan_core::Rulebook;
use fentan_core::draft::{Draft, DraftLine, DraftProject};

use super::{Change, Cost, Grid, Onto, Pasted, Reason, Target, Weight, apply, notice_of_paste, plan};
use crate::document::{LineField, Place};
use crate::fields::Shape;
use crate::settings::Unit;

fn rulebook() -> &'static Rulebook {
    Rulebook::fuzhou_2021_60()
}

/// A budget with one project: fourteen lines by amount, the seventh at nothing, and one by quantity and price.
fn draft(tier: &str) -> Draft {
    let mut draft = Draft::new(&rulebook().id);
    let mut project = DraftProject { id: "1".into(), division: "350102".into(), ..DraftProject::default() };
    (project.kind, project.tier) = ("comprehensive".into(), Some(tier.into()));
    for (index, component) in rulebook().components.iter().take(14).enumerate() {
        let (id, component) = ((index + 1).to_string(), component.id.to_string());
        let amount = Some(if index == 6 { "0" } else { "1" }.to_owned());
        project.lines.push(DraftLine { id, component, amount, ..DraftLine::default() });
    }
    let (quantity, unit_price) = (Some("1".into()), Some("2".into()));
    let component = "enhanced.charging".into();
    project.lines.push(DraftLine {
        id: "15".into(),
        component,
        quantity,
        unit_price,
        ..DraftLine::default()
    });
    draft.projects.push(project.into());
    draft
}

/// The fields of the lines as the page shows them: quantity, unit price, amount, enterprise.
fn targets(project: &DraftProject) -> Vec<Vec<Option<Target>>> {
    let row = |(index, line): (usize, &DraftLine)| {
        let target = |shown: bool, field, shape| {
            shown.then_some(Target { place: Place::Line(0, index, field), shape })
        };
        vec![
            target(line.quantity.is_some(), LineField::Quantity, Shape::Decimal),
            target(line.unit_price.is_some(), LineField::UnitPrice, Shape::Decimal),
            target(line.amount.is_some(), LineField::Amount, Shape::Amount),
            target(line.component == "enhanced.charging", LineField::Enterprise, Shape::Text),
        ]
    };
    project.lines.iter().enumerate().map(row).collect()
}

fn pasted(text: &str, draft: &Draft, at: (usize, usize)) -> Pasted {
    let project = &draft.projects[0];
    pasted_in(Unit::Yuan, text, project, at)
}

fn pasted_in(unit: Unit, text: &str, project: &DraftProject, at: (usize, usize)) -> Pasted {
    let targets = targets(project);
    let onto = Onto { rulebook: rulebook(), project, index: 0, targets: &targets, at, unit };
    plan(&Grid::read(text).unwrap(), &onto)
}

/// The outcome of pasting a text into a project at the first amount.
fn listed(text: &str, tier: &str) -> Pasted {
    pasted(text, &draft(tier), (0, 2))
}

/// The cells that were not used, by place and reason.
fn reasons(pasted: &Pasted) -> Vec<(usize, usize, Reason)> {
    pasted.unread.iter().map(|unread| (unread.row, unread.column, unread.reason)).collect()
}

#[test]
fn a_paste_is_done_in_one_go() {
    let mut draft = draft("enhanced");
    let text = "雨污管网\t1\n安防监控设施\t12.5\n绿化\t2\n植树\t3\n设计费\t3\n中央财政补助\t4\n";
    let pasted = pasted(text, &draft, (0, 2));
    apply(rulebook(), &mut draft, 0, pasted.changes);
    let project = &draft.projects[0];
    let ids: Vec<&str> = project.lines.iter().map(|line| line.id.as_str()).collect();
    assert_eq!(ids[12..], ["13", "14", "15", "16", "17", "18"]);
    assert_eq!(project.lines[6].amount.as_deref(), Some("12.5"));
    assert_eq!(project.fees[0].id, "1");
    assert_eq!(project.funding[0].amount, "4");
}

#[test]
fn every_reason_has_its_words_and_weight() {
    assert_eq!(Reason::Negative.weight(), Weight::Lost);
    assert_eq!(Reason::Custom.weight(), Weight::Noted);
    assert_eq!(Reason::Total.weight(), Weight::Expected);
    assert_eq!(Reason::Negative.words(Rulebook::fuzhou_2021_60()).en, "negative");
}

#[test]
fn money_without_a_unit_is_in_that_of_the_page() {
    let draft = draft("enhanced");
    let project = &draft.projects[0];
    let written = |text: &str| {
        let pasted = pasted_in(Unit::Wan, text, project, (0, 2));
        let amount = pasted.changes.iter().find_map(|change| match change {
            Change::Write(_, text) => Some(text.clone()),
            Change::CostLine { cost: Cost::Amount(amount), .. }
            | Change::AddLine { cost: Cost::Amount(amount), .. } => Some(amount.clone()),
            _ => None,
        });
        let notice = notice_of_paste(&pasted, Unit::Wan, rulebook());
        let said = notice.is_some_and(|notice| notice.remarks.iter().any(|(place, _)| place.zh == "单位"));
        (amount.unwrap_or_default(), said)
    };
    assert_eq!(written("70\n12.345678"), ("700000".to_owned(), true));
    assert_eq!(written("金额（元）\n700000"), ("700000".to_owned(), false));
    assert_eq!(written("项目\t金额\n雨污管网\t70"), ("700000".to_owned(), true));
    assert_eq!(written("项目\t金额（万元）\n雨污管网\t70"), ("700000".to_owned(), false));
    assert_eq!(written("单位：元\n雨污管网\t70"), ("70".to_owned(), false));
    assert!(!pasted("70", &draft, (0, 2)).changes.is_empty());
    assert_eq!(notice_of_paste(&pasted("70", &draft, (0, 2)), Unit::Yuan, rulebook()), None);
}
