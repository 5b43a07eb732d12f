//! Explanations: the derivation of a figure, rebuilt on demand as a tree of steps, each with its clause, inputs,
//! exact value, rounded value and the payer who took the odd fen.
//!
//! A step's inputs are explained down to the amounts entered. Only totals stop at the figures of their projects,
//! which have explanations of their own.

mod amounts;
mod figure;
mod government;
mod match_reason;
mod step;
mod subject;
mod sum;

use serde::Serialize;

use self::figure::{Figure, Kind, Scope};
use self::subject::Subject;
pub use self::sum::Sum;
use crate::evaluation::Evaluation;
use crate::format::isolated;
use crate::money::Fen;
use fentan_rulebook::Rulebook;
use fentan_rulebook::text::{Bilingual, Text, say};

/// The explanation of a figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Explanation {
    /// The figure's path in the assessment, or in the budget where the figure was entered.
    pub figure: String,
    /// The figure's name.
    pub name: Bilingual,
    /// The figure's value: yuan with two decimals, or the match as a ratio, such as `1:1`.
    pub value: String,
    /// The rule by which it follows from its inputs.
    pub rule: Bilingual,
    /// The clauses and readings it rests on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub grounds: Vec<Ground>,
    /// The exact value in yuan where it was rounded: a decimal, or a fraction where the decimal does not end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exact: Option<String>,
    /// The payer or level that took the odd fen (尾差), where exact shares left one over.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub odd_fen: Option<Bilingual>,
    /// The figures it follows from.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub inputs: Vec<Explanation>,
}

/// A clause of the policy, or a reading of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Ground {
    /// The clause, as the rulebook cites it; in Fuzhou's: 附件2 基础版 8.
    pub clause: Text,
    /// The clause's content, in our own words.
    pub text: Bilingual,
    /// The id of the reading, where the clause leaves the question open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reading: Option<Text>,
}

/// The error for a path that names no figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoSuchFigure {
    /// The path that was given.
    pub figure: String,
    /// The nearest path that exists; `None` where none is near.
    pub nearest: Option<String>,
}

impl Evaluation {
    /// Explains the figure at `path`, in the notation of the assessment: `projects[0].government.city`.
    ///
    /// # Errors
    /// [`NoSuchFigure`], with the nearest path that exists.
    pub fn explain(&self, path: &str) -> Result<Explanation, NoSuchFigure> {
        let figure = Figure::parse(self.rulebook(), path);
        figure
            .and_then(|figure| self.figure(figure))
            .ok_or_else(|| NoSuchFigure { figure: path.to_owned(), nearest: self.nearest(path) })
    }

    fn figure(&self, figure: Figure) -> Option<Explanation> {
        match (figure.scope, figure.kind) {
            (Scope::Totals, Kind::Sum(sum)) => self.totals(sum),
            (Scope::Totals, _) => None,
            (Scope::Project(index), kind) => Subject::of(self, index)?.explain(kind),
        }
    }

    /// Explains a sum over the projects, which are listed but not explained further.
    fn totals(&self, sum: Sum) -> Option<Explanation> {
        let (kind, name) = (Kind::Sum(sum), sum.name(self.rulebook()));
        let value = sum.of(self.rulebook(), self.assessment().totals.as_ref()?);
        if matches!(sum, Sum::CityFees | Sum::DistrictFees) && value.is_zero() {
            return None;
        }
        let mut step = self.step(Figure { scope: Scope::Totals, kind }, name.clone(), value);
        step.rule = Bilingual::new("各项目合计", "the sum of the projects");
        for (index, assessed) in self.assessment().projects.iter().enumerate() {
            let Some(result) = &assessed.result else { continue };
            let value = sum.of(self.rulebook(), &result.figures);
            let named = self.draft().projects.get(index).map(|project| project.name.as_str());
            let named = named.filter(|name| !name.is_empty()).unwrap_or(&assessed.id);
            let named = isolated(named).into_owned();
            let mut input = self.step(
                Figure { scope: Scope::Project(index), kind },
                Bilingual::new(named.clone(), named),
                value,
            );
            input.rule = name.clone();
            step.inputs.push(input);
        }
        Some(step)
    }

    /// A step without rule, grounds and inputs.
    fn step(&self, figure: Figure, name: Bilingual, value: Fen) -> Explanation {
        Explanation {
            figure: figure.path(self.rulebook()),
            name,
            value: value.to_string(),
            rule: Bilingual::default(),
            grounds: Vec::new(),
            exact: None,
            odd_fen: None,
            inputs: Vec::new(),
        }
    }

    /// The path nearest to `path` among the figures of the same project.
    fn nearest(&self, path: &str) -> Option<String> {
        let scope =
            Scope::parse(path.split_once('.').map_or(path, |(scope, _)| scope)).unwrap_or(Scope::Totals);
        let known: Vec<String> = Kind::beside(self.rulebook(), path)
            .into_iter()
            .map(|kind| Figure { scope, kind })
            .filter(|figure| self.figure(*figure).is_some())
            .map(|figure| figure.path(self.rulebook()))
            .collect();
        crate::names::nearest(path, &mut known.iter().map(String::as_str)).map(str::to_owned)
    }
}

/// The ground that a clause of the policy gives.
fn clause(clause: &Text, text: Bilingual) -> Ground {
    Ground { clause: clause.clone(), text, reading: None }
}

/// The ground that an option of a reading gives; `None` where the rulebook does not have it.
fn reading(rulebook: &Rulebook, id: &str, option: &str) -> Option<Ground> {
    let reading = rulebook.reading(id)?;
    let option = reading.option(option)?;
    let text = say!("{0}：{1}", "{0}: {1}", reading.name, option.name);
    Some(Ground { clause: reading.clause.clone(), text, reading: Some(reading.id.clone()) })
}

impl NoSuchFigure {
    /// The message for the user.
    #[must_use]
    pub fn message(&self) -> Bilingual {
        let figure = &self.figure;
        match &self.nearest {
            Some(nearest) => say!(
                "没有数字“{0}”；是否应为“{1}”？",
                "there is no figure “{0}”; did you mean “{1}”?",
                figure,
                nearest
            ),
            None => say!(
                "没有数字“{0}”；路径与测算结果 JSON 里的一致，如 totals.total、projects[0].government.city",
                "there is no figure “{0}”; paths are those of the assessment’s JSON, as totals.total or projects[0].government.city",
                figure
            ),
        }
    }
}
