//! The answer in plain words: how much a household pays, and why.

use super::{Notice, NoticeCharge, OtherPayer, payment};
use crate::sources::Source;
use fentan_core::Fen;
use fentan_core::format::Yuan;
use fentan_rulebook::text::{Bilingual, say};

impl Notice {
    /// The answer, a paragraph each: the amount to pay, then each charge, then who pays the rest of the project.
    #[must_use]
    pub fn answer(&self) -> Vec<Bilingual> {
        let mut answer = vec![payment::words(self.share, self.to_pay, &self.sources)];
        answer.extend(self.charges.iter().map(of_charge));
        answer.push(self.rest());
        answer
    }

    /// The amount by which the cash to pay is above what is left of the share, where only whole yuan are collected; `None`
    /// where it is not.
    #[must_use]
    pub fn rounded_up(&self) -> Option<Fen> {
        let cash = self.sources.iter().find(|source| source.source == Source::Cash);
        let more = self.to_pay.checked_sub(cash.map_or(Fen::ZERO, |cash| cash.amount))?;
        (!more.is_zero()).then_some(more)
    }

    /// The sentence on the project's total and who pays it.
    fn rest(&self) -> Bilingual {
        if self.others.is_empty() {
            return say!(
                "整个项目 {0} 元，由居民承担。",
                "The whole project costs {0} yuan, which residents bear.",
                Yuan(self.total)
            );
        }
        say!(
            "整个项目 {0} 元：{1}，全体居民承担 {2} 元。",
            "The whole project costs {0} yuan: {1}, and all residents together {2} yuan.",
            Yuan(self.total),
            listed(self.others.iter().map(by_other)),
            Yuan(self.residents)
        )
    }
}

/// The sentence on one charge: its cost, what residents bear of it, and this household's part.
fn of_charge(charge: &NoticeCharge) -> Bilingual {
    let borne = if charge.amount == charge.cost {
        say!("共 {0} 元，由居民承担", "{0} yuan in all, borne by residents", Yuan(charge.cost))
    } else {
        say!(
            "共 {0} 元，居民承担 {1} 元",
            "{0} yuan in all, of which residents bear {1} yuan",
            Yuan(charge.cost),
            Yuan(charge.amount)
        )
    };
    let borne = charge.beside.iter().fold(borne, |borne, other| {
        say!("{0}，另由{1} {2} 元", "{0}, and {1} {2} yuan", borne, other.name, Yuan(other.amount))
    });
    let net = if charge.subsidy.is_zero() {
        borne
    } else {
        say!(
            "{0}，先减去加装电梯补助 {1} 元",
            "{0}, less an elevator subsidy of {1} yuan",
            borne,
            Yuan(charge.subsidy)
        )
    };
    say!(
        "{0} {1} 元：{2}；{3}。",
        "{0}, {1} yuan: {2}; {3}.",
        charge.name,
        Yuan(charge.part),
        net,
        charge.how
    )
}

fn by_other(other: &OtherPayer) -> Bilingual {
    say!("{0}出 {1} 元", "{0} {1} yuan", other.name, Yuan(other.amount))
}

/// The texts as a list in one sentence.
pub(super) fn listed(mut texts: impl Iterator<Item = Bilingual>) -> Bilingual {
    let first = texts.next().unwrap_or_default();
    texts.fold(first, |before, next| say!("{0}、{1}", "{0}, {1}", before, next))
}

/// The remark on the odd fen; `got` are the names of the charges of which this household has one.
pub(super) fn odd_fen(got: &[&Bilingual]) -> Bilingual {
    if got.is_empty() {
        return Bilingual::new(
            "各户按比例算到分，不足一分的先舍去，余下的分依次归各项累计少摊最多的住户；本户不在其中。",
            "Parts are rounded down to the fen; the fen left over go one each to the households furthest behind in all, of which this is none.",
        );
    }
    say!(
        "各户按比例算到分，不足一分的先舍去，余下的分依次归各项累计少摊最多的住户；本户在{0}中各得 1 分。",
        "Parts are rounded down to the fen; the fen left over go one each to the households furthest behind in all; this one got one in: {0}.",
        listed(got.iter().map(|name| say!("“{0}”", "“{0}”", *name)))
    )
}
