//! Property tests against whole numbers: every result is exact, or `None` exactly where 96 bits cannot hold it.

use proptest::prelude::*;

use super::{Decimal, LARGEST, NumberError};
use crate::money::Fen;

/// A number as in input, with its mantissa and scale once trailing zeros are dropped.
fn written() -> impl Strategy<Value = (String, u128, u32)> {
    let digits = (0_u32..=97).prop_flat_map(|bits| 0..=(1_u128 << bits).saturating_sub(1));
    (digits, 0_u32..=6, 0_usize..3).prop_map(|(units, places, zeros)| {
        let unit = 10_u128.pow(places);
        let mut text = (units / unit).to_string();
        if places > 0 {
            let decimals = format!("{:0width$}", units % unit, width = places as usize);
            text = format!("{text}.{decimals}");
            text.push_str(&"0".repeat(zeros.min(6 - places as usize)));
        }
        let (mut units, mut places) = (units, places);
        while places > 0 && units % 10 == 0 {
            (units, places) = (units / 10, places - 1);
        }
        (text, units, places)
    })
}

fn parse(text: &str) -> Option<Decimal> {
    Decimal::parse(text).ok()
}

/// So many units of the decimal place `places`, in yuan, rounded half up to the fen.
fn fen(units: u128, places: u32) -> Option<Fen> {
    let fen = match places.checked_sub(2) {
        Some(more) => {
            let unit = 10_u128.pow(more);
            units / unit + u128::from(units % unit * 2 >= unit)
        }
        None => units.checked_mul(10_u128.pow(2 - places))?,
    };
    i64::try_from(fen).ok().map(Fen::new)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn a_text_is_read_as_it_is_or_is_too_large((text, units, places) in written()) {
        match Decimal::parse(&text) {
            Ok(read) => {
                prop_assert!(units <= LARGEST);
                prop_assert_eq!(read.millionths(), units * 10_u128.pow(6 - places));
                prop_assert_eq!(Decimal::parse(&read.to_string()), Ok(read));
                prop_assert_eq!(parse(&format!("0{text}")), Some(read));
            }
            Err(error) => {
                prop_assert_eq!(error, NumberError::Range);
                // Zeros at the end count as digits.
                prop_assert!(text.replace('.', "").parse::<u128>().unwrap() > LARGEST);
            }
        }
    }

    #[test]
    fn a_product_is_exact_or_refused((one, units, places) in written(), (other, times, decimals) in written()) {
        let Some((one, other)) = parse(&one).zip(parse(&other)) else { return Ok(()) };
        let exact = units.checked_mul(times).filter(|product| *product <= LARGEST);
        prop_assert_eq!(one.at_unit_price(other), exact.and_then(|exact| fen(exact, places + decimals)));
        prop_assert_eq!(one.at_unit_price(other), other.at_unit_price(one));
        if decimals == 0 {
            let product = one.times(times);
            prop_assert_eq!(product.is_some(), exact.is_some());
            prop_assert_eq!(product.map(Decimal::millionths), exact.map(|exact| exact * 10_u128.pow(6 - places)));
        }
    }

    #[test]
    fn a_rate_of_an_amount_is_exact_or_refused((rate, units, places) in written(), base in any::<i64>()) {
        let Some(rate) = parse(&rate) else { return Ok(()) };
        let exact = u128::try_from(base).ok().and_then(|base| units.checked_mul(base));
        let exact = exact.filter(|product| *product <= LARGEST);
        prop_assert_eq!(rate.of(Fen::new(base)), exact.and_then(|exact| fen(exact, places + 2)));
    }

    #[test]
    fn a_sum_is_exact_or_refused((one, units, places) in written(), (other, more, decimals) in written()) {
        let Some((one, other)) = parse(&one).zip(parse(&other)) else { return Ok(()) };
        let scale = places.max(decimals);
        let exact = units * 10_u128.pow(scale - places) + more * 10_u128.pow(scale - decimals);
        let sum = one.checked_add(other);
        prop_assert_eq!(sum.is_some(), exact <= LARGEST);
        if let Some(sum) = sum {
            prop_assert_eq!(sum.millionths(), exact * 10_u128.pow(6 - scale));
        }
    }
}

#[test]
fn what_is_read_of_millionths_is_them() {
    for millionths in [0, 1, 999_999, 1_000_000, u128::from(u64::MAX), LARGEST] {
        assert_eq!(Decimal::from_millionths(millionths).millionths(), millionths);
    }
    assert_eq!(Decimal::from_millionths(1_500_000), Decimal::parse("1.5").unwrap());
    assert_eq!(Decimal::from_millionths(u128::MAX).millionths(), LARGEST);
}

#[test]
fn no_count_is_too_large_to_be_refused() {
    for count in [LARGEST + 1, i128::MAX as u128, u128::MAX] {
        assert_eq!(Decimal::ONE.times(count), None);
    }
    assert_eq!(Decimal::from_millionths(1).times(LARGEST).unwrap().millionths(), LARGEST);
}

#[test]
fn halves_go_up() {
    let product = |one, other| Decimal::parse(one).unwrap().at_unit_price(Decimal::parse(other).unwrap());
    assert_eq!(product("0.005", "1"), Some(Fen::new(1)));
    assert_eq!(product("0.004999", "1"), Some(Fen::new(0)));
    assert_eq!(product("92233720368547758.07", "1"), Some(Fen::new(i64::MAX)));
    assert_eq!(product("92233720368547758.075", "1"), None);
}
