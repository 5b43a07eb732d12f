//! `fentan owners`: the households' shares and their derivation.

use std::process::ExitCode;

use fentan_core::draft::DraftProject;
use fentan_owners::notice::Notices;
use fentan_owners::{Apportioned, apportion_all, explain, output};

use crate::arguments::{OwnersArguments, TableFormat};
use crate::budget_file::BudgetFile;
use crate::failure::Failure;
use crate::session::Session;
use crate::{report, screen, tables};

/// Prints the households' shares on standard output, then the diagnostics on standard error.
pub(crate) fn run(session: &Session, arguments: &OwnersArguments) -> Result<ExitCode, Failure> {
    let mut file = BudgetFile::open(session, &arguments.budget)?;
    let all = apportion_all(&file.evaluation);
    file.say_of_owners(all.iter().flat_map(|done| &done.diagnostics));
    let wanted = |id: &str| arguments.project.as_deref().is_none_or(|wanted| wanted == id);
    let shown = file.evaluation.draft().projects.iter().map(AsRef::as_ref).zip(&all).enumerate();
    let shown: Vec<Shown<'_>> = shown
        .filter(|(_, (written, _))| wanted(&written.id))
        .map(|(index, (written, done))| Shown { index, written, done: done.result.as_ref() })
        .collect();
    if let (Some(id), true, false) = (&arguments.project, shown.is_empty(), file.has_errors()) {
        return Err(Failure::misuse(
            format!("没有编号为“{id}”的项目"),
            format!("there is no project with the id “{id}”"),
        ));
    }
    match (arguments.output.format, &arguments.household) {
        (TableFormat::Json, _) => {
            let mut output = output::owners::owners(&file.evaluation, &all);
            output.projects.retain(|project| wanted(project.id));
            screen::json(&output)?;
        }
        (TableFormat::Csv, _) => tables::owners::csv(session, &shown).print()?,
        (TableFormat::Text, None) => {
            screen::print(&(tables::owners::text(session, &shown) + &tables::rulebook(session)))?;
        }
        (TableFormat::Text, Some(id)) => match notice(session, &file, &shown, id)? {
            Some(text) => screen::print(&(text + &tables::rulebook(session)))?,
            None if file.has_errors() => {}
            None => {
                return Err(Failure::misuse(
                    format!("没有编号为“{id}”的住户"),
                    format!("there is no household with the id “{id}”"),
                ));
            }
        },
    }
    Ok(report::show(session, &file))
}

/// A project to print.
#[derive(Debug)]
pub(crate) struct Shown<'a> {
    /// Its index in the budget.
    pub(crate) index: usize,
    /// The project as written.
    pub(crate) written: &'a DraftProject,
    /// Its apportionment; `None` where it has errors or no households.
    pub(crate) done: Option<&'a Apportioned>,
}

/// A household's notice and its derivation; `None` where there is no such household.
fn notice(
    session: &Session,
    file: &BudgetFile,
    projects: &[Shown<'_>],
    id: &str,
) -> Result<Option<String>, Failure> {
    let place =
        |project: &Shown<'_>| project.written.households.iter().position(|household| household.id == id);
    let mut found = projects.iter().filter_map(|project| Some((project, place(project)?, project.done?)));
    let Some((project, index, apportioned)) = found.next() else { return Ok(None) };
    if found.next().is_some() {
        return Err(Failure::misuse(
            format!("不止一个项目有编号为“{id}”的住户，请用 --project 指定项目"),
            format!("several projects have a household “{id}”: choose one with --project"),
        ));
    }
    let figures = &file.evaluation;
    let notices = Notices::of(figures, project.index, apportioned);
    let Some(notice) = notices.and_then(|notices| notices.notice(index)) else { return Ok(None) };
    let household = explain::Household { figures, project: project.index, apportioned, index };
    let mut text = notice.text(session.language);
    if let Some(why) = household.explain() {
        text.push_str(&tables::owners::why(session, &why));
    }
    Ok(Some(text))
}
