//! The rulebook that is followed: that of a file, or the one that is compiled in.

use std::sync::Arc;

use fentan_core::rulebook::RulebookError;
use fentan_core::{Bilingual, Rulebook};

use crate::words::embed as words;

/// The rulebook in a file's bytes; the one that is compiled in where there are none.
///
/// # Errors
/// Lists everything that is wrong with the file.
pub(crate) fn read(bytes: &[u8]) -> Result<Arc<Rulebook>, RulebookError> {
    if bytes.is_empty() {
        Ok(Rulebook::fuzhou_2021_60().clone())
    } else {
        Rulebook::from_toml(bytes).map(Arc::new)
    }
}

/// True for the rulebook that is compiled in, which the example is for and the full page follows; false for any file's.
pub(crate) fn is_compiled_in(rulebook: &Rulebook) -> bool {
    std::ptr::eq(rulebook, Arc::as_ptr(Rulebook::fuzhou_2021_60()))
}

/// Everything that is wrong with a file, in words for the page around.
pub(crate) fn refusal(error: &RulebookError) -> Bilingual {
    let mut refusal = words::RULES_REFUSED.clone();
    for (index, problem) in error.problems.iter().map(words::rulebook_problem).enumerate() {
        let (chinese, english) = if index == 0 { ("", " ") } else { ("；", "; ") };
        refusal.zh.to_mut().push_str(&[chinese, &problem.zh].concat());
        refusal.en.to_mut().push_str(&[english, &problem.en].concat());
    }
    refusal
}

#[cfg(test)]
mod tests {
    use fentan_core::Rulebook;

    use super::{is_compiled_in, read, refusal};

    const LINJIANG: &[u8] = include_bytes!("../../../examples/rulebooks/linjiang-2024-8.toml");

    #[test]
    fn no_file_is_the_rulebook_that_is_compiled_in() {
        assert!(is_compiled_in(&read(b"").unwrap()));
        let linjiang = read(LINJIANG).unwrap();
        assert_eq!((&*linjiang.id, is_compiled_in(&linjiang)), ("linjiang-2024-8", false));
        assert!(is_compiled_in(Rulebook::fuzhou_2021_60()));
    }

    #[test]
    fn what_is_wrong_is_named_with_its_row() {
        let text = str::from_utf8(LINJIANG).unwrap();
        let broken = text
            .replace("pipe_companies = \"0.6\"", "pipe_companies = \"0.5\"")
            .replace("at_least = \"1/2\"", "at_least = \"5\"");
        let words = refusal(&read(broken.as_bytes()).unwrap_err());
        assert!(
            words.zh.starts_with("发布者给的规则文件有错误，没有测算：components must.pipes.shared："),
            "{}",
            words.zh
        );
        assert!(
            words.en.contains("nothing was calculated: components must.pipes.shared: shares must be"),
            "{}",
            words.en
        );
        assert!(words.en.contains("; owners.tests"), "{}", words.en);
        assert!(refusal(&read(b"x").unwrap_err()).en.contains("does not have a rulebook's shape"));
    }
}
