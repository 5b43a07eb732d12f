//! The reasons why cells were not used, in words.

use fentan_core::{Bilingual, Rulebook};

use crate::notice::Notice;
use crate::words::say;

/// The reason why a cell was not used, or what to know about one that was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reason {
    /// A number below nothing.
    Negative,
    /// More decimals than the field holds: an amount is never rounded.
    Decimals,
    /// Larger than the field holds.
    TooLarge,
    /// A formula instead of its value.
    Formula,
    /// An error of the spreadsheet's, or a column too narrow for its numbers.
    Error,
    /// A date or time.
    Date,
    /// Per cent where an amount is wanted.
    Percent,
    /// `1.2E+07`: digits may be missing.
    Scientific,
    /// Not a number.
    Text,
    /// The row of the page has no such field.
    NoField,
    /// Beyond the last row or column of the table.
    Outside,
    /// Money in a row without a name.
    Unnamed,
    /// The row has no amount, and nothing says that this number is one.
    WhichColumn,
    /// A quantity without a price, or the other way round.
    Half,
    /// An amount that is not its quantity times its price.
    Differs,
    /// A name without money.
    NoAmount,
    /// Used, but the annex does not list the name.
    Custom,
    /// Used, but several components of the annex go by the name.
    Several,
    /// Used, but the page already had an amount under the name.
    Another,
    /// A sum of other rows.
    Total,
    /// A part of the row above.
    Part,
    /// A heading, a title, or a unit for the whole sheet.
    Heading,
    /// A column that the page has no use for.
    Column,
    /// A name, telephone or citizen's number of a person: not needed, not kept.
    Personal,
    /// Another column holds the same of every household.
    Spare,
    /// No heading says what the column is.
    UnknownColumn,
    /// Nothing says what the columns of a list of households are.
    WhichHouseholds,
    /// The row has no number of a door.
    NoDoor,
    /// Not the number of a door.
    NotDoor,
    /// No vote, as far as anybody can tell.
    NoVote,
    /// A vote of a household that is not in the list.
    NoHousehold,
    /// Neither lived in nor not, as far as anybody can tell.
    Purpose,
    /// Used, but the list has the same door twice.
    Twice,
}

/// The weight of a reason for somebody who wants to know whether everything arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    /// Something that was meant is not there.
    Lost,
    /// It is there, with something to know about it.
    Noted,
    /// It was left out on purpose, which is said.
    Declined,
    /// It was never meant to be there.
    Expected,
}

impl Reason {
    /// The weight of this reason.
    pub(crate) const fn weight(self) -> Weight {
        match self {
            Self::Custom | Self::Several | Self::Another | Self::Twice => Weight::Noted,
            Self::Personal | Self::Spare => Weight::Declined,
            Self::Total | Self::Part | Self::Heading | Self::Column => Weight::Expected,
            _ => Weight::Lost,
        }
    }

    /// The reason in words; where it is about the list of measures, under these rules.
    pub(crate) fn words(self, rulebook: &Rulebook) -> Bilingual {
        let annex = &rulebook.annex;
        let (chinese, english) = match self {
            Self::Negative => ("负数，金额和数量不能小于 0", "negative"),
            Self::Decimals => ("小数位过多，不自动取整", "too many decimals; nothing is rounded"),
            Self::TooLarge => ("数字过大", "too large"),
            Self::Formula => ("是公式，请复制计算结果", "a formula; copy its value"),
            Self::Error => {
                ("表格中的错误值，或列太窄显示不全", "a spreadsheet error, or a column too narrow")
            }
            Self::Date => ("是日期或时间", "a date or time"),
            Self::Percent => ("是百分数", "per cent"),
            Self::Scientific => ("科学计数，可能缺位", "scientific notation; digits may be missing"),
            Self::Text => ("不是数字", "not a number"),
            Self::NoField => ("该行没有这一栏可填", "the row has no such field"),
            Self::Outside => ("超出表格范围", "beyond the table"),
            Self::Unnamed => ("该行没有名称", "the row has no name"),
            Self::WhichColumn => {
                ("看不出是不是金额，请连表头一起复制", "not known to be an amount; copy its heading too")
            }
            Self::Half => ("数量和单价缺一", "a quantity or a unit price alone"),
            Self::Differs => ("与数量×单价不符，未采用", "not used: differs from quantity × price"),
            Self::NoAmount => ("该行没有可用的金额", "the row has no amount to use"),
            Self::Custom => {
                return say!("{0}未列，作为其他内容列入", "not in {0}; entered as other work", annex);
            }
            Self::Several => {
                return say!(
                    "{0}中不止一项，作为其他内容列入",
                    "several of {0}; entered as other work",
                    annex
                );
            }
            Self::Another => ("已有金额，另列一行", "has an amount already; entered as another row"),
            Self::Total => ("合计行，不重复计入", "skipped total"),
            Self::Part => ("已含在上一级中", "part of the row above"),
            Self::Heading => ("标题", "heading"),
            Self::Column => ("本页不用的栏", "a column not used here"),
            Self::Personal => ("不需要，未保留", "not needed, not kept"),
            Self::Spare => ("同类的栏已用了另一栏", "another column of the kind is used"),
            Self::UnknownColumn => ("不认识的栏，未采用", "a column nobody knows, not used"),
            Self::WhichHouseholds => (
                "看不出各栏是什么，请连表头一起复制",
                "not known what the columns are; copy their headings too",
            ),
            Self::NoDoor => ("该行没有房号，未列为一户", "the row has no unit number, so it is no household"),
            Self::NotDoor => ("看不出楼栋和房号", "no building and unit can be read"),
            Self::NoVote => ("不是同意、反对或弃权", "neither for, against nor abstaining"),
            Self::NoHousehold => ("住户清单里没有这一户", "the list has no such household"),
            Self::Purpose => ("看不出是住宅还是非住宅", "neither residential nor non-residential"),
            Self::Twice => {
                ("清单里有两户同一房号，都列入了", "the list has this unit twice; both are entered")
            }
        };
        Bilingual::fixed(chinese, english)
    }
}

/// More than is pasted on purpose. Nothing is pasted then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TooMuch {
    /// More than 5,000 rows.
    Rows,
    /// More than 20,000 rows of households.
    Households,
    /// More than 64 columns.
    Columns,
    /// More than 4 MiB of text.
    Bytes,
}

impl TooMuch {
    /// Words on why a range is not pasted at all.
    pub(crate) fn notice(self) -> Notice {
        let (chinese, english) = self.words();
        Notice::of(&Bilingual::new(chinese, english))
    }

    /// The words for what is too much, in Chinese and in English.
    pub(crate) const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Rows => ("超过 5,000 行，没有粘贴任何内容。", "More than 5,000 rows: nothing was pasted."),
            Self::Households => {
                ("超过 20,000 行，没有粘贴任何内容。", "More than 20,000 rows: nothing was pasted.")
            }
            Self::Columns => ("超过 64 列，没有粘贴任何内容。", "More than 64 columns: nothing was pasted."),
            Self::Bytes => ("超过 4 MB，没有粘贴任何内容。", "More than 4 MB: nothing was pasted."),
        }
    }
}
