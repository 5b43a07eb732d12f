//! Why a figure is what it is: rebuilt on demand as a tree of steps, each with its clause, its inputs, its exact
//! value, its rounded value and who took the odd fen.
//!
//! A step's inputs are explained down to what was entered. Only the totals stop at their projects' figures,
//! which are explained when they are asked for.

mod amounts;
mod figure;
mod government;
mod step;
mod subject;
mod sum;

use serde::Serialize;

use self::figure::{Figure, Kind, Scope};
use self::subject::Subject;
pub use self::sum::Sum;
use crate::evaluation::Evaluation;
use crate::money::Fen;
use fentan_rulebook::Rulebook;
use fentan_rulebook::text::{Bilingual, Text, say};

/// One figure, explained.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Explanation {
    /// The figure's path in the assessment, or in the budget where the figure was entered.
    pub figure: String,
    /// What it is.
    pub name: Bilingual,
    /// What it comes to: yuan with two decimals, or the match as `1:1`.
    pub value: String,
    /// How it follows from its inputs.
    pub rule: Bilingual,
    /// The clauses and readings it rests on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub grounds: Vec<Ground>,
    /// The exact value in yuan, where it had to be rounded: a decimal, or a fraction where no decimal is exact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exact: Option<String>,
    /// Who took the fen that exact shares left over, where this figure has to do with one.
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
    /// Where it stands: 附件2 基础版 8.
    pub clause: Text,
    /// What it says, in our own words.
    pub text: Bilingual,
    /// The id of the reading, where the policy leaves it open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reading: Option<Text>,
}

/// Why a figure cannot be explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoSuchFigure {
    /// The path that was asked for.
    pub figure: String,
    /// A path that does exist and is near.
    pub nearest: Option<String>,
}

impl Evaluation {
    /// Explains the figure at `path`, as the assessment writes it: `projects[0].government.city`.
    ///
    /// # Errors
    /// Says so where there is no such figure, with a near one that there is.
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

    /// A sum over the projects, each named but not taken apart.
    fn totals(&self, sum: Sum) -> Option<Explanation> {
        let (kind, name) = (Kind::Sum(sum), sum.name(self.rulebook()));
        let value = sum.of(self.rulebook(), self.assessment().totals.as_ref()?);
        let mut step = self.step(Figure { scope: Scope::Totals, kind }, name.clone(), value);
        step.rule = Bilingual::new("各项目合计", "the sum of the projects");
        for (index, assessed) in self.assessment().projects.iter().enumerate() {
            let Some(result) = &assessed.result else { continue };
            let value = sum.of(self.rulebook(), &result.figures);
            let named = self.draft().projects.get(index).map(|project| project.name.as_str());
            let named = named.filter(|name| !name.is_empty()).unwrap_or(&assessed.id).to_owned();
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

    /// A step without its reasons yet.
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

    /// The nearest figure there is, among those of the same project.
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

/// A ground in the policy itself.
fn clause(clause: &Text, text: Bilingual) -> Ground {
    Ground { clause: clause.clone(), text, reading: None }
}

/// The ground that a reading of an open question gives.
fn reading(rulebook: &Rulebook, id: &str, option: &str) -> Option<Ground> {
    let reading = rulebook.reading(id)?;
    let option = reading.option(option)?;
    let text = say!("{0}：{1}", "{0}: {1}", reading.name, option.name);
    Some(Ground { clause: reading.clause.clone(), text, reading: Some(reading.id.clone()) })
}

impl NoSuchFigure {
    /// What to tell whoever asked.
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
