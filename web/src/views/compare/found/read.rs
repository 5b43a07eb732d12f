//! What core finds, as the view draws it.

use fentan_core::assessment::Match;
use fentan_core::compare::{self, Compared, ReadingEffect, Side};
use fentan_core::{Draft, Evaluation, Rulebook, sensitivity as core};

use super::{
    Alone, Change, Comparison, Effect, Levels, Line, Pair, Point, Portfolio, Reading, Row, Scope,
    Sensitivity, Sums,
};

/// The first scenario against each other one; those that follow another rulebook are left out.
pub(in super::super) fn comparison(scenarios: &[Evaluation]) -> Comparison {
    let pairs = scenarios.split_first().map(|(base, others)| {
        let pairs = others.iter().filter_map(|other| Some(pair(base, other, &base.compare(other).ok()?)));
        pairs.collect()
    });
    Comparison { scenarios: scenarios.iter().map(alone).collect(), pairs: pairs.unwrap_or_default() }
}

fn alone(scenario: &Evaluation) -> Alone {
    let assessment = scenario.assessment();
    let readings = assessment.readings.ids();
    let readings = readings.iter().map(|(id, option)| ((*id).to_owned(), (*option).to_owned()));
    Alone { readings: readings.collect(), projects: assessment.projects.len(), broken: assessment.broken() }
}

fn pair(base: &Evaluation, other: &Evaluation, found: &compare::Comparison) -> Pair {
    let rulebook = base.rulebook();
    let name = |of: &Evaluation, place: Option<usize>| {
        let project = of.draft().projects.get(place?)?;
        Some(project.name.clone()).filter(|name| !name.is_empty())
    };
    let divisions = found.divisions.iter().filter_map(|row| {
        let code = rulebook.division(row.division)?.code.to_string();
        Some(self::row(rulebook, &row.compared, code, [None, None]))
    });
    let projects = found.projects.iter().map(|row| {
        let (before, after) = row.places;
        let name = name(base, before).or_else(|| name(other, after)).unwrap_or_default();
        self::row(rulebook, &row.compared, name, [before, after])
    });
    Pair {
        totals: sums(rulebook, &found.totals),
        divisions: divisions.collect(),
        projects: projects.collect(),
    }
}

fn sums(rulebook: &Rulebook, compared: &Compared) -> Sums {
    let changes = compared.changes(rulebook).map(|change| {
        let compare::Change { sum, before, after, change: by } = change;
        (sum.path(rulebook), Change { before, after, by })
    });
    Sums(changes.collect())
}

fn row(rulebook: &Rulebook, compared: &Compared, name: String, places: [Option<usize>; 2]) -> Row {
    let side = |side: &Side| match side {
        Side::Figures(_) => "figures",
        Side::Absent => "absent",
        Side::Broken => "broken",
        Side::Unknown => "unknown",
    };
    let sides = [&compared.before, &compared.after].map(|own| side(own).to_owned());
    Row { name, places, sides, sums: sums(rulebook, compared) }
}

pub(in super::super) fn readings(evaluation: &Evaluation) -> Vec<Reading> {
    let rulebook = evaluation.rulebook();
    let effects = evaluation.readings();
    let readings = effects.chunk_by(|one, next| one.reading.id == next.reading.id);
    let effect = |effect: &ReadingEffect<'_>| Effect {
        id: effect.option.id.to_string(),
        projects: effect.projects,
        moved: effect.moved,
        sums: sums(rulebook, &effect.totals),
    };
    let readings = readings.filter_map(|effects| {
        let ReadingEffect { reading, present, .. } = effects.first()?;
        let options = effects.iter().map(effect).collect();
        Some(Reading { id: reading.id.to_string(), present: present.id.to_string(), options })
    });
    readings.collect()
}

fn point(point: &core::Point) -> Point {
    let core::Point { grant, government, split, city_change, district_change } = *point;
    Point {
        grant,
        split: Match::label(split),
        surplus: government.surplus,
        levels: Levels { city: government.city, district: government.district },
        change: Levels { city: city_change, district: district_change },
    }
}

fn levels(core::Levels { city, district }: core::Levels) -> Levels {
    Levels { city, district }
}

pub(in super::super) fn sensitivity(evaluation: &Evaluation, project: usize) -> Option<Sensitivity> {
    let found = evaluation.sensitivity(project)?;
    let sources = found.sources.iter().filter_map(|source| evaluation.rulebook().source(*source));
    Some(Sensitivity {
        sources: sources.map(|source| source.id.to_string()).collect(),
        pool: found.pool,
        present: point(&found.present),
        without: point(&found.without),
        first: point(&found.first),
        full: point(&found.full),
        break_even: found.break_even.as_ref().map(point),
        curve: found.curve.iter().map(point).collect(),
    })
}

pub(in super::super) fn portfolio(evaluation: &Evaluation) -> Option<Portfolio> {
    let found = evaluation.threshold()?;
    let assessment = evaluation.assessment();
    let scopes = found.scopes.iter().map(|own| Scope {
        id: own.scope.id().to_owned(),
        in_use: own.scope == assessment.readings.match_scope,
        levels: levels(own.levels),
        change: levels(own.change),
    });
    let line = |own: &core::PortfolioLine| {
        let project = evaluation.draft().projects.get(own.index)?;
        let result = assessment.projects.get(own.index)?.result.as_ref()?;
        let division = evaluation.rulebook().division(result.project.division)?;
        Some(Line {
            index: own.index,
            name: project.name.clone(),
            division: division.code.to_string(),
            pool: own.present.government.pool,
            present: point(&own.present),
            split_without: own.without.split.label(),
        })
    };
    Some(Portfolio {
        broken: assessment.broken(),
        present: levels(found.present),
        without: levels(found.without),
        change: levels(found.present.less(found.without)?),
        scopes: scopes.collect(),
        lines: found.lines.iter().filter_map(line).collect(),
    })
}

/// The evaluation of a scenario that is not the present one.
pub(in super::super) fn evaluated(present: &Evaluation, draft: &Draft) -> Evaluation {
    Evaluation::new(present.rulebook().clone(), draft.clone())
}
