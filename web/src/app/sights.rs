//! The views that keep something for themselves.

use fentan_core::printed;
use fentan_core::table::Unit;
use yew::{Callback, Context};

use super::{App, Message};
use crate::tag::Tag;
use crate::views::desk::Paper;
use crate::views::{Desk, Sight, compare, forms, owners, portfolio, rules};

/// What each of them keeps.
#[derive(Default)]
pub(super) struct Sights {
    pub(super) owners: owners::State,
    pub(super) portfolio: portfolio::State,
    compare: compare::State,
    rules: rules::State,
    forms: forms::State,
}

/// What can happen in one of them.
pub(crate) enum Happened {
    Owners(owners::Message),
    Portfolio(portfolio::Message),
    Compare(compare::Message),
    Rules(rules::Message),
    Forms(forms::Message),
}

/// How the views tell what happens in them.
struct Links {
    owners: Callback<owners::Message>,
    portfolio: Callback<portfolio::Message>,
    compare: Callback<compare::Message>,
    rules: Callback<rules::Message>,
    forms: Callback<forms::Message>,
}

fn links(context: &Context<App>) -> Links {
    let link = context.link();
    Links {
        owners: link.callback(|message| Message::Happened(Happened::Owners(message))),
        portfolio: link.callback(|message| Message::Happened(Happened::Portfolio(message))),
        compare: link.callback(|message| Message::Happened(Happened::Compare(message))),
        rules: link.callback(|message| Message::Happened(Happened::Rules(message))),
        forms: link.callback(|message| Message::Happened(Happened::Forms(message))),
    }
}

impl App {
    /// Lets the view know what happened in it.
    pub(super) fn happened(&mut self, context: &Context<Self>, happened: Happened) {
        let mut sights = std::mem::take(&mut self.sights);
        let (links, desk) = (links(context), self.desk());
        match happened {
            Happened::Owners(message) => sights.owners.update(message, &desk, &links.owners),
            Happened::Portfolio(message) => sights.portfolio.update(message, &desk, &links.portfolio),
            Happened::Compare(message) => sights.compare.update(message, &desk, &links.compare),
            Happened::Rules(message) => sights.rules.update(message, &desk, &links.rules),
            Happened::Forms(message) => sights.forms.update(message, &desk, &links.forms),
        }
        self.sights = sights;
    }

    /// Lets the present view know that it is shown, or that the document has changed.
    pub(super) fn refresh(&mut self, context: &Context<Self>) {
        self.paper = self.paper();
        let mut sights = std::mem::take(&mut self.sights);
        let (links, desk) = (links(context), self.desk());
        match self.sight {
            Sight::Budget => {}
            Sight::Owners => sights.owners.refresh(&desk, &links.owners),
            Sight::Portfolio => sights.portfolio.refresh(&desk, &links.portfolio),
            Sight::Compare => sights.compare.refresh(&desk, &links.compare),
            Sight::Rules => sights.rules.refresh(&desk, &links.rules),
            Sight::Forms => sights.forms.refresh(&desk, &links.forms),
        }
        self.sights = sights;
    }

    /// The figures in 万元, where they are shown so.
    fn paper(&self) -> Option<Paper> {
        if !self.settings.wan || self.sight != Sight::Budget {
            return None;
        }
        let (rulebook, assessment) = (self.document.rulebook, self.assessed.assessment());
        let index = self.document.present_project();
        let result = assessment.projects.get(index).and_then(|project| project.result.as_ref());
        let unit = Unit::HundredYuan;
        Some(Paper {
            index,
            project: result.and_then(|result| printed::project(rulebook, result, unit)),
            totals: assessment.totals.as_ref().and_then(|figures| printed::totals(rulebook, figures, unit)),
        })
    }

    /// The present view.
    pub(super) fn page(&self, context: &Context<Self>, desk: &Desk<'_>) -> Tag {
        let (links, sights) = (links(context), &self.sights);
        match self.sight {
            Sight::Budget => self.budget(context, desk),
            Sight::Owners => sights.owners.view(desk, &links.owners),
            Sight::Portfolio => sights.portfolio.view(desk, &links.portfolio),
            Sight::Compare => sights.compare.view(desk, &links.compare),
            Sight::Rules => sights.rules.view(desk, &links.rules),
            Sight::Forms => sights.forms.view(desk, &links.forms),
        }
    }
}
