//! Links: making one, opening one, and the address in general.

use yew::Context;

use super::{App, Message};
use crate::document::{Action, Document};
use crate::files::{self, Linked, Notice};
use crate::views::sight::Address;
use crate::{browser, companion, text};

impl App {
    /// Follows the address: to its view, its figure, and what its link carries.
    pub(super) fn moved(&mut self, context: &Context<Self>) {
        let address = Address::read(&browser::hash());
        self.look_at(address.sight);
        self.sights.owners.want(address.household);
        self.refresh(context);
        let link = context.link().clone();
        match address.link {
            Some(packed) => files::unlink(&packed, move |linked| link.send_message(Message::Arrived(linked))),
            None => {
                if let Some(figure) = address.figure {
                    link.send_message(Message::Explain(figure));
                }
            }
        }
    }

    /// Packs the document for a link.
    pub(super) fn pack(&mut self, context: &Context<Self>, figure: Option<String>) {
        let link = context.link().clone();
        files::link(&self.document.scenarios, self.assessed.assessment(), move |packed| {
            link.send_message(Message::Packed(packed, figure));
        });
    }

    /// Copies the link. Where the browser does not allow that, the address bar shows it: else the next reload would
    /// open the link in the place of one's own document.
    pub(super) fn copy(
        &mut self,
        context: &Context<Self>,
        packed: Result<String, &'static str>,
        figure: Option<String>,
    ) {
        let packed = match packed {
            Ok(packed) => packed,
            Err(words) => {
                self.notice = Some(Notice::of(words));
                return;
            }
        };
        self.figure.forget();
        // Whatever else the address names is sent along.
        let mut here = Address::read(&browser::hash());
        (here.sight, here.figure, here.link) = (self.sight, figure, Some(packed));
        let hash = here.write();
        let link = context.link().clone();
        let address = [&browser::address(), "#", &hash].concat();
        companion::copy_text(&address, move |copied| {
            if !copied {
                browser::set_hash(&hash, false);
            }
            link.send_message(Message::Copied(copied));
        });
    }

    /// Shows what a link carries, read-only, and says what differs where the rules do.
    pub(super) fn arrive(&mut self, linked: Linked) {
        let scenarios = match linked.opened {
            Ok(scenarios) => scenarios,
            Err(notice) => {
                self.notice = Some(notice);
                return;
            }
        };
        let shown = Document::shown(self.document.rulebook, scenarios);
        let document = std::mem::replace(&mut self.document, shown);
        self.own.get_or_insert(document);
        self.assess();
        if linked.digest != self.document.rulebook.digest {
            self.notice = Some(self.differences(&linked.digest, &linked.figures));
        }
        let address = Address::read(&browser::hash());
        {
            self.sights.owners.begin();
            self.sights.owners.want(address.household);
        }
        if let Some(figure) = address.figure {
            self.asked.emit(figure);
        }
    }

    /// What another version of the rules made of the document, against this one.
    fn differences(&self, digest: &str, then: &[String]) -> Notice {
        let assessment = self.assessed.assessment();
        let arrow = |then: &str, now: &str| [then, " → ", now].concat();
        let mut told = vec![(text::digest().to_owned(), arrow(digest, &assessment.rulebook))];
        let now = assessment.totals.as_ref().map(files::remembered).into_iter().flatten();
        let changed = now.zip(then).filter_map(|((name, now), then)| {
            let now = now.to_string();
            (now != *then)
                .then(|| (name.to_owned(), arrow(&fentan_core::grouped(then), &fentan_core::grouped(&now))))
        });
        told.extend(changed);
        if told.len() == 1 {
            told.push((text::sum().to_owned(), text::same_figures().to_owned()));
        }
        Notice { title: text::other_rules(), told }
    }

    /// Makes what a link carries one's own; what was one's own before is one undo away.
    pub(super) fn make_mine(&mut self, context: &Context<Self>) {
        let scenarios = self.document.scenarios.clone();
        self.back_to_mine();
        self.act(context, Action::Open(scenarios));
    }

    /// Goes back to one's own document, where another one is looked at.
    pub(super) fn back_to_mine(&mut self) {
        if let Some(own) = self.own.take() {
            self.document = own;
            self.assess();
            browser::set_hash(&Address { sight: self.sight, ..Address::default() }.write(), false);
        }
    }
}
