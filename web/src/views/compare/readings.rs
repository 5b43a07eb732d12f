//! Every reading with its options: which is in use, and what each other one would move.

use fentan_core::Fen;
use fentan_core::rulebook::{Reading, ReadingOption};
use yew::{Callback, Html};

use super::super::{Desk, column, tool};
use super::amounts::{self, Sum};
use super::found::{self, Effect};
use super::{Message, State, part, when, wide};
use crate::tag::{Piece as _, Tag, tag};
use crate::text;

impl State {
    pub(super) fn readings(&self, desk: &Desk<'_>, link: &Callback<Message>) -> Tag {
        let found = match self.readings.found() {
            Ok(found) => table(desk, link, found),
            Err(words) => words.html(),
        };
        part("compare-readings", text::compare_readings())
            .put(tag("p.lead").text(text::readings_moved()))
            .put(found)
            .put(tag("p.compare-words").text(text::only_readings()))
    }
}

fn table(desk: &Desk<'_>, link: &Callback<Message>, found: &[found::Reading]) -> Html {
    let sums = shown(desk, found);
    let save = !desk.document.read_only;
    let head = tag("tr")
        .put(column("th", text::option()))
        .put(column("th.amount", text::moved_money()))
        .put(column("th.compare-count", text::moved_projects()))
        .each(sums.iter().map(|sum| column("th.amount", sum.name)))
        .put(save.then(|| column("th.compare-save", text::actions())));
    // How many columns follow the first.
    let rest = sums.len() + 2 + usize::from(save);
    let bodies = found.iter().filter_map(|found| {
        let reading = desk.rulebook.reading(&found.id)?;
        let options = reading.options.iter().filter_map(|option| {
            if option.id == found.present {
                return Some(in_use(option, rest));
            }
            let effect = found.options.iter().find(|effect| effect.id == option.id)?;
            Some(alternative(desk, link, reading, option, effect, &sums))
        });
        Some(tag("tbody").put(heading(reading, rest + 1)).each(options))
    });
    let table = tag("table.compare-readings")
        .put(tag("caption.hidden").text(text::readings_caption()))
        .put(tag("thead").put(head))
        .each(bodies);
    wide(text::readings_caption(), table).html()
}

/// Whose part is shown: city, district, enterprises, residents and what is undetermined always, others where a reading
/// moves them.
fn shown(desk: &Desk<'_>, found: &[found::Reading]) -> Vec<Sum> {
    let always = [
        "government.city",
        "government.district",
        "groups.enterprise",
        "groups.residents",
        "groups.undetermined",
    ];
    let mut sums = amounts::bearers(desk.rulebook);
    sums.retain(|sum| {
        let mut effects = found.iter().flat_map(|reading| &reading.options);
        always.contains(&&*sum.id) || effects.any(|effect| effect.sums.get(&sum.id).by != Some(Fen::ZERO))
    });
    sums
}

/// The row that says what is left open, and where.
fn heading(reading: &'static Reading, width: usize) -> Tag {
    let name = tag("th scope=rowgroup")
        .attr("colspan", width.to_string())
        .put(tag("strong").text(text::of(&reading.name)))
        .put(tag("span.clause").text(&*reading.clause))
        .put(tag("span.compare-question").text(text::of(&reading.question)));
    tag("tr.compare-heading").put(name)
}

fn name(option: &'static ReadingOption, mark: Option<Tag>) -> Tag {
    tag("th scope=row")
        .text(text::of(&option.name))
        .put(mark)
        .put(tag("span.description").text(text::of(&option.effect)))
}

fn in_use(option: &'static ReadingOption, width: usize) -> Tag {
    let mark = tag("span.mark.required").text(text::in_use());
    let told = tag("td.compare-text").attr("colspan", width.to_string()).text(text::computed_so());
    tag("tr.compare-used").put(name(option, Some(mark))).put(told)
}

fn alternative(
    desk: &Desk<'_>,
    link: &Callback<Message>,
    reading: &'static Reading,
    option: &'static ReadingOption,
    effect: &Effect,
    sums: &[Sum],
) -> Tag {
    let save = || {
        let taken = move || Message::Read(reading.id.to_string(), option.id.to_string());
        let label = [text::save_reading(), text::colon(), text::of(&option.name)].concat();
        tag("td.compare-save").put(tool(text::save_reading(), when(link, taken)).attr("aria-label", label))
    };
    tag("tr")
        .put(name(option, None))
        .put(amounts::amount(desk, effect.moved))
        .put(tag("td.compare-count").text(effect.projects.to_string()))
        .each(sums.iter().map(|sum| amounts::change(desk, effect.sums.get(&sum.id).by)))
        .put((!desk.document.read_only).then(save))
}
