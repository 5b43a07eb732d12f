//! Floor areas in people's notation.

use fentan_core::Decimal;

/// A floor area with at least two decimals: `128.50`.
///
/// ```
/// use fentan_core::Decimal;
/// use fentan_owners::vote::square_metres;
/// assert_eq!(square_metres(Decimal::parse("128.5").unwrap()), "128.50");
/// assert_eq!(square_metres(Decimal::parse("80.125").unwrap()), "80.125");
/// ```
#[must_use]
pub fn square_metres(area: Decimal) -> String {
    let mut text = area.to_string();
    let decimals = text.split_once('.').map(|(_, decimals)| decimals.len());
    if decimals.is_none() {
        text.push('.');
    }
    text.extend(std::iter::repeat_n('0', 2_usize.saturating_sub(decimals.unwrap_or(0))));
    text
}
