//! The resident's calculator, as other people's pages embed it: what my household pays, who pays the rest, and why.
//!
//! ```text
//! embed.js ── start, setBudget ── budget ── calculator ── core: check, assess, apportion
//!    ▲                            (JSON)        │  ▲
//!    └── fentanEmbed.ready, changed, failed ── form, shown ── what people type and choose
//! ```
//!
//! A program of its own, since all that it loads must be small. It stores nothing and asks nobody. Like the page it
//! computes nothing about money: every figure comes from core.

#![allow(unsafe_code, reason = "wasm-bindgen generates the glue that the browser calls")]

mod budget;
mod calculator;
mod dom;
mod form;
mod heard;
mod own;
mod payers;
mod reader;
mod reasons;
mod settings;
mod shown;
mod table;
mod told;
mod words;

use std::cell::RefCell;

use fentan_core::Rulebook;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use self::budget::Refusal;
use self::calculator::Calculator;
use self::dom::{add, by_id, tag, write};
use self::settings::{Part, Settings};
use self::told::tell;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = fentanEmbed)]
    fn ready();

    #[wasm_bindgen(js_namespace = fentanEmbed)]
    fn failed(code: &str, chinese: &str, english: &str);
}

thread_local! {
    static CALCULATOR: RefCell<Option<Calculator>> = const { RefCell::new(None) };
    /// What to calculate once a visitor has agreed to other rules than those that were asked for.
    static WAITING: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Where everything is put.
const PLACE: &str = "app";

/// Starts with the settings and the budget of `configuration`, JSON of the embed's script.
pub fn start(configuration: &str) {
    let (settings, budget) = Settings::of(configuration);
    words::speak(settings.english);
    dom::hear(PLACE, heard::heard);
    let rulebook = Rulebook::fuzhou_2021_60();
    write(PLACE, "");
    add(PLACE, tag("h1").text(words::TITLE.get()));
    add(PLACE, tag("div id=errors"));
    add(PLACE, tag("div id=parts"));
    let pinned = settings.rules.clone();
    let calculator = Calculator::new(settings, fentan_core::Draft::default(), false);
    CALCULATOR.set(Some(calculator));
    ready();
    if !pinned.is_empty() && pinned != *rulebook.digest {
        let accept = tag("button.tool type=button id=accept").text(words::LATEST.get());
        add("errors", tag("div.alert role=alert").put(tag("p").text(words::PINNED.get())).put(accept));
        failed("rules", &[words::PINNED.0, &pinned].concat(), &[words::PINNED.1, &pinned].concat());
        WAITING.set(budget);
    } else {
        open(&budget);
    }
}

/// Shows another budget; what is wrong with it the visitor reads and the page around is told.
pub fn set_budget(text: &str) {
    if by_id("accept").is_some() {
        WAITING.set(text.to_owned());
    } else {
        open(text);
    }
}

/// The budget that is shown, where it is not the one that it was given: the example, or what a visitor has made of it.
#[must_use]
pub fn written() -> JsValue {
    let edited = |calculator: &mut Calculator| {
        (calculator.example || calculator.touched)
            .then(|| budget::write(&calculator.draft, calculator.written.clone()))
    };
    with(edited).flatten().unwrap_or_default()
}

/// Shows a budget; what is wrong with it the page around is told.
fn open(text: &str) {
    if let Err((words, field)) = show_budget(text) {
        failed("budget", &[words.0, &field].concat(), &[words.1, &field].concat());
    }
}

fn show_budget(text: &str) -> Result<(), Refusal> {
    write("errors", "");
    write("parts", "");
    let read = budget::read(if text.is_empty() { budget::EXAMPLE } else { text });
    with(|calculator| {
        let ((draft, written), refused) = match read {
            Ok(read) => (read, None),
            Err(refusal) => (Default::default(), Some(refusal)),
        };
        (calculator.draft, calculator.written) = (draft, written);
        calculator.example = text.is_empty();
        calculator.touched = false;
        calculator.choose_project(0);
        if let Some((words, field)) = &refused {
            let said = [words.get(), field].concat();
            add("errors", tag("div.alert role=alert").put(tag("p").text(&said)));
            tell(calculator, &calculator.figures());
        } else {
            build(calculator);
        }
        refused
    })
    .flatten()
    .map_or(Ok(()), Err)
}

/// Makes everything for a budget or project, and fills in the figures.
fn build(calculator: &Calculator) {
    write("parts", "");
    write("errors", "");
    calculator.said.take();
    if calculator.example {
        add("parts", tag("p.example id=example"));
    }
    let why = || form::section("why", words::WHY.get()).put(tag("div id=why")).put(full_page());
    let payers = || form::section("payers", words::PAYERS.get()).put(tag("div id=payers"));
    for (part, made) in [
        (Part::Community, calculator.community()),
        (Part::Measures, calculator.measures()),
        (Part::Answer, calculator.answer()),
        (Part::Payers, Some(payers())),
        (Part::Why, Some(why())),
    ] {
        if let Some(made) = made.filter(|_| calculator.settings.shows(part)) {
            add("parts", made);
        }
    }
    calculator.list_doors(calculator.household);
    update(calculator);
    let unknown = !calculator.settings.household.is_empty() && calculator.household.is_none();
    if unknown {
        let id = &calculator.settings.household;
        write("capitals", &[words::UNKNOWN_HOUSEHOLD.get(), id].concat());
        failed(
            "household",
            &[words::UNKNOWN_HOUSEHOLD.0, id].concat(),
            &[words::UNKNOWN_HOUSEHOLD.1, id].concat(),
        );
    }
}

/// The link to the page that explains every figure.
fn full_page() -> dom::Tag {
    let address = by_id("full").map_or_else(|| "./".to_owned(), |full| full.href());
    let link = tag("a target=_blank rel=noopener").attr("href", &address).text(words::FULL.get());
    tag("p.facts").put(link)
}

fn update(calculator: &Calculator) {
    let figures = calculator.figures();
    if calculator.example {
        let said = if calculator.touched { words::TOUCHED } else { words::EXAMPLE };
        write("example", said.get());
        write("community-title", calculator.example_name());
    }
    calculator.show(&figures);
    tell(calculator, &figures);
}

/// Does something with the calculator, unless it is at work: a field that is taken away while somebody is in it says,
/// from within what takes it away, that it has changed.
fn with<T>(act: impl FnOnce(&mut Calculator) -> T) -> Option<T> {
    CALCULATOR.with(|calculator| calculator.try_borrow_mut().ok()?.as_mut().map(act))
}
