//! The tables that are printed and submitted. `fentan_forms` makes them; here they are drawn as on paper.

mod controls;

use std::rc::Rc;

use fentan_core::{Bilingual, Evaluation, Language};
use fentan_forms::{self as forms, Form, FormError, Unit};
use yew::{Html, component, html, use_memo};

use self::controls::Controls;
use crate::components::FormSheet;
use crate::context::use_view_context;
use crate::hooks::use_kept_state;

/// The form that is wanted, and how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Wanted {
    kind: FormKind,
    /// The project that a funding scheme is about; none for all of them.
    project: Option<usize>,
}

/// The kinds of forms.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum FormKind {
    /// 资金筹措方案表.
    #[default]
    FundingScheme,
    /// 项目清单.
    ProjectList,
}

impl Wanted {
    /// The form of a budget, or words on why there is none.
    fn form(self, evaluation: &Evaluation, unit: Unit, language: Language) -> Result<Rc<Form>, Bilingual> {
        let form = match self.kind {
            FormKind::ProjectList => forms::list(evaluation, unit, language),
            FormKind::FundingScheme => forms::funding_scheme(evaluation, self.project, unit, language),
        };
        form.map(Rc::new).map_err(FormError::message)
    }
}

/// A form of the present scenario, as it is printed, and the choice of another.
#[component]
pub fn FormsView() -> Html {
    let context = use_view_context();
    let kept = use_kept_state::<Wanted>();
    let count = context.draft().projects.len();
    let wanted = Wanted { project: kept.project.filter(|project| *project < count), ..*kept };
    let question = (wanted, context.document.clone(), context.settings.unit, context.language());
    let answer = use_memo(question, |(wanted, document, unit, language)| {
        wanted.form(document.evaluation(), unit.choose(Unit::Yuan, Unit::TenThousandYuan), *language)
    });
    html! {
        <main class="forms">
            <Controls {wanted} onchange={move |wanted| kept.set(wanted)} />
            { match &*answer {
                Ok(form) => html! { <FormSheet form={Rc::clone(form)} /> },
                Err(refused) => html! { <p class="wait" role="status">{ context.say(refused) }</p> },
            } }
        </main>
    }
}
