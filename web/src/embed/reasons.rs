//! Why: what the policy says of each charge, and how a household's part of it is found.

use fentan_core::draft::DraftProject;
use fentan_core::rulebook::Sharing;
use fentan_owners::explain::charge_name;
use fentan_owners::{Charge, ChargeOf};

use crate::embed::calculator::{Calculator, Figures};
use crate::embed::dom::{add, tag};
use crate::embed::table::yuan;
use crate::embed::words::{self, of};

impl Calculator {
    /// Why the household pays what it pays, charge by charge; before one is chosen, who bears each line.
    pub(crate) fn show_reasons(&self, figures: &Figures) {
        let Some(project) = self.project() else { return };
        let reason = |title: &str| tag("div.reason").put(tag("h3").text(title));
        let Some(own) = self.explainer(figures) else {
            for index in 0..project.lines.len() {
                let rule = tag("p").text(&self.rule(ChargeOf::Line(index)));
                add("why", reason(&self.line_name(project, index)).put(rule));
            }
            return;
        };
        for charge in &own.apportioned.charges {
            let Some(how) = own.in_short(charge) else { continue };
            let part = charge.parts.get(own.index).copied().unwrap_or_default();
            let payer = self.rulebook.payer(charge.payer).map_or("", |payer| of(&payer.name));
            let title = [&*self.name_of(project, charge), words::COLON.get(), &yuan(part), words::YUAN.get()]
                .concat();
            let mut borne =
                [&*self.rule(charge.of), payer, words::PAY.get(), &yuan(charge.amount), words::YUAN.get()]
                    .concat();
            if !charge.subsidy.is_zero() {
                borne.push_str(&[words::SUBSIDY.get(), &yuan(charge.subsidy), words::YUAN.get()].concat());
            }
            borne.push_str(words::STOP.get());
            let method = own.figures.rulebook().owners.method(charge.method);
            let method = method.map_or_else(String::new, |method| {
                [
                    of(&method.name),
                    words::OPEN.get(),
                    &method.clause,
                    words::CLOSE.get(),
                    words::COLON.get(),
                    of(&how),
                    words::STOP.get(),
                ]
                .concat()
            });
            add("why", reason(&title).put(tag("p").text(&borne)).put(tag("p").text(&method)));
        }
    }

    /// What a charge is for; a fee can be one of owners and one of individuals.
    pub(crate) fn name_of(&self, project: &DraftProject, charge: &Charge) -> String {
        let name = charge_name(self.rulebook, project, charge.of);
        let payer = self.rulebook.payer(charge.payer).filter(|_| matches!(charge.of, ChargeOf::Fee(_)));
        match payer {
            Some(payer) => [of(&name), words::OPEN.get(), of(&payer.short), words::CLOSE.get()].concat(),
            None => of(&name).to_owned(),
        }
    }

    /// What the policy says of a line, with its clause.
    fn rule(&self, of_what: ChargeOf) -> String {
        let ChargeOf::Line(index) = of_what else { return String::new() };
        let rules = self.rulebook;
        let component = self.project().and_then(|project| {
            rules.component(rules.component_index(&project.lines.get(index)?.component)?)
        });
        let Some(component) = component else { return words::AGREED.get().to_owned() };
        let clause = rules.measure(component.measure).map_or("", |measure| &measure.clause);
        let rule = match &component.sharing {
            Sharing::Fixed(_) | Sharing::Agreement(_) => of(&component.rule),
        };
        [clause, words::COLON.get(), rule, words::STOP.get()].concat()
    }
}
