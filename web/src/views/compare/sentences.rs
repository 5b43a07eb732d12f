//! The sentences that say in words what the figures of a project's grants say.

use fentan_core::sensitivity::{Point, Sensitivity};
use fentan_core::{Bilingual, Fen};

use super::amounts::{said, unsigned};
use super::points::is_same_split;
use crate::chart::per_cent;
use crate::context::ViewContext;
use crate::words::answer::CITY_PAYS_NOTHING;
use crate::words::compare;

/// Sentences from no grant to one as large as the pool.
pub(super) fn sentences(context: &ViewContext, found: &Sensitivity) -> Vec<Bilingual> {
    let Sensitivity { pool, without, first, present, full, break_even, .. } = found;
    let amount = |amount: Fen| said(context, amount);
    let mut sentences =
        vec![compare::said_pool(&amount(*pool)), at(context, &compare::SAID_WITHOUT, without)];
    if is_same_split(first.split, without.split) {
        sentences.push(no_jump(without));
    } else {
        sentences.push(changed(context, &compare::SAID_FIRST, first));
    }
    if !present.grant.is_zero() {
        sentences.push(changed(context, &compare::said_present(&amount(present.grant)), present));
        if !present.government.surplus.is_zero() {
            sentences.push(compare::said_surplus(&amount(present.government.surplus)));
        }
    }
    if let Some(even) = break_even {
        let part = even.grant.per_mille_of(*pool).and_then(|part| i64::try_from(part).ok());
        sentences.push(compare::said_even(&amount(even.grant), &part.map_or_else(String::new, per_cent)));
    }
    sentences.push(at(context, &compare::SAID_FULL, full));
    sentences
}

/// The sentence that says what both levels pay in some case.
fn at(context: &ViewContext, case: &Bilingual, point: &Point) -> Bilingual {
    let (city, district) = (said(context, point.government.city), said(context, point.government.district));
    compare::said_point(context.say(case), context.say(&split(point)), &city, &district)
}

/// The same with what that is more or less than without grants.
fn changed(context: &ViewContext, case: &Bilingual, point: &Point) -> Bilingual {
    let [city, district] =
        [(point.government.city, point.city_change), (point.government.district, point.district_change)]
            .map(|(amount, change)| (said(context, amount), more_or_less(context, change)));
    compare::said_changed(
        context.say(case),
        context.say(&split(point)),
        [&city.0, context.say(&city.1)],
        [&district.0, context.say(&district.1)],
    )
}

fn no_jump(without: &Point) -> Bilingual {
    if without.split.city == 0 {
        compare::NO_JUMP_CITY_NONE.clone()
    } else {
        compare::said_no_jump(&without.split.label())
    }
}

/// The proportion in which a point is shared.
fn split(point: &Point) -> Bilingual {
    let split = point.split;
    if split.city == 0 { CITY_PAYS_NOTHING.clone() } else { compare::said_split(&split.label()) }
}

fn more_or_less(context: &ViewContext, change: Fen) -> Bilingual {
    let amount = said(context, unsigned(change));
    match change.fen() {
        0 => compare::NO_MORE.clone(),
        ..0 => compare::less(&amount),
        1.. => compare::more(&amount),
    }
}
