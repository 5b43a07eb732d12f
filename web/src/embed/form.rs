//! What is made once for a budget: the community, its measures with their fields, and how a household is chosen.

use fentan_core::draft::{DraftHousehold, DraftProject};
use fentan_owners::explain::charge_name;
use fentan_owners::{ChargeOf, estimable};

use crate::embed::calculator::Calculator;
use crate::embed::dom::{Tag, add, by_id, tag, write};
use crate::embed::settings::Part;
use crate::embed::words::{self, Words, of};

/// A part with its title.
pub(crate) fn section(id: &str, title: &str) -> Tag {
    let heading = [id, "-title"].concat();
    tag("section").attr("aria-labelledby", &heading).put(tag("h2").attr("id", &heading).text(title))
}

impl Calculator {
    /// What the community is called.
    pub(crate) fn community(&self) -> Option<Tag> {
        let project = self.project()?;
        let name = if self.example { self.example_name() } else { called(project) };
        let mut part = section("community", name);
        if self.draft.projects.len() > 1 {
            let all = self.draft.projects.iter().enumerate();
            let options = all.map(|(index, own)| (index, called(own), index == self.project));
            part = part.put(list("project", words::PROJECT.get(), None, options));
        }
        let about =
            if self.is_own() { self.about(project) } else { tag("p.facts").text(&self.facts(project)) };
        Some(part.put(about))
    }

    /// What the example is called, which a visitor may have made their own.
    pub(crate) fn example_name(&self) -> &'static str {
        if self.touched { words::OWN_NAME.get() } else { words::EXAMPLE_NAME.get() }
    }

    fn facts(&self, project: &DraftProject) -> String {
        let rules = self.rulebook;
        let division = rules.division_index(&project.division).and_then(|index| rules.division(index));
        let kind = rules.kind_index(&project.kind).and_then(|index| rules.kind(index));
        let tier = project.tier.as_ref().and_then(|tier| rules.tier(rules.tier_index(tier)?));
        let names = [division.map(|own| &own.name), kind.map(|own| &own.name), tier.map(|own| &own.name)];
        let mut facts: Vec<String> = names.into_iter().flatten().map(|name| of(name).to_owned()).collect();
        facts.insert(1.min(facts.len()), [project.year.0.as_str(), words::YEAR.get()].concat());
        for (before, number, after) in [
            (words::BUILT.get(), &project.built_year, words::BUILT_AFTER),
            ("", &project.buildings, words::BUILDINGS),
            ("", &project.households_count, words::HOUSEHOLDS),
        ] {
            facts.extend(number.as_ref().map(|number| [before, number.0.as_str(), after.get()].concat()));
        }
        facts.join(" · ")
    }

    /// The measures with their amounts; the figures are written later.
    pub(crate) fn measures(&self) -> Option<Tag> {
        let project = self.project()?;
        let mut body = tag("tbody");
        for (index, line) in project.lines.iter().enumerate() {
            let name = &self.line_name(project, index);
            let number = index.to_string();
            let (field, error) = (["line-", &number].concat(), ["wrong-", &number].concat());
            let mut cell = tag("td.amount");
            if self.settings.readonly {
                cell = cell.put(tag("span").attr("id", &field));
            } else {
                let amount = line.amount.as_deref().unwrap_or("");
                let shown = crate::fields::shown(crate::fields::Shape::Amount, amount);
                cell = cell
                    .put(
                        typed_field(&field)
                            .attr("value", &shown)
                            .attr("aria-label", name)
                            .attr("aria-describedby", &error),
                    )
                    .put(tag("p.wrong").attr("id", &error));
            }
            body = body.put(tag("tr").put(tag("th scope=row").text(name)).put(cell));
        }
        for index in 0..project.fees.len() {
            let name = charge_name(self.rulebook, project, ChargeOf::Fee(index));
            body = body.put(row(of(&name), &["fee-", &index.to_string()].concat()));
        }
        let body = body.put(row(words::TOTAL.get(), "total").attr("class", "sum"));
        let head = tag("thead").put(
            tag("tr")
                .put(tag("th scope=col").text(words::MEASURE.get()))
                .put(tag("th.amount scope=col").text(words::AMOUNT.get())),
        );
        let caption = tag("caption.hidden").text(words::MEASURES.get());
        let summary = tag("summary")
            .put(tag("h2 id=measures-title").text(words::MEASURES.get()))
            .put(tag("span id=summary"));
        let mut details = tag("details").put(summary).put(tag("table").put(caption).put(head).put(body));
        if !self.settings.readonly {
            details = details.put(self.more(project));
        }
        if project.lines.len() < 7 || self.unfolded || !self.settings.shows(Part::Answer) {
            details = details.attr("open", "");
        }
        Some(tag("section aria-labelledby=measures-title").put(details))
    }

    /// What a line is called; one whose component is not known, by that.
    pub(crate) fn line_name(&self, project: &DraftProject, index: usize) -> String {
        let name = charge_name(self.rulebook, project, ChargeOf::Line(index));
        let component = project.lines.get(index).map_or("", |line| &line.component);
        if name.zh.is_empty() { component.to_owned() } else { of(&name).to_owned() }
    }

    /// How a household is chosen, and the place of what it pays.
    pub(crate) fn answer(&self) -> Option<Tag> {
        let mut part = section("answer", words::ANSWER.get());
        let project = self.project()?;
        if self.typed.is_some() {
            if self.is_own() || estimable(self.rulebook, project) {
                let area = self.typed.as_deref().unwrap_or("");
                let input = typed_field("area").attr("aria-describedby", "answer").attr("value", area);
                part = part.put(tag("p.fields").put(tag("label").text(words::AREA.get()).put(input)));
            }
        } else {
            let buildings = buildings(project);
            let mut fields = tag("p.fields");
            let own = self.household.and_then(|own| project.households.get(own));
            if buildings.len() > 1 {
                let all = buildings.iter().map(|(index, household)| {
                    (*index, place(household), own.is_some_and(|own| is_beside(own, household)))
                });
                fields = fields.put(list("building", words::BUILDING.get(), Some(words::CHOOSE.get()), all));
            }
            part = part.put(fields.put(tag("label").text(words::DOOR.get()).put(tag("select id=door"))));
        }
        Some(
            part.put(tag("p role=status id=answer"))
                .put(tag("p.facts id=capitals"))
                .put(tag("div id=sources")),
        )
    }

    /// Lists the doors of a building, by the place of one of its households; of all where there is but one building.
    pub(crate) fn list_doors(&self, building: Option<usize>) {
        let Some((project, _)) = self.project().zip(by_id("door")) else { return };
        write("door", "");
        let single = buildings(project).len() < 2;
        let building = building.and_then(|index| project.households.get(index));
        add("door", tag("option value").text(words::CHOOSE.get()));
        for (index, household) in project.households.iter().enumerate() {
            if single || building.is_some_and(|building| is_beside(building, household)) {
                let name = household.unit.as_ref().unwrap_or(&household.id);
                add("door", option(index, name, self.household == Some(index)));
            }
        }
    }
}

/// What a project is called: its name, else its id.
fn called(project: &DraftProject) -> &str {
    let name = if project.name.is_empty() { &project.id } else { &project.name };
    if name.is_empty() { "—" } else { name }
}

/// A field for a number, with this id.
pub(crate) fn typed_field(id: &str) -> Tag {
    tag("input type=text inputmode=decimal autocomplete=off").attr("id", id)
}

fn row(name: &str, id: &str) -> Tag {
    tag("tr").put(tag("th scope=row").text(name)).put(tag("td.amount").attr("id", id))
}

fn option(index: usize, name: &str, chosen: bool) -> Tag {
    let option = tag("option").attr("value", &index.to_string()).text(name);
    if chosen { option.attr("selected", "") } else { option }
}

/// A list to choose from; `none` is what stands first, for nothing chosen.
pub(crate) fn list<T: AsRef<str>>(
    id: &str,
    name: &str,
    none: Option<&str>,
    options: impl Iterator<Item = (usize, T, bool)>,
) -> Tag {
    let mut list = tag("select").attr("id", id);
    if let Some(none) = none {
        list = list.put(tag("option value").text(none));
    }
    for (index, name, chosen) in options {
        list = list.put(option(index, name.as_ref(), chosen));
    }
    tag("label").text(name).put(list)
}

/// The first household of each stairwell, with its place.
fn buildings(project: &DraftProject) -> Vec<(usize, &DraftHousehold)> {
    let mut found: Vec<(usize, &DraftHousehold)> = Vec::new();
    for (index, household) in project.households.iter().enumerate() {
        if !found.iter().rev().any(|(_, known)| is_beside(known, household)) {
            found.push((index, household));
        }
    }
    found
}

fn is_beside(one: &DraftHousehold, other: &DraftHousehold) -> bool {
    one.building == other.building && one.stairwell == other.stairwell
}

/// A building and stairwell, as they are called; a number alone gets its word.
fn place(household: &DraftHousehold) -> String {
    let named = |name: &Option<String>, before: Words, after: Words| {
        let name = name.as_deref()?;
        let number = name.bytes().all(|byte| byte.is_ascii_digit());
        Some(if number { [before.get(), name, after.get()].concat() } else { name.to_owned() })
    };
    let names = [
        named(&household.building, words::BLOCK, words::BLOCK_AFTER),
        named(&household.stairwell, words::STAIRWELL, words::STAIRWELL_AFTER),
    ];
    let names: Vec<String> = names.into_iter().flatten().collect();
    if names.is_empty() { "—".to_owned() } else { names.join(words::BETWEEN.get()) }
}
