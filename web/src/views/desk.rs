//! What every view is given: the document, what core says of it, and how to say what is to be done.

use fentan_core::draft::Draft;
#[cfg(feature = "bureau")]
use fentan_core::printed::{Printed, Shown};
#[cfg(feature = "bureau")]
use fentan_core::table::{Unit, nearest};
use fentan_core::{Assessment, Fen, Rulebook};
use yew::virtual_dom::AttrValue;
use yew::{Callback, Html, MouseEvent, html};

use super::{Field, Sight, button, money, words};
use crate::document::{Action, Dispatch, Document, Place};
use crate::fields::{TextField, TextFieldProps};
use crate::settings::Settings;
use crate::tag::Tag;
use crate::text;

/// The figures of the project looked at and of all projects, as they are shown in 万元.
#[cfg(feature = "bureau")]
pub(crate) struct Paper {
    /// The project's place.
    pub(crate) index: usize,
    pub(crate) project: Option<Printed>,
    pub(crate) totals: Option<Printed>,
}

#[cfg(feature = "bureau")]
impl Paper {
    fn at(&self, path: &str) -> Option<&Shown> {
        if let Some(path) = path.strip_prefix("totals.") {
            return self.totals.as_ref()?.get(path);
        }
        let (index, path) = path.strip_prefix("projects[")?.split_once("].")?;
        self.project.as_ref().filter(|_| index == self.index.to_string())?.get(path)
    }

    /// Whether anything that the page draws is not at its nearest value.
    pub(crate) fn moved(&self) -> bool {
        // These sums belong to the table, but no view has them: works stand exactly beside their fields.
        let undrawn = |path: &str| {
            ["works", "fees_total"].contains(&path) || path.starts_with("tiers.") || path.ends_with(".amount")
        };
        let mut all = self.project.iter().chain(&self.totals).flatten();
        all.any(|(path, shown)| shown.moved && !undrawn(path))
    }
}

/// The document with everything that views need of it.
#[derive(Clone, Copy)]
pub(crate) struct Desk<'a> {
    pub(crate) rulebook: &'static Rulebook,
    pub(crate) document: &'a Document,
    /// The budget of the present scenario, as written.
    pub(crate) draft: &'a Draft,
    /// All of it, for what explains figures and fills forms.
    #[cfg(feature = "bureau")]
    pub(crate) evaluation: &'a fentan_core::Evaluation,
    /// What core says of it.
    pub(crate) assessment: &'a Assessment,
    pub(crate) settings: Settings,
    /// The figures as they are shown in 万元.
    #[cfg(feature = "bureau")]
    pub(crate) paper: Option<&'a Paper>,
    pub(crate) dispatch: &'a Dispatch,
    /// Asks why a figure is what it is, by its path.
    pub(crate) explain: &'a Callback<String>,
    /// Goes to another view.
    pub(crate) show: &'a Callback<Sight>,
}

impl Desk<'_> {
    /// Does something when clicked.
    pub(crate) fn act(&self, action: Action) -> Callback<MouseEvent> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |_| dispatch.emit(action.clone()))
    }

    /// An amount that explains itself when clicked.
    pub(crate) fn figure(&self, path: String, amount: Fen) -> Tag {
        let shown = self.money_at(&path, amount);
        let figure = self.figure_as(path, shown);
        if self.settings.wan { figure.attr("title", [&money(amount), text::yuan()].concat()) } else { figure }
    }

    /// An amount in 元 whatever the settings, beside fields in which amounts are entered so.
    pub(crate) fn exact_figure(&self, path: String, amount: Fen) -> Tag {
        self.figure_as(path, money(amount))
    }

    /// The amount at a path as it is shown: exactly in 元, or in 万元 so that what is shown adds up.
    pub(crate) fn money_at(&self, path: &str, amount: Fen) -> String {
        #[cfg(feature = "bureau")]
        if self.settings.wan {
            return self.in_wan(path, amount);
        }
        #[cfg(not(feature = "bureau"))]
        let _ = (self, path);
        money(amount)
    }

    #[cfg(feature = "bureau")]
    fn in_wan(&self, path: &str, amount: Fen) -> String {
        let shown = self.paper.and_then(|paper| paper.at(path));
        let units = shown.map(|shown| shown.units).or_else(|| nearest(amount, Unit::HundredYuan));
        // A unit is a hundred yuan, the last decimal of 万元.
        let text = money(Fen::new(units.unwrap_or_default()));
        if shown.is_some_and(|shown| shown.moved) { [&text, "*"].concat() } else { text }
    }

    /// A figure that explains itself when clicked.
    pub(crate) fn figure_as(&self, path: String, shown: String) -> Tag {
        let explain = self.explain.clone();
        let figure = path.clone();
        let clicked = Callback::from(move |_: MouseEvent| explain.emit(path.clone()));
        button("button.figure type=button aria-haspopup=dialog", clicked)
            .attr("data-figure", figure)
            .text(shown)
    }

    /// What computed amounts are shown in.
    pub(crate) fn unit(&self) -> &'static str {
        if self.settings.wan { text::in_wan() } else { text::yuan() }
    }

    /// What the mark on some amounts means, where there is one.
    pub(crate) fn footnote(&self) -> Option<Tag> {
        #[cfg(feature = "bureau")]
        if self.paper.is_some_and(Paper::moved) {
            return Some(crate::tag::tag("p.footnote").text(text::moved()));
        }
        #[cfg(not(feature = "bureau"))]
        let _ = self;
        None
    }

    /// The heading of what each payer pays.
    pub(crate) fn who_pays(&self) -> &'static str {
        if self.settings.wan { text::who_pays_wan() } else { text::who_pays() }
    }

    /// What is wrong with a place of a project, in words.
    pub(crate) fn problem_in(&self, project: Option<usize>, path: &str) -> Option<AttrValue> {
        let of_project = project.and_then(|index| self.assessment.projects.get(index));
        let of_project = of_project.map_or(&[][..], |assessed| &assessed.diagnostics);
        let mut said = of_project.iter().chain(&self.assessment.diagnostics).filter(|said| said.path == path);
        said.find(|said| said.is_error()).map(|said| words(said).into())
    }

    /// A field for one text of the document.
    pub(crate) fn field(&self, place: Place, value: &str, field: Field) -> Html {
        let path = place.path(self.rulebook, self.draft);
        let props = TextFieldProps {
            problem: self.problem_in(place.project(), &path),
            id: path.into(),
            label: field.label.map(Into::into),
            value: value.to_owned().into(),
            shape: field.shape,
            place,
            unit: field.unit,
            column: field.column,
            locked: self.document.read_only,
            dispatch: self.dispatch.clone(),
        };
        html! { <TextField ..props /> }
    }
}
