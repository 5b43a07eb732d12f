//! A line that the annex does not list becomes one of a component that it does.

use fentan_core::draft::{DraftLine, TextById};
use fentan_core::rulebook::{Component, Sharing};
use fentan_core::{Bilingual, Rulebook};

use crate::context::ProjectContext;
use crate::document::Action;
use crate::fields::{Shape, shown};
use crate::notice::Notice;
use crate::words::{budget, same};

/// Makes a line of the project one of a component. It keeps all it holds but shares that were agreed on and that the
/// component does not leave to an agreement, which is said.
pub(super) fn assign(project: &ProjectContext, line: usize, component: &str) {
    let rulebook = project.rulebook();
    let index = rulebook.component_index(component);
    let (Some(written), Some(found)) =
        (project.project().lines.get(line), index.and_then(|index| rulebook.component(index)))
    else {
        return;
    };
    let keeps_shares = fits(rulebook, found, written);
    let dropped = agreed(rulebook, written).filter(|_| !keeps_shares);
    project.notify.emit(dropped.map(|shares| {
        let remark = budget::shares_dropped(&rulebook.annex, &shares);
        Notice::remark(&budget::ASSIGNED, vec![(found.name.clone(), remark)])
    }));
    project.dispatch.emit(Action::AssignLine { line, component: component.to_owned(), keeps_shares });
}

/// True where every payer that a line's payers agreed on is one whom the component lets agree.
fn fits(rulebook: &Rulebook, component: &Component, line: &DraftLine) -> bool {
    let Sharing::Agreement(payers) = &component.sharing else { return false };
    let shares = line.shares.iter().flat_map(|shares| shares.iter().map(|(id, _)| id));
    let mut named = shares.chain(line.parts.iter().flat_map(|parts| parts.0.iter().map(|(id, _)| id)));
    named.all(|named| payers.iter().any(|payer| rulebook.payer_id(*payer) == named))
}

/// The shares that a line's payers agreed on, in words; none where they agreed on nothing.
pub(super) fn agreed(rulebook: &Rulebook, line: &DraftLine) -> Option<Bilingual> {
    let name =
        |id: &str| rulebook.payers.iter().find(|payer| *payer.id == *id).map(|payer| payer.short.clone());
    let shares = line.shares.iter().flat_map(TextById::iter);
    let shares = shares.map(|(id, share)| (id, [&*shown(Shape::Percent, share), "%"].concat()));
    let parts = line.parts.iter().flat_map(|parts| &parts.0).map(|(id, parts)| (id, parts.0.clone()));
    let all: Vec<(Bilingual, String)> =
        shares.chain(parts).map(|(id, share)| (name(id).unwrap_or_else(|| same(id)), share)).collect();
    (!all.is_empty()).then(|| {
        let join = |choose: fn(&Bilingual) -> &str, between: &str| {
            let each = all.iter().map(|(name, share)| [choose(name), " ", share].concat());
            each.collect::<Vec<_>>().join(between)
        };
        Bilingual::new(join(|name| &name.zh, "、"), join(|name| &name.en, ", "))
    })
}

#[cfg(test)]
mod tests {
    use fentan_core::Rulebook;
    use fentan_core::draft::CUSTOM;

    use super::{DraftLine, TextById, agreed, fits};

    fn line(shares: &[(&str, &str)]) -> DraftLine {
        let shares: TextById =
            shares.iter().map(|(id, share)| ((*id).to_owned(), (*share).to_owned())).collect();
        DraftLine { component: CUSTOM.to_owned(), shares: Some(shares), ..DraftLine::default() }
    }

    #[test]
    fn agreed_shares_stay_only_where_the_component_leaves_them_to_an_agreement_b6() {
        let rulebook = Rulebook::fuzhou_2021_60();
        let component = |id: &str| rulebook.component(rulebook.component_index(id).unwrap()).unwrap();
        let agreed_on = line(&[("other_enterprise", "0.4"), ("owners", "0.6")]);
        assert!(fits(rulebook, component("basic.property_management"), &agreed_on));
        assert!(!fits(rulebook, component("basic.drainage"), &agreed_on));
        let others = line(&[("government", "0.5"), ("owners", "0.5")]);
        assert!(!fits(rulebook, component("basic.property_management"), &others));
    }

    #[test]
    fn what_is_dropped_is_named_b6() {
        let rulebook = Rulebook::fuzhou_2021_60();
        let found = agreed(rulebook, &line(&[("government", "0.25"), ("owners", "0.75")])).unwrap();
        assert!(found.zh.contains("25%") && found.zh.contains("75%"), "{}", found.zh);
        assert_eq!(agreed(rulebook, &DraftLine::default()), None);
    }
}
