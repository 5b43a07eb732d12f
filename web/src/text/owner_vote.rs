//! The owners' vote and what a project has to show.

use fentan_owners::Portion;

use super::{filled, pick, words};

words! {
    vote_section: "业主表决", "The vote";
    vote_lead: "政策五(三)与民法典第278条各有要求，按专有部分面积和人数（同一业主的几套算一户）分别计算，两项都要达到；“以上”含本数。", "The policy (五(三)) and the Civil Code (278) each ask for a part of the floor area and of the persons (several units of one owner are one); both must be reached, and a threshold reached exactly is reached.";
    vote_needs_households: "先在“住户清单”里粘贴或添加住户，再填表决。", "Paste or add households first; then enter how they voted.";
    vote_broken: "住户或表决有错误，改正后才能计票。", "Households or votes have errors: put them right, then the votes are counted.";
    matter_kind: "事项类别", "Kind of matter";
    matter_name: "事项名称", "What the matter is called";
    matter_called: "名称（可不填）", "Name (optional)";
    remove_matter: "删除事项", "Delete the matter";
    another_matter: "另一事项", "Another matter";
    add_matter: "添加事项", "Add the matter";

    passed: "通过", "Passed";
    not_passed: "未通过", "Not passed";
    not_voted: "尚未表决", "No vote yet";
    lacks_quorum: "参与还差", "To take part, missing";
    lacks_consent: "同意还差", "To agree, missing";
    voted: "表决情况", "How they voted";
    voted_for: "同意", "For";
    voted_against: "反对", "Against";
    voted_abstain: "弃权", "Abstaining";
    voted_not: "未参与", "Not taking part";
    all_owners: "全体业主", "All owners";
    persons: "户数", "Persons";
    square_metres: "面积（㎡）", "Area (㎡)";
    part_of_all: "占全体", "Of all";
    progress: "环节", "Step";
    bar_column: "进度", "How far";
    bars_caption: "参与和同意各达到多少，竖线是各项要求的门槛", "How far quorum and consent are reached; the lines mark what the tests ask";
    reached: "已达", "Reached";
    threshold: "要求", "Asked";
    taking_part: "参与表决", "Taking part";
    agreeing: "同意", "Agreeing";
    by_persons: "按户数", "by persons";
    by_area: "按面积", "by area";
    bar_of: "{}{}：已达 {}，要求{}", "{} {}: {} reached, {} asked";
    tests_caption: "每项要求的门槛、已有、所差和结果", "What each test asks, what there is, what is missing, and the outcome";
    test: "依据", "Test";
    stricter: "较严", "stricter";
    persons_of_needed: "户数：已有 / 须有", "Persons: have / need";
    area_of_needed: "面积㎡：已有 / 须有", "㎡: have / need";
    still_missing: "还差", "Missing";
    outcome: "结果", "Outcome";
    nothing_missing: "—", "—";
    reached_it: "达到", "reached";
    missed_it: "未达到", "missed";

    // Entering votes.
    matter: "事项", "Matter";
    enter_votes: "逐户填表决", "Enter the votes door by door";
    enter_votes_lead: "点一户或按空格，依次为同意、反对、弃权、未参与；方向键移动，按 1 同意、2 反对、3 弃权、0 未参与。", "Click a door or press space to go through for, against, abstaining, not taking part. Arrow keys move; 1 is for, 2 against, 3 abstaining, 0 not taking part.";
    paste_votes: "粘贴表决", "Paste votes";
    paste_votes_hint: "门牌和同意、反对、弃权（√、×）各一列；只有表决一列时按住户清单的顺序", "A column of doors and one of votes; votes alone go by the order of the list";
    all_for: "全部同意", "All for";
    none_voted: "全部清空", "Clear all";
    joined: "同业主", "same owner";
    same_owner: "与哪一户同业主（填户号）", "Same owner as (id)";
    between_doors: "、", ", ";

    readiness_section: "立项条件", "Readiness";
    readiness_lead: "政策三、五和附件4对立项的要求。这里怎么填，都不影响测算结果。", "What 三, 五 and Annex 4 of the policy ask of a project. Figures never depend on what is entered here.";
    requirement: "事项", "Item";
    answer_column: "答复", "Answer";
    not_answered: "待填", "open";
    from_day: "起", "From";
    to_day: "止", "To";
    accepted_on: "验收日", "Accepted on";
    filed_on: "备案日", "Filed on";
    on_day: "日期", "Date";
    days_column: "日期", "Dates";
    note_column: "说明", "Note";
    state_column: "状态", "State";
    holidays_between: "其间放假：{}", "Days off between: {}";
    workdays_between: "调休上班：{}", "Worked weekends: {}";
    day_to_day: "{} 至 {}", "{} to {}";
    to_the_vote: "看表决", "See the vote";
    print_standing: "打印表决与立项条件", "Print the vote and the readiness";
}

/// What each test asks for: 2/3 以上, or 超过 1/2.
pub(crate) fn portion(portion: Portion) -> String {
    let part = [&portion.numerator.to_string(), "/", &portion.denominator.to_string()].concat();
    let template =
        if portion.more_than { pick("超过 {}", "more than {}") } else { pick("{} 以上", "at least {}") };
    filled(template, &[&part])
}

/// How many persons with how much floor area: 3 户、128.50 ㎡.
pub(crate) fn persons_and_area(persons: u32, area: &str) -> String {
    let template = if persons == 1 {
        pick("{} 户、{} ㎡", "{} person, {} ㎡")
    } else {
        pick("{} 户、{} ㎡", "{} persons, {} ㎡")
    };
    filled(template, &[&persons.to_string(), area])
}

/// What a bar shows.
pub(crate) fn bar_label(title: &str, by: &str, reached: &str, asked: &str) -> String {
    filled(bar_of(), &[title, by, reached, asked])
}

/// How many more problems there are than are listed.
pub(crate) fn more_problems(count: usize) -> String {
    filled(pick("还有 {} 处", "{} more"), &[&count.to_string()])
}

/// How many things there are.
pub(crate) fn items(count: usize) -> String {
    filled(pick(" {} 项", " {}"), &[&count.to_string()])
}

/// Days in words.
pub(crate) fn days_said(template: &str, days: &[String]) -> String {
    filled(template, &[&days.join(pick("、", ", "))])
}

/// From one day to another.
pub(crate) fn day_span(first: &str, last: &str) -> String {
    filled(day_to_day(), &[first, last])
}

/// How the doors of a building voted on a matter.
pub(crate) fn votes_of(building: &str, matter: &str) -> String {
    filled(pick("{}：各户对“{}”的表决", "{}: votes on “{}”"), &[building, matter])
}

/// A vote that another unit of the owner carries.
pub(crate) fn voted_elsewhere(vote: &str) -> String {
    filled(pick("{}（另套）", "{} (other unit)"), &[vote])
}

/// A household's id.
pub(crate) fn own_id(id: &str) -> String {
    filled(pick("户号 {}", "id {}"), &[id])
}

/// How many owners have several units.
pub(crate) fn owner_groups(count: usize) -> String {
    let template = pick(
        "{} 位业主各有几套，合并计票，每位算 1 户：",
        "{} owners have several units, and are one person each:",
    );
    filled(template, &[&count.to_string()])
}
