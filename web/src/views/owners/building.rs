//! A building drawn floor by floor, each flat with its share.

use std::rc::Rc;

use fentan_core::{Bilingual, Fen, Language};
use fentan_owners::Apportioned;
use yew::virtual_dom::AttrValue;
use yew::{Callback, Html, MouseEvent, Properties, component, html, use_callback};

use super::community::flat_name;
use super::context::use_owners_context;
use super::drawing::{Drawing, MOST_FLATS, drawn};
use super::flat_table::{Flat, FlatTable, flat_id};
use super::home::{HomeAction, use_home};
use crate::components::{Button, ButtonKind, Choice};
use crate::context::{money, use_language, use_project_context};
use crate::words::{owner_answer, owners};

/// The beginning of the id of a flat's button.
const PREFIX: &str = "flat-";

/// The most choices that stand in a row; more are a list.
const MOST_TABS: usize = 12;

/// The shade of a share: 0 for nothing, then 1 to 5 from the smallest to the largest.
fn shade(share: Fen, smallest: Fen, largest: Fen) -> u128 {
    if share.is_zero() {
        return 0;
    }
    let part = share.checked_sub(smallest).zip(largest.checked_sub(smallest));
    match part.and_then(|(part, whole)| part.per_mille_of(whole)) {
        Some(part) => part.min(999) / 200 + 1,
        None => 3,
    }
}

/// A building with every flat's share, and what chooses another one.
#[component]
pub(super) fn Building() -> Html {
    let language = use_language();
    let home = use_home().home;
    let owners = use_owners_context();
    let choose_building = use_callback(home.dispatcher(), |building, home| {
        home.dispatch(HomeAction::Building(building));
    });
    let choose_stairwell = use_callback(home.dispatcher(), |stairwell, home| {
        home.dispatch(HomeAction::Stairwell(Some(stairwell)));
    });
    let buildings = &owners.community.buildings;
    let Some((found, building)) = owners.found().zip(owners.community.building(home.building)) else {
        return Html::default();
    };
    let stairwells = &building.stairwells;
    let label = |name: Bilingual| AttrValue::from(name.get(language).to_owned());
    let count: usize =
        drawn(building, home.stairwell.unwrap_or(0)).iter().map(|stairwell| stairwell.households.len()).sum();
    html! {
        <div>
            if buildings.len() > 1 {
                <Tabs
                    id="drawn-building"
                    label={owners::BUILDING.get(language)}
                    names={buildings.iter().map(|own| label(own.label())).collect::<Vec<_>>()}
                    present={home.building}
                    onchoose={choose_building}
                />
            }
            if building.count() > MOST_FLATS && stairwells.len() > 1 {
                <Tabs
                    id="drawn-stairwell"
                    label={owners::STAIRWELL.get(language)}
                    names={stairwells.iter().map(|own| label(own.label())).collect::<Vec<_>>()}
                    present={home.stairwell.unwrap_or(0)}
                    onchoose={choose_stairwell}
                />
            }
            if count > MOST_FLATS {
                <p class="lead">{ owner_answer::too_many_flats(count).get(language) }</p>
            } else {
                <Flats />
                { legend(found, language) }
            }
        </div>
    }
}

/// The flats that are drawn of the building.
#[component]
fn Flats() -> Html {
    let language = use_language();
    let project = use_project_context();
    let owners = use_owners_context();
    let home = use_home();
    let onmove = use_callback(home.home.dispatcher(), |flat, home| home.dispatch(HomeAction::Flat(flat)));
    let deps = (project.clone(), owners.clone(), home.clone());
    let flat = use_callback(deps, |flat: Flat, (project, owners, home)| {
        let Flat { household, reached } = flat;
        let Some(found) = owners.found() else { return Html::default() };
        let share = found.shares.get(household).map(|share| share.share).unwrap_or_default();
        let spread = &found.distribution;
        let name = project.project().households.get(household).map(|own| flat_name(own));
        let name = name.map(|name| AttrValue::from(project.say(&name).to_owned())).unwrap_or_default();
        html! {
            <FlatButton
                {household}
                {name}
                {share}
                shade={shade(share, spread.smallest, spread.largest)}
                {reached}
                pressed={home.chosen == Some(household)}
                onchoose={&home.choose}
            />
        }
    });
    let Some(building) = owners.community.building(home.home.building) else { return Html::default() };
    let stairwells = drawn(building, home.home.stairwell.unwrap_or(0));
    let heads: Vec<Html> = stairwells.iter().map(|own| html! { { own.label().get(language) } }).collect();
    let drawing = Rc::new(Drawing::of(&stairwells, project.project()));
    let label = owner_answer::shares_of(building.label().get(language)).get(language).to_owned();
    html! { <FlatTable {label} {drawing} {heads} {flat} present={home.home.flat} prefix={PREFIX} {onmove} /> }
}

#[derive(PartialEq, Properties)]
struct FlatButtonProps {
    household: usize,
    name: AttrValue,
    share: Fen,
    shade: u128,
    /// True where the tab key reaches it.
    reached: bool,
    /// True where its household is looked at.
    pressed: bool,
    onchoose: Callback<usize>,
}

/// A flat with its share; a click looks at its household.
#[component]
fn FlatButton(props: &FlatButtonProps) -> Html {
    let onclick =
        use_callback((props.household, props.onchoose.clone()), |_: MouseEvent, (flat, onchoose)| {
            onchoose.emit(*flat);
        });
    html! {
        <button
            type="button"
            class={format!("flat flat-{}", props.shade)}
            id={flat_id(PREFIX, props.household)}
            tabindex={if props.reached { "0" } else { "-1" }}
            aria-pressed={if props.pressed { "true" } else { "false" }}
            {onclick}
        >
            <span class="door">{ props.name.clone() }</span>
            <span class="owed">{ money(props.share) }</span>
        </button>
    }
}

#[derive(PartialEq, Properties)]
struct TabsProps {
    id: AttrValue,
    label: AttrValue,
    names: Vec<AttrValue>,
    /// The place of the one that is shown.
    present: usize,
    onchoose: Callback<usize>,
}

/// Buildings or stairwells to choose from.
#[component]
fn Tabs(props: &TabsProps) -> Html {
    let TabsProps { id, label, names, present, onchoose } = props;
    let onchange = use_callback(onchoose.clone(), |chosen: String, onchoose| {
        onchoose.emit(chosen.parse().unwrap_or(0));
    });
    let names = names.iter().enumerate();
    if names.len() > MOST_TABS {
        let choices = names.map(|(place, name)| (place.to_string().into(), name.clone()));
        let choices: Vec<_> = choices.collect();
        return html! {
            <div class="flats-choice">
                <Choice {id} {label} value={present.to_string()} {choices} {onchange} />
            </div>
        };
    }
    let tabs = names.map(|(place, name)| {
        let onclick = onchoose.reform(move |_: MouseEvent| place);
        let current = (place == *present).then_some("true");
        html! { <Button kind={ButtonKind::Tab} {current} {onclick}>{ name.clone() }</Button> }
    });
    html! { <div class="flats-choice" role="group" aria-label={label}>{ for tabs }</div> }
}

/// The meaning of the shades: by their ends, since every flat shows its own figure.
fn legend(found: &Apportioned, language: Language) -> Html {
    let spread = &found.distribution;
    html! {
        <p class="flats-legend">
            { owner_answer::SHARE_SMALL.get(language) }
            <b>{ money(spread.smallest) }</b>
            <span aria-hidden="true">{ for (1..=5).map(|step| html! { <i class={format!("flat-{step}")} /> }) }</span>
            { owner_answer::SHARE_LARGE.get(language) }
            <b>{ money(spread.largest) }</b>
            { owner_answer::FLATS_HINT.get(language) }
        </p>
    }
}

#[cfg(test)]
mod tests {
    use fentan_core::Fen;

    use super::shade;

    #[test]
    fn shares_are_shaded_from_the_smallest_to_the_largest() {
        let shade = |share, smallest, largest| shade(Fen::new(share), Fen::new(smallest), Fen::new(largest));
        assert_eq!((shade(0, 0, 100), shade(1, 0, 100), shade(100, 0, 100)), (0, 1, 5));
        assert_eq!((shade(50, 50, 100), shade(75, 50, 100), shade(70, 70, 70)), (1, 3, 3));
    }
}
