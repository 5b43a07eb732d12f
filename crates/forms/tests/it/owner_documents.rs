//! The documents about owners: notices and forms add up to the fen and say what they have to.

use fentan_core::capitals;
use fentan_core::{Fen, Language, grouped};
use fentan_forms::{FormError, Paper, RowKind, ballot, public_table};
use fentan_owners::Source;
use fentan_samples::Estate;
use proptest::prelude::{ProptestConfig, proptest};

use super::documents::{Documents, columns, example};
use super::grid::{column, heads, sums_are_sums, units};

fn sum(amounts: impl IntoIterator<Item = Fen>) -> Fen {
    Fen::sum(amounts).unwrap()
}

/// Checks every promise of a project's notices.
fn notices_hold(documents: &Documents) {
    let notices = documents.notices();
    for (index, own) in documents.apportioned.shares.iter().enumerate() {
        let notice = notices.notice(index).unwrap();
        assert_eq!(sum(notice.charges.iter().map(|charge| charge.part)), own.share);
        assert_eq!(sum(notice.sources.iter().map(|source| source.amount)), own.share);
        assert_eq!((notice.share, notice.to_pay), (own.share, own.to_collect));
        let others = sum(notice.others.iter().map(|other| other.amount));
        assert_eq!(others.checked_add(notice.residents), Some(notice.total));
        let is_said = |text: &fentan_core::Bilingual| !text.zh.is_empty() && !text.en.is_empty();
        assert!(notice.charges.iter().all(|charge| is_said(&charge.how) && !charge.clauses.is_empty()));
        assert!(notice.sources.iter().all(|source| !source.clause.is_empty()));
        assert!(notice.answer().iter().all(is_said));
        assert!(!notice.answer().iter().any(|text| text.zh.contains('{') || text.en.contains('{')));
        for language in [Language::Zh, Language::En] {
            let plain = notice.text(language);
            assert!(plain.contains(&grouped(&own.share.to_string())));
            assert!(plain.replace('\n', "").contains(&capitals(own.to_collect)), "{plain}");
            let widest = plain.lines().map(columns).max().unwrap();
            assert!(widest <= 68, "{widest} columns: {plain}");
        }
    }
}

/// Checks every promise of a project's public notice table.
fn table_holds(documents: &Documents) {
    let done = &documents.apportioned;
    let form = public_table(&documents.evaluation, 0, done, Language::Zh).unwrap();
    sums_are_sums(&form);
    let heads = heads(&form);
    let under = |above: &str| -> Vec<usize> {
        let all = heads.iter().enumerate();
        all.filter(|(_, head)| head.starts_with(above)).map(|(place, _)| place).collect()
    };
    let share = column(&form, "应分摊");
    // Where few households have private sources, nothing tells what is left for cash (J4).
    let cash = heads.iter().position(|head| head == "应缴现金");
    assert_eq!(cash.is_none(), heads.iter().any(|head| head == "资金来源/各户自筹及其他"));
    for row in &form.rows {
        let amount = |place: usize| units(&row.cells[place]).unwrap();
        let charged: i64 = under("各项分摊/").into_iter().map(amount).sum();
        assert_eq!(charged, amount(share));
        let sources = under("资金来源/");
        let paid: i64 = sources.iter().map(|place| amount(*place)).sum();
        assert_eq!(if sources.is_empty() { amount(cash.unwrap()) } else { paid }, amount(share));
    }
    let total = &form.rows[0];
    assert_eq!(total.kind, RowKind::Total);
    assert_eq!(units(&total.cells[share]), Some(done.totals.share.fen()));
    if let Some(cash) = cash {
        assert_eq!(units(&total.cells[cash]), Some(done.totals.to_collect.fen()));
    }
    let items: Vec<_> = form.rows.iter().filter(|row| row.kind == RowKind::Item).collect();
    assert_eq!(items.len(), done.shares.len());
    let area = column(&form, "专有部分面积（㎡）");
    let areas = items.iter().map(|row| row.cells[area].text.replace([',', '.'], "").parse::<u64>().unwrap());
    assert_eq!(total.cells[area].text.replace([',', '.'], "").parse::<u64>().unwrap(), areas.sum::<u64>());
    assert!(form.notes.iter().all(|note| !note.text.is_empty() && !note.text.contains('{')));
    assert_eq!(form.paper == Paper::A3, heads.len() > 12);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn notices_and_public_tables_add_up(estate in fentan_samples::estates()) {
        let documents = Documents::of(&estate.json());
        notices_hold(&documents);
        table_holds(&documents);
    }
}

#[test]
fn the_example_has_a_notice_for_everybody() {
    let documents = Documents::of(&example());
    notices_hold(&documents);
    table_holds(&documents);
    let notices = documents.notices();
    assert_eq!(notices.notice(documents.apportioned.shares.len()), None);
    let first = notices.notice(0).unwrap();
    assert_eq!(first.address.zh, "1栋 1单元 101");
    assert_eq!(first.address.en, "Building 1, stairwell 1, 101");
    let says = |text: &str| first.remarks.iter().any(|remark| remark.zh == text);
    assert!(says("1栋1单元加装电梯：第 1 层系数为 0，不分摊。"), "{:?}", first.remarks);
    assert_eq!(first.rounded_up().unwrap().to_string(), "0.33");
    assert!(first.text(Language::Zh).contains("不足一元按一元收：加 0.33 元"));
    let shop = notices.notice(documents.place("2-S1")).unwrap();
    assert_eq!(shop.address.zh, "2栋 店面1");
    assert!(shop.remarks.iter().any(|remark| remark.zh.contains("不参与分摊（店面已有单独水表）")));
    assert_eq!(shop.charges.len(), 3);
}

/// A waiver, own work and a fund of one's own are nobody else's business.
#[test]
fn what_is_put_up_in_public_tells_of_no_households_circumstances() {
    let documents = Documents::of(&example());
    let (case, done) = (&documents.evaluation, &documents.apportioned);
    let form = public_table(case, 0, done, Language::Zh).unwrap();
    let shown = format!("{form:?}");
    for private in ["减免", "代付", "投工投劳", "公积金", "困难", "示例街道办事处"] {
        assert!(!shown.contains(private), "{private}");
    }
    assert!(shown.contains("住宅专项维修资金") && shown.contains("公共收益"));
    // The only household waived stands out in no column (J4): neither in one that others have nothing in, nor by cash.
    let columns = heads(&form);
    let has = |name: &str| columns.iter().any(|head| head == name);
    assert!(has("资金来源/各户自筹及其他"), "{columns:?}");
    assert!(!has("资金来源/其他来源") && !has("资金来源/现金自筹") && !has("应缴现金"), "{columns:?}");
}

/// What many have in common singles nobody out: its column stays, beside cash.
#[test]
fn other_sources_of_many_households_have_a_column_j4() {
    let columns_of = |count: u32| {
        let mut estate = Estate::new(&[("basic.power.co_owned_after_meter", "100.00")]);
        for unit in 1..=6 {
            let own = if unit <= count { r#", "labour": "1.00""# } else { "" };
            estate.household_with("1", "1", 1, unit, "60.50", own);
        }
        let documents = Documents::of(&estate.json());
        table_holds(&documents);
        let form = public_table(&documents.evaluation, 0, &documents.apportioned, Language::Zh).unwrap();
        heads(&form).into_iter().filter(|head| head.starts_with("资金来源/")).collect::<Vec<_>>()
    };
    assert_eq!(columns_of(4), ["资金来源/各户自筹及其他"]);
    assert_eq!(columns_of(5), ["资金来源/其他来源", "资金来源/现金自筹"]);
}

#[test]
fn a_notice_says_in_plain_words_how_each_amount_follows() {
    let documents = Documents::of(&example());
    let notice = documents.notices().notice(documents.place("1-1-502")).unwrap();
    let how: Vec<&str> = notice.charges.iter().map(|charge| charge.how.zh.as_ref()).collect();
    assert_eq!(
        how,
        [
            "按专有部分面积：本户 85.20 ㎡，37 户共 2,764.86 ㎡",
            "按受益户，36 户各一份",
            "按专有部分面积：本户 85.20 ㎡，37 户共 2,764.86 ㎡",
            "按楼层系数和面积：第 5 层系数 1.2 × 面积 85.20 ㎡，占各户“系数 × 面积”合计 783.972 的比例",
            "按户平均，36 户各一份",
            "照各项改造的分摊比例：各户共分摊改造 33,300.00 元，本户占 925.00 元",
            "照各项改造的分摊比例：各户共分摊改造 545,500.00 元，本户占 61,516.24 元",
        ]
    );
    assert_eq!(notice.charges[3].subsidy.to_string(), "150000.00");
    assert_eq!(notice.charges[5].name.zh, "工程建设其他费（个人）");
    // O12: what residents bear of the same fee as somebody else stands beside it.
    let beside = &notice.charges[5].beside[0];
    assert_eq!((beside.name.zh.as_ref(), beside.amount), ("居民业主", notice.charges[6].amount));
    assert!(notice.answer()[6].zh.contains("居民承担 3,330.00 元，另由居民业主 69,550.00 元"));
    // 450 000.00 × 102.24 ÷ 783.972 is 58 685.7694…, a fen of which is the remainder's.
    assert_eq!(notice.charges[3].part.to_string(), "58685.77");
    assert!(notice.odd_fen.as_ref().unwrap().zh.contains("本户在“1栋1单元加装电梯”、"));
    let answer = notice.answer();
    assert_eq!(
        answer[0].zh,
        "您家应分摊 70,376.92 元，其中公共收益 246.52 元、住宅专项维修资金 674.17 元、住房公积金 20,000.00 元，还要缴现金 49,457.00 元（不足一元按一元收）。"
    );
    assert_eq!(answer.len(), 1 + 7 + 1);
    let waived = documents.notices().notice(documents.place("2-1-101")).unwrap();
    let sources: Vec<(Source, &str)> =
        waived.sources.iter().map(|source| (source.source, source.name.zh.as_ref())).collect();
    assert_eq!(sources[0], (Source::Waiver, "示例街道办事处代付"));
    assert_eq!(sources.last().unwrap().0, Source::Cash);
    assert!(waived.text(Language::Zh).contains("减：投工投劳（不发生现金） 200.00 元"));
}

#[test]
fn every_method_has_its_words() {
    for (rule, floor, expected) in [
        (r#""method": "equal""#, 1, "按户平均，4 户各一份"),
        (
            r#""method": "floor_unit", "coefficients": "floor_number""#,
            2,
            "按楼层系数：第 2 层系数 2，占各户系数合计 6 的比例",
        ),
        (
            r#""method": "floor_area", "floors_as": "percent", "floors": { "1": "25", "2": "75" }"#,
            2,
            "第 2 层共担 75%，即 75.00 元，层内按面积 60.50 ÷ 140.50 ㎡",
        ),
        (
            r#""method": "floor_unit", "floors_as": "percent", "floors": { "1": "25", "2": "75" }"#,
            1,
            "第 1 层共担 25%，即 25.00 元，层内 2 户平均",
        ),
        (
            r#""method": "served", "entries": [{ "household": "1-1-101", "count": 3 }, { "household": "1-1-202", "count": 1 }]"#,
            1,
            "按受益户：本户 3 个，各户共 4 个",
        ),
        (
            r#""method": "entered", "entries": [{ "household": "1-1-101", "amount": "40" }, { "household": "1-1-202", "amount": "60" }]"#,
            1,
            "据实，按填报的金额",
        ),
    ] {
        let mut estate = Estate::new(&[("enhanced.elevators", "100.00")]);
        for floor in 1..=2 {
            estate.household("1", "1", floor, 1, "60.50");
            estate.household("1", "1", floor, 2, "80.00");
        }
        estate.rule(&format!(r#"{{ "line": "1", {rule} }}"#));
        let documents = Documents::of(&estate.json());
        notices_hold(&documents);
        let notice = documents.notices().notice((floor - 1) * 2).unwrap();
        assert_eq!(notice.charges[0].how.zh, expected);
    }
}

#[test]
fn who_owes_nothing_is_told_so() {
    let mut estate = Estate::new(&[("enhanced.elevators", "100.00")]);
    estate.household("1", "1", 1, 1, "60.50");
    estate.household("1", "1", 4, 1, "60.50");
    estate.rule(r#"{ "line": "1", "method": "floor_unit", "coefficients": "guangzhou" }"#);
    let documents = Documents::of(&estate.json());
    let notice = documents.notices().notice(0).unwrap();
    assert_eq!((notice.charges.len(), notice.capitals.as_str()), (0, "人民币零元整"));
    assert_eq!(notice.answer()[0].zh, "您家不用分摊。");
    notices_hold(&documents);
}

#[test]
fn forms_refuse_what_they_cannot_print() {
    let documents = Documents::of(&example());
    let (case, done) = (&documents.evaluation, &documents.apportioned);
    let table = public_table(case, 1, done, Language::Zh);
    assert_eq!(table.unwrap_err(), FormError::NoProject(1));
    let nothing = fentan_owners::vote::VoteResult::default();
    assert_eq!(ballot(case, 0, &nothing, Language::Zh).unwrap_err(), FormError::ProjectHasErrors(0));
    assert_eq!(ballot(case, 7, &nothing, Language::Zh).unwrap_err(), FormError::NoProject(7));
}
