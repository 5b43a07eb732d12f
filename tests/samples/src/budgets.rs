//! Random budgets, as people might write them.

use fentan_core::draft::{Draft, DraftFee, DraftFunding, DraftLine, DraftProject, TextById, WholeNumber};
use fentan_core::{Readings, Rulebook};
use proptest::option;
use proptest::prelude::{Just, Strategy, prop};
use proptest::sample::select;

fn rulebook() -> &'static Rulebook {
    Rulebook::fuzhou_2021_60()
}

/// Any component of the rulebook, or a custom line.
pub fn component() -> impl Strategy<Value = String> {
    let ids = rulebook().components.iter().map(|component| component.id.to_string());
    select(ids.chain(["custom".to_owned()]).collect::<Vec<_>>())
}

fn payer() -> impl Strategy<Value = String> {
    select(rulebook().payers.iter().map(|payer| payer.id.to_string()).collect::<Vec<_>>())
}

/// An amount up to the largest that may be entered; small and round ones come up often.
fn amount() -> impl Strategy<Value = String> {
    let fen = prop::strategy::Union::new([
        (0..1_000_u64).boxed(),
        (0..100_000_000_u64).boxed(),
        (0..1_000_u64).prop_map(|thousands| thousands * 100_000).boxed(),
        (0..=9_999_999_999_999_u64).boxed(),
    ]);
    fen.prop_map(|fen| format!("{}.{:02}", fen / 100, fen % 100))
}

fn millionths(most: u64) -> impl Strategy<Value = String> {
    (0..=most).prop_map(|millionths| format!("{}.{:06}", millionths / 1_000_000, millionths % 1_000_000))
}

/// Shares of these payers that sum to exactly 1.
fn shares(payers: Vec<String>) -> impl Strategy<Value = TextById> {
    let count = payers.len();
    (prop::collection::vec(0..=1_000_000_u64, count - 1), Just(payers).prop_shuffle()).prop_map(
        |(mut cuts, payers)| {
            cuts.extend([0, 1_000_000]);
            cuts.sort_unstable();
            let parts = cuts.windows(2).map(|ends| ends[1] - ends[0]);
            let text = |part: u64| format!("{}.{:06}", part / 1_000_000, part % 1_000_000);
            payers.into_iter().zip(parts.map(text)).collect()
        },
    )
}

/// Agreed shares for a component that takes them; `None` for all others, and for some of these.
fn agreed(component: &str) -> impl Strategy<Value = Option<TextById>> + use<> {
    let custom = rulebook().payers.iter().map(|payer| payer.id.to_string()).collect();
    match component {
        "custom" => option::of(shares(custom)).boxed(),
        "basic.property_management" => {
            option::of(shares(vec!["other_enterprise".to_owned(), "owners".to_owned()])).boxed()
        }
        _ => Just(None).boxed(),
    }
}

fn line(quantities: u64) -> impl Strategy<Value = DraftLine> {
    let cost = (prop::bool::ANY, amount(), millionths(quantities), millionths(quantities));
    let sharing = component().prop_flat_map(|id| (agreed(&id), Just(id)));
    (sharing, cost).prop_map(|((shares, component), (entered, amount, quantity, unit_price))| DraftLine {
        component,
        shares,
        amount: entered.then_some(amount),
        quantity: (!entered).then_some(quantity),
        unit_price: (!entered).then_some(unit_price),
        ..DraftLine::default()
    })
}

fn fee() -> impl Strategy<Value = DraftFee> {
    let base = select(vec!["works".to_owned(), "works_and_fees".to_owned()]);
    (prop::bool::ANY, amount(), millionths(1_000_000), base, option::weighted(0.2, payer())).prop_map(
        |(entered, amount, rate, base, payer)| DraftFee {
            amount: entered.then_some(amount),
            rate: (!entered).then_some(rate),
            base: (!entered).then_some(base),
            payer,
            ..DraftFee::default()
        },
    )
}

fn funding() -> impl Strategy<Value = DraftFunding> {
    let source = select(rulebook().sources.iter().map(|source| source.id.to_string()).collect::<Vec<_>>());
    let status =
        select(vec![None, None, Some("sought"), Some("advance"), Some("allotted"), Some("received")]);
    (source, amount(), status).prop_map(|(source, amount, status)| DraftFunding {
        source,
        amount,
        status: status.map(str::to_owned),
    })
}

fn project(quantities: u64) -> impl Strategy<Value = DraftProject> {
    let division =
        select(rulebook().divisions.iter().map(|division| division.code.to_string()).collect::<Vec<_>>());
    let tier = select(vec![None, Some("basic"), Some("enhanced"), Some("demonstration")]);
    let bundle = option::of(select(vec!["G-1", "G-2"]));
    let lists = (
        prop::collection::vec(line(quantities), 0..12),
        prop::collection::vec(fee(), 0..4),
        prop::collection::vec(funding(), 0..3),
    );
    (division, 2021..=2022_u32, tier, bundle, lists).prop_map(|(division, year, tier, bundle, lists)| {
        let (mut lines, mut fees, funding) = lists;
        for (index, line) in lines.iter_mut().enumerate() {
            line.id = format!("line {index}");
        }
        for (index, fee) in fees.iter_mut().enumerate() {
            fee.id = format!("fee {index}");
        }
        DraftProject {
            division,
            year: WholeNumber(year.to_string()),
            kind: if tier.is_some() { "comprehensive" } else { "drainage_separation" }.to_owned(),
            tier: tier.map(str::to_owned),
            bundle: bundle.map(str::to_owned),
            lines,
            fees,
            funding,
            ..DraftProject::default()
        }
    })
}

fn readings() -> impl Strategy<Value = TextById> {
    let choices: Vec<_> = Readings::KNOWN
        .iter()
        .map(|(id, options)| {
            (Just((*id).to_owned()), select(options.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>()))
        })
        .collect();
    choices.prop_map(|choices| choices.into_iter().collect())
}

fn budget_of(quantities: u64) -> impl Strategy<Value = Draft> {
    (readings(), prop::collection::vec(project(quantities), 1..5)).prop_map(|(readings, mut projects)| {
        for (index, project) in projects.iter_mut().enumerate() {
            project.id = format!("project {index}");
        }
        let projects = projects.into_iter().map(Into::into).collect();
        Draft { readings, projects, ..Draft::new("fuzhou-2021-60") }
    })
}

/// A valid budget of any shape.
pub fn budget() -> impl Strategy<Value = Draft> {
    budget_of(10_000_000_000)
}

/// A valid budget whose products and sums may be too large.
pub fn huge_budget() -> impl Strategy<Value = Draft> {
    budget_of(u64::MAX)
}
