//! The shorter tables: kinds of project, payers, the match, divisions, sources of money.

use fentan_core::Debt;
use fentan_core::rulebook::{DivisionClass, MatchRule, Payer, ReducesPool, Source};

use super::Writer;
use crate::html::{Html, body, escape, row, table_section};

impl Writer<'_> {
    pub(super) fn others(&self) -> Html {
        [self.kinds(), self.payers(), self.match_rules(), self.divisions(), self.sources()].concat()
    }

    fn kinds(&self) -> Html {
        let rows = self.rulebook.kinds.iter().map(|kind| {
            let measures = kind.measures.iter().filter_map(|index| self.rulebook.measure(*index));
            let measures: Vec<Html> = measures
                .map(|measure| {
                    format!("<a href=\"#{}\">{}</a>", escape(&measure.id), self.text(&measure.name))
                })
                .collect();
            let measures = if kind.tiered {
                self.say("按版别，高版含低版", "By tier, each with those before it").to_owned()
            } else {
                measures.join(self.say("、", ", "))
            };
            row(
                &format!("kind.{}", kind.id),
                &self.text(&kind.name),
                &[&measures, &self.clause(&kind.clause)],
            )
        });
        let heading = self.say("改造类型", "Kinds of project");
        let columns =
            [self.say("类型", "Kind"), self.say("改造内容", "Measures"), self.say("条款", "Clause")];
        table_section("kinds", heading, "", &columns, &body(rows))
    }

    fn payers(&self) -> Html {
        let rows = self.rulebook.payers.iter().map(|payer| {
            let group =
                self.rulebook.group(payer.group).map(|group| self.text(&group.name)).unwrap_or_default();
            row(&format!("payer.{}", payer.id), &self.text(&payer.name), &[&group, self.about_payer(payer)])
        });
        let heading = self.say("出资方", "Payers");
        let lead = self.say(
            "分到分时尾差相同的，排在前面的得。",
            "Where two are equally close to the next fen, the earlier one gets it.",
        );
        let columns = [heading, self.say("归类", "Group"), self.say("说明", "Note")];
        table_section("payers", heading, &format!("<p>{lead}</p>\n"), &columns, &body(rows))
    }

    fn about_payer(&self, payer: &Payer) -> &'static str {
        if self.rulebook.payer_id(self.rulebook.pool) == payer.id {
            self.say(
                "再由<a href=\"#match\">市、区分担</a>",
                "Then <a href=\"#match\">split between city and district</a>",
            )
        } else if self.rulebook.payer_id(self.rulebook.undetermined) == payer.id {
            self.say("尚无人承担的金额", "Money that nobody has been named for yet")
        } else if payer.unnamed {
            self.say(
                "政策未点名，由预算写明，否则待落实",
                "Not named by the policy: the budget says who, or it is yet to be found",
            )
        } else {
            ""
        }
    }

    fn match_rules(&self) -> Html {
        let rules = self.rulebook.match_rules.iter().enumerate();
        let rows = rules.filter_map(|(place, rule)| {
            let class = self.rulebook.division_class(rule.class)?;
            let cells = [self.granted(rule), &self.ratio(rule), &self.clause(&rule.clause)];
            let name = self.text(&class.name);
            Some(row(&format!("match.{}", place + 1), &name, &cells))
        });
        let heading = self.say("市、区分担比例", "How city and district split what is left");
        let columns = [
            self.say("类别", "Class"),
            self.say("是否争取到上级或信贷资金", "Money from above or credit"),
            self.say("市 : 区（县）", "City : district"),
            self.say("条款", "Clause"),
        ];
        table_section("match", heading, "", &columns, &body(rows))
    }

    fn ratio(&self, rule: &MatchRule) -> Html {
        if rule.city == 0 {
            return self.say("全部由区（县）级承担", "All by the district").to_owned();
        }
        format!("{}:{}", rule.city, rule.district)
    }

    fn granted(&self, rule: &MatchRule) -> &'static str {
        match rule.granted {
            Some(true) => self.say("争取到", "obtained"),
            Some(false) => self.say("未争取到", "not obtained"),
            None => self.say("不论", "either way"),
        }
    }

    fn divisions(&self) -> Html {
        let by_reference = |class: &DivisionClass| {
            if class.by_reference { self.say("（参照执行）", " (by reference)") } else { "" }
        };
        let rows = self.rulebook.divisions.iter().filter_map(|division| {
            let class = self.rulebook.division_class(division.class)?;
            let [name, class_name] = [&division.name, &class.name].map(|name| self.text(name));
            let cells = [
                &*division.code,
                &format!("{class_name}{}", by_reference(class)),
                &self.clause(&class.clause),
            ];
            Some(row(&format!("division.{}", division.code), &name, &cells))
        });
        let heading = self.say("行政区划", "Divisions");
        let columns = [
            self.say("区县", "Division"),
            self.say("代码", "Code"),
            self.say("类别", "Class"),
            self.say("条款", "Clause"),
        ];
        table_section("divisions", heading, "", &columns, &body(rows))
    }

    fn sources(&self) -> Html {
        let rows = self.rulebook.sources.iter().map(|source| {
            let triggers = if source.triggers_match { self.say("是", "yes") } else { self.say("否", "no") };
            let note = source.note.as_ref().map(|note| self.text(note)).unwrap_or_default();
            let cells = [triggers, &self.reduces(source), &self.clause(&source.clause), &note];
            row(&format!("source.{}", source.id), &self.text(&source.name), &cells)
        });
        let heading = self.say("上级资金和社会资本", "Money from above or outside");
        let columns = [
            self.say("资金来源", "Source"),
            self.say("算作争取到上级或信贷资金", "Counts as obtained"),
            self.say("冲减财政承担部分", "Reduces the government's part"),
            self.say("条款", "Clause"),
            self.say("说明", "Note"),
        ];
        table_section("sources", heading, "", &columns, &body(rows))
    }

    fn reduces(&self, source: &Source) -> Html {
        match source.reduces_pool {
            ReducesPool::Always => self.say("是", "yes").to_owned(),
            ReducesPool::Debt => {
                let reading = self.rulebook.reading(Debt::ID);
                let name = reading.map(|reading| self.text(&reading.name)).unwrap_or_default();
                format!("{}<a href=\"#{}\">{name}</a>", self.say("看口径：", "By the reading: "), Debt::ID)
            }
        }
    }
}
