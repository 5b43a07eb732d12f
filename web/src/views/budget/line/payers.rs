//! The payers of a line: what each pays, and what they agree on.

use fentan_core::rulebook::{Component, PayerIndex, Sharing};
use yew::{Html, html};

use super::Row;
use super::agreed::AgreedShares;
use crate::components::TextField;
use crate::document::LineField;
use crate::views::budget::lines::ENTERPRISES;
use crate::views::budget::parts::parts;
use crate::words::budget;

impl Row<'_> {
    /// The payers, and the enterprise where the line is the only one who can name it.
    pub(super) fn who(&self) -> Html {
        let enterprise = &self.line.enterprise;
        let asked = enterprise.is_some() || self.component.is_some_and(|own| self.asks_enterprise(own));
        html! {
            <>
                if let Some(result) = self.result {
                    { parts(self.project, &self.path, result.parts) }
                }
                if asked {
                    <span class="enterprise">
                        <span aria-hidden="true">{ self.project.say(&budget::ENTERPRISE) }</span>
                        <TextField
                            place={self.place(LineField::Enterprise)}
                            value={enterprise.clone().unwrap_or_default()}
                            label={self.label(&budget::ENTERPRISE)}
                            list={ENTERPRISES}
                        />
                    </span>
                }
            </>
        }
    }

    /// True where somebody pays whom only the line can name.
    fn asks_enterprise(&self, component: &Component) -> bool {
        let rules = self.project.rulebook();
        let unnamed = |payer: PayerIndex| rules.payer(payer).is_some_and(|payer| payer.unnamed);
        match &component.sharing {
            Sharing::Fixed(shares) => shares.iter().any(|share| unnamed(share.payer)),
            Sharing::Agreement(payers) => payers.iter().any(|payer| unnamed(*payer)),
        }
    }

    /// The row in which the payers agree on their shares, where the policy leaves that to them.
    pub(super) fn shares(&self) -> Html {
        let rules = self.project.rulebook();
        let payers: Vec<PayerIndex> = match self.component.map(|component| &component.sharing) {
            Some(Sharing::Agreement(payers)) => payers.clone(),
            Some(Sharing::Fixed(_)) => return Html::default(),
            None => rules.payer_indices().filter(|payer| *payer != rules.undetermined).collect(),
        };
        html! { <AgreedShares line={self.index} {payers} name={self.name.clone()} /> }
    }
}
