//! The rules as static text, for search engines, screen readers and whoever wants to link to a rule: one page in
//! Chinese and one in English, made from the rulebook, without scripts.
//!
//! The address of every measure, component and reading is its id after a `#`: `rules.html#basic.drainage`.

mod example;
mod measures;
mod others;
mod readings;

use anyhow::Result;
use fentan_core::assessment::Part;
use fentan_core::rulebook::text::say;
use fentan_core::{Bilingual, Language, Rulebook};

use crate::html::{Html, all, escape};
use crate::shell::{self, Values};

/// The pages, Chinese first.
pub(crate) const PATHS: [&str; 2] = ["rules.html", "rules.en.html"];

/// A page of the site.
pub(crate) struct Page {
    pub(crate) path: &'static str,
    pub(crate) html: String,
}

/// Writes both pages. `values` has the addresses of the style sheets.
pub(crate) fn pages(values: &Values) -> Result<Vec<Page>> {
    let rulebook = Rulebook::fuzhou_2021_60();
    let examples = example::of_components(rulebook)?;
    let page = |(path, language)| {
        let writer = Writer { rulebook, language, examples: &examples };
        let html = shell::filled("rules.html", &writer.values(values.clone()))?;
        Ok(Page { path, html })
    };
    PATHS.into_iter().zip([Language::Zh, Language::En]).map(page).collect()
}

/// Writes one language's page.
struct Writer<'a> {
    rulebook: &'static Rulebook,
    language: Language,
    /// The amount that each payer bears of each component's example, in the rulebook's order.
    examples: &'a [Vec<Part>],
}

impl Writer<'_> {
    /// One of two texts of ours, which may hold HTML.
    fn say<'a>(&self, chinese: &'a str, english: &'a str) -> &'a str {
        self.language.choose(chinese, english)
    }

    /// A text of the rulebook.
    fn text(&self, text: &Bilingual) -> String {
        escape(text.get(self.language))
    }

    /// A clause: Chinese on either page, and set apart.
    fn clause(&self, clause: &str) -> Html {
        format!(r#"<span class="clause"{}>{}</span>"#, self.say("", r#" lang="zh-CN""#), escape(clause))
    }

    /// The values of the template's places.
    fn values(&self, values: Values) -> Values {
        let name = self.text(&self.rulebook.name);
        values
            .with("language", self.say("zh-CN", "en"))
            .with("title", format!("{name} · {}", self.say("分摊", "Fentan")))
            .with("description", self.description())
            .with("chinese", PATHS[0])
            .with("english", PATHS[1])
            .with("home", self.say("分摊 Fentan：测算一个小区", "Fentan: assess a community of your own"))
            .with("other page", self.say(PATHS[1], PATHS[0]))
            .with("other tag", self.say("en", "zh-CN"))
            .with("other language", self.say("English", "中文"))
            .with(
                "main",
                [
                    self.top(),
                    self.contents(),
                    self.measures(),
                    self.others(),
                    self.readings(),
                    self.decisions(),
                ]
                .concat(),
            )
            .with("foot", self.foot())
    }

    fn description(&self) -> String {
        let document = self.text(&self.rulebook.document);
        let description = say!(
            "{0}：老旧小区改造每一项由谁出钱、各出多少、依据哪一条，市、区怎么分担。",
            "{0}: who pays what share of each renovation measure, under which clause, and how city and district split the rest.",
            document
        );
        description.get(self.language).to_owned()
    }

    fn top(&self) -> Html {
        let Rulebook { document, issued, plan, .. } = self.rulebook;
        let facts = [
            self.text(document),
            escape(issued),
            format!(
                "{} {}—{} {}",
                self.say("方案期限", "Plan"),
                plan.first_year,
                plan.last_year,
                self.clause(&plan.clause)
            ),
            format!(
                "{} {} {}",
                self.say("优先改造建成年份不晚于", "First concern: built by"),
                plan.built_by,
                self.clause(&plan.built_by_clause)
            ),
        ];
        let how = self.say(
            "下面每一行是一条分担规则：谁承担、依据哪一条，并以 10,000.00 元为例算到分。政策没有写明的地方列为口径，写明默认、理由和其他读法。文字为转述，原文以所列条款为准。",
            "Each row below is one rule: who pays, under which clause, and what that makes of 10,000.00 yuan, to the fen. What the policy leaves open is listed as readings, each with its default, the reason and the alternatives. The texts are in our own words; the clauses named here are what counts.",
        );
        format!(
            "<h1>{}</h1>\n<p class=\"about\">{}</p>\n<p>{how}</p>\n",
            self.text(&self.rulebook.name),
            facts.join(" · ")
        )
    }

    fn contents(&self) -> Html {
        let tiers =
            self.rulebook.tiers.iter().map(|tier| (format!("tier.{}", tier.id), self.text(&tier.name)));
        let others = [
            ("kinds", self.say("改造类型", "Kinds of project")),
            ("payers", self.say("出资方", "Payers")),
            ("match", self.say("市、区分担比例", "City and district")),
            ("divisions", self.say("行政区划", "Divisions")),
            ("sources", self.say("上级资金和社会资本", "Money from above or outside")),
            ("readings", self.say("口径", "Readings")),
        ];
        let others = others.map(|(id, name)| (id.to_owned(), name.to_owned()));
        let links = all(tiers.chain(others), |(id, name)| format!("<li><a href=\"#{id}\">{name}</a></li>"));
        let name = self.say("目录", "Contents");
        format!("<nav class=\"contents\" aria-label=\"{name}\"><ul>{links}</ul></nav>\n")
    }

    fn foot(&self) -> Html {
        let disclaimer = self.say(
            "本工具测算结果仅供参考，以主管部门审定为准。",
            "Results are for reference only; the authorities in charge decide.",
        );
        let (label, Rulebook { id, digest, .. }) = (self.say("规则", "Rulebook"), self.rulebook);
        format!(
            "<p class=\"disclaimer\">{disclaimer}</p>\n<p class=\"digest\">{label} <code>{}</code> <code>{}</code></p>\n",
            escape(id),
            escape(digest)
        )
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use fentan_core::Rulebook;

    use super::pages;
    use crate::shell::Values;

    fn html() -> Vec<String> {
        let values = Values::default().with("style", "").with("style integrity", "").with("icon", "");
        let values = values.with("rules style", "").with("rules style integrity", "");
        pages(&values).unwrap().into_iter().map(|page| page.html).collect()
    }

    fn ids(html: &str) -> Vec<&str> {
        html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
    }

    #[test]
    fn what_others_link_to_is_there_once() {
        let rulebook = Rulebook::fuzhou_2021_60();
        for html in html() {
            let ids = ids(&html);
            let distinct: HashSet<&str> = ids.iter().copied().collect();
            assert_eq!(ids.len(), distinct.len());
            let measures = rulebook.measures.iter().map(|measure| &measure.id);
            let components = rulebook.components.iter().map(|component| &component.id);
            let readings = rulebook.readings.iter().map(|reading| &reading.id);
            for id in measures.chain(components).chain(readings) {
                assert!(distinct.contains(id.as_ref()), "{id}");
            }
        }
    }

    #[test]
    fn every_link_within_a_page_has_its_end() {
        for html in html() {
            let ids = ids(&html);
            for target in html.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
                assert!(ids.contains(&target), "{target}");
            }
        }
    }
}
