//! The step that divides an amount by shares: the share, the exact value, and the odd fen.

use super::Explanation;
use crate::assessment::SharedAmount;
use crate::format::Yuan;
use crate::money::Fen;
use fentan_rulebook::ratio;
use fentan_rulebook::text::{Bilingual, say};
use fentan_rulebook::{PayerIndex, Rulebook, Share};

/// Explains in `step` how `payer`'s part of `shared` follows from `shares`.
pub(super) fn divided(
    rulebook: &Rulebook,
    step: &mut Explanation,
    shared: SharedAmount<'_>,
    payer: PayerIndex,
    shares: &[Share],
) {
    let Some(own_share) = shares.iter().find(|share| share.payer == payer) else {
        step.rule =
            Bilingual::new("承担方未定，全额列入未定", "no payer is named, so all of it is undetermined");
        return;
    };
    if shares.len() == 1 {
        step.rule = Bilingual::new("全部由其承担", "it pays all of it");
        return;
    }
    let whole = shares.iter().fold(0_u64, |sum, share| sum.saturating_add(share.weight));
    let (amount, share) = (Yuan(shared.amount), ratio::share(own_share.weight, whole));
    step.rule =
        say!("{0} × {1}，最大余数法取到分", "{0} × {1}, to the fen by largest remainder", amount, share);
    step.exact = ratio::exact_yuan(shared.amount.fen(), u128::from(own_share.weight), u128::from(whole));
    step.odd_fen = odd_fen(rulebook, shared, shares, whole);
}

/// The payers who took the odd fen that rounding the shares down leaves over; `None` where no fen is left over.
fn odd_fen(rulebook: &Rulebook, shared: SharedAmount<'_>, shares: &[Share], whole: u64) -> Option<Bilingual> {
    let mut takers = Vec::new();
    for (share, part) in shares.iter().zip(shared.parts) {
        let exact = u128::try_from(shared.amount.fen()).ok()?.checked_mul(u128::from(share.weight))?;
        let floor = Fen::new(i64::try_from(exact.checked_div(u128::from(whole))?).ok()?);
        if part.amount > floor {
            takers.push(rulebook.payer(share.payer)?);
        }
    }
    if takers.is_empty() {
        return None;
    }
    let count = takers.len();
    let zh = takers.iter().map(|payer| payer.name.zh.as_ref()).collect::<Vec<_>>().join("、");
    let en = takers.iter().map(|payer| payer.name.en.as_ref()).collect::<Vec<_>>().join(", ");
    Some(say!(
        "各份舍去不足一分的部分后余 {0} 分，归余数最大的{1}（余数相同时按承担方次序）",
        "rounding down leaves {0} fen over; the largest remainder takes it: {2} (a tie goes to the payer listed first)",
        count,
        zh,
        en
    ))
}
