//! Checks of a project's lines against each other: work that may be counted twice, and work of which a part is missing.
//! No figure depends on them.

use super::checker::Checker;
use crate::decimal::Decimal;
use crate::define_codes;
use crate::draft::{CUSTOM, DraftLine, DraftProject};
use crate::format::isolated;
use crate::money::Fen;
use crate::path::Path;
use fentan_rulebook::text::{Bilingual, Value};
use fentan_rulebook::{Component, ComponentIndex, Measure, Overlap, Rulebook};

define_codes! {
    Warning LINE_OVERLAP "line.overlap",
        "“{0}”（{1}）与“{2}”（{3}）可能是同一工程：{4}",
        "“{0}” ({1}) and “{2}” ({3}) may be the same work: {4}",
        hint "请核对是否重复计列、是否列错版别；确属两项工程的，保留即可",
        "check whether a cost is entered twice or in the wrong tier; two works of their own may stay";
    Note LINE_OVERLAP_REQUIRED "line.overlap",
        "“{0}”（{1}）与“{2}”（{3}）可能是同一工程：{4}",
        "“{0}” ({1}) and “{2}” ({3}) may be the same work: {4}",
        hint "两项中有必选项，不必删去；请核对同一笔钱没有列两次",
        "one of them is required and may stay; check that no cost is entered in both";
    Note LINE_REPEATED "line.repeated",
        "另有一行也是这一内容（{0}），也没有不同的名称", "another line is the same ({0}), and no name tells them apart",
        hint "如系重复请删去一行，确属两笔的请分别写明名称", "delete one if it is there twice; give each a name if both are meant";
    Note COUNTERPART_MISSING "line.counterpart",
        "只填了“{0}”（{1}），没有填“{2}”", "“{0}” ({1}) is entered without “{2}”",
        hint "请核对是否漏项；不发生费用的，可填 0.00", "check whether it was forgotten; where it costs nothing, enter 0.00";
}

/// Remarks on lines that may count a work twice, and on components entered without their counterpart.
pub(super) fn overlaps(rulebook: &Rulebook, draft: &DraftProject, place: &Path<'_>, check: &mut Checker<'_>) {
    let lines = place.field("lines");
    let entered: Vec<Entered<'_>> = draft
        .lines
        .iter()
        .map(|line| Entered {
            line,
            component: rulebook.component_index(&line.component),
            costs: costs(line),
        })
        .collect();
    for overlap in &rulebook.overlaps {
        twice(rulebook, overlap, &entered, &lines, check);
    }
    repeated(rulebook, &entered, &lines, check);
    halves(rulebook, &entered, &lines, check);
}

/// A line with its component, if it has one, and whether it costs anything.
struct Entered<'a> {
    line: &'a DraftLine,
    component: Option<ComponentIndex>,
    costs: bool,
}

impl Entered<'_> {
    fn is_of(&self, component: ComponentIndex) -> bool {
        self.component == Some(component)
    }
}

/// True where an amount above 0 is entered, or a quantity and a price of such.
pub(super) fn costs(line: &DraftLine) -> bool {
    let decimal = |text: &Option<String>| text.as_deref().and_then(|text| Decimal::parse(text).ok());
    let amount = match &line.amount {
        Some(amount) => Fen::parse(amount).ok(),
        None => decimal(&line.quantity)
            .zip(decimal(&line.unit_price))
            .and_then(|(one, price)| one.at_unit_price(price)),
    };
    amount.is_some_and(|amount| !amount.is_zero())
}

/// Remarks on the first line of each work of an overlap but the first that is entered.
fn twice(
    rulebook: &Rulebook,
    overlap: &Overlap,
    entered: &[Entered<'_>],
    lines: &Path<'_>,
    check: &mut Checker<'_>,
) {
    let first_of = |work: &Vec<ComponentIndex>| {
        entered.iter().position(|line| line.costs && work.iter().any(|component| line.is_of(*component)))
    };
    let mut found: Vec<usize> = overlap.of.iter().filter_map(first_of).collect();
    found.sort_unstable();
    let named = |place: usize| entered.get(place).and_then(|line| named(rulebook, line.component?));
    let Some((_, measure)) = found.first().and_then(|place| named(*place)) else { return };
    for place in found.into_iter().skip(1) {
        let Some((_, other)) = named(place) else { continue };
        let code = if measure.required || other.required { &LINE_OVERLAP_REQUIRED } else { &LINE_OVERLAP };
        let item = lines.item(place);
        let values: [&dyn Value; 5] =
            [&other.name, &other.clause, &measure.name, &measure.clause, &overlap.reason];
        check.report(code, &item.field("component"), &values);
    }
}

/// A component with its measure.
fn named(rulebook: &Rulebook, index: ComponentIndex) -> Option<(&Component, &Measure)> {
    let component = rulebook.component(index)?;
    Some((component, rulebook.measure(component.measure)?))
}

/// Remarks on a line whose component and name an earlier line has. Custom lines without a name are told to have one.
fn repeated(rulebook: &Rulebook, entered: &[Entered<'_>], lines: &Path<'_>, check: &mut Checker<'_>) {
    let key = |place: usize| {
        let line = entered.get(place)?.line;
        Some((line.component.as_str(), line.name.as_deref().map_or("", str::trim)))
    };
    let costs = |place: &usize| entered.get(*place).is_some_and(|line| line.costs);
    let mut places: Vec<usize> = (0..entered.len()).filter(costs).collect();
    places.retain(|place| key(*place).is_some_and(|(id, name)| id != CUSTOM || !name.is_empty()));
    // A stable sort: among equals, the first stays first.
    places.sort_by_key(|place| key(*place));
    let alike = places.chunk_by(|one, other| key(*one) == key(*other));
    let mut again: Vec<usize> = alike.flat_map(|alike| alike.iter().skip(1)).copied().collect();
    again.sort_unstable();
    for place in again {
        let Some(line) = entered.get(place) else { continue };
        let component = line.component.and_then(|index| rulebook.component(index));
        let name = component.map_or_else(|| own_name(line.line), |component| component.name.clone());
        let item = lines.item(place);
        check.report(&LINE_REPEATED, &item.field("component"), &[&name]);
    }
}

/// The name on a line, for use in a sentence.
fn own_name(line: &DraftLine) -> Bilingual {
    let name = line.name.as_deref().map(isolated).unwrap_or_default();
    Bilingual::new(name.clone().into_owned(), name.into_owned())
}

/// Remarks on a component that is entered while its counterpart is not, not even with 0.
fn halves(rulebook: &Rulebook, entered: &[Entered<'_>], lines: &Path<'_>, check: &mut Checker<'_>) {
    for (offset, component) in rulebook.components.iter().enumerate() {
        let Some((own, other)) = ComponentIndex::at(offset).zip(component.counterpart) else { continue };
        for (one, missing) in [(own, other), (other, own)] {
            let place = entered.iter().position(|line| line.costs && line.is_of(one));
            let (Some(place), false) = (place, entered.iter().any(|line| line.is_of(missing))) else {
                continue;
            };
            if let (Some((part, measure)), Some(missing)) =
                (named(rulebook, one), rulebook.component(missing))
            {
                let item = lines.item(place);
                let values: [&dyn Value; 3] = [&part.name, &measure.clause, &missing.name];
                check.report(&COUNTERPART_MISSING, &item.field("component"), &values);
            }
        }
    }
}
