//! Finds the whole-number flow nearest to the exact one: starts from every arc at its nearest whole value, then
//! moves flow along cheapest paths from nodes where too much arrives to nodes where too little does.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::network::Network;

/// An arc in whole units, at the neighbour below its exact value or the one above.
#[derive(Clone, Copy, Debug)]
struct Whole {
    from: usize,
    to: usize,
    /// The exact value rounded down.
    floor: i64,
    /// True where it is at the neighbour above.
    up: bool,
    /// True where it is at the neighbour further from the exact value.
    moved: bool,
    /// The cost of changing `up`, higher where the exact value is nearer to the present side; `None` where the
    /// value is whole.
    price: Option<i64>,
}

/// The value of each arc in units; `None` where a number does not fit.
pub(super) fn solve(network: &Network, unit: i64) -> Option<Vec<i64>> {
    let mut solver = Solver::of(wholes(network, unit)?, network.nodes)?;
    solver.repair()?;
    solver.arcs.iter().map(|arc| arc.floor.checked_add(i64::from(arc.up))).collect()
}

/// All arcs at their nearest whole value, halves upwards.
fn wholes(network: &Network, unit: i64) -> Option<Vec<Whole>> {
    let arcs = network.arcs.iter().map(|arc| {
        let below = arc.value.checked_rem_euclid(unit)?;
        let slant = unit.checked_sub(below.checked_mul(2)?)?;
        Some(Whole {
            from: arc.from,
            to: arc.to,
            floor: arc.value.checked_div_euclid(unit)?,
            up: below > 0 && slant <= 0,
            moved: false,
            price: if below == 0 { None } else { Some(slant.checked_abs()?.checked_mul(arc.weight)?) },
        })
    });
    arcs.collect()
}

struct Solver {
    arcs: Vec<Whole>,
    /// The arcs at each node.
    at: Vec<Vec<usize>>,
    /// The flow that arrives at each node less the flow that leaves it.
    excess: Vec<i64>,
    /// The potential of each node: the correction that keeps all remaining prices from being negative.
    potential: Vec<i64>,
}

/// The end of a cheapest path at a node: its cost, and the arc it comes by.
#[derive(Clone, Copy)]
struct Reached {
    cost: i64,
    by: Option<usize>,
}

impl Solver {
    fn of(arcs: Vec<Whole>, nodes: usize) -> Option<Self> {
        let mut at = vec![Vec::new(); nodes];
        let mut excess = vec![0_i64; nodes];
        for (index, arc) in arcs.iter().enumerate() {
            at.get_mut(arc.from)?.push(index);
            at.get_mut(arc.to)?.push(index);
            let value = arc.floor.checked_add(i64::from(arc.up))?;
            let arriving = excess.get_mut(arc.to)?;
            *arriving = arriving.checked_add(value)?;
            let leaving = excess.get_mut(arc.from)?;
            *leaving = leaving.checked_sub(value)?;
        }
        Some(Self { arcs, at, excess, potential: vec![0; nodes] })
    }

    /// Moves flow until everything that arrives leaves. Each path moves one unit, and paths exist as long as there
    /// is excess, because the exact values are themselves a flow within the bounds.
    fn repair(&mut self) -> Option<()> {
        for node in 0..self.at.len() {
            while *self.excess.get(node)? > 0 {
                let (end, reached) = self.cheapest_path(node)?;
                self.change_along(end, &reached)?;
                let source = self.excess.get_mut(node)?;
                *source = source.checked_sub(1)?;
                let sink = self.excess.get_mut(end)?;
                *sink = sink.checked_add(1)?;
            }
        }
        Some(())
    }

    /// The cheapest path from a node to one where too little arrives (Dijkstra's algorithm with potentials). Ties
    /// go to the lower node, so that the same table is always rounded alike.
    fn cheapest_path(&mut self, start: usize) -> Option<(usize, Vec<Option<Reached>>)> {
        let mut reached: Vec<Option<Reached>> = vec![None; self.at.len()];
        let mut settled = Vec::new();
        let mut heap = BinaryHeap::from([Reverse((0_i64, start))]);
        *reached.get_mut(start)? = Some(Reached { cost: 0, by: None });
        while let Some(Reverse((cost, node))) = heap.pop() {
            if (*reached.get(node)?)?.cost < cost {
                continue;
            }
            settled.push((node, cost));
            if *self.excess.get(node)? < 0 {
                for (node, distance) in settled {
                    let potential = self.potential.get_mut(node)?;
                    *potential = potential.checked_add(distance.checked_sub(cost)?)?;
                }
                return Some((node, reached));
            }
            for &index in self.at.get(node)? {
                let Some((next, price)) = self.step(index, node) else { continue };
                let price = price.checked_add(*self.potential.get(node)?)?;
                let price = price.checked_sub(*self.potential.get(next)?)?;
                let cost = cost.checked_add(price)?;
                let place = reached.get_mut(next)?;
                if place.is_none_or(|known| cost < known.cost) {
                    *place = Some(Reached { cost, by: Some(index) });
                    heap.push(Reverse((cost, next)));
                }
            }
        }
        None
    }

    /// The other end of an arc to which a unit of excess flow at `node` can move, and the price: forward by raising
    /// the arc by one, or back by lowering it. `None` where the arc cannot change so.
    fn step(&self, index: usize, node: usize) -> Option<(usize, i64)> {
        let arc = self.arcs.get(index)?;
        // An arc that is not at its nearest value returns its price.
        let price = if arc.moved { arc.price?.checked_neg()? } else { arc.price? };
        match (arc.from == node, arc.up) {
            (true, false) => Some((arc.to, price)),
            (false, true) => Some((arc.from, price)),
            _ => None,
        }
    }

    /// Changes every arc of a path, from its end back to its start.
    fn change_along(&mut self, end: usize, reached: &[Option<Reached>]) -> Option<()> {
        let mut node = end;
        while let Some(index) = (*reached.get(node)?)?.by {
            let arc = self.arcs.get_mut(index)?;
            node = if arc.from == node { arc.to } else { arc.from };
            arc.up = !arc.up;
            arc.moved = !arc.moved;
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop, proptest};

    use super::super::network::Network;
    use super::super::{Line, Table};
    use super::{Solver, wholes};
    use crate::money::Fen;

    proptest! {
        /// The certificate that no other whole flow is nearer: with the potentials, no possible change has a
        /// negative price.
        #[test]
        fn nothing_nearer_is_left(
            rows in prop::collection::vec((0..3_u8, prop::collection::vec(0..1_000_i64, 6)), 1..60)
        ) {
            let lines = rows.into_iter().enumerate().map(|(index, (group, cells))| Line {
                groups: vec![group.to_string()],
                id: index.to_string(),
                cells: cells.into_iter().map(Fen::new).collect(),
            });
            let table = Table { columns: vec![Some(0), Some(0), Some(1), Some(1), Some(1), None], lines: lines.collect() };
            let order: Vec<usize> = (0..table.lines.len()).collect();
            let network = Network::of(&table, &order).unwrap();
            let mut solver = Solver::of(wholes(&network, 100).unwrap(), network.nodes).unwrap();
            solver.repair().unwrap();
            assert!(solver.excess.iter().all(|excess| *excess == 0));
            for (index, arc) in solver.arcs.iter().enumerate() {
                for node in [arc.from, arc.to] {
                    if let Some((next, price)) = solver.step(index, node) {
                        assert!(price + solver.potential[node] - solver.potential[next] >= 0);
                    }
                }
            }
        }
    }
}
