//! Annex 2: the measures by tier, each component with who pays.

use fentan_core::assessment::Part;
use fentan_core::grouped;
use fentan_core::rulebook::text::say;
use fentan_core::rulebook::{Component, ComponentIndex, Measure, MeasureIndex, Tier, TierIndex};

use super::Writer;
use super::example::AMOUNT;
use crate::html::{Html, all, escape, section, table};

impl Writer<'_> {
    pub(super) fn measures(&self) -> Html {
        let tiers = self.rulebook.tiers.iter().enumerate();
        tiers.filter_map(|(offset, tier)| Some(self.tier(TierIndex::at(offset)?, tier))).collect()
    }

    fn tier(&self, index: TierIndex, tier: &Tier) -> Html {
        let heading = format!("{} {}", self.text(&tier.name), self.clause(&tier.clause));
        let tables = [(true, self.say("必选", "required")), (false, self.say("自选", "optional"))];
        let tables = tables.map(|(required, word)| {
            let bodies =
                all(self.measures_of(index, required), |(index, measure)| self.measure(index, measure));
            let caption = format!("{}{}{word}", self.text(&tier.name), self.say("", ": "));
            if bodies.is_empty() { bodies } else { self.table(&caption, &bodies) }
        });
        section(&format!("tier.{}", tier.id), &heading, &tables.concat())
    }

    fn measures_of(&self, tier: TierIndex, required: bool) -> impl Iterator<Item = (MeasureIndex, &Measure)> {
        let all = self.rulebook.measures.iter().enumerate();
        all.filter(move |(_, measure)| measure.tier == tier && measure.required == required)
            .filter_map(|(offset, measure)| Some((MeasureIndex::at(offset)?, measure)))
    }

    fn table(&self, caption: &str, bodies: &str) -> Html {
        let amount = grouped(AMOUNT);
        let example = say!("每 {0} 元由谁出", "Of {0} yuan", amount);
        let columns = [
            self.say("改造内容", "Measure"),
            self.say("分项", "Component"),
            self.say("谁承担", "Who pays"),
            example.get(self.language),
            self.say("条款", "Clause"),
            self.say("说明", "Note"),
        ];
        table("measures", caption, &columns, bodies)
    }

    /// A measure as a body of its table. Its first cell heads all its rows; where its only component is called as it
    /// is, that cell is the component's too.
    fn measure(&self, index: MeasureIndex, measure: &Measure) -> Html {
        let parts: Vec<(ComponentIndex, &Component)> = self.rulebook.components_of(index).collect();
        let name = format!("{}<small>{}</small>", self.text(&measure.name), self.text(&measure.work));
        let merged = matches!(parts.as_slice(), [(_, part)] if part.name == measure.name);
        let head = if merged {
            format!("<th scope=\"row\" colspan=\"2\">{name}</th>")
        } else {
            format!("<th scope=\"rowgroup\" rowspan=\"{}\">{name}</th>", parts.len())
        };
        let rows = all(parts.iter().enumerate(), |(place, (index, part))| {
            let own = if merged {
                Html::new()
            } else {
                format!("<th scope=\"row\">{}</th>", self.text(&part.name))
            };
            let heads = if place == 0 { [head.as_str(), &own].concat() } else { own };
            self.component(*index, part, &measure.clause, &heads)
        });
        // A component that is the whole measure has its id, and an id may stand only once.
        let named = parts.iter().any(|(_, part)| part.id == measure.id);
        let id = if named { String::new() } else { format!(" id=\"{}\"", escape(&measure.id)) };
        format!("<tbody{id}>\n{rows}</tbody>\n")
    }

    fn component(&self, index: ComponentIndex, component: &Component, clause: &str, heads: &str) -> Html {
        let usual = component
            .enterprise
            .as_ref()
            .map(|usual| format!("<small>{}{}</small>", self.say("一般为", "Usually: "), self.text(usual)));
        let parts = self.examples.get(index.offset()).map_or(&[][..], Vec::as_slice);
        format!(
            "<tr id=\"{}\">{heads}<td>{}{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
            escape(&component.id),
            self.text(&component.rule),
            usual.unwrap_or_default(),
            self.example(parts),
            self.clause(clause),
            component.note.as_ref().map(|note| self.text(note)).unwrap_or_default(),
        )
    }

    fn example(&self, parts: &[Part]) -> Html {
        let each = all(parts, |part| {
            let payer =
                self.rulebook.payer(part.payer).map(|payer| self.text(&payer.name)).unwrap_or_default();
            format!("<li>{payer} <b>{}</b></li>", grouped(&part.amount.to_string()))
        });
        format!("<ul>{each}</ul>")
    }
}
