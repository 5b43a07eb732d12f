//! The owners' vote: what is voted on, whether each matter has passed and what it still takes, and how the households
//! voted.

mod bars;
mod matters;
mod result;

use fentan_core::draft::DraftMatter;
use fentan_core::owners::{MatterKind, OwnerRules};
use yew::Callback;

use super::super::View;
use super::stand::Stand;
use crate::document::{Action, OwnersAction};
use crate::tag::{Tag, tag};
use crate::text;

/// What the section keeps for itself.
#[derive(Default)]
pub(super) struct State {
    /// The kind of matter to add next, by its id.
    kind: String,
}

/// What can happen in the section.
pub(super) enum Message {
    /// The kind of matter to add is chosen.
    Kind(String),
    /// A matter of that kind is added.
    Add,
}

impl State {
    pub(super) fn update(&mut self, message: Message, view: &View<'_>) {
        match message {
            Message::Kind(kind) => self.kind = kind,
            Message::Add => {
                let kind = self.kind().id.to_string();
                act(view, OwnersAction::AddMatter(DraftMatter { kind, ..DraftMatter::default() }));
            }
        }
    }

    /// The kind of matter to add next: using the fund is what most schemes need a vote on besides the application.
    fn kind(&self) -> &'static MatterKind {
        const USUAL: &str = "use_fund";
        let kinds = &OwnerRules::built_in().matters;
        let of = |id: &str| kinds.iter().find(|kind| kind.id == id);
        of(&self.kind).or_else(|| of(USUAL)).unwrap_or(&kinds[0])
    }

    pub(super) fn view(&self, view: &View<'_>, stand: &Stand, link: &Callback<Message>) -> Tag {
        let body = tag("div.vote").put(tag("p.lead").text(text::vote_lead()));
        if view.project.households.is_empty() {
            return body.put(tag("p.lead").text(text::vote_needs_households()));
        }
        let said = stand.said(view, &["matters", "households"]);
        body.put(said).put(matters::matters(self, view, stand, link))
    }
}

fn act(view: &View<'_>, action: OwnersAction) {
    view.dispatch.emit(Action::Owners(action));
}
