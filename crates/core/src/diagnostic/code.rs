//! Every kind of thing that can be said about a budget, in one table.

use serde::{Serialize, Serializer};

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The project it is in gets no figures.
    Error,
    /// The figures stand; somebody should look.
    Warning,
    /// Worth knowing.
    Note,
}

impl Severity {
    /// The word used in data: `error`, `warning` or `note`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

macro_rules! codes {
    ($($name:ident = $severity:ident $id:literal,)*) => {
        /// A diagnostic's code.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[allow(missing_docs, reason = "the id beside each is its documentation")]
        pub enum Code { $($name,)* }

        impl Code {
            /// Every code there is.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The code as data writes it.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id),* }
            }

            /// How bad it is.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity),* }
            }
        }
    };
}

codes! {
    InputEmpty = Error "input.empty",
    InputTooLarge = Error "input.too_large",
    InputNotUtf8 = Error "input.not_utf8",
    InputGbk = Error "input.gbk",
    InputUtf16 = Error "input.utf16",
    InputNotABudget = Error "input.not_a_budget",
    InputSyntax = Error "input.syntax",
    SchemaUnknown = Error "schema.unknown",
    FieldUnknown = Error "field.unknown",
    FieldMissing = Error "field.missing",
    FieldType = Error "field.type",
    FieldDuplicate = Error "field.duplicate",
    IdEmpty = Error "id.empty",
    IdTooLong = Error "id.too_long",
    IdDuplicate = Error "id.duplicate",
    TextTooLong = Error "text.too_long",
    NumberFormat = Error "number.format",
    AmountNotText = Error "amount.not_text",
    AmountFormat = Error "amount.format",
    AmountDecimals = Error "amount.decimals",
    AmountRange = Error "amount.range",
    AmountOverflow = Error "amount.overflow",
    DecimalNotText = Error "decimal.not_text",
    DecimalFormat = Error "decimal.format",
    DecimalDecimals = Error "decimal.decimals",
    DecimalRange = Error "decimal.range",
    LineAmount = Error "line.amount",
    FeeAmount = Error "fee.amount",
    SharesFixedByRule = Error "shares.fixed_by_rule",
    SharesPayer = Error "shares.payer",
    SharesSum = Error "shares.sum",
    RulebookUnknown = Error "rulebook.unknown",
    RulebookMismatch = Error "rulebook.mismatch",
    ReadingUnknown = Error "reading.unknown",
    DivisionNotCovered = Error "division.not_covered",
    KindUnknown = Error "kind.unknown",
    TierUnknown = Error "tier.unknown",
    TierMissing = Error "tier.missing",
    ComponentUnknown = Error "component.unknown",
    PayerUnknown = Error "payer.unknown",
    SourceUnknown = Error "source.unknown",
    BaseUnknown = Error "base.unknown",
    TierNotUsed = Warning "tier.not_used",
    MeasureMissing = Warning "measure.missing",
    ComponentAboveTier = Warning "component.above_tier",
    ComponentNotOfKind = Warning "component.not_of_kind",
    YearOutsidePlan = Warning "year.outside_plan",
    MatchIncomplete = Warning "match.incomplete",
    FundingSurplus = Warning "funding.surplus",
    MoneyUndetermined = Warning "money.undetermined",
    CustomUnnamed = Note "custom.unnamed",
    BuiltYearLate = Note "built_year.late",
    DivisionByReference = Note "division.by_reference",
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Code {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Code".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let ids: Vec<&str> = Self::ALL.iter().map(|code| code.id()).collect();
        schemars::json_schema!({ "enum": ids, "description": "What a diagnostic is about. / 诊断代码。" })
    }
}
