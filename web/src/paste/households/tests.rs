mod nothing_lost;

use fentan_core::draft::{DraftHousehold, DraftProject};

use super::super::{Grid, Reason, Weight};
use super::{PastedHouseholds, lists_households, plan_households, purpose};
use crate::document::HouseholdField as Field;

fn pasted(text: &str) -> PastedHouseholds {
    plan_households(&Grid::of_households(text).unwrap(), &DraftProject::default(), true)
}

/// The households that a list comes to.
fn households(text: &str) -> Vec<DraftHousehold> {
    let households = pasted(text).puts.into_iter().map(|put| {
        let mut household = DraftHousehold::default();
        put.texts.into_iter().for_each(|(field, text)| field.put(&mut household, text));
        household
    });
    households.collect()
}

fn doors(text: &str) -> Vec<String> {
    let door = |household: &DraftHousehold| {
        [Field::Building, Field::Stairwell, Field::Unit].map(|field| field.held(household)).join("/")
    };
    households(text).iter().map(door).collect()
}

/// The cells that were not used, with the reasons, apart from those that never were meant to be.
fn unread(text: &str) -> Vec<(usize, usize, Reason)> {
    let unread = pasted(text).unread.into_iter();
    let unread = unread.filter(|cell| cell.reason.weight() != Weight::Expected);
    unread.map(|cell| (cell.row, cell.column, cell.reason)).collect()
}

#[test]
fn a_list_as_a_bureau_has_it() {
    let text = "象园小区住户清单\r\n序号\t楼栋\t单元\t房号\t业主姓名\t联系电话\t建筑面积（㎡）\t房屋用途\t维修资金余额（万元）\t公积金\r\n\
        1\t1栋\t1单元\t101室\t某某\t13800000000\t88.56\t住宅\t1.2\t5,000\r\n\
        2\t1栋\t1单元\t102室\t某某\t13800000001\t1,02.5\t店面\t-\t\r\n\
        合计\t\t\t\t\t\t191.06\t\t1.2\t5000\r\n";
    let all = households(text);
    let fields = [
        Field::Building,
        Field::Stairwell,
        Field::Unit,
        Field::Floor,
        Field::Area,
        Field::Purpose,
        Field::FundBalance,
        Field::ProvidentFund,
    ];
    assert_eq!(fields.map(|field| field.held(&all[0])), ["1", "1", "101", "1", "88.56", "", "12000", "5000"]);
    assert_eq!(all.len(), 2);
    assert_eq!(Field::Purpose.held(&all[1]), "non_residential");
    assert_eq!(
        unread(text),
        [
            (3, 5, Reason::Personal),
            (3, 6, Reason::Personal),
            (4, 5, Reason::Personal),
            (4, 6, Reason::Personal),
            (4, 7, Reason::Text),
        ]
    );
    assert_eq!(pasted(text).floors, 2);
}

#[test]
fn merged_cells_hold_for_the_rows_below() {
    let text = "楼栋\t单元\t房号\t面积\n1\t1\t101\t80\n\t\t102\t80\n\t2\t101\t80\n2\t\t101\t80\n";
    assert_eq!(doors(text), ["1/1/101", "1/1/102", "1/2/101", "2//101"]);
    assert_eq!(pasted(text).filled, 2);
}

#[test]
fn headings_over_two_rows_are_heard() {
    let text = "房屋位置\t\t\t专有面积\t套内面积\n幢\t梯\t室\t\t\n3\t2\t501\t70.5\t60\n";
    assert_eq!((doors(text), households(text)[0].area.as_str()), (vec!["3/2/501".to_owned()], "70.5"));
    assert_eq!(unread(text), [(3, 5, Reason::Spare)]);
}

#[test]
fn whole_doors_in_one_column() {
    assert_eq!(doors("房号\t专有部分面积\n1-2-301\t88\n1栋2单元302室\t88\n"), ["1/2/301", "1/2/302"]);
    // The building has its own column: nobody knows what the dash means.
    assert_eq!(doors("楼栋\t房号\t面积\n1\t2-301\t88\n"), ["1//2-301"]);
    assert_eq!(unread("坐落\t面积\n某路 5 号院\t88\n"), [(2, 1, Reason::NoDoor), (2, 2, Reason::NoDoor)]);
}

#[test]
fn without_headings_only_what_leaves_no_choice() {
    let all = households("1-2-301\t88.5\n1-2-302\t90\n");
    assert_eq!((all.len(), all[1].area.as_str(), all[1].unit.as_deref()), (2, "90", Some("302")));
    for text in ["1\t2\t301\t88.5", "1-2-301\t88.5\t3", "301\t88.5", "88.5", "某某\t88"] {
        let plan = pasted(text);
        assert!(
            plan.puts.is_empty() && plan.unread.iter().all(|cell| cell.reason == Reason::WhichHouseholds),
            "{text}"
        );
    }
    assert!(!lists_households(&Grid::read("1-2-301\t88.5").unwrap()));
    assert!(lists_households(&Grid::read("房号\t面积\n301\t88.5").unwrap()));
    assert!(!lists_households(&Grid::read("项目\t金额\n雨污管网\t88.5").unwrap()));
}

#[test]
fn floors_are_read_off_doors_only_where_asked_for_and_not_said() {
    let text = "房号\t楼层\t面积\n301\t\t80\n302\t4层\t80\n303\t地下一层\t80\n1204\t\t80\n12\t\t80";
    let floors = |plan: PastedHouseholds| {
        let floor = |texts: Vec<(Field, String)>| {
            texts
                .into_iter()
                .find(|(field, _)| *field == Field::Floor)
                .map_or(String::new(), |(_, text)| text)
        };
        plan.puts.into_iter().map(|put| floor(put.texts)).collect::<Vec<_>>()
    };
    assert_eq!(floors(pasted(text)), ["3", "4", "0", "12", ""]);
    let unasked = plan_households(&Grid::of_households(text).unwrap(), &DraftProject::default(), false);
    assert_eq!((unasked.floors, floors(unasked)), (0, ["", "4", "0", "", ""].map(str::to_owned).to_vec()));
}

#[test]
fn known_doors_are_changed_and_a_door_twice_is_said() {
    let mut project = DraftProject::default();
    let known = DraftHousehold {
        id: "a".into(),
        building: Some("1".into()),
        unit: Some("302".into()),
        ..Default::default()
    };
    project.households.push(DraftHousehold::default().into());
    project.households.push(known.into());
    let grid = Grid::of_households("楼栋\t房号\t面积\n1\t301\t80\n1\t302\t90\n1\t301\t70\n").unwrap();
    let plan = plan_households(&grid, &project, false);
    assert_eq!(plan.puts.iter().map(|put| put.at).collect::<Vec<_>>(), [None, Some(1), None]);
    assert_eq!(
        plan.unread.last().map(|cell| (cell.row, cell.column, cell.reason)),
        Some((4, 2, Reason::Twice))
    );
}

#[test]
fn purposes_as_people_call_them() {
    for (text, held) in [
        ("住宅", Some("")),
        ("成套住宅", Some("")),
        ("非住宅", Some("non_residential")),
        ("商业", Some("non_residential")),
        ("柴火间", Some("non_residential")),
        ("非居住", Some("non_residential")),
        ("商住", None),
        ("商住住宅", None),
        ("其他", None),
        ("non-residential", Some("non_residential")),
        ("Residential", Some("")),
    ] {
        assert_eq!(purpose(text), held, "{text}");
    }
}

#[test]
fn ten_thousand_households_are_one_list() {
    let rows = (0..10_000).map(|place| {
        format!("{}\t{}\t{}\t88.{:02}\r\n", place / 100 + 1, place % 2 + 1, place % 100 + 101, place % 100)
    });
    let text = ["楼栋\t单元\t房号\t面积\r\n".to_owned(), rows.collect()].concat();
    assert_eq!(pasted(&text).puts.len(), 10_000);
    assert!(Grid::read(&text).is_err());
}
