//! What the payers of a line agreed on, in per cent or in whole parts, and the way from one to the other.

use fentan_core::Decimal;
use fentan_core::draft::{DraftLine, TextById, WholeById, WholeNumber};

/// The outcome for an agreement that is given in the other way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It says exactly the same, or there was nothing.
    Kept,
    /// It is in the same proportions, of shares that did not sum to 1.
    SumWasOff,
    /// Something of it has no exact equal, or was there twice, and is gone.
    Dropped,
}

/// A line's shares and parts where they are given in the other way.
pub(crate) struct Switched {
    pub(crate) shares: Option<TextById>,
    pub(crate) parts: Option<WholeById>,
    pub(crate) outcome: Outcome,
}

/// Gives what a line's payers agreed on in parts, or in per cent. Where both are there, which is wrong, the wanted one
/// stays as it is.
pub(crate) fn switched(line: &DraftLine, by_parts: bool) -> Switched {
    let (shares, parts) = (line.shares.clone(), line.parts.clone());
    match (shares, parts) {
        (shares @ Some(_), Some(_)) if !by_parts => {
            Switched { shares, parts: None, outcome: Outcome::Dropped }
        }
        (Some(_), parts @ Some(_)) => Switched { shares: None, parts, outcome: Outcome::Dropped },
        (Some(shares), None) if by_parts => {
            let found = in_parts(&shares);
            let outcome = match found {
                Some((_, true)) => Outcome::Kept,
                Some(_) => Outcome::SumWasOff,
                None => Outcome::Dropped,
            };
            Switched { shares: None, parts: found.map(|(parts, _)| parts), outcome }
        }
        (None, Some(parts)) if !by_parts => {
            let shares = in_shares(&parts);
            let outcome = if shares.is_some() { Outcome::Kept } else { Outcome::Dropped };
            Switched { shares, parts: None, outcome }
        }
        (shares, parts) => Switched { shares, parts, outcome: Outcome::Kept },
    }
}

/// The whole of a line in millionths.
const WHOLE: u128 = 1_000_000;

/// The smallest whole numbers in the proportions of the shares above 0, and whether the shares sum to 1; `None` where
/// one cannot be read or is above 1, or where all are 0.
fn in_parts(shares: &TextById) -> Option<(WholeById, bool)> {
    let read = |(id, text): (&String, &String)| {
        let share = Decimal::parse(text).ok()?.millionths();
        (share <= WHOLE).then(|| (id.clone(), share))
    };
    let mut shares: Vec<(String, u128)> = shares.iter().map(read).collect::<Option<_>>()?;
    shares.retain(|(_, share)| *share > 0);
    let common = shares.iter().fold(0, |common, (_, share)| common_divisor(common, *share));
    let sum: u128 = shares.iter().map(|(_, share)| share).sum();
    let parts =
        shares.into_iter().map(|(id, share)| Some((id, WholeNumber(share.checked_div(common)?.to_string()))));
    let parts: Vec<_> = parts.collect::<Option<_>>()?;
    (!parts.is_empty()).then_some((WholeById(parts), sum == WHOLE))
}

/// The shares that the parts are; `None` where one cannot be read or is no decimal of six places.
fn in_shares(parts: &WholeById) -> Option<TextById> {
    let read = |(id, number): &(String, WholeNumber)| Some((id.clone(), u128::from(number.value()?)));
    let parts: Vec<(String, u128)> = parts.0.iter().map(read).collect::<Option<_>>()?;
    let sum: u128 = parts.iter().map(|(_, part)| part).sum();
    let shares = parts.into_iter().map(|(id, part)| {
        let whole = part.checked_mul(WHOLE)?;
        (whole.checked_rem(sum)? == 0).then_some(())?;
        Some((id, Decimal::from_millionths(whole.checked_div(sum)?).to_string()))
    });
    shares.collect()
}

/// The largest number that divides both.
fn common_divisor(one: u128, other: u128) -> u128 {
    let (mut one, mut other) = (one, other);
    while let Some(rest) = one.checked_rem(other) {
        (one, other) = (other, rest);
    }
    one
}

/// Puts a payer's share into a line; an empty one is left out.
pub(super) fn write_share(line: &mut DraftLine, payer: &str, text: String) {
    let mut shares = line.shares.take().unwrap_or_default();
    if text.is_empty() {
        shares.remove(payer);
    } else {
        shares.insert(payer.to_owned(), text);
    }
    line.shares = Some(shares).filter(|shares| !shares.is_empty());
}

/// Puts a payer's number of parts into a line; an empty one is left out.
pub(super) fn write_part(line: &mut DraftLine, payer: &str, text: String) {
    let WholeById(mut parts) = line.parts.take().unwrap_or_default();
    let held = parts.iter().position(|(id, _)| id == payer);
    match held.and_then(|held| parts.get_mut(held)) {
        _ if text.is_empty() => parts.retain(|(id, _)| id != payer),
        Some((_, number)) => *number = WholeNumber(text),
        None => parts.push((payer.to_owned(), WholeNumber(text))),
    }
    line.parts = Some(WholeById(parts)).filter(|parts| !parts.0.is_empty());
}
