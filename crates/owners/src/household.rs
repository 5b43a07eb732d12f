//! The households of a project, checked, and joined where they have one owner.

use fentan_core::Decimal;
use fentan_core::Fen;
use fentan_core::check::Checker;
use fentan_core::define_codes;
use fentan_core::diagnostic::Diagnostic;
use fentan_core::draft::{DraftHousehold, DraftProject};
use fentan_core::name_index::NameIndex;
use fentan_core::names::nearest;
use fentan_core::path::Path;

define_codes! {
    Error HOUSEHOLD_AREA "household.area",
        "面积须大于 0", "the area must be above 0",
        hint "不参与分摊的房屋请从清单中去掉，或在分摊规则中排除",
        "take a unit that does not take part out of the list, or exclude it in the rule";
    Error HOUSEHOLD_PURPOSE "household.purpose",
        "没有用途{0}", "there is no purpose {0}",
        hint "可用 residential（住宅）或 non_residential（非住宅）", "use residential or non_residential";
    Error HOUSEHOLD_OWNER "household.same_owner_as",
        "没有另一户{0}", "there is no other household {0}",
        hint "请填同一业主另一套房屋的编号", "name another household of the same owner";
    Warning HOUSEHOLD_PERSONAL "household.personal",
        "像是手机号或身份证号", "this looks like a telephone or citizen's number",
        hint "测算不需要业主的姓名和号码，请删去", "no name or number of an owner is needed; delete it";
    Warning HOUSEHOLDS_COUNT "household.count",
        "项目填报 {0} 户，清单有 {1} 户", "the project says {0} households, the list has {1}",
        hint "请核对：清单缺一户，其余各户就多分摊一份", "check: where one is missing, the others bear its share";
}

/// A household without errors. Its id and address are in the draft, at the same place.
#[derive(Clone, Debug)]
pub struct Household {
    /// Its floor, where the budget gives one; 0 is below the ground.
    pub floor: Option<u32>,
    /// Its exclusive floor area, in ㎡.
    pub area: Decimal,
    /// True where it is a dwelling, not a shop or garage.
    pub residential: bool,
    /// The place, in the list, of the first household of the same owner: its own place where it is that household.
    pub owner: usize,
    /// The balance of its maintenance fund account, in fen.
    pub fund_balance: Fen,
    /// The amount it draws from its provident fund, in fen.
    pub provident_fund: Fen,
    /// The value of its own work (投工投劳), in fen; no money moves.
    pub labour: Fen,
}

/// The households of a project with their diagnostics.
#[derive(Clone, Debug, Default)]
pub struct Households {
    /// The households, in the draft's order; `None` where one has an error.
    pub all: Option<Vec<Household>>,
    /// Diagnostics on the households, with paths from the budget's root.
    pub diagnostics: Vec<Diagnostic>,
}

/// Checks the households of the project at `index` of its budget.
#[must_use]
pub fn households(project: &DraftProject, index: usize) -> Households {
    let projects = Path::ROOT.field("projects");
    let place = projects.item(index);
    let mut found = Vec::new();
    let all = checked(project, &place, &mut Checker::new(&[], &mut found));
    let all = all.filter(|_| !found.iter().any(Diagnostic::is_error));
    Households { all, diagnostics: found }
}

fn checked(project: &DraftProject, place: &Path<'_>, check: &mut Checker<'_>) -> Option<Vec<Household>> {
    let list = place.field("households");
    let mut seen = NameIndex::with_capacity(project.households.len());
    let mut all = Vec::with_capacity(project.households.len());
    for (index, household) in project.households.iter().enumerate() {
        check.id(&household.id, &list, index, &mut seen);
        all.push(one(household, index, &list.item(index), check));
    }
    let mut all: Vec<Household> = all.into_iter().collect::<Option<_>>()?;
    owners(project, &list, &seen, &mut all, check);
    let count = project.households_count.as_ref().and_then(fentan_core::draft::WholeNumber::value);
    let listed = all.len();
    if count.is_some_and(|count| usize::try_from(count) != Ok(listed)) && listed > 0 {
        let count = count.unwrap_or_default();
        check.report(&HOUSEHOLDS_COUNT, &place.field("households_count"), &[&count, &listed]);
    }
    Some(all)
}

fn one(
    household: &DraftHousehold,
    index: usize,
    place: &Path<'_>,
    check: &mut Checker<'_>,
) -> Option<Household> {
    for (name, text) in
        [("building", &household.building), ("stairwell", &household.stairwell), ("unit", &household.unit)]
    {
        check.text(text.as_deref(), &place.field(name));
        if text.as_deref().is_some_and(is_personal) {
            check.report(&HOUSEHOLD_PERSONAL, &place.field(name), &[]);
        }
    }
    if is_personal(&household.id) {
        check.report(&HOUSEHOLD_PERSONAL, &place.field("id"), &[]);
    }
    let floor = household.floor.as_ref().map(|floor| check.whole(floor, &place.field("floor")));
    let area = check.decimal(&household.area, &place.field("area"));
    if area == Some(Decimal::default()) {
        check.report(&HOUSEHOLD_AREA, &place.field("area"), &[]);
    }
    let residential = match household.purpose.as_deref() {
        None | Some("residential") => true,
        Some("non_residential") => false,
        Some(other) => {
            let here = (&HOUSEHOLD_PURPOSE, &place.field("purpose"), other);
            check.known(None, here, &mut ["residential", "non_residential"].into_iter())?
        }
    };
    let mut amount = |text: &Option<String>, name: &str| match text {
        Some(text) => check.amount(text, &place.field(name)),
        None => Some(Fen::ZERO),
    };
    let fund_balance = amount(&household.fund_balance, "fund_balance");
    let provident_fund = amount(&household.provident_fund, "provident_fund");
    let labour = amount(&household.labour, "labour");
    Some(Household {
        floor: match floor {
            Some(floor) => Some(floor?),
            None => None,
        },
        area: area?,
        residential,
        owner: index,
        fund_balance: fund_balance?,
        provident_fund: provident_fund?,
        labour: labour?,
    })
}

/// Gives all households of one owner the place of the first of them, as `same_owner_as` joins them.
fn owners(
    project: &DraftProject,
    list: &Path<'_>,
    places: &NameIndex<'_>,
    all: &mut [Household],
    check: &mut Checker<'_>,
) {
    for (index, household) in project.households.iter().enumerate() {
        let Some(id) = household.same_owner_as.as_deref() else { continue };
        let item = list.item(index);
        let Some(other) = places.get(id).copied().filter(|other| *other != index) else {
            let known = &mut places.keys().copied();
            let near = nearest(id, known).filter(|_| id != household.id);
            let unknown = Diagnostic::unknown(&HOUSEHOLD_OWNER, &item.field("same_owner_as"), id, near);
            check.add(unknown);
            continue;
        };
        let (one, two) = (first_of(all, index), first_of(all, other));
        if let Some(later) = all.get_mut(one.max(two)) {
            later.owner = one.min(two);
        }
    }
    for index in 0..all.len() {
        let first = first_of(all, index);
        if let Some(household) = all.get_mut(index) {
            household.owner = first;
        }
    }
}

/// The place of the first household of the owner of the one at `index`. Each household's `owner` is an earlier place
/// or its own, so the walk ends.
fn first_of(all: &[Household], index: usize) -> usize {
    let mut place = index;
    while let Some(household) = all.get(place).filter(|household| household.owner != place) {
        place = household.owner;
    }
    place
}

/// True where a text holds digits like a mobile telephone number (11) or a citizen's number (17 or 18), which no
/// budget needs.
pub(crate) fn is_personal(text: &str) -> bool {
    let digits = text.split(|letter: char| !letter.is_ascii_digit());
    digits.into_iter().any(|run| (run.len() == 11 && run.starts_with('1')) || matches!(run.len(), 17 | 18))
}
