//! Every Chinese word the page says by itself, in one place. What the rules, the diagnostics and the explanations
//! say comes from core, in both languages.

pub(crate) const NAME: &str = "分摊";
pub(crate) const PURPOSE: &str = "老旧小区改造费用分担测算";
pub(crate) const YUAN: &str = "元";

// The toolbar.
pub(crate) const TOOLS: &str = "文件与编辑";
pub(crate) const OPEN: &str = "打开";
pub(crate) const SAVE: &str = "保存";
pub(crate) const PRINT: &str = "打印";
pub(crate) const UNDO: &str = "撤销";
pub(crate) const REDO: &str = "重做";
pub(crate) const NEW: &str = "新建";
pub(crate) const EXAMPLE: &str = "示例";
pub(crate) const FILE_NAME: &str = "分摊预算.json";

// Keeping the work.
pub(crate) const KEPT: &str = "已自动保存在本机";
pub(crate) const KEEPING: &str = "正在保存…";
pub(crate) const NOT_KEPT: &str = "浏览器不允许自动保存，请用“保存”存成文件";
pub(crate) const NOT_OPENED: &str = "文件没有打开，当前内容未变。文件中有这些问题：";
pub(crate) const NO_COMPANION: &str = "打开文件和说明数字要用的部分没有载入，请检查网络后再试。";
pub(crate) const NOT_READ: &str = "文件读不出来，当前内容未变。";
pub(crate) const NOT_RESTORED: &str = "上次自动保存的内容已损坏，原文另存为 fentan.damaged，现打开示例。";
pub(crate) const CLOSE: &str = "关闭";

// Projects.
pub(crate) const PROJECTS: &str = "项目";
pub(crate) const PROJECT: &str = "当前项目";
pub(crate) const UNNAMED: &str = "（未命名）";
pub(crate) const ADD_PROJECT: &str = "添加项目";
pub(crate) const COPY_PROJECT: &str = "复制";
pub(crate) const REMOVE_PROJECT: &str = "删除项目";
pub(crate) const COPY_SUFFIX: &str = "（副本）";
pub(crate) const NO_PROJECT: &str = "没有项目。";

// The facts of a project.
pub(crate) const FACTS: &str = "项目概况";
pub(crate) const COMMUNITY: &str = "小区名称";
pub(crate) const ID: &str = "编号";
pub(crate) const DIVISION: &str = "区（县）";
pub(crate) const YEAR: &str = "年度";
pub(crate) const KIND: &str = "改造类型";
pub(crate) const TIER: &str = "版别";
pub(crate) const NO_TIER: &str = "不分版别";
pub(crate) const BUNDLE: &str = "打捆编号";
pub(crate) const BUILT_YEAR: &str = "建成年份";
pub(crate) const BUILDINGS: &str = "楼栋";
pub(crate) const HOUSEHOLDS: &str = "户数";
pub(crate) const FLOOR_AREA: &str = "建筑面积";

// The lines.
pub(crate) const LINES: &str = "改造内容";
pub(crate) const LINES_CAPTION: &str = "各项改造内容的金额和承担方，按附件2分版别排列";
pub(crate) const NUMBER: &str = "序号";
pub(crate) const QUANTITY_PRICE: &str = "数量 × 单价";
pub(crate) const QUANTITY: &str = "数量";
pub(crate) const UNIT_PRICE: &str = "单价";
pub(crate) const AMOUNT: &str = "金额（元）";
pub(crate) const WHO_PAYS: &str = "谁承担（元）";
pub(crate) const REQUIRED: &str = "必选";
pub(crate) const OPTIONAL: &str = "自选";
pub(crate) const NOT_LISTED: &str = "附件2未列";
pub(crate) const BY_AMOUNT: &str = "改填金额";
pub(crate) const BY_PRODUCT: &str = "数量×单价";
pub(crate) const REMOVE: &str = "删除";
pub(crate) const ACTIONS: &str = "操作";
pub(crate) const MISSING: &str = "未列入";
pub(crate) const ADD_MISSING: &str = "补上";
pub(crate) const ADD_LINE: &str = "添加改造内容";
pub(crate) const ADD: &str = "添加";
pub(crate) const CUSTOM_LINE: &str = "其他内容（附件2未列，自定承担方）";
pub(crate) const DESCRIPTION: &str = "说明";
pub(crate) const ENTERPRISE: &str = "承担企业";
pub(crate) const SHARES: &str = "商定比例";
pub(crate) const NOTE: &str = "注";
pub(crate) const SUBTOTAL: &str = "小计 ";
pub(crate) const WORKS: &str = "工程费用";

// Fees.
pub(crate) const FEES: &str = "其他费和预备费";
pub(crate) const FEES_CAPTION: &str = "其他费和预备费的计取方式、金额和承担方";
pub(crate) const FEE: &str = "费用名称";
pub(crate) const HOW: &str = "计取方式";
pub(crate) const RATE: &str = "费率";
pub(crate) const FEE_PAYER: &str = "指定承担方";
pub(crate) const BY_READING: &str = "按口径";
pub(crate) const AS_AMOUNT: &str = "按金额";
pub(crate) const OF_WORKS: &str = "工程费用 × 费率";
pub(crate) const OF_ALL: &str = "（工程＋前列费用）× 费率";
pub(crate) const ADD_FEE: &str = "添加费用";
pub(crate) const OTHER_FEE: &str = "其他（自填名称）";
pub(crate) const CONTINGENCY: &str = "预备费";
/// What estimates usually list.
pub(crate) const USUAL_FEES: [&str; 15] = [
    "建设管理费",
    "前期咨询费",
    "勘察费",
    "设计费",
    "施工图审查费",
    "监理费",
    "招标代理费",
    "造价咨询费",
    "测绘与管线探测费",
    "检测费",
    "工程保险费",
    "场地准备及临时设施费",
    "决算审计费",
    "代建费",
    CONTINGENCY,
];

// Money from above and outside.
pub(crate) const FUNDING: &str = "上级补助和其他资金";
pub(crate) const FUNDING_CAPTION: &str = "上级补助和其他资金的来源和金额";
pub(crate) const SOURCE: &str = "资金来源";
pub(crate) const TRIGGERS: &str = "触发 1:1";
pub(crate) const REDUCES: &str = "冲减财政";
pub(crate) const YES: &str = "是";
pub(crate) const NO: &str = "否";
pub(crate) const BY_DEBT_READING: &str = "看口径";

// Readings.
pub(crate) const READINGS: &str = "口径";
pub(crate) const READINGS_LEAD: &str = "政策没有写明的地方按下列口径计算，可改；改后全部数字随之重算。";
pub(crate) const BY_DEFAULT: &str = "（默认）";

// The answer.
pub(crate) const ANSWER: &str = "测算结果";
pub(crate) const TOTAL: &str = "总投资";
pub(crate) const EXPAND: &str = "展开";
pub(crate) const COLLAPSE: &str = "收起";
pub(crate) const WHO: &str = "谁承担多少";
pub(crate) const PAYER: &str = "承担方";
pub(crate) const SHARE: &str = "占比";
pub(crate) const BAR: &str = "各方承担比例图，数据见下表";
pub(crate) const GOVERNMENT: &str = "财政资金怎么分";
pub(crate) const POOL: &str = "财政承担部分";
pub(crate) const USED: &str = "减：补助等冲减";
pub(crate) const NET: &str = "市、区两级分担额";
pub(crate) const BELONGS_TO: &str = "属";
pub(crate) const GRANTED: &str = "已争取到上级资金，";
pub(crate) const NOT_GRANTED: &str = "没有争取到上级资金，";
pub(crate) const SHARED_SO: &str = "市、区按此比例分担";
pub(crate) const DISTRICT_PAYS_ALL: &str = "由区（县）级全部承担";
pub(crate) const CITY_PAYS_NOTHING: &str = "市级不承担";
pub(crate) const SURPLUS: &str = "补助结余";
pub(crate) const BALANCE: &str = "资金平衡";
pub(crate) const SOURCES: &str = "资金来源";
pub(crate) const USES: &str = "资金用途";
pub(crate) const SUM: &str = "合计";
pub(crate) const DIFFERENCE: &str = "来源减用途，差额";
pub(crate) const GRANTS: &str = "补助等冲减";
pub(crate) const OPEN_MONEY: &str = "尚未落实";
pub(crate) const NO_ENTERPRISE: &str = "企业待落实";
pub(crate) const ALL_PROJECTS: &str = "全部项目合计";
pub(crate) const CHECKS: &str = "核对";
pub(crate) const ALL_WELL: &str = "没有发现问题。";
pub(crate) const ERROR: &str = "错误";
pub(crate) const WARNING: &str = "提醒";
pub(crate) const INFORMATION: &str = "说明";

// The explanation.
pub(crate) const WHY: &str = "这个数字怎么来的";
pub(crate) const EXACT: &str = "取整到分之前：";
pub(crate) const ODD_FEN: &str = "尾差：";
pub(crate) const GROUNDS: &str = "依据";
pub(crate) const READING: &str = "口径";
pub(crate) const INPUTS: &str = "由这些数字得出";
pub(crate) const LOADING: &str = "正在载入…";
pub(crate) const NO_WHY: &str = "这个数字现在没有由来可说：预算已改，或有错误。";

// The foot.
pub(crate) const DISCLAIMER: &str = "本工具测算结果仅供参考，以主管部门审定为准。";
pub(crate) const PRIVACY: &str = "一切计算都在本机进行，不上传任何数据。";
pub(crate) const RULES: &str = "规则：";

pub(crate) fn errors(count: usize) -> String {
    format!("有 {count} 处错误，改正后即出结果")
}

pub(crate) fn projects(count: usize) -> String {
    format!("共 {count} 个项目")
}

pub(crate) fn add_all_missing(count: usize) -> String {
    format!("补上全部 {count} 项缺少的必选内容")
}
