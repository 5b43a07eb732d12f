//! What is thrown: an `Error` with a code, an English message and a Chinese one.

use fentan_core::Bilingual;
use js_sys::{Error, Reflect};
use wasm_bindgen::JsValue;

/// What went wrong with a call, as opposed to with a budget.
#[derive(Clone, Copy)]
pub(crate) enum Problem {
    /// The argument is neither text nor a value that JSON can write.
    NotJson,
    /// There is no such figure.
    FigureUnknown,
    /// A rulebook has errors.
    RulebookInvalid,
}

impl Problem {
    const fn code(self) -> &'static str {
        match self {
            Self::NotJson => "input.not_json",
            Self::FigureUnknown => "figure.unknown",
            Self::RulebookInvalid => "rulebook.invalid",
        }
    }
}

/// An exception, before it is one.
pub(crate) struct FentanError {
    code: &'static str,
    message: Bilingual,
}

impl FentanError {
    pub(crate) const fn new(problem: Problem, message: Bilingual) -> Self {
        Self { code: problem.code(), message }
    }

    pub(crate) fn not_json() -> Self {
        let message = Bilingual::new(
            "预算应为 JSON 文本，或可以写成 JSON 的对象",
            "a budget is JSON text, or an object that JSON can write",
        );
        Self::new(Problem::NotJson, message)
    }
}

impl From<FentanError> for JsValue {
    fn from(thrown: FentanError) -> Self {
        let error = Error::new(&thrown.message.en);
        error.set_name("FentanError");
        // Setting a property of a fresh object cannot fail; were it to, the error would still say what is wrong.
        let _ = Reflect::set(&error, &"code".into(), &thrown.code.into());
        let _ = Reflect::set(&error, &"messageZh".into(), &thrown.message.zh.as_ref().into());
        error.into()
    }
}
