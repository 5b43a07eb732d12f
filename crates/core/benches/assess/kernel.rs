//! A plain integer kernel: the same rules from a table, giving only totals by project and payer. It keeps no names
//! and no parts of lines, checks no arithmetic and reports nothing.

use fentan_core::Rulebook;
use fentan_core::rulebook::Sharing;

/// The shares of each component.
pub(crate) struct Table(Vec<Row>);

struct Row {
    shares: Vec<(usize, i64)>,
    whole: i64,
}

pub(crate) struct Project {
    pub(crate) urban: bool,
    pub(crate) lines: Vec<Line>,
    pub(crate) fee_rate_millionths: i64,
    pub(crate) grant: i64,
}

pub(crate) struct Line {
    pub(crate) component: u16,
    pub(crate) fen: i64,
}

/// The totals of a project, in fen.
#[derive(Default)]
pub(crate) struct Totals {
    payers: [i64; 10],
    city: i64,
    district: i64,
}

impl Table {
    pub(crate) fn of(rulebook: &Rulebook) -> Self {
        let row = |sharing: &Sharing| {
            let shares = match sharing {
                Sharing::Fixed(shares) => {
                    let share = shares
                        .iter()
                        .map(|share| (share.payer.offset(), i64::try_from(share.weight).unwrap()));
                    share.collect()
                }
                // In the measured budget the owners pay for components shared by agreement.
                Sharing::Agreement(_) => vec![(8, 1)],
            };
            Row { whole: shares.iter().map(|(_, weight)| weight).sum(), shares }
        };
        Self(rulebook.components.iter().map(|component| row(&component.sharing)).collect())
    }
}

pub(crate) fn assess(table: &Table, projects: &[Project]) -> Vec<Totals> {
    projects.iter().map(|project| project_totals(table, project)).collect()
}

fn project_totals(table: &Table, project: &Project) -> Totals {
    let mut totals = Totals::default();
    let mut works = 0;
    for line in &project.lines {
        share(&table.0[usize::from(line.component)], line.fen, &mut totals.payers);
        works += line.fen;
    }
    totals.payers[0] += (works * project.fee_rate_millionths + 500_000) / 1_000_000;
    let net = totals.payers[0] - project.grant.min(totals.payers[0]);
    totals.city = if project.urban { (net + 1) / 2 } else { 0 };
    totals.district = net - totals.city;
    totals
}

/// Largest remainder over a row's shares.
fn share(row: &Row, fen: i64, payers: &mut [i64; 10]) {
    let mut left = fen;
    for (payer, weight) in &row.shares {
        let part = fen * weight / row.whole;
        payers[*payer] += part;
        left -= part;
    }
    while left > 0 {
        let remainder = |weight: i64| fen * weight % row.whole;
        let mut best = row.shares[0];
        for share in &row.shares[1..] {
            if remainder(share.1) > remainder(best.1) {
                best = *share;
            }
        }
        payers[best.0] += 1;
        left -= 1;
        debug_assert!(left == 0, "two payers leave at most one fen");
    }
}

/// The sums on which kernel and assessment must agree, in fen: all payers, city, district.
pub(crate) fn total(table: &Table, projects: &[Project]) -> [i64; 3] {
    let totals = assess(table, projects);
    let payers = totals.iter().flat_map(|totals| totals.payers).sum();
    [payers, totals.iter().map(|totals| totals.city).sum(), totals.iter().map(|totals| totals.district).sum()]
}
