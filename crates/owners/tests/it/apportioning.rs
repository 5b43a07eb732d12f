//! Apportioning to households: the trade's test vector, and the identities that hold for any project.

use fentan_core::{Budget, Draft, Evaluation, Fen, Rulebook, assess, read};
use fentan_owners::{Apportioned, ChargeOf, Method, Source, apportion, explain};
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

use fentan_samples::{Estate, estates};

/// The apportionment of the first project of a budget, with the codes of what is said about it.
fn owners(json: &str) -> (Option<Apportioned>, Vec<String>) {
    let rulebook = Rulebook::fuzhou_2021_60();
    let read = read::budget(json.as_bytes());
    let draft: Draft = read.value;
    let assessment = assess(rulebook, &Budget::from_json(rulebook, json.as_bytes()));
    let first = &assessment.projects[0];
    let result = first.result.as_ref().unwrap_or_else(|| panic!("{:?}", first.diagnostics));
    let done = apportion(rulebook, &draft.projects[0], result);
    let said = done.diagnostics.iter().map(|said| format!("{} {}", said.code.id(), said.path)).collect();
    (done.result, said)
}

fn yuan(text: &str) -> Fen {
    Fen::parse(text).unwrap()
}

/// The test vector of domain.md 4.5: scheme A, six floors, two equal households on each, 400,000.00 yuan.
#[test]
fn the_elevator_of_the_trades_test_vector() {
    let mut estate = Estate::new(&[("enhanced.elevators", "400000.00")]);
    for floor in 1..=6 {
        for unit in 1..=2 {
            estate.household("1", "1", floor, unit, "80.00");
        }
    }
    estate.rule(r#"{ "line": "1", "method": "floor_area", "coefficients": "guangzhou" }"#);
    let (done, said) = owners(&estate.json());
    assert_eq!(said, Vec::<String>::new());
    let done = done.unwrap();
    let parts: Vec<String> = done.shares.iter().map(|own| own.share.to_string()).collect();
    let expected = [
        // Of 19 607.8431, 39 215.6862, 43 137.2549, 47 058.8235 and 50 980.3921 the third floor is nearest to a further
        // fen, then the fourth: rounding each half up would leave 0.02 over, which is the fourth floor's.
        "0.00", "0.00", "19607.84", "19607.84", "39215.69", "39215.69", "43137.26", "43137.26", "47058.82",
        "47058.82", "50980.39", "50980.39",
    ];
    assert_eq!(parts, expected);
    assert_eq!(done.totals.share, yuan("400000.00"));
    assert_eq!((done.charges[0].of, done.charges[0].method), (ChargeOf::Line(0), Method::FloorArea));
    assert_eq!(done.totals.sources.get(Source::Cash), yuan("400000.00"));
}

proptest! {
    /// Line → household → source: nothing is lost or made at any level.
    #[test]
    fn every_fen_is_somebodys(estate in estates()) {
        let json = estate.json();
        let (done, said) = owners(&json);
        let errors: Vec<&String> = said.iter().filter(|said| !QUIET.iter().any(|code| said.starts_with(code))).collect();
        prop_assert_eq!(errors, Vec::<&String>::new());
        let done = done.unwrap();
        let sum = |amounts: &[Fen]| Fen::sum(amounts.iter().copied()).unwrap();
        for charge in &done.charges {
            prop_assert_eq!(sum(&charge.parts), charge.net);
            prop_assert_eq!(charge.net.checked_add(charge.subsidy).unwrap(), charge.amount);
            prop_assert!(charge.parts.iter().all(|part| *part >= Fen::ZERO));
        }
        for (index, own) in done.shares.iter().enumerate() {
            let parts: Vec<Fen> = done.charges.iter().map(|charge| charge.parts[index]).collect();
            prop_assert_eq!(sum(&parts), own.share);
            prop_assert_eq!(own.sources.sum().unwrap(), own.share);
            let household = &done.households[index];
            prop_assert!(own.sources.get(Source::MaintenanceFund) <= household.fund_balance);
            prop_assert!(own.sources.get(Source::ProvidentFund) <= household.provident_fund);
            prop_assert!(own.sources.get(Source::Labour) <= household.labour);
            let rounding = own.to_collect.checked_sub(own.sources.get(Source::Cash)).unwrap();
            prop_assert!((0..100).contains(&rounding.fen()));
        }
        let charged: Vec<Fen> = done.charges.iter().map(|charge| charge.amount).collect();
        prop_assert_eq!(sum(&charged), done.totals.residents);
        let shares: Vec<Fen> = done.shares.iter().map(|own| own.share).collect();
        prop_assert_eq!(sum(&shares), done.totals.share);
        prop_assert_eq!(done.totals.sources.sum().unwrap(), done.totals.share);
        prop_assert_eq!(done.totals.residents, residents(&json));
        let counted: usize = done.distribution.ranges.iter().map(|range| range.count).sum();
        prop_assert_eq!(counted, done.shares.len());
        prop_assert!(done.distribution.ranges.len() <= 10);
    }

    /// Every household's figure explains itself, and the explanation's sums are right at every step.
    #[test]
    fn every_share_explains_itself(estate in estates()) {
        let json = estate.json();
        let rulebook = Rulebook::fuzhou_2021_60();
        let figures = &Evaluation::from_json(rulebook.clone(), json.as_bytes());
        let result = figures.assessment().projects[0].result.as_ref().unwrap();
        let done = apportion(rulebook, &figures.draft().projects[0], result).result.unwrap();
        for index in 0..done.shares.len() {
            let household = explain::Household { figures, project: 0, apportioned: &done, index };
            let explained = household.explain().unwrap();
            prop_assert_eq!(&explained.value, &done.shares[index].to_collect.to_string());
            let share = &explained.inputs[0];
            prop_assert_eq!(&share.value, &done.shares[index].share.to_string());
            let parts = share.inputs.iter().map(|part| Fen::parse(&part.value).unwrap());
            prop_assert_eq!(Fen::sum(parts).unwrap(), done.shares[index].share);
            prop_assert!(share.inputs.iter().all(|part| !part.grounds.is_empty() && !part.rule.zh.is_empty()));
        }
    }
}

/// The codes that may be reported of a random estate without its being wrong.
const QUIET: [&str; 5] =
    ["apportion.unused", "coefficients.sum", "owner_funding.over", "household.over", "household.labour"];

/// The amount that residents bear by the assessment, in fen.
fn residents(json: &str) -> Fen {
    let rulebook = Rulebook::fuzhou_2021_60();
    let assessment = assess(rulebook, &Budget::from_json(rulebook, json.as_bytes()));
    let figures = assessment.projects[0].result.as_ref().unwrap().figures;
    let group = rulebook.group_index("residents").unwrap();
    fentan_core::output::groups(rulebook, &figures).find(|(own, _)| *own == group).unwrap().1
}
