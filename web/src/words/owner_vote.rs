//! The owners' vote and what a project has to show.

use fentan_core::Bilingual;
use fentan_core::rulebook::owners::OwnerRules;
use fentan_owners::Portion;

use super::{say, words};

words! {
    VOTE_SECTION: "业主表决", "The vote";
    VOTE_NEEDS_HOUSEHOLDS: "先在“住户清单”里粘贴或添加住户，再填表决。", "Paste or add households first; then enter how they voted.";
    VOTE_BROKEN: "住户或表决有错误，改正后才能计票。", "Households or votes have errors: put them right, then the votes are counted.";
    MATTER_KIND: "事项类别", "Kind of matter";
    MATTER_NAME: "事项名称", "What the matter is called";
    MATTER_CALLED: "名称（可不填）", "Name (optional)";
    REMOVE_MATTER: "删除事项", "Delete the matter";
    ANOTHER_MATTER: "另一事项", "Another matter";
    ADD_MATTER: "添加事项", "Add the matter";

    PASSED: "通过", "Passed";
    NOT_PASSED: "未通过", "Not passed";
    NOT_VOTED: "尚未表决", "No vote yet";
    UNDECIDED: "未定", "Open";
    LACKS_QUORUM: "参与还差", "To take part, missing";
    LACKS_TURNING: "反对、弃权的须改为同意", "Against or abstaining, must turn to agree";
    LACKS_JOINING: "或未参与的须来投同意", "or not voted yet, must come and agree";
    VOTED: "表决情况", "How they voted";
    VOTED_FOR: "同意", "For";
    VOTED_AGAINST: "反对", "Against";
    VOTED_ABSTAIN: "弃权", "Abstaining";
    VOTED_NOT: "未参与", "Not taking part";
    VOTED_DIFFERENTLY: "意见不一致，未计入", "Differing, not counted";
    ALL_OWNERS: "全体业主", "All owners";
    PERSONS: "户数", "Persons";
    SQUARE_METRES: "面积（㎡）", "Area (㎡)";
    PART_OF_ALL: "占全体", "Of all";
    PROGRESS: "环节", "Step";
    BAR_COLUMN: "进度", "How far";
    BARS_CAPTION: "参与和同意各达到多少，竖线是各项要求的门槛", "How far quorum and consent are reached; the lines mark what the tests ask";
    REACHED: "已达", "Reached";
    THRESHOLD: "要求", "Asked";
    TAKING_PART: "参与表决", "Taking part";
    AGREEING: "同意", "Agreeing";
    BY_PERSONS: "按户数", "by persons";
    BY_AREA: "按面积", "by area";
    TESTS_CAPTION: "每项要求的门槛、已有、所差和结果", "What each test asks, what there is, what is missing, and the outcome";
    TEST: "依据", "Test";
    STRICTER: "较严", "stricter";
    PERSONS_OF_NEEDED: "户数：已有 / 须有", "Persons: have / need";
    AREA_OF_NEEDED: "面积㎡：已有 / 须有", "㎡: have / need";
    STILL_MISSING: "还差", "Missing";
    OUTCOME: "结果", "Outcome";
    NOTHING_MISSING: "—", "—";
    REACHED_IT: "达到", "reached";
    MISSED_IT: "未达到", "missed";

    // Entering votes.
    MATTER: "事项", "Matter";
    ENTER_VOTES: "逐户填表决", "Enter the votes door by door";
    ENTER_VOTES_LEAD: "点一户或按空格，依次为同意、反对、弃权、未参与；方向键移动，按 1 同意、2 反对、3 弃权、0 未参与。", "Click a door or press space to go through for, against, abstaining, not taking part. Arrow keys move; 1 is for, 2 against, 3 abstaining, 0 not taking part.";
    PASTE_VOTES: "粘贴表决", "Paste votes";
    PASTE_VOTES_HINT: "门牌和同意、反对、弃权（√、×）各一列；只有表决一列时按住户清单的顺序", "A column of doors and one of votes; votes alone go by the order of the list";
    ALL_FOR: "全部同意", "All for";
    NONE_VOTED: "全部清空", "Clear all";
    JOINED: "同业主", "same owner";
    SAME_OWNER: "与哪一户同业主（填户号）", "Same owner as (id)";
    LEFT_OUT: "不计入", "not counted";
    LEFT_OUT_WHY: "不计入表决的原因（计入的不填）", "Counts in no vote, because (blank: it counts)";
    LEFT_OUT_UNITS: "不计入表决的房屋（人数和面积都不算）：", "Units that count in no vote, neither as persons nor by area:";
    BETWEEN_DOORS: "、", ", ";

    READINESS_SECTION: "立项条件", "Readiness";
    REQUIREMENT: "事项", "Item";
    ANSWER_COLUMN: "答复", "Answer";
    NOT_ANSWERED: "待填", "open";
    FROM_DAY: "起", "From";
    TO_DAY: "止", "To";
    ACCEPTED_ON: "验收日", "Accepted on";
    FILED_ON: "备案日", "Filed on";
    ON_DAY: "日期", "Date";
    DAYS_COLUMN: "日期", "Dates";
    NOTE_COLUMN: "说明", "Note";
    STATE_COLUMN: "状态", "State";
    TO_THE_VOTE: "看表决", "See the vote";
    PRINT_STANDING: "打印表决与立项条件", "Print the vote and the readiness";
}

/// The clauses of the tests of votes, and how these count.
pub(crate) fn vote_lead(rules: &OwnerRules) -> Bilingual {
    let tests = rules.matters.iter().flat_map(|matter| &matter.tests);
    // As far as the article: 民法典第278条 of 民法典第278条第2款.
    let article = |clause: &'_ str| clause.find('条').map_or(clause.len(), |at| at + '条'.len_utf8());
    let clauses =
        listed(tests.map(|test| test.clause.get(..article(&test.clause)).unwrap_or(&test.clause)), "与");
    say!(
        "政策{0}各有要求，按专有部分面积和人数（同一业主的几套算一户）分别计算，两项都要达到；“以上”含本数。",
        "The rules ({0}) each ask for a part of the floor area and of the persons (several units of one owner are one); both must be reached, and a threshold reached exactly is reached.",
        clauses
    )
}

/// The clauses of the conditions of a project, and what these are for.
pub(crate) fn readiness_lead(rules: &OwnerRules) -> Bilingual {
    let items = rules.readiness.iter().flat_map(|group| &group.items);
    // As far as the part of the document: 五 of 五(三), 附件4 of 附件4 7.
    let parts = items.map(|item| item.clause.split(['(', ' ']).next().unwrap_or_default());
    say!(
        "政策{0}对立项的要求。这里怎么填，都不影响测算结果。",
        "What {0} of the policy ask of a project. Figures never depend on what is entered here.",
        listed(parts, "和")
    )
}

/// Clauses as one list, each once: 三、五和附件4, 三, 五 and 附件4.
fn listed<'a>(clauses: impl Iterator<Item = &'a str>, and: &str) -> Bilingual {
    let mut once: Vec<&str> = Vec::new();
    for clause in clauses {
        if !once.contains(&clause) {
            once.push(clause);
        }
    }
    let join = |comma: &str, and: &str| match once.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, before)) => [&before.join(comma), and, last].concat(),
        None => String::new(),
    };
    Bilingual::new(join("、", and), join(", ", " and "))
}

/// The portion that a test asks for: 2/3 以上, or 超过 1/2.
pub(crate) fn portion(portion: Portion) -> Bilingual {
    let (part, whole) = (portion.numerator, portion.denominator);
    if portion.more_than {
        say!("超过 {0}/{1}", "more than {0}/{1}", part, whole)
    } else {
        say!("{0}/{1} 以上", "at least {0}/{1}", part, whole)
    }
}

/// The number of persons and their floor area: 3 户、128.50 ㎡.
pub(crate) fn persons_and_area(persons: u32, area: &str) -> Bilingual {
    if persons == 1 {
        say!("{0} 户、{1} ㎡", "{0} person, {1} ㎡", persons, area)
    } else {
        say!("{0} 户、{1} ㎡", "{0} persons, {1} ㎡", persons, area)
    }
}

/// The label of a bar, which says what it shows.
pub(crate) fn bar_label(title: &str, by: &str, reached: &str, asked: &str) -> Bilingual {
    say!("{0}{1}：已达 {2}，要求{3}", "{0} {1}: {2} reached, {3} asked", title, by, reached, asked)
}

/// The number of problems beyond those that are listed.
pub(crate) fn more_problems(count: usize) -> Bilingual {
    say!("还有 {0} 处", "{0} more", count)
}

/// The number of things.
pub(crate) fn items(count: usize) -> Bilingual {
    say!(" {0} 项", " {0}", count)
}

/// Holidays between two days.
pub(crate) fn holidays_between(days: &[String]) -> Bilingual {
    let (chinese, english) = (days.join("、"), days.join(", "));
    Bilingual::new(["其间放假：", &chinese].concat(), ["Days off between: ", &english].concat())
}

/// Saturdays and Sundays worked in exchange, between two days.
pub(crate) fn workdays_between(days: &[String]) -> Bilingual {
    let (chinese, english) = (days.join("、"), days.join(", "));
    Bilingual::new(["调休上班：", &chinese].concat(), ["Worked weekends: ", &english].concat())
}

/// From one day to another.
pub(crate) fn day_span(first: &str, last: &str) -> Bilingual {
    say!("{0} 至 {1}", "{0} to {1}", first, last)
}

/// The label of the table of how the doors of a building voted on a matter.
pub(crate) fn votes_of(building: &str, matter: &str) -> Bilingual {
    say!("{0}：各户对“{1}”的表决", "{0}: votes on “{1}”", building, matter)
}

/// A vote that another unit of the owner carries.
pub(crate) fn voted_elsewhere(vote: &str) -> Bilingual {
    say!("{0}（另套）", "{0} (other unit)", vote)
}

/// A household's id.
pub(crate) fn own_id(id: &str) -> Bilingual {
    say!("户号 {0}", "id {0}", id)
}

/// The number of owners who have several units.
pub(crate) fn owner_groups(count: usize) -> Bilingual {
    say!(
        "{0} 位业主各有几套，合并计票，每位算 1 户：",
        "{0} owners have several units, and are one person each:",
        count
    )
}
