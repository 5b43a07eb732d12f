//! JSON's grammar, as RFC 8259 has it: from text to [`Node`]s, or to the place where it is broken and what is wrong.
//!
//! Written out because a parser for every type and every number costs a page, which looks at no number's value, more
//! than all the rest of reading. Its words and places are those of `serde_json`, which the tests hold it to.

mod string;

use super::node::{MOST_FIELDS, Node};

/// Why a text is not read.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// It is JSON so far, but deeper or wider than a budget.
    NotABudget,
    /// It is not JSON: how many bytes are sound, and what is wrong with what follows.
    Syntax { sound: usize, reason: &'static str },
}

type Parsed<T> = Result<T, Refusal>;

/// How far ahead the place of an error lies: at the end of what was read, or behind the letter that came next.
const HERE: usize = 0;
const NEXT: usize = 1;

const VALUE_ENDS: &str = "EOF while parsing a value";
const NUMBER: &str = "invalid number";

/// Reads a text that holds one value of at most so many levels.
pub(super) fn parse(text: &str, levels: usize) -> Parsed<Node> {
    let mut parser = Parser { text, rest: text };
    let node = parser.value(levels)?;
    match parser.after_space() {
        None => Ok(node),
        Some(_) => parser.refuse(NEXT, "trailing characters"),
    }
}

struct Parser<'a> {
    text: &'a str,
    rest: &'a str,
}

impl<'a> Parser<'a> {
    fn refuse<T>(&self, ahead: usize, reason: &'static str) -> Parsed<T> {
        let sound = self.text.len().saturating_sub(self.rest.len()).saturating_add(ahead);
        Err(Refusal::Syntax { sound: sound.min(self.text.len()), reason })
    }

    fn peek(&self) -> Option<u8> {
        self.rest.bytes().next()
    }

    /// Goes past bytes that are known to be ASCII.
    fn skip(&mut self, count: usize) {
        self.rest = self.rest.get(count..).unwrap_or_default();
    }

    /// Goes past all that `belongs` and takes it; what ends it is ASCII, or nothing.
    fn take(&mut self, belongs: fn(&u8) -> bool) -> &'a str {
        let count = self.rest.bytes().take_while(belongs).count();
        let (taken, rest) = self.rest.split_at_checked(count).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }

    fn after_space(&mut self) -> Option<u8> {
        self.take(|byte| matches!(byte, b' ' | b'\n' | b'\t' | b'\r'));
        self.peek()
    }

    fn value(&mut self, levels: usize) -> Parsed<Node> {
        let Some(first) = self.after_space() else { return self.refuse(HERE, VALUE_ENDS) };
        match first {
            b'n' => self.word("null").map(|()| Node::Null),
            b't' => self.word("true").map(|()| Node::Flag),
            b'f' => self.word("false").map(|()| Node::Flag),
            b'-' => {
                self.skip(1);
                self.number().map(|_| Node::Number)
            }
            b'0'..=b'9' => self.number().map(|value| value.map_or(Node::Number, Node::Whole)),
            b'"' => self.string().map(Node::Text),
            b'[' => self.list(levels).map(Node::List),
            b'{' => self.object(levels).map(Node::Object),
            _ => self.refuse(NEXT, "expected value"),
        }
    }

    fn word(&mut self, word: &str) -> Parsed<()> {
        for expected in word.bytes() {
            match self.peek() {
                None => return self.refuse(HERE, VALUE_ENDS),
                Some(letter) if letter != expected => return self.refuse(NEXT, "expected ident"),
                Some(_) => self.skip(1),
            }
        }
        Ok(())
    }

    /// A number without its sign; its value where it is whole and fits.
    fn number(&mut self) -> Parsed<Option<u64>> {
        let whole = self.rest;
        let digits = self.digits()?;
        if whole.starts_with('0') && digits > 1 {
            self.rest = whole.get(1..).unwrap_or_default();
            return self.refuse(NEXT, NUMBER);
        }
        let value = whole.get(..digits).and_then(|digits| digits.parse().ok());
        let mut is_whole = true;
        if self.peek() == Some(b'.') {
            self.skip(1);
            self.digits()?;
            is_whole = false;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.skip(1);
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.skip(1);
            }
            self.digits()?;
            is_whole = false;
        }
        Ok(value.filter(|_| is_whole))
    }

    /// At least one digit; how many there are.
    fn digits(&mut self) -> Parsed<usize> {
        let count = self.take(u8::is_ascii_digit).len();
        match self.peek() {
            _ if count > 0 => Ok(count),
            None => self.refuse(HERE, VALUE_ENDS),
            Some(_) => self.refuse(NEXT, NUMBER),
        }
    }

    fn list(&mut self, levels: usize) -> Parsed<Vec<Node>> {
        self.skip(1);
        let levels = levels.checked_sub(1).ok_or(Refusal::NotABudget)?;
        let mut items = Vec::new();
        loop {
            match self.after_space() {
                None => return self.refuse(HERE, "EOF while parsing a list"),
                Some(b']') => break,
                Some(b',') if !items.is_empty() => {
                    self.skip(1);
                    if self.after_space() == Some(b']') {
                        return self.refuse(NEXT, "trailing comma");
                    }
                }
                Some(_) if items.is_empty() => {}
                Some(_) => return self.refuse(NEXT, "expected `,` or `]`"),
            }
            items.push(self.value(levels)?);
        }
        self.skip(1);
        Ok(items)
    }

    fn object(&mut self, levels: usize) -> Parsed<Vec<(String, Node)>> {
        self.skip(1);
        let levels = levels.checked_sub(1).ok_or(Refusal::NotABudget)?;
        let mut fields = Vec::new();
        loop {
            match self.after_space() {
                None => return self.refuse(HERE, "EOF while parsing an object"),
                Some(b'}') => break,
                Some(b',') if !fields.is_empty() => {
                    self.skip(1);
                    match self.after_space() {
                        None => return self.refuse(HERE, VALUE_ENDS),
                        Some(b'}') => return self.refuse(NEXT, "trailing comma"),
                        Some(_) => {}
                    }
                }
                Some(_) if fields.is_empty() => {}
                Some(_) => return self.refuse(NEXT, "expected `,` or `}`"),
            }
            let name = self.name()?;
            if fields.len() >= MOST_FIELDS {
                return Err(Refusal::NotABudget);
            }
            match self.after_space() {
                None => return self.refuse(HERE, "EOF while parsing an object"),
                Some(b':') => self.skip(1),
                Some(_) => return self.refuse(NEXT, "expected `:`"),
            }
            fields.push((name, self.value(levels)?));
        }
        self.skip(1);
        Ok(fields)
    }

    fn name(&mut self) -> Parsed<String> {
        if self.peek() == Some(b'"') { self.string() } else { self.refuse(NEXT, "key must be a string") }
    }
}

#[cfg(test)]
mod tests;
