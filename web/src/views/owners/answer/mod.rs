//! One home's answer: what it pays, why, and who pays the rest of what it is charged for.

mod charges;
mod remarks;
mod sources;

use std::rc::Rc;

use fentan_core::{Bilingual, grouped};
use fentan_owners::notice::{Notice, Notices};
use fentan_owners::publish::PrivateKind;
use yew::virtual_dom::AttrValue;
use yew::{Html, MouseEvent, Properties, component, html, use_callback, use_memo};

use self::charges::Charges;
pub(super) use self::remarks::Remarks;
use self::sources::Sources;
use super::context::{OwnersContext, use_owners_context};
use super::finder::Finder;
use super::home::use_home;
use super::paste_fields;
use crate::browser;
use crate::components::Button;
use crate::context::{ProjectContext, use_language, use_project_context};
use crate::route::View;
use crate::words::{frame, links, owner_answer};

/// The answer for the household looked at; else how to find one, or why there is none.
#[component]
pub(super) fn Answer() -> Html {
    let project = use_project_context();
    let owners = use_owners_context();
    let home = use_home();
    let language = project.language();
    html! {
        <div class="home">
            if project.project().households.is_empty() {
                <p class="lead">{ owner_answer::ANSWER_NEEDS_LIST.get(language) }</p>
                <Button onclick={browser::going_to(paste_fields::HOUSEHOLDS)}>{ owner_answer::GO_PASTE.get(language) }</Button>
            } else if project.result().is_none() {
                <p class="lead">{ owner_answer::ANSWER_NEEDS_BUDGET.get(language) }</p>
                <Button onclick={project.go(View::Budget)}>{ owner_answer::GO_BUDGET.get(language) }</Button>
            } else if owners.found().is_none() {
                <p class="lead">{ owner_answer::ANSWER_NEEDS_MENDING.get(language) }</p>
                <Remarks errors={true} />
            } else {
                if !project.home_alone() {
                    <Finder />
                }
                if let Some(household) = home.chosen {
                    <HomeAnswer {household} />
                } else {
                    <p class="lead">{ owner_answer::FIND_FIRST.get(language) }</p>
                }
                if !project.home_alone() && owners.diagnostics().iter().any(|said| !said.is_error()) {
                    <details class="home-said">
                        <summary>{ owner_answer::WORTH_KNOWING.get(language) }</summary>
                        <Remarks errors={false} />
                    </details>
                }
            }
        </div>
    }
}

/// The notice of a household; none where there is no such household.
fn notice(project: &ProjectContext, owners: &OwnersContext, household: usize) -> Option<Rc<Notice>> {
    let (evaluation, found) = (project.evaluation(), owners.found()?);
    let notices = Notices::of(evaluation, project.index, found)?;
    notices.notice(household).map(Rc::new)
}

#[derive(PartialEq, Properties)]
struct HomeAnswerProps {
    household: usize,
}

/// The answer for a household.
#[component]
fn HomeAnswer(props: &HomeAnswerProps) -> Html {
    let household = props.household;
    let project = use_project_context();
    let owners = use_owners_context();
    let found =
        use_memo((owners.clone(), project.index, household), |_| notice(&project, &owners, household));
    let Some(notice) = found.as_ref() else { return Html::default() };
    let answer = notice.answer();
    let ends = [answer.first(), answer.last()].into_iter().flatten();
    let ends = ends.map(|words| html! { <p>{ project.say(words) }</p> });
    let remarks = notice.odd_fen.iter().chain(&notice.remarks);
    let remarks = remarks.map(|words| html! { <p class="footnote">{ project.say(words) }</p> });
    html! {
        <div class="home-answer">
            <HomeHead {household} notice={Rc::clone(notice)} />
            <Payment {household} notice={Rc::clone(notice)} />
            <NotDeducted />
            <p class="home-capitals" lang="zh-CN">{ &notice.capitals }</p>
            <div class="home-words">{ for ends }</div>
            if !notice.charges.is_empty() {
                <Charges {household} notice={Rc::clone(notice)} />
            }
            <Sources {household} notice={Rc::clone(notice)} />
            <div class="home-notes">
                { for remarks }
                if !project.locked() {
                    <p class="footnote on-screen">{ project.say(&owner_answer::HOME_LINK_HINT) }</p>
                }
            </div>
        </div>
    }
}

/// The properties of every part of the answer.
#[derive(Properties)]
struct PartProps {
    household: usize,
    notice: Rc<Notice>,
}

/// Equal where it is the same notice.
impl PartialEq for PartProps {
    fn eq(&self, other: &Self) -> bool {
        self.household == other.household && Rc::ptr_eq(&self.notice, &other.notice)
    }
}

/// The home that the answer is about, and the button that goes to another.
#[component]
fn HomeHead(props: &PartProps) -> Html {
    let language = use_language();
    let is_alone = use_project_context().home_alone();
    let owners = use_owners_context();
    let home = use_home();
    let leave = use_callback(home.leave, |_: MouseEvent, leave| leave.emit(()));
    let found = owners.found().and_then(|found| found.households.get(props.household));
    let floor = found.and_then(|household| household.floor);
    let area = grouped(&props.notice.area.to_string());
    html! {
        <div class="home-head">
            <h3>{ props.notice.address.get(language) }</h3>
            <span class="home-facts">{ owner_answer::home_facts(&area, floor).get(language) }</span>
            if !is_alone {
                <Button onclick={leave}>{ owner_answer::OTHER_HOME.get(language) }</Button>
            }
        </div>
    }
}

/// The amount to pay, and the button that asks why.
#[component]
fn Payment(props: &PartProps) -> Html {
    let project = use_project_context();
    let path = path(&project, props.household, "to_collect");
    let why = use_callback((project.explain.clone(), path.clone()), |_: MouseEvent, (explain, path)| {
        explain.emit(path.clone());
    });
    let label = |words: &Bilingual| {
        let text = AttrValue::from(project.say(words).to_owned());
        html! { <span class="label">{ text }</span> }
    };
    html! {
        <p class="home-pays" role="status">
            { label(&owner_answer::TO_PAY) }
            { project.exact_figure(path, props.notice.to_pay) }
            { label(&frame::YUAN) }
            <Button onclick={why} opens_dialog={true}>{ project.say(&owner_answer::WHY_BUTTON) }</Button>
        </p>
    }
}

/// The words on what a shared copy is without, so that a home may have less to pay than it says.
#[component]
fn NotDeducted() -> Html {
    let project = use_project_context();
    let mut kinds = project.document.shared.deducted().peekable();
    if kinds.peek().is_none() {
        return Html::default();
    }
    let words = links::not_deducted(kinds.map(PrivateKind::name));
    html! { <p class="not-deducted">{ project.say(&words).to_owned() }</p> }
}

/// The path of a figure of a household.
fn path(project: &ProjectContext, household: usize, figure: &str) -> String {
    project.path(&format!("households[{household}].{figure}"))
}
