//! Every cell that is not empty is either in a change or in the report, whatever is pasted.

use fentan_core::draft::Draft;
use fentan_core::{Decimal, check};
use proptest::prelude::{Just, Strategy, prop, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::test_runner::TestCaseResult;

use super::super::value::{Look, look, read};
use super::super::{Cost, Pasted, Weight};
use super::{Change, Grid, Reason, Shape, apply, draft, pasted, rulebook};

fn cell() -> impl Strategy<Value = String> {
    let numbers = (1_u32..99_999, 0_u32..100).prop_map(|(yuan, fen)| format!("{yuan}.{fen:02}"));
    let small = (1_u32..9).prop_map(|number| number.to_string());
    let names = prop::sample::select(vec![
        "雨污管网",
        "供水",
        "表前部分",
        "表后部分",
        "弱电缆线",
        "缆线规整",
        "安防监控设施",
        "基础版",
        "提升版",
        "植树",
        "其中：座椅",
        "1.围墙和大门",
        "（1）围墙",
        "一、室外",
        "设计费",
        "其他费",
        "预备费",
        "基本预备费",
        "中央财政补助",
        "合计",
        "工程费用",
        "小计",
    ]);
    let headings = prop::sample::select(vec![
        "名称",
        "项目",
        "数量",
        "单价",
        "金额（万元）",
        "合计",
        "单位：万元",
        "单位",
        "备注",
        "序号",
    ]);
    let odd = prop::sample::select(vec![
        "",
        "-",
        "米",
        "-5",
        "1.005",
        "#REF!",
        "=A1",
        "2021/6/17",
        "5%",
        "1.2E+07",
        "一",
        "1.1",
        "（二）",
        "\"",
        "1,234",
        "3万",
    ]);
    prop_oneof![
        3 => numbers,
        1 => small,
        4 => names.prop_map(str::to_owned),
        1 => headings.prop_map(str::to_owned),
        2 => odd.prop_map(str::to_owned),
        1 => Just(String::new()),
    ]
}

fn clipboard() -> impl Strategy<Value = String> {
    let row = prop::collection::vec(cell(), 1..6).prop_map(|row| row.join("\t"));
    let shaped = (cell(), cell(), cell(), cell())
        .prop_map(|(one, two, three, four)| [one, two, three, four].join("\t"));
    prop::collection::vec(prop_oneof![row, shaped], 1..9).prop_map(|rows| rows.join("\r\n"))
}

/// The numbers that a change needs: at least, at most, and what they are.
fn numbers(change: &Change) -> (usize, usize, Vec<&str>) {
    match change {
        Change::Write(_, text) | Change::AddFee { amount: text, .. } => (1, 1, vec![text]),
        Change::CostLine { cost, .. } | Change::AddLine { cost, .. } => match cost {
            Cost::Amount(amount) => (1, 1, vec![amount]),
            Cost::Product { quantity, unit_price } => (2, 3, vec![quantity, unit_price]),
        },
    }
}

fn holds(text: &str, pasted: &Pasted) -> TestCaseResult {
    let grid = Grid::read(text).unwrap();
    let mut used = Vec::new();
    let mut listed = 0;
    for cell in grid.cells() {
        let place = (cell.row + 1, cell.column + 1);
        let unread: Vec<_> =
            pasted.unread.iter().filter(|unread| (unread.row, unread.column) == place).collect();
        prop_assert!(unread.len() < 2, "{:?} is listed twice", cell);
        prop_assert!(unread.iter().all(|unread| unread.text == cell.text));
        listed += unread.len();
        let unused = unread.first().is_some_and(|unread| unread.reason.weight() != Weight::Noted);
        if !unused && look(&cell.text) != Look::Empty {
            used.push(&cell.text);
        }
    }
    prop_assert_eq!(listed, pasted.unread.len(), "a cell is listed that is not there");
    prop_assert!(pasted.unread.is_sorted_by_key(|unread| (unread.row, unread.column)));

    let filled = pasted.changes.iter().all(|change| {
        matches!(change, Change::Write(place, _) if place.path(rulebook(), &draft("basic")).contains("lines"))
    });
    if filled {
        prop_assert_eq!(used.len(), pasted.changes.len(), "{:?}", used);
    } else {
        let (names, values): (Vec<&String>, Vec<&String>) =
            used.iter().partition(|cell| look(cell) == Look::Words);
        prop_assert_eq!(names.len(), pasted.changes.len(), "{:?}", names);
        let least: usize = pasted.changes.iter().map(|change| numbers(change).0).sum();
        let most: usize = pasted.changes.iter().map(|change| numbers(change).1).sum();
        prop_assert!((least..=most).contains(&values.len()), "{:?} for {:?}", values, pasted.changes);
    }
    // A number that is expected not to be used stands beside one that is, or in a sum, a part or a heading.
    let expected = pasted
        .unread
        .iter()
        .filter(|unread| unread.reason == Reason::Column && look(&unread.text) == Look::Number);
    for number in expected {
        let row = || grid.cells().iter().filter(|cell| cell.row + 1 == number.row);
        let beside = row().any(|cell| look(&cell.text) == Look::Number && used.contains(&&cell.text));
        let before = row().any(|cell| cell.column + 1 > number.column && look(&cell.text) == Look::Words);
        prop_assert!(beside || before, "{:?} is lost in silence", number);
    }
    // Nothing is made up: what is written is what a used cell says.
    for change in &pasted.changes {
        for number in numbers(change).2 {
            let said = |cell: &&&String| {
                ["", "万"].iter().any(|unit| {
                    [Shape::Amount, Shape::Decimal, Shape::Text]
                        .iter()
                        .any(|shape| read(*shape, unit, cell) == Ok(Some(number.to_owned())))
                })
            };
            prop_assert!(used.iter().any(|cell| said(&cell)), "{number} is in no used cell");
        }
    }
    Ok(())
}

/// The test that what is pasted is always something that core can compute with.
fn is_sound(mut draft: Draft, pasted: Pasted) -> TestCaseResult {
    apply(rulebook(), &mut draft, 0, pasted.changes);
    let budget = check::budget(rulebook(), &draft, Vec::new());
    let about: Vec<_> = budget.projects[0]
        .diagnostics
        .iter()
        .filter(|said| said.is_error() && !said.path.ends_with("year"))
        .map(|said| said.path.clone())
        .collect();
    prop_assert_eq!(about, Vec::<String>::new());
    Ok(())
}

proptest! {
    #[test]
    fn every_cell_is_used_or_listed(text in clipboard(), row in 0_usize..16, column in 0_usize..4, basic in prop::bool::ANY) {
        let draft = draft(if basic { "basic" } else { "demonstration" });
        let pasted = pasted(&text, &draft, (row, column));
        holds(&text, &pasted)?;
        is_sound(draft, pasted)?;
    }

    #[test]
    fn nothing_in_any_text_is_lost(text in "[\\PC\t\r\n]{0,60}", basic in prop::bool::ANY) {
        let draft = draft(if basic { "basic" } else { "demonstration" });
        holds(&text, &pasted(&text, &draft, (0, 2)))?;
    }

    #[test]
    fn a_list_comes_to_what_it_says(amounts in prop::collection::vec(0_u32..9_999_999, 1..20)) {
        // Ten thousand yuan to the fen and back: the sum of what is entered is the sum of the column.
        let rows = amounts.iter().enumerate().map(|(index, amount)| format!("{}\t内容{index}甲\t{}.{:02}\r\n", index + 1, amount / 100, amount % 100));
        let text = ["序号\t名称\t金额（万元）\r\n".to_owned(), rows.collect::<String>()].concat();
        let pasted = pasted(&text, &draft("basic"), (0, 2));
        let sum: u128 = pasted.changes.iter().map(|change| Decimal::parse(numbers(change).2[0]).unwrap().millionths()).sum();
        prop_assert_eq!(sum, amounts.iter().map(|amount| u128::from(*amount) * 100 * 1_000_000).sum::<u128>());
        prop_assert_eq!(pasted.changes.len(), amounts.len());
    }
}
