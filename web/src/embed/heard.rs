//! What people do: type, choose, press.

use crate::embed::dom::{Element, by_id, go_to};
use crate::embed::own::number;
use crate::embed::{Calculator, PLACE, WAITING, build, open, update, with};
use crate::fields::{Shape, normalise, shown};

/// Adds the measure that is chosen in the list, and goes to its amount.
fn add_measure(calculator: &mut Calculator) {
    let Some(list) = by_id("more") else { return };
    let chosen = list.value().parse().ok();
    let Some(line) = chosen.and_then(|index| calculator.add_line(index)) else { return list.focus() };
    build(calculator);
    if let Some(field) = by_id(&["line-", &line.to_string()].concat()) {
        field.focus();
        field.select();
    }
}

/// Does what somebody asks for by typing, choosing or pressing.
pub(crate) fn heard(event: &str, target: &Element) {
    let id = target.id();
    if event == "click" {
        return match &*id {
            "accept" => {
                WAITING.with_borrow(|budget| open(budget));
                // The button is gone with what it was about.
                go_to(PLACE);
            }
            "add" => drop(with(add_measure)),
            _ => {}
        };
    }
    let text = || target.value();
    let typed = |shape| normalise(shape, &text()).unwrap_or_else(text);
    let chosen = || text().parse().ok();
    with(|calculator| match (id.as_str(), event) {
        ("project", "change") => {
            calculator.leave_project();
            calculator.choose_project(chosen().unwrap_or(0));
            build(calculator);
            go_to("project");
        }
        ("building", "change") => {
            calculator.household = None;
            calculator.list_doors(chosen());
            update(calculator);
        }
        ("door", "change") => {
            calculator.household = chosen();
            update(calculator);
        }
        ("area", "input") => {
            calculator.type_area(typed(Shape::Decimal));
            update(calculator);
        }
        ("division" | "tier", "change") => {
            calculator.say(&id, text());
            // Another tier has other measures.
            build(calculator);
            go_to(&id);
        }
        (place, _) if number(place).is_some() => {
            let shape = number(place).map_or(Shape::Text, |(.., shape)| *shape);
            let number = typed(shape);
            if event == "change" {
                target.set_value(&shown(shape, &number));
            }
            calculator.say(place, number);
            update(calculator);
        }
        (id, _) => {
            let Some(line) = id.strip_prefix("line-").and_then(|line| line.parse().ok()) else { return };
            let amount = Some(typed(Shape::Amount)).filter(|amount| !amount.is_empty());
            // What is emptied costs nothing.
            let amount = amount.unwrap_or_else(|| "0".to_owned());
            if event == "change" {
                target.set_value(&shown(Shape::Amount, &amount));
            }
            calculator.set_amount(line, amount);
            update(calculator);
        }
    });
}
