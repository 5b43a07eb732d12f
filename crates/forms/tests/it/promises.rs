//! The promises of the forms, checked on what they print against what was computed.

use fentan_core::assessment::Figures;
use fentan_core::{Fen, output};
use fentan_forms::{Form, Row, RowKind, Unit};

use super::grid::{Case, column, heads, is_near, sums_are_sums, text, units};

const BOTH: [(Unit, i64); 2] = [(Unit::Yuan, 1), (Unit::TenThousandYuan, 10_000)];

/// The exact amount of a money column of the list, in fen; `None` for a column that is not money.
fn listed(case: &Case, head: &str, figures: &[(usize, &Figures)]) -> Option<i64> {
    let rulebook = case.0.rulebook();
    let sum = |of: &dyn Fn(usize, &Figures) -> Fen| {
        figures.iter().map(|(index, figures)| of(*index, figures).fen()).sum::<i64>()
    };
    let name = head.strip_prefix("资金来源/");
    let source = rulebook.sources.iter().position(|source| Some(source.name.zh.as_ref()) == name);
    let payer = rulebook.payers.iter().find(|payer| Some(payer.short.zh.as_ref()) == name);
    Some(match (head, source, payer) {
        ("总投资" | "资金来源/合计", ..) => sum(&|_, own| own.total),
        ("其中/工程费用", ..) => sum(&|_, own| own.works),
        ("其中/其他费和预备费", ..) => sum(&|_, own| own.fees_total),
        ("资金来源/市级", ..) => sum(&|_, own| own.government.city),
        ("资金来源/区（县）级", ..) => sum(&|_, own| own.government.district),
        ("资金来源/减：结余", ..) => -sum(&|_, own| own.government.surplus),
        ("差额", ..) => 0,
        (_, Some(source), _) => sum(&|index, _| {
            let project = case.0.budget().projects[index].project.as_ref().unwrap();
            let readings = case.0.assessment().readings;
            let own = project.funding.iter();
            let own = own.filter(|money| money.source.offset() == source && money.counts(readings));
            Fen::sum(own.map(|money| money.amount)).unwrap()
        }),
        (_, _, Some(payer)) => sum(&|_, own| own.payers.get(rulebook.payer_index(&payer.id).unwrap())),
        _ => return None,
    })
}

/// The projects that a row of the list is about, with their figures.
fn about<'a>(case: &'a Case, form: &Form, row: &Row) -> Vec<(usize, &'a Figures)> {
    let (id, division) = (text(form, row, "项目编号"), text(form, row, "行政区划代码"));
    let projects = case.0.draft().projects.iter().zip(&case.0.assessment().projects).enumerate();
    let own = projects.filter(|(_, (draft, _))| {
        (id.is_empty() || draft.id == id) && (division.is_empty() || draft.division == division)
    });
    own.filter_map(|(index, (_, assessed))| Some((index, &assessed.result.as_ref()?.figures))).collect()
}

/// Checks every promise of the list; returns the number of cells that are a unit or more off, which only the totals of
/// divisions may be: by less than two units, and with a footnote.
pub(crate) fn list_holds(case: &Case) -> usize {
    let mut far = 0;
    for (unit, fen) in BOTH {
        let form = case.list(unit).unwrap();
        sums_are_sums(&form);
        let footnote = form.notes.iter().find(|note| note.label == "*").map(|note| note.text.as_str());
        for row in form.rows.iter().filter(|row| row.kind != RowKind::Note) {
            let figures = about(case, &form, row);
            let printed = |head| units(&row.cells[column(&form, head)]).unwrap();
            assert_eq!(printed("总投资"), printed("其中/工程费用") + printed("其中/其他费和预备费"));
            assert_eq!(printed("总投资"), printed("资金来源/合计"));
            assert_eq!(printed("差额"), 0);
            let total = &row.cells[column(&form, "总投资")];
            assert!(row.kind != RowKind::Total || !total.moved, "{total:?}");
            let mut sources = 0;
            for (head, cell) in heads(&form).iter().zip(&row.cells) {
                let Some(exact) = listed(case, head, &figures) else { continue };
                let is_total =
                    row.kind == RowKind::Subtotal && matches!(head.as_str(), "总投资" | "资金来源/合计");
                is_near(cell, exact, fen, if is_total { 2 } else { 1 }, head);
                if (units(cell).unwrap() * fen - exact).abs() >= fen {
                    far += 1;
                    assert!(footnote.unwrap().contains("0.02"));
                }
                if head.starts_with("资金来源/") && head != "资金来源/合计" {
                    sources += units(cell).unwrap();
                }
            }
            assert_eq!(sources, printed("资金来源/合计"));
        }
        let moved = form.rows.iter().flat_map(|row| &row.cells).any(|cell| cell.moved);
        assert_eq!(moved, footnote.is_some());
        assert!(unit != Unit::Yuan || !moved);
    }
    far
}

/// Checks every promise of a funding scheme of projects with these figures.
pub(crate) fn plan_holds(case: &Case, project: Option<usize>, figures: &Figures) {
    for (unit, fen) in BOTH {
        let form = case.plan(project, unit).unwrap();
        sums_are_sums(&form);
        let groups: Vec<usize> = case
            .0
            .rulebook()
            .groups
            .iter()
            .map(|group| column(&form, &format!("其中由谁承担/{}", group.name.zh)))
            .collect();
        let amount = column(&form, "金额");
        let totals: Vec<&Row> = form.rows.iter().filter(|row| row.kind == RowKind::Total).collect();
        let [sources, uses, difference] = totals.as_slice() else { panic!("{totals:?}") };
        for row in [sources, uses] {
            is_near(&row.cells[amount], figures.total.fen(), fen, 1, "total");
            assert!(!row.cells[amount].moved, "{:?}", row.cells);
        }
        assert_eq!(difference.cells[amount].text, "0.00");
        for row in &form.rows {
            let parts: Vec<i64> = groups.iter().filter_map(|group| units(&row.cells[*group])).collect();
            assert!(parts.is_empty() || parts.iter().sum::<i64>() == units(&row.cells[amount]).unwrap());
        }
        // What each group pays of the uses, and where the sources say it comes from.
        for ((index, exact), group) in output::groups(case.0.rulebook(), figures).zip(&groups) {
            let name = &case.0.rulebook().group(index).unwrap().name.zh;
            is_near(&uses.cells[*group], exact.fen(), fen, 1, name);
            let own =
                form.rows.iter().find(|row| row.level == 1 && text(&form, row, "项目") == name.as_ref());
            if let Some(row) = own {
                assert_eq!(units(&row.cells[amount]), units(&uses.cells[*group]), "{name}");
            }
        }
        let named = |name: &str| form.rows.iter().find(|row| text(&form, row, "项目") == name);
        let government = &figures.government;
        for (name, exact) in [
            ("市级财政承担", government.city),
            ("区（县）级财政承担", government.district),
            ("补助等（实际冲减）", government.used),
            ("工程费用", figures.works),
            ("其他费和预备费", figures.fees_total),
        ] {
            if let Some(row) = named(name) {
                is_near(&row.cells[amount], exact.fen(), fen, 1, name);
            } else {
                assert!(name.starts_with("补助") && government.received.is_zero(), "{name}");
            }
        }
        let moved = form.rows.iter().flat_map(|row| &row.cells).any(|cell| cell.moved);
        assert_eq!(moved, form.notes.iter().any(|note| note.label == "*"));
        assert!(unit != Unit::Yuan || !moved);
    }
}

pub(crate) fn plans_hold(case: &Case) {
    if let Some(totals) = case.0.assessment().totals.as_ref() {
        plan_holds(case, None, totals);
    }
    for (index, assessed) in case.0.assessment().projects.iter().enumerate().take(3) {
        plan_holds(case, Some(index), &assessed.result.as_ref().unwrap().figures);
    }
}
