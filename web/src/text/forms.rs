//! The forms that are printed and submitted.

use super::words;

words! {
    form: "表", "Form";
    form_list: "项目清单（A3）", "Project list (A3)";
    form_plan: "资金筹措方案表（A4）", "Funding plan (A4)";
    form_about: "范围", "About";
    form_all: "全部项目", "All projects";
    form_unit: "单位", "Unit";
    form_wan: "万元（两位小数）", "10k yuan (two decimals)";
    form_yuan: "元（到分）", "yuan (to the fen)";
    form_print: "打印本表", "Print this form";
    form_hint: "打印时选横向、不缩放；表头每页重复。万元表各行各列都加得起来，取了相邻值的数带 * 号。", "Print in landscape without scaling; headings repeat on every page. In 10k yuan all rows and columns add up as printed; amounts shown at the neighbouring value are marked with *.";
    form_not_loaded: "出表要用的部分没有载入，请检查网络后再试。", "The part that makes forms could not be loaded. Please check the network and try again.";
}
