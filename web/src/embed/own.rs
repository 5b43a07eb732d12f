//! What visitors say of their own community, where no list of households says it: where it is, how far it is renovated,
//! how many households it has and with how much floor area, and what else is renovated.

use fentan_core::draft::{DraftLine, DraftProject, WholeNumber};
use fentan_core::rulebook::Component;
use fentan_owners::explain::component_name;
use fentan_owners::is_of_one_stairwell;

use crate::embed::calculator::Calculator;
use crate::embed::dom::{Tag, tag};
use crate::embed::form::{list, typed_field};
use crate::embed::words::{self, Words, of};
use crate::fields::{Shape, shown};

/// A number that is typed: its place in the project, what it is called, and how it is written.
type Number = (&'static str, Words, Shape);

const NUMBERS: [Number; 2] =
    [("households_count", words::COUNT, Shape::Whole), ("floor_area", words::FLOOR_AREA, Shape::Decimal)];

/// The number at a place of the project, if it is one of these.
pub(crate) fn number(place: &str) -> Option<&'static Number> {
    NUMBERS.iter().find(|(id, ..)| *id == place)
}

impl Calculator {
    /// Whether a visitor says what the community is.
    pub(crate) fn is_own(&self) -> bool {
        self.typed.is_some() && !self.settings.readonly
    }

    /// The fields about the community.
    pub(crate) fn about(&self, project: &DraftProject) -> Tag {
        let divisions = self.rulebook.divisions.iter().enumerate();
        let divisions = divisions.map(|(index, own)| (index, of(&own.name), *own.code == *project.division));
        // What is not known is not shown as if it were the first.
        let none = |is_known: bool| (!is_known).then(|| words::CHOOSE.get());
        let known = none(self.rulebook.division_index(&project.division).is_some());
        let mut fields = tag("p.fields").put(list("division", words::DIVISION.get(), known, divisions));
        if let Some(tier) = &project.tier {
            let tiers = self.rulebook.tiers.iter().enumerate();
            let tiers = tiers.map(|(index, own)| (index, of(&own.name), *own.id == **tier));
            let known = none(self.rulebook.tier_index(tier).is_some());
            fields = fields.put(list("tier", words::TIER.get(), known, tiers));
        }
        for (id, words, shape) in NUMBERS {
            let value = match (id, &project.households_count) {
                ("households_count", count) => count.as_ref().map(|count| &count.0),
                _ => project.floor_area.as_ref(),
            };
            let value = shown(shape, value.map_or("", String::as_str));
            let input = typed_field(id).attr("value", &value);
            fields = fields.put(tag("label").text(words.get()).put(input));
        }
        fields
    }

    /// Takes another district, tier or number.
    pub(crate) fn say(&mut self, place: &str, text: String) {
        let rules = self.rulebook;
        let chosen: Option<usize> = text.parse().ok();
        self.change(|project| match place {
            "division" => {
                if let Some(own) = chosen.and_then(|index| rules.divisions.get(index)) {
                    project.division = own.code.to_string();
                }
            }
            "tier" => {
                let own = chosen.and_then(|index| rules.tiers.get(index));
                project.tier = own.map(|own| own.id.to_string());
            }
            "households_count" => {
                project.households_count = Some(WholeNumber(text)).filter(|count| !count.0.is_empty());
            }
            _ => project.floor_area = Some(text).filter(|area| !area.is_empty()),
        });
    }

    /// What else can be renovated: the components of the tier that no line has yet.
    pub(crate) fn more(&self, project: &DraftProject) -> Tag {
        let all = self.rulebook.components.iter().enumerate();
        let more = all.filter(|(_, own)| self.is_wanting(project, own));
        let more = more.map(|(index, own)| {
            let label = self.ambiguous(own).unwrap_or_else(|| self.called(own));
            (index, label, false)
        });
        let add = tag("button.tool type=button id=add").text(words::ADD.get());
        tag("p.fields").put(list("more", words::MORE.get(), Some(words::CHOOSE.get()), more)).put(add)
    }

    fn called(&self, component: &Component) -> String {
        of(&component_name(self.rulebook, component)).to_owned()
    }

    /// What a component is called where another is called the same: with its clause.
    fn ambiguous(&self, component: &Component) -> Option<String> {
        let name = self.called(component);
        let same = self.rulebook.components.iter().filter(|own| self.called(own) == name);
        let clause = &self.rulebook.measure(component.measure)?.clause;
        (same.count() > 1).then(|| [&name, words::OPEN.get(), clause, words::CLOSE.get()].concat())
    }

    fn is_wanting(&self, project: &DraftProject, component: &Component) -> bool {
        let rules = self.rulebook;
        let kind = rules.kind_index(&project.kind).and_then(|index| rules.kind(index));
        let tier = project.tier.as_ref().and_then(|tier| rules.tier_index(tier));
        kind.is_some_and(|kind| rules.belongs(component.measure, kind, tier))
            && !project.lines.iter().any(|line| line.component == *component.id)
            && !(self.typed.is_some() && is_of_one_stairwell(self.rulebook, &component.id))
    }

    /// Adds a line of a component, which costs nothing yet; the place of the line.
    pub(crate) fn add_line(&mut self, component: usize) -> Option<usize> {
        let component = self.rulebook.components.get(component)?;
        let name = self.ambiguous(component);
        let mut added = None;
        self.change(|project| {
            let place = project.lines.len();
            let mut id = place.to_string();
            while project.lines.iter().any(|line| line.id == id) {
                id.push('+');
            }
            let (component, amount) = (component.id.to_string(), Some("0".to_owned()));
            project.lines.push(DraftLine { id, component, name, amount, ..DraftLine::default() });
            added = Some(place);
        });
        self.unfolded = true;
        added
    }
}
