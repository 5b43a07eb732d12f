//! What is said about input that is not a budget: bytes, JSON, fields.

use super::{Code, Diagnostic, quoted};
use crate::path::Path;
use crate::text::{Bilingual, say};

pub(crate) fn empty() -> Diagnostic {
    Diagnostic::new(Code::InputEmpty, &Path::ROOT, Bilingual::new("文件是空的", "the input is empty"))
        .hint(Bilingual::new("可用 fentan new 生成一份样例", "`fentan new` writes a starter budget"))
}

pub(crate) fn too_large(bytes: u64, limit: u64) -> Diagnostic {
    let (found, most) = (bytes >> 20, limit >> 20);
    Diagnostic::new(
        Code::InputTooLarge,
        &Path::ROOT,
        say!(
            "文件有 {0} MiB，最多可读 {1} MiB",
            "the input has {0} MiB; at most {1} MiB are read",
            found,
            most
        ),
    )
    .hint(Bilingual::new(
        "请分成几个文件，或在命令行用 --lines 每行读一个项目",
        "split it, or give one project a line to the command line's --lines",
    ))
}

pub(crate) fn not_utf8(offset: usize) -> Diagnostic {
    Diagnostic::new(
        Code::InputNotUtf8,
        &Path::ROOT,
        say!("第 {0} 字节起不是 UTF-8 文本", "not UTF-8 text from byte {0} on", offset),
    )
    .hint(Bilingual::new("请另存为 UTF-8 编码的 JSON 文件", "save it as JSON in UTF-8"))
}

pub(crate) fn gbk() -> Diagnostic {
    Diagnostic::new(
        Code::InputGbk,
        &Path::ROOT,
        Bilingual::new("文件像是 GBK 编码，预算须为 UTF-8", "the input looks like GBK; a budget is UTF-8"),
    )
    .hint(Bilingual::new(
        "在记事本或 WPS 中另存为，编码选 UTF-8",
        "in Notepad or WPS, save it again with the encoding UTF-8",
    ))
}

pub(crate) fn utf16() -> Diagnostic {
    Diagnostic::new(
        Code::InputUtf16,
        &Path::ROOT,
        Bilingual::new(
            "文件是 UTF-16（Unicode）编码，预算须为 UTF-8",
            "the input is UTF-16; a budget is UTF-8",
        ),
    )
    .hint(Bilingual::new(
        "在记事本或 WPS 中另存为，编码选 UTF-8",
        "in Notepad or WPS, save it again with the encoding UTF-8",
    ))
}

pub(crate) fn not_a_budget(levels: usize, fields: usize) -> Diagnostic {
    Diagnostic::new(
        Code::InputNotABudget,
        &Path::ROOT,
        say!(
            "嵌套超过 {0} 层，或一处超过 {1} 个字段，不是预算",
            "nested more than {0} levels deep, or more than {1} fields in one place: not a budget",
            levels,
            fields
        ),
    )
}

pub(crate) fn syntax(line: usize, column: usize, reason: &str) -> Diagnostic {
    Diagnostic::new(
        Code::InputSyntax,
        &Path::ROOT,
        say!(
            "第 {0} 行第 {1} 列处不是合法的 JSON",
            "not JSON at line {0}, column {1}: {2}",
            line,
            column,
            reason
        ),
    )
    .hint(Bilingual::new(
        "请检查此处附近的引号、逗号和括号",
        "check the quotes, commas and brackets near this place",
    ))
}

pub(crate) fn field_unknown(path: &Path<'_>, nearest: Option<&str>) -> Diagnostic {
    Diagnostic::new(Code::FieldUnknown, path, Bilingual::new("没有这个字段", "there is no such field"))
        .hint(super::name::did_you_mean(nearest))
}

pub(crate) fn field_missing(path: &Path<'_>) -> Diagnostic {
    Diagnostic::new(Code::FieldMissing, path, Bilingual::new("缺少这个字段", "this field is missing"))
}

pub(crate) fn field_type(path: &Path<'_>, expected: &Bilingual, found: &Bilingual) -> Diagnostic {
    let message = say!("应为{0}，却是{1}", "must be {0}, not {1}", expected, found);
    Diagnostic::new(Code::FieldType, path, message)
}

pub(crate) fn field_duplicate(path: &Path<'_>) -> Diagnostic {
    Diagnostic::new(
        Code::FieldDuplicate,
        path,
        Bilingual::new(
            "同一字段写了两次，不知以哪个为准",
            "the field is given twice; which one holds is not known",
        ),
    )
}

pub(crate) fn schema_unknown(found: &str, known: &str) -> Diagnostic {
    let found = quoted(found);
    Diagnostic::new(
        Code::SchemaUnknown,
        &Path::ROOT.field("schema"),
        say!("格式版本应为“{0}”，却是{1}", "the schema must be “{0}”, not {1}", known, found),
    )
}
