//! The files of `web/shell`: the hand-written HTML and scripts around the page, with places to fill.

use std::fs;

use anyhow::{Context as _, Result};

use crate::place;

/// The values that take the place of each `{{name}}`.
#[derive(Clone, Default)]
pub(crate) struct Values(Vec<(String, String)>);

impl Values {
    /// The same values with one more.
    pub(crate) fn with(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.0.push((name.into(), value.into()));
        self
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// A file of the shell with its places filled.
pub(crate) fn filled(file: &str, values: &Values) -> Result<String> {
    let template = String::from_utf8(bytes(file)?)?;
    fill(&template, values).with_context(|| format!("could not fill web/shell/{file}"))
}

/// A file of the shell as it stands.
pub(crate) fn bytes(file: &str) -> Result<Vec<u8>> {
    let path = place::shell().join(file);
    fs::read(&path).with_context(|| format!("could not read {}", path.display()))
}

/// Looks at the template once: what is put in may hold braces of its own.
fn fill(template: &str, values: &Values) -> Result<String> {
    let mut pieces = template.split("{{");
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, rest) = piece.split_once("}}").context("a `{{` is not closed")?;
        let value = values.get(name).with_context(|| format!("nobody knows what `{name}` is"))?;
        text.push_str(value);
        text.push_str(rest);
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::{Values, fill};

    #[test]
    fn every_place_is_filled_and_braces_that_come_in_stay() {
        let values = Values::default().with("style", "a{{b}}").with("style integrity", "sha384-x");
        let html = fill("<link href={{style}} integrity={{style integrity}}>", &values).unwrap();
        assert_eq!(html, "<link href=a{{b}} integrity=sha384-x>");
    }

    #[test]
    fn an_unknown_place_is_refused_by_its_name() {
        let error = fill("<link href={{stile}}>", &Values::default()).unwrap_err();
        assert!(error.to_string().contains("`stile`"));
    }
}
