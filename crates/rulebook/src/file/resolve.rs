//! Turns rows that refer to each other by id into a rulebook that refers by index.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::rows::{
    ComponentRow, DecisionRow, DivisionRow, KindRow, MatchRow, MeasureRow, PayerRow, ReadingRow,
    ReducesPoolRow, Role, RulebookFile, SourceRow,
};
use super::{RulebookProblem, digest, overlaps, owners, shares};
use crate::rulebook::{
    Component, ComponentIndex, Decision, Division, DivisionClass, DivisionClassIndex, Group, GroupIndex,
    Kind, MatchRule, Measure, MeasureIndex, Payer, PayerIndex, Plan, Reading, ReadingOption, ReducesPool,
    Rulebook, Share, Sharing, Source, Tier, TierIndex,
};
use crate::text::{Bilingual, Text, say};

/// Looks up ids, and reports those that do not exist.
struct Resolver<'a> {
    problems: &'a mut Vec<RulebookProblem>,
    groups: Vec<String>,
    payers: Vec<String>,
    tiers: Vec<String>,
    measures: Vec<String>,
    components: Vec<String>,
    classes: Vec<String>,
}

impl Resolver<'_> {
    /// The offset of `id` in `ids`. An unknown id is reported as a problem of `row`; the first entry stands in for
    /// it.
    fn place(&mut self, ids: fn(&Self) -> &[String], row: &str, id: &str) -> usize {
        let found = ids(self).iter().position(|known| known == id);
        if found.is_none() {
            self.problems.push(RulebookProblem::new(row, say!("没有 {0}", "there is no {0}", id)));
        }
        found.unwrap_or(0)
    }

    fn payer(&mut self, row: &str, id: &str) -> PayerIndex {
        PayerIndex::at(self.place(|ids| &ids.payers, row, id)).unwrap_or(PayerIndex(0))
    }

    fn measure(&mut self, row: &str, id: &str) -> MeasureIndex {
        MeasureIndex::at(self.place(|ids| &ids.measures, row, id)).unwrap_or(MeasureIndex(0))
    }

    fn component(&mut self, row: &str, id: &str) -> ComponentIndex {
        ComponentIndex::at(self.place(|ids| &ids.components, row, id)).unwrap_or(ComponentIndex(0))
    }

    fn class(&mut self, row: &str, id: &str) -> DivisionClassIndex {
        DivisionClassIndex::at(self.place(|ids| &ids.classes, row, id)).unwrap_or(DivisionClassIndex(0))
    }
}

pub(super) fn rulebook(file: RulebookFile, toml: &str, problems: &mut Vec<RulebookProblem>) -> Rulebook {
    let role = |role| file.payers.iter().position(|payer| payer.role == Some(role)).and_then(PayerIndex::at);
    let (pool, undetermined) = (role(Role::Pool), role(Role::Undetermined));
    let mut ids = Resolver {
        problems,
        groups: file.groups.iter().map(|row| row.id.clone()).collect(),
        payers: file.payers.iter().map(|row| row.id.clone()).collect(),
        tiers: file.tiers.iter().map(|row| row.id.clone()).collect(),
        measures: file.measures.iter().map(|row| row.id.clone()).collect(),
        components: file.measures.iter().flat_map(|row| &row.components).map(|row| row.id.clone()).collect(),
        classes: file.division_classes.iter().map(|row| row.id.clone()).collect(),
    };
    let mut measures = Vec::new();
    let mut components = Vec::new();
    for (offset, row) in file.measures.into_iter().enumerate() {
        let index = MeasureIndex::at(offset).unwrap_or(MeasureIndex(0));
        let (measure, parts) = measure(row, index, &mut ids);
        measures.push(measure);
        components.extend(parts);
    }
    let overlaps =
        overlaps::resolved(file.overlaps.unwrap_or_default(), &measures, &components, ids.problems);
    let owners = owners::rules(file.owners, ids.problems);
    Rulebook {
        owners,
        id: text(file.id),
        digest: text(digest(toml)),
        toml: text(toml.to_owned()),
        name: file.name.into(),
        document: file.document.into(),
        issued: text(file.issued),
        annex: file.annex.into(),
        city_level: file.city_level.into(),
        district_level: file.district_level.into(),
        plan: Plan {
            first_year: file.plan.first_year,
            last_year: file.plan.last_year,
            built_by: file.plan.built_by,
            clause: text(file.plan.clause),
            built_by_clause: text(file.plan.built_by_clause),
        },
        groups: list(file.groups, |row| Group {
            id: text(row.id),
            name: row.name.into(),
            enterprise: row.enterprise.unwrap_or(false),
        }),
        payers: list(file.payers, |row| payer(row, &mut ids)),
        pool: pool.unwrap_or(PayerIndex(0)),
        undetermined: undetermined.unwrap_or(PayerIndex(0)),
        tiers: list(file.tiers, |row| Tier {
            id: text(row.id),
            name: row.name.into(),
            clause: text(row.clause),
        }),
        kinds: list(file.kinds, |row| kind(row, &mut ids)),
        measures,
        components,
        overlaps,
        division_classes: list(file.division_classes, |row| DivisionClass {
            id: text(row.id),
            name: row.name.into(),
            by_reference: row.by_reference,
            clause: text(row.clause),
        }),
        divisions: list(file.divisions, |row| division(row, &mut ids)),
        sources: list(file.sources, source),
        match_rules: list(file.match_rules, |row| match_rule(row, &mut ids)),
        readings: list(file.readings, reading),
        decisions: list(file.decisions.unwrap_or_default(), decision),
    }
}

fn text(text: String) -> Text {
    Cow::Owned(text)
}

fn list<R, T: Clone>(rows: Vec<R>, resolve: impl FnMut(R) -> T) -> Vec<T> {
    rows.into_iter().map(resolve).collect()
}

fn payer(row: PayerRow, ids: &mut Resolver<'_>) -> Payer {
    let group = ids.place(|ids| &ids.groups, &format!("payers {}", row.id), &row.group);
    Payer {
        id: text(row.id),
        name: row.name.into(),
        short: row.short.into(),
        group: GroupIndex::at(group).unwrap_or(GroupIndex(0)),
        unnamed: row.unnamed.unwrap_or(false),
    }
}

fn kind(row: KindRow, ids: &mut Resolver<'_>) -> Kind {
    let place = format!("kinds {}", row.id);
    Kind {
        id: text(row.id),
        name: row.name.into(),
        tiered: row.tiered,
        measures: list(row.measures.unwrap_or_default(), |id| ids.measure(&place, &id)),
        clause: text(row.clause),
    }
}

fn measure(row: MeasureRow, index: MeasureIndex, ids: &mut Resolver<'_>) -> (Measure, Vec<Component>) {
    let tier = ids.place(|ids| &ids.tiers, &format!("measures {}", row.id), &row.tier);
    let components = row.components.into_iter().map(|row| component(row, index, ids)).collect();
    let measure = Measure {
        id: text(row.id),
        tier: TierIndex::at(tier).unwrap_or(TierIndex(0)),
        number: row.number,
        required: row.required,
        name: row.name.into(),
        work: row.work.into(),
        clause: text(row.clause),
    };
    (measure, components)
}

fn component(row: ComponentRow, measure: MeasureIndex, ids: &mut Resolver<'_>) -> Component {
    let place = format!("components {}", row.id);
    let sharing = match (row.shares, row.agreement) {
        (Some(shares), None) => fixed(&place, &shares, ids),
        (None, Some(payers)) => Sharing::Agreement(list(payers, |id| ids.payer(&place, &id))),
        _ => {
            let message =
                Bilingual::new("shares 与 agreement 应恰有一项", "must have either shares or agreement");
            ids.problems.push(RulebookProblem::new(&place, message));
            Sharing::Agreement(Vec::new())
        }
    };
    Component {
        id: text(row.id),
        measure,
        name: row.name.into(),
        sharing,
        rule: row.rule.into(),
        enterprise: row.enterprise.map(Bilingual::from),
        note: row.note.map(Bilingual::from),
        counterpart: row.counterpart.map(|id| ids.component(&place, &id)),
    }
}

/// Fixed shares in payers' order. Reports shares that are not above 0 or do not sum to exactly 1.
fn fixed(place: &str, shares: &BTreeMap<String, String>, ids: &mut Resolver<'_>) -> Sharing {
    let mut rows: Vec<_> = shares.iter().map(|(id, share)| (ids.payer(place, id), share)).collect();
    rows.sort_by_key(|(payer, _)| *payer);
    let fractions: Option<Vec<_>> = rows.iter().map(|(_, share)| shares::parse(share)).collect();
    let weights = fractions.and_then(|fractions| shares::weights(&fractions));
    if weights.is_none() {
        let message = Bilingual::new(
            "各承担比例须为大于 0 的小数或分数，且合计恰为 1",
            "shares must be decimals or fractions above 0 that sum to exactly 1",
        );
        ids.problems.push(RulebookProblem::new(place, message));
    }
    let weights = weights.unwrap_or_default();
    Sharing::Fixed(
        rows.iter().zip(weights).map(|((payer, _), weight)| Share { payer: *payer, weight }).collect(),
    )
}

fn division(row: DivisionRow, ids: &mut Resolver<'_>) -> Division {
    let class = ids.class(&format!("divisions {}", row.code), &row.class);
    Division { code: text(row.code), name: row.name.into(), class }
}

fn source(row: SourceRow) -> Source {
    let name = Bilingual::from(row.name);
    Source {
        id: text(row.id),
        short: row.short.map_or_else(|| name.clone(), Bilingual::from),
        name,
        triggers_match: row.triggers_match,
        reduces_pool: match row.reduces_pool {
            ReducesPoolRow::Always => ReducesPool::Always,
            ReducesPoolRow::Debt => ReducesPool::Debt,
        },
        clause: text(row.clause),
        note: row.note.map(Bilingual::from),
    }
}

fn match_rule(row: MatchRow, ids: &mut Resolver<'_>) -> MatchRule {
    let class = ids.class(&format!("match_rules {}", row.class), &row.class);
    MatchRule {
        class,
        granted: row.granted,
        city: row.city,
        district: row.district,
        clause: text(row.clause),
    }
}

fn decision(row: DecisionRow) -> Decision {
    Decision {
        id: text(row.id),
        name: row.name.into(),
        question: row.question.into(),
        decision: row.decision.into(),
        clause: text(row.clause),
    }
}

fn reading(row: ReadingRow) -> Reading {
    Reading {
        id: text(row.id),
        name: row.name.into(),
        question: row.question.into(),
        clause: text(row.clause),
        default: text(row.default),
        reason: row.reason.into(),
        options: list(row.options, |option| ReadingOption {
            id: text(option.id),
            name: option.name.into(),
            effect: option.effect.into(),
        }),
    }
}
