//! Who pays what: a bar, and the table of its figures.

use fentan_core::assessment::ProjectResult;
use fentan_core::{Fen, output, split};

use crate::embed::calculator::Calculator;
use crate::embed::dom::{Tag, add, drawn, tag};
use crate::embed::table::{Table, head, yuan};
use crate::embed::words::{self, of};

impl Calculator {
    /// Who pays what: a bar, and the table of its figures.
    pub(crate) fn show_payers(&self, result: &ProjectResult) {
        let rules = self.rulebook;
        let groups: Vec<_> =
            output::groups(rules, &result.figures).filter(|(_, amount)| !amount.is_zero()).collect();
        let weights: Vec<u64> =
            groups.iter().map(|(_, amount)| u64::try_from(amount.fen()).unwrap_or(0)).collect();
        let lengths = split(Fen::new(1000), &weights).unwrap_or_default();
        let government = &result.figures.government;
        let pool = rules.payer(rules.pool).map(|payer| payer.group);
        let mut bar = drawn("svg.bar viewBox=0,0,1000,36 preserveAspectRatio=none role=img")
            .attr("aria-label", words::BAR.get())
            .put(patterns());
        let mut table = Table::new(words::PAYERS, &[words::PAYER, words::AMOUNT, words::PART]);
        let mut start = 0;
        for ((index, amount), length) in groups.iter().zip(lengths) {
            let Some(group) = rules.group(*index) else { continue };
            let length = length.fen();
            bar = piece(bar, &group.id, start, length);
            start += length;
            let swatch = piece(drawn("svg.swatch viewBox=0,0,16,16 aria-hidden=true"), &group.id, 0, 16);
            let name = tag("th scope=row").put(swatch).text(of(&group.name));
            let part = [&(length / 10).to_string(), ".", &(length % 10).to_string(), "%"].concat();
            table = table.row("", name, &[&yuan(*amount), &part]);
            if Some(*index) != pool {
                continue;
            }
            for (name, amount) in [
                (words::GRANTS.get(), government.used),
                (of(&rules.city_level), government.city),
                (of(&rules.district_level), government.district),
            ] {
                if !amount.is_zero() {
                    table = table.row("member", head(name), &[&yuan(amount), ""]);
                }
            }
        }
        table = table.row("sum", head(words::TOTAL.get()), &[&yuan(result.figures.total), ""]);
        add("payers", bar);
        add("payers", table.0);
    }
}

/// The patterns of [`piece`], so that colour is not all there is.
fn patterns() -> Tag {
    let mut patterns = drawn("defs");
    for (id, size, turn, shape) in [
        ("hatch-enterprise", "8", "rotate(45)", "rect width=3 height=8"),
        ("hatch-residents", "9", "rotate(0)", "rect x=3 y=3 width=3 height=3"),
        ("hatch-property_unit", "6", "rotate(0)", "rect width=6 height=2"),
        ("hatch-undetermined", "8", "rotate(-45)", "rect width=5 height=8"),
    ] {
        let pattern = drawn("pattern patternUnits=userSpaceOnUse").attr("id", id);
        let pattern = pattern.attr("width", size).attr("height", size).attr("patternTransform", turn);
        patterns = patterns.put(pattern.put(drawn(shape)));
    }
    patterns
}

/// Adds a piece of a bar: its colour, and its pattern over it.
fn piece(bar: Tag, kind: &str, start: i64, length: i64) -> Tag {
    let fill = ["url(#hatch-", kind, ")"].concat();
    let rect = |class: &str, fill: &str| {
        drawn("rect height=36")
            .attr("class", class)
            .attr("fill", fill)
            .attr("x", &start.to_string())
            .attr("width", &length.to_string())
    };
    bar.put(rect(kind, "none")).put(rect("hatch", &fill))
}
