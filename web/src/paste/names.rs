//! The meaning of a name in a sheet: a part of Annex 2, a fee, a source of money, or a sum.

use fentan_core::Rulebook;
use fentan_core::rulebook::{ComponentIndex, SourceIndex, TierIndex};

use super::ordinal::NUMERALS;
use super::value::{among, is_letter};
use crate::fields::half_width;
use crate::words::budget::USUAL_FEES;

/// The meaning of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Named {
    /// A tier, above what belongs to it.
    Tier(TierIndex),
    /// A component of Annex 2, or a name that several go by.
    Components(Vec<ComponentIndex>),
    /// A source of money.
    Source(SourceIndex),
    /// A fee by a usual name.
    Fee,
    /// The sum of the fees that follow, or one more fee where none does.
    OtherFees,
    /// The sum of other rows.
    Total,
    /// Any other name.
    Unknown,
}

/// Sums, by how their names end.
const TOTALS: [&str; 6] = ["合计", "小计", "总计", "共计", "总额", "总投资"];
/// The cost of all works, by its whole name.
const WORKS: [&str; 5] = ["工程费用", "工程费", "建筑安装工程费", "建筑安装工程费用", "建安工程费"];
/// All the fees together, by how their names end.
const OTHER_FEES: [&str; 4] = ["其他费用", "其他费", "其它费用", "其它费"];
/// Fees besides the ones that the page proposes.
const MORE_FEES: [&str; 5] = ["建设单位管理费", "项目管理费", "招标代理服务费", "咨询费", "审计费"];

/// A name without what differs from sheet to sheet: blanks, brackets, punctuation, full width.
pub(super) fn key(name: &str) -> String {
    name.chars().filter_map(half_width).filter(|letter| is_letter(*letter)).collect()
}

/// The names that a rulebook gives.
pub(super) struct Names<'a> {
    rulebook: &'a Rulebook,
    components: Vec<Component>,
}

struct Component {
    index: ComponentIndex,
    tier: TierIndex,
    measure: String,
    own: String,
}

impl<'a> Names<'a> {
    pub(super) fn new(rulebook: &'a Rulebook) -> Self {
        let components = rulebook.components.iter().enumerate().filter_map(|(offset, component)| {
            let measure = rulebook.measure(component.measure)?;
            Some(Component {
                index: ComponentIndex::at(offset)?,
                tier: measure.tier,
                measure: key(&measure.name.zh),
                own: key(&component.name.zh),
            })
        });
        Self { rulebook, components: components.collect() }
    }

    /// The meaning that a name has by itself, wherever it stands.
    pub(super) fn find(&self, key: &str) -> Named {
        let tiers = || self.rulebook.tiers.iter().map(|tier| &*tier.name.zh);
        if let Some(tier) = tiers().position(|tier| tier == key).and_then(TierIndex::at) {
            return Named::Tier(tier);
        }
        let (tier, rest) = tiers()
            .enumerate()
            .find_map(|(offset, tier)| Some((TierIndex::at(offset), key.strip_prefix(tier)?)))
            .unwrap_or((None, key));
        let named = self.components.iter().filter(|component| {
            let in_measure = rest.strip_prefix(&*component.measure);
            tier.is_none_or(|tier| tier == component.tier)
                && (rest == component.own
                    || in_measure.is_some_and(|own| own.is_empty() || own == component.own))
        });
        let named: Vec<_> = named.map(|component| component.index).collect();
        if !named.is_empty() {
            return Named::Components(named);
        }
        let source = self.rulebook.sources.iter().position(|source| source.name.zh == key);
        if let Some(source) = source.and_then(SourceIndex::at) {
            return Named::Source(source);
        }
        let ends = |names: &[&str]| names.iter().any(|name| key.ends_with(name));
        if ends(&TOTALS) || is_works(key) || begins_as_total(key) {
            Named::Total
        } else if ends(&OTHER_FEES) {
            Named::OtherFees
        } else if ends(&USUAL_FEES.map(|(name, _)| name)) || ends(&MORE_FEES) {
            Named::Fee
        } else {
            Named::Unknown
        }
    }

    /// The tier that a component belongs to.
    pub(super) fn tier(&self, index: ComponentIndex) -> Option<TierIndex> {
        self.components.get(index.offset()).map(|component| component.tier)
    }
}

/// True where a name says that it is a sum, and of what or in what unit: 合计（万元）, 总计（一＋二）.
fn begins_as_total(key: &str) -> bool {
    let of = |letter: char| letter.is_ascii() || among("万亿元人民币大写", letter) || among(NUMERALS, letter);
    TOTALS.iter().any(|name| key.strip_prefix(name).is_some_and(|rest| rest.chars().all(of)))
}

/// True where a row of this name begins, or sums up, the works.
pub(super) fn is_works(key: &str) -> bool {
    WORKS.contains(&key)
}
