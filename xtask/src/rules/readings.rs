//! The readings: the questions that the policy leaves open, with their answers, and those settled without a choice.

use fentan_core::rulebook::Reading;

use super::Writer;
use crate::html::{Html, all, escape, section};

impl Writer<'_> {
    pub(super) fn readings(&self) -> Html {
        let each = all(self.rulebook.readings.iter(), |reading| self.reading(reading));
        section("readings", self.say("口径：政策未写明之处", "Readings: what the policy leaves open"), &each)
    }

    /// The decisions, settled without a choice; empty where the rulebook lists none.
    pub(super) fn decisions(&self) -> Html {
        let decisions = &self.rulebook.decisions;
        if decisions.is_empty() {
            return Html::new();
        }
        let each = all(decisions.iter(), |decision| {
            format!(
                "<h3>{} {}</h3>\n<p>{} {}</p>\n",
                self.text(&decision.name),
                self.clause(&decision.clause),
                self.text(&decision.question),
                self.text(&decision.decision),
            )
        });
        let title = self.say("其他未写明之处的处理", "What else is open, and how it is settled");
        section("decisions", title, &each)
    }

    fn reading(&self, reading: &Reading) -> Html {
        let colon = self.say("：", ": ");
        let options = all(reading.options.iter(), |option| {
            let default =
                if option.id == reading.default { self.say("（默认）", " (default)") } else { "" };
            format!(
                "<li><b>{}</b>{default}{colon}{}</li>\n",
                self.text(&option.name),
                self.text(&option.effect)
            )
        });
        format!(
            "<section id=\"{}\">\n<h3>{} {}</h3>\n<p>{}</p>\n<ul>\n{options}</ul>\n<p>{}{colon}{}</p>\n</section>\n",
            escape(&reading.id),
            self.text(&reading.name),
            self.clause(&reading.clause),
            self.text(&reading.question),
            self.say("默认的理由", "Why the default"),
            self.text(&reading.reason),
        )
    }
}
