//! The rules themselves, as the rulebook holds them: Annex 2 with worked examples, then who may pay, how city and
//! district split, where money comes from, and what the policy leaves open. Nothing of the policy is written here.

mod example;
mod lists;
mod measures;
mod search;

use std::rc::Rc;

use fentan_core::Bilingual;
use web_sys::{Event, HtmlInputElement};
use yew::html::oninput;
use yew::virtual_dom::AttrValue;
use yew::{Callback, InputEvent, TargetCast as _};

use self::example::Examples;
use self::search::{Row, Search};
use super::{Desk, button, money, section, tool};
use crate::fields::{chosen, option};
use crate::tag::{Tag, tag};
use crate::{browser, chart, text};

/// What the view keeps for itself.
#[derive(Default)]
pub(crate) struct State {
    /// The text in the search field, also while an input method composes it.
    typed: AttrValue,
    search: Search,
    /// Computed when the view is first shown.
    examples: Option<Examples>,
}

/// What can happen in the view.
pub(crate) enum Message {
    /// The search field holds this text; the flag says that an input method has not finished yet.
    Typed(String, bool),
    /// Only this is asked for, at this place of the choices.
    Ask(usize, String),
    /// Everything is asked for.
    Clear,
}

/// The id of the search field.
const FIELD: &str = "rules-search";

impl State {
    /// Something happened in the view.
    pub(crate) fn update(&mut self, message: Message, _: &Desk<'_>, _: &Callback<Message>) {
        match message {
            Message::Typed(text, composing) => {
                if !composing {
                    self.search.look_for(&text);
                }
                self.typed = text.into();
            }
            Message::Ask(place, id) => self.search.asked[place] = id,
            Message::Clear => {
                (self.typed, self.search) = Default::default();
                browser::focus_path(FIELD);
            }
        }
    }

    /// The view is shown, or the document has changed while it is.
    pub(crate) fn refresh(&mut self, desk: &Desk<'_>, _: &Callback<Message>) {
        if self.examples.is_none() {
            self.examples = Some(Examples::new(desk.rulebook));
        }
    }

    pub(crate) fn view(&self, desk: &Desk<'_>, link: &Callback<Message>) -> Tag {
        let main = tag("main.rules");
        let Some(examples) = &self.examples else { return main };
        let (rows, sections, contents) = (Vec::new(), Vec::new(), Vec::new());
        let mut page = Page { desk, search: &self.search, examples, rows, sections, contents, found: 0 };
        page.tiers();
        let components = page.found;
        page.lists();
        let lead = if components == 0 {
            let clear = link.reform(|_| Message::Clear);
            tag("p.none").text(text::none_found()).put(tool(text::clear_search(), clear))
        } else {
            let class = desk.rulebook.division_class(example::class(desk.rulebook));
            let class = class.map_or("", |class| text::of(&class.name));
            tag("p.lead").text(text::examples_lead(&money(example::COST), class))
        };
        let count = tag("p role=status").text(text::rules_found(components, page.found - components));
        main.put(self.filters(desk, link).put(count))
            .put(
                tag("nav.contents")
                    .attr("aria-label", text::rules_contents())
                    .put(tag("ul").each(page.contents)),
            )
            .put(tag("svg.hidden aria-hidden=true").put(chart::patterns()))
            .put(lead)
            .each(page.sections)
    }

    /// The search field, and what else can be asked of a measure.
    fn filters(&self, desk: &Desk<'_>, link: &Callback<Message>) -> Tag {
        let field = tag("input.input type=search autocomplete=off spellcheck=false id=rules-search")
            .attr("aria-label", text::search_rules())
            .attr("placeholder", text::search_hint())
            .with(|input| {
                input.set_value(Some(self.typed.clone()));
                input.add_listener(Rc::new(oninput::Wrapper::new(link.reform(|event| typed(&event)))));
            });
        let mut tiers = self.choice(0, &text::ALL_TIERS, link);
        for tier in desk.rulebook.tiers.iter() {
            tiers = self.offer(tiers, 0, &tier.id, &tier.name);
        }
        let needs = self.choice(1, &text::ALL_NEEDS, link);
        let needs = self.offer(needs, 1, measures::REQUIRED, &text::REQUIRED);
        let needs = self.offer(needs, 1, measures::OPTIONAL, &text::OPTIONAL);
        let mut groups = self.choice(2, &text::ALL_PAYERS, link);
        for group in desk.rulebook.groups.iter() {
            groups = self.offer(groups, 2, &group.id, &group.name);
        }
        let filters = tag("div.filters role=search").attr("aria-label", text::search_rules());
        filters.put(field).put(tiers).put(needs).put(groups)
    }

    /// A list that is called after its first choice, which asks for nothing.
    #[inline(never)]
    fn choice(&self, place: usize, all: &'static Bilingual, link: &Callback<Message>) -> Tag {
        let ask = link.reform(move |event: Event| Message::Ask(place, chosen(&event)));
        let list = tag("select.input").attr("aria-label", text::of(all)).on_change(ask);
        self.offer(list, place, "", all)
    }

    #[inline(never)]
    fn offer(&self, list: Tag, place: usize, id: &'static str, name: &'static Bilingual) -> Tag {
        list.put(option(id, text::of(name), self.search.asked[place] == id))
    }
}

fn typed(event: &InputEvent) -> Message {
    Message::Typed(event.target_unchecked_into::<HtmlInputElement>().value(), event.is_composing())
}

/// The page as it is written, part by part.
struct Page<'a> {
    desk: &'a Desk<'a>,
    search: &'a Search,
    examples: &'a Examples,
    /// What was found for the part that is being written.
    rows: Vec<Tag>,
    sections: Vec<Tag>,
    contents: Vec<Tag>,
    /// How many rows were found in all.
    found: usize,
}

impl Page<'_> {
    /// Adds a row to the part that is being written, if it is one that is looked for.
    #[inline(never)]
    fn row(&mut self, row: Row, element: Tag) {
        if let Some(row) = row.end(self.search, element) {
            self.rows.push(row);
            self.found += 1;
        }
    }

    /// Ends a part that is a table.
    #[inline(never)]
    fn table(
        &mut self,
        id: &'static str,
        name: &'static Bilingual,
        clause: &'static str,
        columns: &'static Bilingual,
        table: Tag,
    ) {
        let mut head = tag("tr");
        for name in text::column_names(columns) {
            head = head.put(tag("th scope=col").text(name));
        }
        let caption = tag("caption.hidden").text(text::of(name));
        self.part(id, name, clause, table.put(caption).put(tag("thead").put(head)));
    }

    /// Ends a part: its rows go into this element. Without any, there is no such part.
    #[inline(never)]
    fn part(&mut self, id: &'static str, name: &'static Bilingual, clause: &'static str, around: Tag) {
        let rows = std::mem::take(&mut self.rows);
        if rows.is_empty() {
            return;
        }
        let (own, name) = (["rules-", id].concat(), text::of(name));
        let go = button("button.link type=button", browser::going_to(&own)).text(name);
        self.contents.push(tag("li").put(go));
        let title =
            tag("div.title").put(tag("h2").attr("id", id).text(name)).put(tag("span.clause").text(clause));
        self.sections.push(section("", own, id).put(title).put(around.each(rows)));
    }
}
