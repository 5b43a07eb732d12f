use proptest::prelude::{Strategy, any, prop, prop_assert, prop_assert_eq, proptest};

use super::{Grid, MOST_BYTES, MOST_COLUMNS, MOST_ROWS, TooMuch};

fn read(text: &str) -> Vec<(usize, usize, String)> {
    let grid = Grid::read(text).unwrap();
    grid.cells.into_iter().map(|cell| (cell.row, cell.column, cell.text)).collect()
}

fn reads(text: &str, cells: &[(usize, usize, &str)]) {
    let expected: Vec<_> =
        cells.iter().map(|(row, column, text)| (*row, *column, (*text).to_owned())).collect();
    assert_eq!(read(text), expected, "{text:?}");
}

#[test]
fn tabs_and_every_line_break() {
    for text in
        ["a\tb\r\nc\td\r\n", "a\tb\nc\td\n", "a\tb\rc\td\r", "a\tb\nc\td", "\u{FEFF}a\tb\nc\td\r\n\r\n\t\r\n"]
    {
        reads(text, &[(0, 0, "a"), (0, 1, "b"), (1, 0, "c"), (1, 1, "d")]);
    }
}

#[test]
fn blank_cells_keep_their_place() {
    reads("\ta\r\n\r\nb\t\tc\r\n", &[(0, 1, "a"), (2, 0, "b"), (2, 2, "c")]);
    reads("", &[]);
    reads("\t\t\r\n \u{A0}\t\u{3000}\r\n", &[]);
}

#[test]
fn quoted_cells_hold_tabs_line_breaks_and_quotes() {
    reads("\"a\nb\"\t1\r\n", &[(0, 0, "a\nb"), (0, 1, "1")]);
    reads("\"a\r\nb\"\t\"c\td\"\r\n", &[(0, 0, "a\n\nb"), (0, 1, "c d")]);
    reads("\"he said \"\"no\"\"\n\"\t2\n", &[(0, 0, "he said \"no\""), (0, 1, "2")]);
    reads("\"\"\t1", &[(0, 1, "1")]);
}

#[test]
fn other_quotes_are_characters() {
    reads("3\"管\t1\n", &[(0, 0, "3\"管"), (0, 1, "1")]);
    reads("\"特级\"砖\t1\n围墙\t2\n", &[(0, 0, "\"特级\"砖"), (0, 1, "1"), (1, 0, "围墙"), (1, 1, "2")]);
    reads("a\t\"b\nc\td\n", &[(0, 0, "a"), (0, 1, "\"b"), (1, 0, "c"), (1, 1, "d")]);
    reads("\"a\t1\n\"b\t2\n", &[(0, 0, "\"a"), (0, 1, "1"), (1, 0, "\"b"), (1, 1, "2")]);
    reads("\"", &[(0, 0, "\"")]);
}

#[test]
fn what_nobody_sees_goes_and_joins_nothing() {
    reads("\u{FEFF}12\0 34\t\u{200B}5\u{B}6\n", &[(0, 0, "12  34"), (0, 1, "5 6")]);
    reads("\u{A0}1\u{A0}\t\u{200E}", &[(0, 0, "1")]);
}

#[test]
fn commas_keep_cells_apart_only_where_nothing_else_can_be_meant() {
    reads(
        "\"雨污管网\",\"1,234.50\"\n消防设施,5\n",
        &[(0, 0, "雨污管网"), (0, 1, "1,234.50"), (1, 0, "消防设施"), (1, 1, "5")],
    );
    for one_column in [
        "1,234.50\n999\n",
        "1,234\n5,678\n",
        "100,200\n甲,乙\n",
        "雨污管网,700000\n",
        "雨污管网,700000\n合计,1,2\n",
        "甲，1\n乙，2\n",
    ] {
        assert!(read(one_column).iter().all(|(_, column, _)| *column == 0), "{one_column:?}");
    }
    reads("a,b\tc\nd,e\tf\n", &[(0, 0, "a,b"), (0, 1, "c"), (1, 0, "d,e"), (1, 1, "f")]);
}

#[test]
fn more_than_anybody_pastes_is_refused() {
    let rows = |count: usize| "1\n".repeat(count);
    let columns = |count: usize| ["\t".repeat(count - 1).as_str(), "1"].concat();
    assert!(Grid::read(&rows(MOST_ROWS)).is_ok());
    assert_eq!(Grid::read(&rows(MOST_ROWS + 1)), Err(TooMuch::Rows));
    assert!(Grid::read(&columns(MOST_COLUMNS)).is_ok());
    assert_eq!(Grid::read(&columns(MOST_COLUMNS + 1)), Err(TooMuch::Columns));
    assert_eq!(Grid::read(&"1".repeat(MOST_BYTES + 1)), Err(TooMuch::Bytes));
    // Whole rows and columns that are empty cost nothing.
    reads(&["1", &"\t".repeat(16_383), "\r\n", &"\r\n".repeat(1_000_000)].concat(), &[(0, 0, "1")]);
}

/// A cell as a spreadsheet writes it.
fn written(cell: &str) -> String {
    if cell.contains(['\t', '\n']) {
        ["\"", &cell.replace('"', "\"\""), "\""].concat()
    } else {
        cell.to_owned()
    }
}

fn cell() -> impl Strategy<Value = String> {
    // Excel itself cannot tell a cell that begins with a quote from one that is quoted, if another ends with one.
    "[a-z0-9雨污 ,.]{0,4}([\"\t\n,]{0,2}[a-z管网]){0,2}"
        .prop_map(|cell| cell.trim().to_owned())
        .prop_filter("begins with a quote", |cell| !cell.starts_with('"'))
}

proptest! {
    #[test]
    fn what_a_spreadsheet_writes_is_read(rows in prop::collection::vec(prop::collection::vec(cell(), 2..5), 1..6)) {
        let lines: Vec<String> = rows.iter().map(|row| row.iter().map(|cell| written(cell)).collect::<Vec<_>>().join("\t")).collect();
        let expected: Vec<_> = rows.iter().enumerate().flat_map(|(at, row)| {
            row.iter().enumerate().map(move |(column, cell)| (at, column, cell.replace('\t', " ")))
        }).filter(|(_, _, cell)| !cell.is_empty()).collect();
        prop_assert_eq!(read(&(lines.join("\r\n") + "\r\n")), expected);
    }

    #[test]
    fn no_letter_is_lost(text in any::<String>(), cells in "[ab1\"\t\r\n,]{0,40}") {
        for text in [&text, &cells] {
            let letters = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
            let kept: String = read(text).iter().map(|(_, _, cell)| letters(cell)).collect();
            prop_assert_eq!(kept, letters(text));
        }
    }

    #[test]
    fn unquoted_text_is_kept_as_it_is(cells in "[ab1\"\t\n]{0,40}") {
        // Without a quote at the beginning of a cell there is nothing to unquote.
        let bare = ["x", &cells.replace('\t', "\tx").replace('\n', "\nx")].concat();
        let kept: String = read(&bare).into_iter().map(|(_, _, cell)| cell).collect();
        prop_assert!(kept == bare.replace(['\t', '\n'], ""));
    }
}
