//! The table of everything that can be said about a budget, by what it is about. `{0}`, `{1}`… are the values found
//! there.

use super::{Severity, Template, advised, english, known_as, said};

codes! {
    // Input that is not a budget at all.
    Error InputEmpty "input.empty", "文件是空的", "the input is empty",
        hint "可用 fentan new 生成一份样例", "`fentan new` writes a starter budget";
    Error InputTooLarge "input.too_large",
        "文件有 {0} MiB，最多可读 {1} MiB", "the input has {0} MiB; at most {1} MiB are read",
        hint "请分成几个文件，或在命令行用 --lines 每行读一个项目",
        "split it, or give one project a line to the command line's --lines";
    Error InputNotUtf8 "input.not_utf8",
        "第 {0} 字节起不是 UTF-8 文本", "not UTF-8 text from byte {0} on",
        hint "请另存为 UTF-8 编码的 JSON 文件", "save it as JSON in UTF-8";
    Error InputGbk "input.gbk",
        "文件像是 GBK 编码，预算须为 UTF-8", "the input looks like GBK; a budget is UTF-8",
        hint "在记事本或 WPS 中另存为，编码选 UTF-8", "in Notepad or WPS, save it again with the encoding UTF-8";
    Error InputUtf16 "input.utf16",
        "文件是 UTF-16（Unicode）编码，预算须为 UTF-8", "the input is UTF-16; a budget is UTF-8",
        hint "在记事本或 WPS 中另存为，编码选 UTF-8", "in Notepad or WPS, save it again with the encoding UTF-8";
    Error InputNotABudget "input.not_a_budget",
        "嵌套超过 {0} 层，或一处超过 {1} 个字段，不是预算",
        "nested more than {0} levels deep, or more than {1} fields in one place: not a budget";
    Error InputSyntax "input.syntax",
        "第 {0} 行第 {1} 列处不是合法的 JSON", "not JSON at line {0}, column {1}: {2}",
        hint "请检查此处附近的引号、逗号和括号", "check the quotes, commas and brackets near this place";
    Error SchemaUnknown "schema.unknown", "格式版本应为“{0}”，却是{1}", "the schema must be “{0}”, not {1}";
    Error FieldUnknown "field.unknown", "没有这个字段", "there is no such field";
    Error FieldMissing "field.missing", "缺少这个字段", "this field is missing";
    Error FieldType "field.type", "应为{0}，却是{1}", "must be {0}, not {1}";
    Error FieldDuplicate "field.duplicate",
        "同一字段写了两次，不知以哪个为准", "the field is given twice; which one holds is not known";

    // Ids and texts.
    Error IdEmpty "id.empty", "编号不能为空", "the id must not be empty";
    Error IdTooLong "id.too_long", "编号最多 {0} 个字", "an id has at most {0} characters";
    Error IdDuplicate "id.duplicate", "编号{0}已用于 {1}", "the id {0} is already that of {1}",
        hint "请换一个编号", "give it another id";
    Error TextTooLong "text.too_long", "最多 {0} 个字", "a text has at most {0} characters";

    // Numbers.
    Error NumberFormat "number.format", "应为整数，却是{0}", "must be a whole number, not {0}";
    Error AmountNotText "amount.not_text",
        "金额须写成文本，不能写成 JSON 数字", "an amount is text, not a JSON number",
        hint "请加引号，如 \"42000.00\"", "put it in quotes, as \"42000.00\"";
    Error AmountFormat "amount.format", "{0}不是金额", "{0} is not an amount",
        hint "以元为单位，只用半角数字和小数点，如 42000.00；不带正负号、千分位、单位或空格",
        "yuan in plain digits with a point, as 42000.00: no sign, separator, unit or blank";
    Error AmountDecimals "amount.decimals",
        "{0}不足一分，金额最多两位小数", "{0} has parts of a fen; an amount has at most two decimals",
        hint "请先按规定取到分", "round it to the fen first, as your rules say";
    Error AmountRange "amount.range",
        "{0}太大，金额最多 99999999999.99 元", "{0} is too large; an amount is at most 99999999999.99 yuan";
    Error AmountOverflow "amount.overflow",
        "金额或合计超过 92233720368547758.07 元，无法计算",
        "the amount or sum is above 92233720368547758.07 yuan and cannot be held",
        hint "请核对数量、单价和金额的单位", "check the units of quantities, prices and amounts";
    Error DecimalNotText "decimal.not_text",
        "小数须写成文本，不能写成 JSON 数字", "a decimal is text, not a JSON number",
        hint "请加引号，如 \"0.05\"", "put it in quotes, as \"0.05\"";
    Error DecimalFormat "decimal.format", "{0}不是数", "{0} is not a number",
        hint "只用半角数字和小数点，如 1250.5；不带正负号、千分位、单位或空格",
        "plain digits with a point, as 1250.5: no sign, separator, unit or blank";
    Error DecimalDecimals "decimal.decimals", "{0}超过六位小数", "{0} has more than six decimals";
    Error DecimalRange "decimal.range", "{0}太大", "{0} is too large";
    Error DecimalAboveOne "decimal.range", "{0}大于 1", "{0} is above 1",
        hint "5% 写作 0.05", "5 % is written 0.05";

    // What a line or fee costs, and who is to pay it.
    Error LineAmount "line.amount",
        "应填金额，或同时填数量和单价，二者只能选一",
        "needs either an amount, or both a quantity and a unit price";
    Error FeeAmount "fee.amount",
        "应填金额，或同时填费率和计算基数，二者只能选一", "needs either an amount, or both a rate and a base";
    Error SharesFixedByRule "shares.fixed_by_rule",
        "承担比例已由{0}定明，不能另填", "{0} fixes the shares; none may be given here",
        hint "请删去比例；附件2 未列的内容请用 custom",
        "take the shares out; what Annex 2 does not list is a custom line";
    Error SharesPayer "shares.payer", "{0}没有点名该承担方", "{0} does not name this payer",
        hint "可填的承担方：{1}", "it names: {1}";
    Error SharesSum "shares.sum",
        "承担比例合计 {0}，应恰为 1", "the shares sum to {0}, not to exactly 1";

    // Names that are not known.
    Error RulebookUnknown "rulebook.unknown", "没有规则{0}", "there is no rulebook {0}";
    Error RulebookMismatch "rulebook.mismatch",
        "预算是按另一份规则核对的", "the budget was checked against another rulebook";
    Error ReadingUnknown "reading.unknown", "没有口径{0}", "there is no reading {0}";
    Error ReadingOptionUnknown "reading.unknown",
        "该口径没有选项{0}", "this reading has no option {0}";
    Error DivisionNotCovered "division.not_covered",
        "规则不适用于行政区划{0}", "the rulebook does not cover the division {0}",
        hint "请填六位区划代码，如鼓楼区 350102；fentan rules 列出全部",
        "give a six-digit code such as 350102 for Gulou; `fentan rules` lists them all";
    Error KindUnknown "kind.unknown", "没有改造类型{0}", "there is no kind of project {0}";
    Error TierUnknown "tier.unknown", "没有版别{0}", "there is no tier {0}";
    Error ComponentUnknown "component.unknown", "没有改造内容{0}", "there is no component {0}";
    Error PayerUnknown "payer.unknown", "没有承担方{0}", "there is no payer {0}";
    Error SourceUnknown "source.unknown", "没有资金来源{0}", "there is no source of money {0}";
    Error BaseUnknown "base.unknown", "没有计算基数{0}", "there is no base {0}";

    // What the rulebook asks of a project.
    Error TierMissing "tier.missing", "综合改造须填版别", "a project of this kind needs a tier",
        hint "basic、enhanced 或 demonstration", "basic, enhanced or demonstration";
    Warning TierNotUsed "tier.not_used",
        "这类项目不分版别，所填版别不起作用",
        "a project of this kind has no tier; the one given has no effect";
    Warning MeasureMissing "measure.missing",
        "缺少必选项“{0}”（{1}）", "the required measure “{0}” ({1}) is missing",
        hint "如不发生费用，可填 0.00", "where it costs nothing, enter 0.00";
    Warning ComponentAboveTier "component.above_tier",
        "{0}不属于{1}", "{0} is above the project's tier ({1})",
        hint "请提高版别，或核对所选内容", "raise the tier, or check the component";
    Warning ComponentNotOfKind "component.not_of_kind", "{0}不属于{1}", "{0} does not belong to {1}";
    Warning YearOutsidePlan "year.outside_plan", "方案期限为 {0}—{1} 年", "the plan covers {0} to {1}";
    Warning MatchIncomplete "match.incomplete",
        "同一范围内的项目{0}有错误，其补助未计入配比的判断",
        "the project {0} in the same scope has errors; its grants do not count towards the match",
        hint "请先改正该项目", "put that project right first";
    Warning FundingSurplus "funding.surplus",
        "补助和社会资本超出财政承担部分 {0} 元，列为结余",
        "grants and social capital exceed the pool by {0} yuan; the rest is surplus";
    Warning MoneyUndetermined "money.undetermined",
        "有 {0} 元尚未确定由谁承担", "nobody is named yet for {0} yuan",
        hint "请填写商定的承担比例", "enter the shares that were agreed";
    Note CustomUnnamed "custom.unnamed",
        "附件2 未列的内容应写明名称", "a custom line should say what it is";
    Note BuiltYearLate "built_year.late",
        "{0} 年底之后建成，须符合{1}后半段的条件", "built after {0}: it must meet the second condition of {1}";
    Note DivisionByReference "division.by_reference",
        "{0}参照执行本规则，市级不承担（{1}）",
        "{0} uses these rules by reference, and the city pays nothing ({1})";

    // Households.
    #[cfg(feature = "owners")] Error HouseholdArea "household.area", "面积须大于 0", "the area must be above 0",
        hint "不参与分摊的房屋请从清单中去掉，或在分摊规则中排除",
        "take a unit that does not take part out of the list, or exclude it in the rule";
    #[cfg(feature = "owners")] Error HouseholdPurpose "household.purpose", "没有用途{0}", "there is no purpose {0}",
        hint "可用 residential（住宅）或 non_residential（非住宅）", "use residential or non_residential";
    #[cfg(feature = "owners")] Error HouseholdOwner "household.same_owner_as",
        "没有另一户{0}", "there is no other household {0}",
        hint "请填同一业主另一套房屋的编号", "name another household of the same owner";
    #[cfg(feature = "owners")] Warning HouseholdPersonal "household.personal",
        "像是手机号或身份证号", "this looks like a telephone or citizen's number",
        hint "测算不需要业主的姓名和号码，请删去", "no name or number of an owner is needed; delete it";
    #[cfg(feature = "owners")] Warning HouseholdsCount "household.count",
        "项目填报 {0} 户，清单有 {1} 户", "the project says {0} households, the list has {1}",
        hint "请核对：清单缺一户，其余各户就多分摊一份", "check: where one is missing, the others bear its share";

    // Apportioning to households (六(四)).
    #[cfg(feature = "owners")] Error ApportionTarget "apportion.target",
        "一条分摊规则只能指定改造内容、费用、类别中的一个",
        "a rule may name one of line, fee and component, not several",
        hint "分成几条规则", "make it several rules";
    #[cfg(feature = "owners")] Error ApportionLine "apportion.line_unknown",
        "没有编号为{0}的改造内容", "there is no line {0}";
    #[cfg(feature = "owners")] Error ApportionFee "apportion.fee_unknown", "没有编号为{0}的费用", "there is no fee {0}";
    #[cfg(feature = "owners")] Error ApportionDuplicate "apportion.duplicate",
        "与 {0} 针对同一项", "this is about the same as {0}",
        hint "删去一条", "delete one of them";
    #[cfg(feature = "owners")] Error ApportionMethod "apportion.method_unknown",
        "没有分摊方式{0}", "there is no method {0}";
    #[cfg(feature = "owners")] Error ApportionAsLines "apportion.as_lines",
        "只有费用可以随各项改造内容分摊", "only a fee can be apportioned as the lines are",
        hint "请指定一项费用，或换一种分摊方式", "name a fee, or choose another method";
    #[cfg(feature = "owners")] Error ApportionBuilding "apportion.building_unknown",
        "清单里没有 {0} 的住户", "no household on the list is in {0}";
    #[cfg(feature = "owners")] Error ApportionStairwell "apportion.stairwell",
        "指定单元须同时指定楼栋", "a stairwell needs its building";
    #[cfg(feature = "owners")] Error ApportionOption "apportion.option_unknown",
        "没有选项{0}", "there is no option {0}";
    #[cfg(feature = "owners")] Error ApportionHousehold "apportion.household_unknown",
        "清单里没有住户{0}", "there is no household {0}";
    #[cfg(feature = "owners")] Error ApportionHouseholdTwice "apportion.household_twice",
        "住户{0}在这里出现了两次", "household {0} is listed twice here";
    #[cfg(feature = "owners")] Error ApportionOutside "apportion.outside",
        "住户{0}不在这条规则的范围内", "household {0} is not among those that the rule is about",
        hint "放宽范围，或删去这一户", "widen the rule, or delete this entry";
    #[cfg(feature = "owners")] Error ApportionEntry "apportion.entry", "缺少{0}", "{0} is missing";
    #[cfg(feature = "owners")] Error ApportionEnteredSum "apportion.entered_sum",
        "各户填报合计 {0} 元，应分摊 {1} 元，相差 {2} 元",
        "the entries sum to {0} yuan, {1} are to be apportioned: {2} apart",
        hint "各户金额之和须恰好等于应分摊的金额", "the entries must sum to exactly what is to be apportioned";
    #[cfg(feature = "owners")] Error ApportionNobody "apportion.nobody",
        "{0} 元没有住户可以分摊", "there is no household to bear {0} yuan",
        hint "检查范围、排除的住户、系数和份数", "check the scope, the exclusions, the coefficients and the counts";
    #[cfg(feature = "owners")] Error ApportionFloor "apportion.floor_missing",
        "按楼层分摊需要楼层", "apportioning by floor needs the floor",
        hint "填写楼层，或在规则中排除这一户", "enter the floor, or exclude the household in the rule";
    #[cfg(feature = "owners")] Error ApportionWeights "apportion.too_fine",
        "面积、系数的数值太大或小数位太多，无法精确分摊",
        "areas and coefficients are too large or too fine to be apportioned exactly";
    #[cfg(feature = "owners")] Warning ApportionUnused "apportion.unused",
        "没有居民承担的金额用到这条规则", "no money of residents is apportioned by this rule";
    #[cfg(feature = "owners")] Warning ApportionIgnored "apportion.ignored",
        "这种分摊方式不使用 {0}", "the method does not use {0}",
        hint "删去，或换一种分摊方式", "delete it, or choose another method";
    #[cfg(feature = "owners")] Error CoefficientsUnknown "coefficients.unknown",
        "没有楼层系数{0}", "there is no set of floor coefficients {0}";
    #[cfg(feature = "owners")] Error CoefficientsMissing "coefficients.missing",
        "第 {0} 层没有系数", "floor {0} has no coefficient",
        hint "在 floors 中填写，或选一套到得了这一层的系数", "enter it in floors, or choose a set that goes that high";
    #[cfg(feature = "owners")] Error CoefficientsFloor "coefficients.floor",
        "楼层{0}不是整数", "the floor {0} is not a whole number";
    #[cfg(feature = "owners")] Warning CoefficientsSum "coefficients.sum",
        "各层合计 {0}%，已按比例折算到 100%", "the floors sum to {0}%; they are scaled to 100%";
    #[cfg(feature = "owners")] Error WaiverPayer "waiver.payer",
        "减免须写明由谁支付", "a waiver must name who pays instead",
        hint "填写代付的单位，如街道或基金", "name the organisation that pays";
    #[cfg(feature = "owners")] Error OwnerFundingSource "owner_funding.source_unknown",
        "没有业主资金来源{0}", "there is no source {0} of owners' money";
    #[cfg(feature = "owners")] Error OwnerFundingAmount "owner_funding.amount", "缺少金额", "the amount is missing";
    #[cfg(feature = "owners")] Error OwnerFundingNoAmount "owner_funding.no_amount",
        "维修资金按分户余额使用，不填总额",
        "the maintenance fund is drawn from each account; it has no amount of its own",
        hint "在各户填写余额", "enter each household's balance";
    #[cfg(feature = "owners")] Error OwnerFundingLine "owner_funding.line",
        "须写明用于哪一项改造内容", "the line that it is for must be named";
    #[cfg(feature = "owners")] Error OwnerFundingEnterprise "owner_funding.enterprise_bears",
        "这一项由企业承担，不得使用维修资金", "enterprises bear this line; the maintenance fund must not pay for it",
        hint "依据物业管理条例第51条：专业经营单位依法承担",
        "专业经营单位 bear their own facilities (物业管理条例 第51条)";
    #[cfg(feature = "owners")] Error OwnerFundingNobody "owner_funding.nobody",
        "居民不承担这一项", "residents pay nothing of this line";
    #[cfg(feature = "owners")] Warning OwnerFundingPrivate "owner_funding.private_part",
        "这一项含个人承担的户内部分，维修资金只能用于共有部分",
        "part of this line is private; the maintenance fund is for common parts",
        hint "只冲抵业主共同承担的部分", "it pays only for what the owners bear together";
    #[cfg(feature = "owners")] Error SubsidyLine "owner_funding.not_an_elevator",
        "加装电梯补助只能用于电梯", "an elevator subsidy is for elevators only";
    #[cfg(feature = "owners")] Error SubsidyAbove "owner_funding.subsidy_above",
        "补助 {0} 元超过业主应承担的 {1} 元", "the subsidy of {0} yuan exceeds the {1} that owners bear";
    #[cfg(feature = "owners")] Warning OwnerFundingOver "owner_funding.over",
        "公共收益有 {0} 元用不上", "{0} yuan of public revenue are not needed",
        hint "多出的部分留在公共收益账户", "what is over stays in the account";
    #[cfg(feature = "owners")] Warning HouseholdOver "household.over",
        "填报 {0} 元，本户只用得上 {1} 元", "{0} yuan were entered, of which the household needs {1}";
    #[cfg(feature = "owners")] Note HouseholdLabour "household.labour",
        "投工投劳折价 {0} 元，不是现金", "own work counts for {0} yuan; it is not cash";
    #[cfg(feature = "owners")] Error CollectionUnknown "collection.unknown",
        "没有收缴方式{0}", "there is no way of collecting {0}";

    // The owners' vote.
    #[cfg(feature = "owners")] Error MatterKind "matter.kind", "没有表决事项类别{0}", "there is no kind of matter {0}",
        hint "可用 application、use_fund、raise_fund、rebuild、change_use 或 other",
        "use application, use_fund, raise_fund, rebuild, change_use or other";
    #[cfg(feature = "owners")] Error VoteMatter "vote.matter", "没有表决事项{0}", "there is no matter {0} to vote on",
        hint "请先在 matters 中列出该事项；没有列出任何事项时只有 application",
        "list it in matters first; where none is listed, there is only application";
    #[cfg(feature = "owners")] Error VoteWord "vote.word", "没有表决意见{0}", "{0} is no vote",
        hint "可用 for（同意）、against（反对）或 abstain（弃权）；没有参与表决的不填",
        "use for, against or abstain; leave it out where it did not take part";
    #[cfg(feature = "owners")] Error VoteOwner "vote.owner",
        "与同一业主的{0}意见不同", "another vote than that of {0}, which has the same owner",
        hint "一个业主的几套房屋算一人，意见须一致，或只填其中一套",
        "several units of one owner are one person: let them agree, or give the vote at one of them only";

    // How far a project has come.
    #[cfg(feature = "owners")] Error ReadinessItem "readiness.item",
        "没有{0}这一条件", "there is no item {0} to show";
    #[cfg(feature = "owners")] Error ReadinessDuplicate "readiness.duplicate",
        "{0}已填在 {1}", "{0} is already said at {1}", hint "请合并为一条", "put both into one";
    #[cfg(feature = "owners")] Error ReadinessState "readiness.state", "没有答复{0}", "{0} is no answer",
        hint "可用 yes（是）或 no（否）；还不知道的不填", "use yes or no; leave it out where it is not known yet";
    #[cfg(feature = "owners")] Error ReadinessDate "readiness.date", "{0}不是日期", "{0} is not a date",
        hint "写成 2021-03-01 的样子", "write it as 2021-03-01";
    #[cfg(feature = "owners")] Error ReadinessReversed "readiness.reversed",
        "{0} 早于起始日 {1}", "{0} lies before the first day, {1}", hint "请核对两个日期", "check both dates";
    #[cfg(feature = "owners")] Warning ReadinessNotUsed "readiness.not_used",
        "该条件不看这一项，所填不起作用", "this item does not ask for it; it has no effect";
}
