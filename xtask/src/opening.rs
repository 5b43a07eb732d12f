//! The answer that index.html holds before any script has run: who pays what of the worked example on which the page opens,
//! with the words and under the styles of the page's own answer.

use anyhow::{Context as _, Result, bail, ensure};
use fentan_core::assessment::{Figures, ProjectResult};
use fentan_core::{Draft, Fen, Language, Rulebook, assess, check, grouped, output, read, split};

use crate::html::{Html, all, escape};
use crate::place;
use crate::shell::{self, Values};

/// The shell's opening with the example's answer in it.
pub(crate) fn html() -> Result<Html> {
    let path = place::example();
    let file = std::fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
    let example = answer(&file).with_context(|| format!("{} has no answer", path.display()))?;
    shell::filled("opening.html", &Values::default().with("example", example))
}

/// The answer to a budget of one project.
fn answer(budget: &[u8]) -> Result<Html> {
    let rulebook = Rulebook::fuzhou_2021_60();
    let read = read::budget(budget);
    let draft: &Draft = &read.value;
    let assessment = assess(rulebook, &check::budget(rulebook, draft, read.diagnostics.clone()));
    let ([project], [assessed]) = (draft.projects.as_slice(), assessment.projects.as_slice()) else {
        bail!("the example has one project");
    };
    let said = assessment.diagnostics.iter().chain(&assessed.diagnostics);
    let errors: Vec<&str> =
        said.filter(|said| said.is_error()).map(|error| error.message.get(Language::En)).collect();
    ensure!(errors.is_empty(), "the example has errors: {}", errors.join("; "));
    let result = assessed.result.as_ref().context("the example has no figures")?;
    let name = escape(&project.name);
    Ok(format!(
        "<section class=\"answer open\" lang=\"zh-CN\" aria-label=\"测算结果：{name}\">\n\
         <div class=\"summary\">\n<h2>测算结果：{name}</h2>\n\
         <div class=\"total\"><span class=\"label\">总投资</span> {} <span class=\"label\">元</span></div>\n</div>\n\
         <div class=\"body\">\n{}{}</div>\n</section>",
        figure(result.figures.total),
        payers(rulebook, &result.figures)?,
        government(rulebook, result),
    ))
}

/// The table of payers, each with its amount and its part of the whole.
fn payers(rulebook: &Rulebook, figures: &Figures) -> Result<Html> {
    let groups = output::groups(rulebook, figures).filter(|(_, amount)| !amount.is_zero());
    let groups: Vec<_> =
        groups.filter_map(|(index, amount)| Some((rulebook.group(index)?, amount))).collect();
    let weights = groups.iter().map(|(_, amount)| Ok(u64::try_from(amount.fen())?));
    let parts = split(Fen::new(1_000), &weights.collect::<Result<Vec<u64>>>()?)
        .ok()
        .context("nobody pays anything")?;
    let rows = all(groups.iter().zip(parts), |((group, amount), part)| {
        let name = escape(group.name.get(Language::Zh));
        let share = format!("{}.{}%", part.fen() / 10, part.fen() % 10);
        row("", &name, *amount, &format!("<td class=\"share\">{share}</td>"))
    });
    Ok(part("谁承担多少", &rows))
}

/// The table of the government's part: the pool, the grants used, city and district.
fn government(rulebook: &Rulebook, result: &ProjectResult) -> Html {
    let government = &result.figures.government;
    let level = |name: &fentan_core::Bilingual, amount| {
        row(" class=\"member\"", &escape(name.get(Language::Zh)), amount, "")
    };
    let rows = [
        row("", "财政承担部分", government.pool, ""),
        row("", "减：补助等冲减", government.used, ""),
        row(" class=\"sum\"", "市、区两级分担额", government.net, ""),
        level(&rulebook.city_level, government.city),
        level(&rulebook.district_level, government.district),
    ];
    part("财政资金怎么分", &rows.concat())
}

/// A table under a heading, which names it too.
fn part(name: &str, rows: &str) -> Html {
    format!(
        "<section>\n<h3>{name}</h3>\n<table>\n<caption class=\"hidden\">{name}</caption>\n<tbody>\n{rows}</tbody>\n</table>\n</section>\n"
    )
}

fn row(attributes: &str, name: &str, amount: Fen, rest: &str) -> Html {
    format!(
        "<tr{attributes}><th scope=\"row\">{name}</th><td class=\"amount\">{}</td>{rest}</tr>\n",
        figure(amount)
    )
}

/// An amount in yuan, as the page shows it.
fn figure(amount: Fen) -> Html {
    format!("<span class=\"figure\">{}</span>", grouped(&amount.to_string()))
}

#[cfg(test)]
mod tests {
    use super::{answer, html};

    #[test]
    fn the_opening_has_the_examples_figures() {
        let html = html().unwrap();
        for figure in ["总投资</span> <span class=\"figure\">3,", "市、区两级分担额", "谁承担多少"]
        {
            assert!(html.contains(figure), "{figure} in {html}");
        }
    }

    #[test]
    fn a_budget_with_errors_has_no_answer() {
        assert!(answer(b"{}").is_err());
    }
}
