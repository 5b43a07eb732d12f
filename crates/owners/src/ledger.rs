//! The odd fen of a project's charges: what its households owe exactly so far, beside what they were charged.

use std::cmp::Reverse;

use super::exact::Exact;
use fentan_core::Fen;

/// The sums over the charges that were divided so far.
#[derive(Debug)]
pub(super) struct Ledger<'a> {
    /// The places of the households in the natural order of their ids.
    order: &'a [usize],
    /// Each household's exact sum.
    exact: Exact,
    /// The sum that each household was charged, in fen.
    charged: Vec<Fen>,
}

/// A charge divided to the fen.
pub(super) struct Divided {
    /// Each household's part.
    pub(super) parts: Vec<Fen>,
    /// The places of the households that have one of the odd fen, in rising order.
    pub(super) odd: Vec<usize>,
}

impl<'a> Ledger<'a> {
    /// A ledger without charges; `order` has the places of all households in the natural order of their ids.
    pub(super) fn new(order: &'a [usize]) -> Self {
        let households = order.len();
        Self { order, exact: Exact::nothing(households), charged: vec![Fen::ZERO; households] }
    }

    /// Divides a charge: each exact share is rounded down, and the fen left over go one by one, among those with a part
    /// in it, to whoever is then furthest behind the exact sum of all charges so far; a tie goes to the id that comes
    /// first. `None` where a sum does not fit.
    pub(super) fn divide(&mut self, exact: &Exact) -> Option<Divided> {
        let (mut parts, left) = exact.floors()?;
        self.exact.add(exact);
        super::charges::add(&mut self.charged, &parts)?;
        let mut odd = if left == 0 { Vec::new() } else { self.furthest_behind(exact, left)? };
        odd.sort_unstable();
        for index in &odd {
            for sums in [&mut parts, &mut self.charged] {
                let own = sums.get_mut(*index)?;
                *own = own.checked_add(Fen::new(1))?;
            }
        }
        Some(Divided { parts, odd })
    }

    /// The places of the `count` households furthest behind among those with a part in `exact`.
    fn furthest_behind(&self, exact: &Exact, count: usize) -> Option<Vec<usize>> {
        let taking = self.order.iter().enumerate().filter(|(_, index)| exact.has_part(**index));
        let behind = taking.map(|(rank, index)| {
            Some((Reverse(self.exact.behind(*index, *self.charged.get(*index)?)?), rank, *index))
        });
        let mut behind = behind.collect::<Option<Vec<_>>>()?;
        // Fewer fen are left than there are parts with a remainder.
        if count < behind.len() {
            behind.select_nth_unstable(count);
        }
        Some(behind.into_iter().take(count).map(|(_, _, index)| index).collect())
    }
}
