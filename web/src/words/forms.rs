//! The forms that are printed and submitted.

use super::words;

words! {
    FORM: "表", "Form";
    FORM_LIST: "项目清单（A3）", "Project list (A3)";
    FORM_PLAN: "资金筹措方案表（A4）", "Funding plan (A4)";
    FORM_ABOUT: "范围", "About";
    FORM_ALL: "全部项目", "All projects";
    FORM_UNIT: "单位", "Unit";
    FORM_WAN: "万元（两位小数）", "10k yuan (two decimals)";
    FORM_YUAN: "元（到分）", "yuan (to the fen)";
    FORM_PRINT: "打印本表", "Print this form";
    FORM_HINT: "打印时选横向、不缩放；表头每页重复。万元表各行各列都加得起来，取了相邻值的数带 * 号。", "Print in landscape without scaling; headings repeat on every page. In 10k yuan all rows and columns add up as printed; amounts shown at the neighbouring value are marked with *.";
}
