//! The output of a rulebook: ids instead of indices, shares as fractions.

mod shape;

pub use self::shape::{
    ComponentOutput, DecisionOutput, DivisionOutput, KindOutput, MatchRuleOutput, MeasureOutput,
    OptionOutput, PayerOutput, PlanOutput, ReadingOutput, RulesOutput, SourceOutput,
};
use super::{Entries, RulebookRef};
use fentan_rulebook::ratio::fraction;
use fentan_rulebook::{
    Component, Decision, DivisionIndex, MeasureIndex, Plan, Reading, ReducesPool, Rulebook, Sharing,
};

/// The output of a rulebook.
#[must_use]
pub fn rules(rulebook: &Rulebook) -> RulesOutput<'_> {
    let Plan { first_year, last_year, built_by, clause, .. } = &rulebook.plan;
    let plan = PlanOutput { first_year: *first_year, last_year: *last_year, built_by: *built_by, clause };
    RulesOutput {
        rulebook: RulebookRef::of(rulebook),
        name: &rulebook.name,
        document: &rulebook.document,
        issued: &rulebook.issued,
        plan,
        payers: payers(rulebook),
        measures: (0..rulebook.measures.len())
            .filter_map(|offset| measure(rulebook, MeasureIndex::at(offset)?))
            .collect(),
        kinds: kinds(rulebook),
        divisions: (0..rulebook.divisions.len())
            .filter_map(|offset| division(rulebook, DivisionIndex::at(offset)?))
            .collect(),
        sources: sources(rulebook),
        match_rules: match_rules(rulebook),
        readings: rulebook.readings.iter().map(reading).collect(),
        decisions: rulebook.decisions.iter().map(decision).collect(),
    }
}

fn decision(decision: &Decision) -> DecisionOutput<'_> {
    DecisionOutput {
        id: &decision.id,
        name: &decision.name,
        question: &decision.question,
        decision: &decision.decision,
        clause: &decision.clause,
    }
}

fn payers(rulebook: &Rulebook) -> Vec<PayerOutput<'_>> {
    let payer = rulebook.payers.iter();
    let payer = payer.map(|payer| PayerOutput {
        id: &payer.id,
        name: &payer.name,
        short: &payer.short,
        group: super::group_id(rulebook, payer.group),
        unnamed: payer.unnamed,
    });
    payer.collect()
}

fn measure(rulebook: &Rulebook, index: MeasureIndex) -> Option<MeasureOutput<'_>> {
    let measure = rulebook.measure(index)?;
    Some(MeasureOutput {
        id: &measure.id,
        tier: &rulebook.tier(measure.tier)?.id,
        number: measure.number,
        required: measure.required,
        name: &measure.name,
        work: &measure.work,
        clause: &measure.clause,
        components: rulebook.components_of(index).map(|(_, part)| component(rulebook, part)).collect(),
    })
}

fn component<'a>(rulebook: &'a Rulebook, component: &'a Component) -> ComponentOutput<'a> {
    let (shares, agreement) = match &component.sharing {
        Sharing::Fixed(shares) => {
            let whole = shares.iter().fold(0_u64, |sum, share| sum.saturating_add(share.weight));
            let entry = |payer, weight| (rulebook.payer_id(payer), fraction(weight, whole));
            let entries = shares.iter().map(|share| entry(share.payer, share.weight));
            (Some(Entries(entries.collect())), None)
        }
        Sharing::Agreement(payers) => {
            (None, Some(payers.iter().map(|payer| rulebook.payer_id(*payer)).collect()))
        }
    };
    ComponentOutput {
        id: &component.id,
        name: &component.name,
        shares,
        agreement,
        rule: &component.rule,
        enterprise: component.enterprise.as_ref(),
        note: component.note.as_ref(),
    }
}

fn kinds(rulebook: &Rulebook) -> Vec<KindOutput<'_>> {
    let kinds = rulebook.kinds.iter().map(|kind| KindOutput {
        id: &kind.id,
        name: &kind.name,
        tiered: kind.tiered,
        measures: kind
            .measures
            .iter()
            .filter_map(|index| Some(rulebook.measure(*index)?.id.as_ref()))
            .collect(),
        clause: &kind.clause,
    });
    kinds.collect()
}

fn division(rulebook: &Rulebook, index: DivisionIndex) -> Option<DivisionOutput<'_>> {
    let (division, class) = (rulebook.division(index)?, rulebook.class_of(index)?);
    let (code, name) = (&division.code, &division.name);
    Some(DivisionOutput { code, name, class: &class.id, by_reference: class.by_reference })
}

fn sources(rulebook: &Rulebook) -> Vec<SourceOutput<'_>> {
    let sources = rulebook.sources.iter().map(|source| SourceOutput {
        id: &source.id,
        name: &source.name,
        triggers_match: source.triggers_match,
        reduces_pool: match source.reduces_pool {
            ReducesPool::Always => "always",
            ReducesPool::Debt => "debt",
        },
        clause: &source.clause,
        note: source.note.as_ref(),
    });
    sources.collect()
}

fn match_rules(rulebook: &Rulebook) -> Vec<MatchRuleOutput<'_>> {
    let rules = rulebook.match_rules.iter().map(|rule| MatchRuleOutput {
        class: rulebook.division_class(rule.class).map_or("", |class| class.id.as_ref()),
        granted: rule.granted,
        city: rule.city,
        district: rule.district,
        clause: &rule.clause,
    });
    rules.collect()
}

fn reading(reading: &Reading) -> ReadingOutput<'_> {
    let options = reading.options.iter().map(|option| OptionOutput {
        id: &option.id,
        name: &option.name,
        effect: &option.effect,
    });
    ReadingOutput {
        id: &reading.id,
        name: &reading.name,
        question: &reading.question,
        clause: &reading.clause,
        default: &reading.default,
        reason: &reading.reason,
        options: options.collect(),
    }
}
