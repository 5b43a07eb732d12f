//! `cargo bench`: the time of a full assessment compared with that of a plain integer kernel.
//!
//! Both start from data in memory; the kernel computes totals only. The figure that counts is the ratio of the
//! times per line.

#![allow(clippy::unwrap_used, reason = "a benchmark may stop")]
#![allow(clippy::disallowed_types, reason = "times are not money")]

mod kernel;

use std::hint::black_box;
use std::time::{Duration, Instant};

use fentan_core::draft::{Draft, DraftFee, DraftFunding, DraftLine, DraftProject, TextById, WholeNumber};
use fentan_core::rulebook::Component;
use fentan_core::{Budget, Fen, Rulebook, assess, check};

const LINES: usize = 25;
const ROUNDS: usize = 11;

fn main() {
    println!("{:>9} {:>14} {:>14} {:>7}", "projects", "assess", "kernel", "ratio");
    for projects in [1_000, 100_000] {
        compare(projects);
    }
}

/// Times both in turn and prints the medians per line.
fn compare(projects: usize) {
    let rulebook = Rulebook::fuzhou_2021_60();
    // The draft stays in memory, as it does wherever a budget is edited.
    let draft = draft(rulebook, projects);
    let budget = check::budget(rulebook, &draft, Vec::new());
    assert!(
        budget.projects.iter().all(|project| project.diagnostics.is_empty()),
        "a sound budget is measured"
    );
    let table = kernel::Table::of(rulebook);
    let plain: Vec<kernel::Project> = plain(&budget);
    assert_eq!(assessed_total(rulebook, &budget), kernel::total(&table, &plain), "both must agree");
    let mut full = Vec::with_capacity(ROUNDS);
    let mut least = Vec::with_capacity(ROUNDS);
    for _ in 0..ROUNDS {
        full.push(time(|| assess(black_box(rulebook), black_box(&budget))));
        least.push(time(|| kernel::assess(black_box(&table), black_box(&plain))));
    }
    let lines = u32::try_from(projects * LINES).unwrap();
    let (full, least) = (median(full), median(least));
    let nanoseconds = |time: Duration| time.as_secs_f64() * 1e9 / f64::from(lines);
    println!(
        "{projects:>9} {:>8.1} ns/line {:>8.1} ns/line {:>6.2}×",
        nanoseconds(full),
        nanoseconds(least),
        full.as_secs_f64() / least.as_secs_f64()
    );
    drop(draft);
}

/// The time of one run, without the time to free its result.
fn time<T>(run: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    let result = black_box(run());
    let elapsed = start.elapsed();
    drop(result);
    elapsed
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn assessed_total(rulebook: &Rulebook, budget: &Budget) -> [i64; 3] {
    let totals = assess(rulebook, budget).totals.unwrap();
    [totals.total, totals.government.city, totals.government.district].map(Fen::fen)
}

/// A budget of `projects` projects of the demonstration tier, 25 lines each over all components, with amounts that
/// do not divide evenly.
fn draft(rulebook: &Rulebook, projects: usize) -> Draft {
    let (first, others) = components(rulebook);
    let mut draft = Draft::new(&rulebook.id);
    let mut seed = 1_u64;
    let mut random = move |below: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % below
    };
    for index in 0..projects {
        let line = |number: usize, fen: u64| DraftLine {
            id: number.to_string(),
            component: first.get(number).unwrap_or(&others[(index + number) % others.len()]).clone(),
            amount: Some(format!("{}.{:02}", fen / 100, fen % 100)),
            shares: (first.get(number).is_some_and(|id| id == AGREED))
                .then(|| TextById::from_iter([("owners".to_owned(), "1".to_owned())])),
            ..DraftLine::default()
        };
        let project = DraftProject {
            id: format!("FZ-{index:06}"),
            name: format!("小区{index}"),
            division: rulebook.divisions[[0, 1, 2, 4][index % 4]].code.to_string(),
            year: WholeNumber("2021".to_owned()),
            kind: "comprehensive".to_owned(),
            tier: Some("demonstration".to_owned()),
            lines: (0..LINES).map(|number| line(number, random(100_000_000))).collect(),
            fees: vec![DraftFee {
                id: "other".to_owned(),
                rate: Some("0.13".to_owned()),
                base: Some("works".to_owned()),
                ..DraftFee::default()
            }],
            funding: vec![DraftFunding {
                source: "central_grant".to_owned(),
                amount: "500".to_owned(),
                ..DraftFunding::default()
            }],
            ..DraftProject::default()
        };
        draft.projects.push(project.into());
    }
    draft
}

const AGREED: &str = "basic.property_management";

/// The ids of the first component of each required measure, and of all others. With all required measures present
/// the budget has no diagnostics.
fn components(rulebook: &Rulebook) -> (Vec<String>, Vec<String>) {
    let mut measures = Vec::new();
    let (first, others): (Vec<_>, Vec<_>) = rulebook.components.iter().partition(|component| {
        let required = rulebook.measure(component.measure).unwrap().required;
        let new = required && !measures.contains(&component.measure);
        measures.push(component.measure);
        new
    });
    let ids = |list: Vec<&Component>| list.into_iter().map(|component| component.id.to_string()).collect();
    (ids(first), ids(others))
}

/// The same budget for the kernel.
fn plain(budget: &Budget) -> Vec<kernel::Project> {
    let projects = budget.projects.iter().filter_map(|checked| checked.project.as_ref());
    let plain = projects.map(|project| kernel::Project {
        urban: matches!(project.division.0, 0..=2 | 4),
        lines: project
            .lines
            .iter()
            .map(|line| kernel::Line {
                component: line.sharing.component().unwrap().0,
                fen: line.amount.fen(),
            })
            .collect(),
        fee_rate_millionths: 130_000,
        grant: 50_000,
    });
    plain.collect()
}
