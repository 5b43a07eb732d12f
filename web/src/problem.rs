//! Diagnostics in the words of the page: what a field takes when it is typed in, which is more than a file may hold,
//! and the name of the field.

use fentan_core::draft::{DraftHousehold, DraftProject};
use fentan_core::{Bilingual, Diagnostic, Rulebook, codes};

use crate::notice;
use crate::words::{budget, owners, problems, same};

/// A diagnostic with its cure, as it is said of something that was typed.
pub(crate) fn message(said: &Diagnostic) -> Bilingual {
    let percent = is_percent(&said.path);
    let cure = match said.code {
        code if *code == codes::AMOUNT_FORMAT => &problems::TAKES_AMOUNT,
        code if *code == codes::DECIMAL_FORMAT && percent => &problems::TAKES_PERCENT,
        code if *code == codes::DECIMAL_FORMAT => &problems::TAKES_NUMBER,
        code if *code == codes::NUMBER_FORMAT => &problems::TAKES_WHOLE,
        code if *code == codes::DECIMAL_ABOVE_ONE && percent => return problems::ABOVE_HUNDRED.clone(),
        _ => return notice::message(said),
    };
    problems::with_cure(&said.message, cure)
}

/// A diagnostic with its cure, after the name of what it is about.
pub(crate) fn named_message(rulebook: &Rulebook, project: &DraftProject, said: &Diagnostic) -> Bilingual {
    let message = message(said);
    match subject(rulebook, project, said) {
        Some(subject) => problems::about(&subject, &message),
        None => message,
    }
}

/// The name of the line, fee, source or household that a diagnostic of a project is about, and of its field.
fn subject(rulebook: &Rulebook, project: &DraftProject, said: &Diagnostic) -> Option<Bilingual> {
    if let Some(id) = said.path.strip_prefix("readings.") {
        let reading = rulebook.readings.iter().find(|reading| *reading.id == *id);
        return reading.map(|reading| reading.name.clone());
    }
    let (_, path) = said.path.strip_prefix("projects[")?.split_once("].")?;
    let Some((list, rest)) = path.split_once('[') else {
        let source = path.strip_prefix("funding.").map(|source| source_name(rulebook, source));
        // Words that are no error say themselves what they are about.
        return source.or_else(|| project_field(path).filter(|_| said.is_error()).cloned());
    };
    let (index, field) = rest.split_once(']')?;
    let (index, field) = (index.parse::<usize>().ok()?, field.trim_start_matches('.'));
    let item = match list {
        "lines" => {
            let line = project.lines.get(index)?;
            let component =
                rulebook.component_index(&line.component).and_then(|index| rulebook.component(index));
            component.map(|component| component.name.clone()).or_else(|| line.name.as_deref().map(same))?
        }
        "fees" => same(project.fees.get(index)?.name.as_deref()?),
        "funding" => return Some(source_name(rulebook, &project.funding.get(index)?.source)),
        "households" if said.is_error() => {
            household_name(project.households.get(index)?).unwrap_or_else(|| owners::nth_household(index + 1))
        }
        list if said.is_error() => problems::nth(owners_list(list)?, index + 1),
        _ => return None,
    };
    let field = item_field(rulebook, field).filter(|_| said.is_error());
    Some(field.map_or_else(|| item.clone(), |field| problems::field_of(&item, &field)))
}

/// True where a path leads to what is typed in per cent.
fn is_percent(path: &str) -> bool {
    let field = path.rsplit('.').next().unwrap_or("");
    ["rate", "share"].contains(&field) || path.contains(".shares.")
}

fn source_name(rulebook: &Rulebook, id: &str) -> Bilingual {
    let source = rulebook.sources.iter().find(|source| *source.id == *id);
    source.map_or_else(|| same(id), |source| source.short.clone())
}

/// A household by its door; none where it has no number yet.
fn household_name(household: &DraftHousehold) -> Option<Bilingual> {
    let parts = [&household.building, &household.stairwell, &household.unit];
    let parts: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
    (!parts.is_empty()).then(|| same(&parts.join("-")))
}

/// The name of a project's own field.
fn project_field(name: &str) -> Option<&'static Bilingual> {
    Some(match name {
        "id" => &budget::ID,
        "name" => &budget::COMMUNITY,
        "division" => &budget::DIVISION,
        "year" => &budget::YEAR,
        "kind" => &budget::KIND,
        "tier" => &budget::TIER,
        "bundle" => &budget::BUNDLE,
        "built_year" => &budget::BUILT_YEAR,
        "buildings" => &budget::BUILDINGS,
        "households_count" => &budget::HOUSEHOLDS,
        "floor_area" => &budget::FLOOR_AREA,
        _ => return None,
    })
}

/// The name of an entry of a list about owners.
fn owners_list(name: &str) -> Option<&'static Bilingual> {
    Some(match name {
        "apportion" => &problems::APPORTION_ENTRY,
        "waivers" => &problems::WAIVER_ENTRY,
        "owner_funding" => &problems::OWNER_FUNDING_ENTRY,
        "matters" => &problems::MATTER_ENTRY,
        "readiness" => &problems::READINESS_ENTRY,
        _ => return None,
    })
}

/// The name of a field of a line, a fee or a household. An amount is none: its message says that it is one.
fn item_field(rulebook: &Rulebook, name: &str) -> Option<Bilingual> {
    if let Some(payer) = name.strip_prefix("shares.") {
        let payer = rulebook.payers.iter().find(|own| *own.id == *payer)?;
        return Some(problems::field_of(&budget::SHARES, &payer.short));
    }
    if let Some(payer) = name.strip_prefix("parts.") {
        let payer = rulebook.payers.iter().find(|own| *own.id == *payer)?;
        return Some(problems::field_of(&budget::PARTS, &payer.short));
    }
    let name = match name {
        "quantity" => &budget::QUANTITY,
        "unit_price" => &budget::UNIT_PRICE,
        "rate" => &budget::RATE,
        "enterprise" => &budget::ENTERPRISE,
        "area" => &owners::EXCLUSIVE_AREA,
        "floor" => &owners::FLOOR,
        "fund_balance" => &owners::FUND_BALANCE,
        "provident_fund" => &owners::PROVIDENT_FUND,
        "labour" => &owners::LABOUR,
        _ => return None,
    };
    Some(name.clone())
}

#[cfg(test)]
mod tests {
    use fentan_core::draft::{DraftFee, DraftHousehold, DraftLine, DraftProject, DraftWaiver, WholeNumber};
    use fentan_core::{Draft, Evaluation, Rulebook};

    use super::named_message;

    fn said(change: impl FnOnce(&mut DraftProject)) -> Vec<String> {
        let rulebook = Rulebook::fuzhou_2021_60();
        let mut project = DraftProject::starting(rulebook, "1".to_owned());
        change(&mut project);
        let mut draft = Draft::new(&rulebook.id);
        draft.projects.push(project.into());
        let evaluation = Evaluation::new(rulebook.clone(), draft);
        let project = &evaluation.draft().projects[0];
        let said = evaluation.assessment().projects[0].diagnostics.iter().filter(|said| said.is_error());
        said.map(|said| named_message(rulebook, project, said).zh.to_string()).collect()
    }

    #[test]
    fn a_whole_number_is_asked_for_by_its_field() {
        let found = said(|project| project.buildings = Some(WholeNumber("1.5".to_owned())));
        assert_eq!(found, ["楼栋：应为整数，却是“1.5”（填整数，如 12）"]);
    }

    /// The errors about owners of a project with this household and two waivers that cannot be read.
    fn said_of_owners(household: DraftHousehold) -> Vec<String> {
        let rulebook = Rulebook::fuzhou_2021_60();
        let waiver = || DraftWaiver { share: Some("x".to_owned()), ..DraftWaiver::default() };
        let mut project = DraftProject::starting(rulebook, "1".to_owned());
        project.waivers = vec![waiver(), waiver()];
        project.households.push(household.into());
        let draft = Draft { projects: vec![project.clone().into()], ..Draft::new(&rulebook.id) };
        let evaluation = Evaluation::new(rulebook.clone(), draft);
        let result = evaluation.assessment().projects[0].result.as_ref().unwrap();
        let found = fentan_owners::apportion(rulebook, &project, result).diagnostics;
        let errors = found.iter().filter(|said| said.is_error());
        errors.map(|said| named_message(rulebook, &project, said).zh.to_string()).collect()
    }

    #[test]
    fn every_error_about_owners_names_its_entry_d32() {
        let household = |id: &str, area: &str| DraftHousehold {
            id: id.to_owned(),
            area: area.to_owned(),
            ..DraftHousehold::default()
        };
        let found = said_of_owners(household("", "x"));
        assert!(!found.is_empty() && found.iter().all(|words| words.starts_with("第 1 户")), "{found:?}");
        let found = said_of_owners(household("1", "50"));
        assert!(found.iter().any(|words| words.starts_with("减免第 2 条")), "{found:?}");
        assert!(found.iter().all(|words| words.starts_with("减免第 ")), "{found:?}");
    }

    #[test]
    fn what_a_field_takes_is_said_as_it_may_be_typed() {
        let line = |amount: Option<&str>, quantity: Option<&str>| DraftLine {
            id: "1".to_owned(),
            component: "basic.drainage".to_owned(),
            amount: amount.map(str::to_owned),
            quantity: quantity.map(str::to_owned),
            unit_price: quantity.map(|_| "1".to_owned()),
            ..DraftLine::default()
        };
        let found = said(|project| project.lines.push(line(Some("十二"), None)));
        assert_eq!(found, ["雨污管网：“十二”不是金额（填金额，如 42000、42,000.50 或 4.2万，不能为负）"]);
        let found = said(|project| project.lines.push(line(None, Some("x"))));
        assert_eq!(found, ["雨污管网 数量：“x”不是数（填数，如 1250.5 或 1,250.5，不能为负）"]);
        let fee = |rate: &str| DraftFee {
            id: "1".to_owned(),
            name: Some("设计费".to_owned()),
            rate: Some(rate.to_owned()),
            base: Some("works".to_owned()),
            ..DraftFee::default()
        };
        let found = said(|project| project.fees.push(fee("1.3")));
        assert_eq!(found, ["设计费 费率：大于 100%（5 表示 5%）"]);
    }
}
