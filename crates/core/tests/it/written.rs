//! Small budgets, written out.

use std::sync::Arc;

use fentan_core::draft::{Draft, DraftFunding, DraftLine, DraftProject, WholeNumber};
use fentan_core::{Assessment, Budget, Fen, Rulebook, assess, check, read};

/// A drainage separation project of so many fen, all borne by the government.
pub(crate) fn project(id: &str, division: &str, pool: i64) -> DraftProject {
    let line = DraftLine {
        id: "1".to_owned(),
        component: "basic.drainage".to_owned(),
        amount: Some(Fen::new(pool).to_string()),
        ..DraftLine::default()
    };
    DraftProject {
        id: id.to_owned(),
        division: division.to_owned(),
        year: WholeNumber("2021".to_owned()),
        kind: "drainage_separation".to_owned(),
        lines: vec![line],
        ..DraftProject::default()
    }
}

/// An amount of funding from a source.
pub(crate) fn money(source: &str, fen: i64) -> DraftFunding {
    DraftFunding { source: source.to_owned(), amount: Fen::new(fen).to_string(), ..DraftFunding::default() }
}

/// The contract's worked check with so many fen of a central grant.
pub(crate) fn worked_check(grant: i64) -> Draft {
    let mut draft = read::budget(include_bytes!("../../../../examples/worked-check.json")).value;
    Arc::make_mut(&mut draft.projects[0]).funding = vec![money("central_grant", grant)];
    draft
}

/// The checked budget and the assessment of a draft.
pub(crate) fn assessed(draft: &Draft) -> (Budget, Assessment) {
    let rulebook = Rulebook::fuzhou_2021_60();
    let budget = check::budget(rulebook, draft, Vec::new());
    let assessment = assess(rulebook, &budget);
    (budget, assessment)
}

/// The ids of the sources that are varied, derived from the contract.
fn varied(draft: &Draft) -> Vec<&'static str> {
    let mut sources = vec!["central_grant", "provincial_grant"];
    if draft.readings.get("debt").is_some_and(|option| option == "deducted") {
        sources.extend(["local_bond", "ccb_credit"]);
    }
    sources
}

/// The budget with so many fen of grants on one project, in as many entries as the largest amount requires.
pub(crate) fn with_grant(draft: &Draft, index: usize, fen: i64) -> Draft {
    let mut draft = draft.clone();
    let varied = varied(&draft);
    let project = Arc::make_mut(&mut draft.projects[index]);
    project.funding.retain(|money| !varied.contains(&money.source.as_str()));
    let mut rest = fen;
    while rest > 0 {
        let part = rest.min(Fen::LARGEST_ENTERED.fen());
        let amount = Fen::new(part).to_string();
        project.funding.push(DraftFunding {
            source: "central_grant".to_owned(),
            amount,
            status: Some("received".to_owned()),
        });
        rest -= part;
    }
    draft
}
