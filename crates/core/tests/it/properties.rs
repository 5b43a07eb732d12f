//! Properties over random budgets: the contract's identities, and the changes that must not change any figure.

use std::collections::BTreeMap;
use std::sync::Arc;

use fentan_core::assessment::{Figures, SharedAmount};
use fentan_core::codes::AMOUNT_OVERFLOW;
use fentan_core::draft::{Draft, DraftLine};
use fentan_core::{Assessment, Evaluation, Fen, Rulebook, assess, check, output};
use fentan_samples::{budget, huge_budget};
use proptest::prelude::{Just, Strategy, prop_assert, prop_assert_eq, proptest};
use proptest::test_runner::TestCaseResult;

use crate::figures::figures;

fn assessment(draft: &Draft) -> Assessment {
    let rulebook = Rulebook::fuzhou_2021_60();
    let budget = check::budget(rulebook, draft, Vec::new());
    for project in &budget.projects {
        let errors = project.diagnostics.iter().filter(|diagnostic| diagnostic.is_error());
        assert!(errors.count() == 0 || project.project.is_none());
    }
    assess(rulebook, &budget)
}

/// A sum without a limit.
fn sum(amounts: impl IntoIterator<Item = Fen>) -> i128 {
    amounts.into_iter().map(|amount| i128::from(amount.fen())).sum()
}

fn whole(amount: Fen) -> i128 {
    i128::from(amount.fen())
}

fn parts_sum_to_amount(shared: SharedAmount<'_>) -> TestCaseResult {
    prop_assert_eq!(sum(shared.parts.iter().map(|part| part.amount)), whole(shared.amount));
    prop_assert!(shared.parts.iter().all(|part| part.amount >= Fen::ZERO));
    prop_assert!(shared.parts.is_sorted_by(|one, next| one.payer < next.payer));
    Ok(())
}

fn figures_hold(figures: &Figures) -> TestCaseResult {
    let government = &figures.government;
    let groups = output::groups(Rulebook::fuzhou_2021_60(), figures);
    prop_assert_eq!(sum(figures.payers.iter().map(|part| part.amount)), whole(figures.total));
    prop_assert_eq!(sum(groups.map(|(_, amount)| amount)), whole(figures.total));
    prop_assert_eq!(sum([figures.works, figures.fees_total]), whole(figures.total));
    prop_assert_eq!(sum([government.used, government.net]), whole(government.pool));
    prop_assert_eq!(sum([government.used, government.surplus]), whole(government.received));
    prop_assert_eq!(sum([government.city, government.district]), whole(government.net));
    for amount in [government.used, government.surplus, government.net, government.city, government.district]
    {
        prop_assert!(amount >= Fen::ZERO);
    }
    Ok(())
}

fn identities_hold(assessment: &Assessment) -> TestCaseResult {
    let results = || assessment.projects.iter().filter_map(|project| project.result.as_ref());
    for result in results() {
        figures_hold(&result.figures)?;
        prop_assert_eq!(sum(result.lines.iter().map(|line| line.amount)), whole(result.figures.works));
        prop_assert_eq!(sum(result.fees.iter().map(|fee| fee.amount)), whole(result.figures.fees_total));
        for shared in result.lines.iter().chain(result.fees.iter()) {
            parts_sum_to_amount(shared)?;
        }
    }
    let Some(totals) = &assessment.totals else { return Ok(()) };
    figures_hold(totals)?;
    let of_projects = |figure: fn(&Figures) -> Fen| sum(results().map(|result| figure(&result.figures)));
    prop_assert_eq!(of_projects(|figures| figures.total), whole(totals.total));
    prop_assert_eq!(of_projects(|figures| figures.government.pool), whole(totals.government.pool));
    prop_assert_eq!(of_projects(|figures| figures.government.received), whole(totals.government.received));
    prop_assert_eq!(of_projects(|figures| figures.government.city), whole(totals.government.city));
    prop_assert_eq!(of_projects(|figures| figures.government.district), whole(totals.government.district));
    Ok(())
}

/// The shares of all lines, by project and line id.
fn line_shares(assessment: &Assessment) -> BTreeMap<(String, String), Vec<(u8, i64)>> {
    let projects = assessment.projects.iter();
    let lines = projects.filter_map(|project| Some((&project.id, project.result.as_ref()?)));
    let lines = lines.flat_map(|(id, result)| {
        let lines = result.project.lines.iter().zip(result.lines.iter());
        lines.map(move |(line, shared)| (id, &line.id, shared))
    });
    let parts = |line: SharedAmount<'_>| {
        line.parts.iter().map(|part| (part.payer.0, part.amount.fen())).collect::<Vec<_>>()
    };
    lines.map(|(project, line, shared)| ((project.to_string(), line.to_string()), parts(shared))).collect()
}

/// Each project's sums, by its id.
fn sums(assessment: &Assessment) -> BTreeMap<String, Figures> {
    let projects = assessment.projects.iter();
    projects.filter_map(|project| Some((project.id.to_string(), project.result.as_ref()?.figures))).collect()
}

proptest! {
    #[test]
    fn every_identity_holds(draft in budget()) {
        let assessment = assessment(&draft);
        prop_assert!(assessment.totals.is_some());
        prop_assert!(assessment.projects.iter().all(|project| project.result.is_some()));
        identities_hold(&assessment)?;
    }

    #[test]
    fn amounts_of_any_size_give_figures_or_an_error_and_never_overflow(draft in huge_budget()) {
        let assessment = assessment(&draft);
        identities_hold(&assessment)?;
        for project in assessment.projects.iter().filter(|project| project.result.is_none()) {
            prop_assert!(project.diagnostics.iter().any(|diagnostic| *diagnostic.code == AMOUNT_OVERFLOW));
        }
        let reported = assessment.diagnostics.iter().any(|diagnostic| *diagnostic.code == AMOUNT_OVERFLOW);
        prop_assert_eq!(assessment.totals.is_none(), reported);
    }

    #[test]
    fn the_order_of_lines_and_projects_changes_nothing(
        (draft, shuffled) in budget().prop_flat_map(|draft| {
            let projects = draft.projects.clone();
            (Just(draft), Just(projects).prop_shuffle())
        })
    ) {
        let before = assessment(&draft);
        let mut other = draft.clone();
        other.projects = shuffled;
        for project in other.projects.iter_mut().map(Arc::make_mut) {
            project.lines.reverse();
            let half = project.lines.len() / 2;
            project.lines.rotate_left(half);
        }
        let after = assessment(&other);
        prop_assert_eq!(line_shares(&before), line_shares(&after));
        prop_assert_eq!(sums(&before), sums(&after));
        prop_assert_eq!(before.totals, after.totals);
    }

    #[test]
    fn a_line_of_nothing_changes_no_figure(draft in budget(), component in fentan_samples::component()) {
        let before = assessment(&draft);
        let mut other = draft.clone();
        for project in other.projects.iter_mut().map(Arc::make_mut) {
            let nothing = DraftLine {
                id: "nothing".to_owned(),
                component: component.clone(),
                amount: Some("0".to_owned()),
                ..DraftLine::default()
            };
            project.lines.insert(project.lines.len() / 2, nothing);
        }
        prop_assert_eq!(sums(&before), sums(&assessment(&other)));
    }

    #[test]
    fn every_figure_is_explained_by_its_own_value(draft in budget()) {
        let rulebook = Rulebook::fuzhou_2021_60();
        let evaluation = Evaluation::new(rulebook.clone(), draft);
        let written = serde_json::to_value(output(rulebook, evaluation.assessment())).unwrap();
        let figures = figures(&written);
        prop_assert!(!figures.is_empty());
        for (path, value) in figures {
            let explanation = evaluation.explain(&path);
            let explanation = explanation.unwrap_or_else(|_| panic!("{path} has no explanation"));
            prop_assert_eq!(&explanation.figure, &path);
            prop_assert_eq!(explanation.value, value);
            prop_assert!(!explanation.rule.zh.is_empty() && !explanation.rule.en.is_empty());
        }
    }
}
