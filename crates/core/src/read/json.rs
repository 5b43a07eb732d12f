//! JSON's grammar, as RFC 8259 has it: from text to [`Node`]s, or to the place where it is broken and what is wrong.
//!
//! Written out because a parser for every type and every number costs a page, which looks at no number's value, more
//! than all the rest of reading. Its words and places are those of `serde_json`, which the tests hold it to.

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
const TEXT_ENDS: &str = "EOF while parsing a string";
const NUMBER: &str = "invalid number";
const ESCAPE: &str = "invalid escape";
const SURROGATE: &str = "lone leading surrogate in hex escape";

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

    fn string(&mut self) -> Parsed<String> {
        self.skip(1);
        let mut text = String::new();
        loop {
            text.push_str(self.take(|byte| !matches!(byte, b'"' | b'\\' | 0..=0x1F)));
            match self.peek() {
                None => return self.refuse(HERE, TEXT_ENDS),
                Some(b'"') => break,
                Some(b'\\') => {
                    self.skip(1);
                    text.push(self.escaped()?);
                }
                Some(_) => {
                    let reason = "control character (\\u0000-\\u001F) found while parsing a string";
                    return self.refuse(NEXT, reason);
                }
            }
        }
        self.skip(1);
        Ok(text)
    }

    /// What stands behind a backslash.
    fn escaped(&mut self) -> Parsed<char> {
        let letter = match self.peek() {
            None => return self.refuse(HERE, TEXT_ENDS),
            Some(b'u') => {
                self.skip(1);
                return self.code_point();
            }
            Some(letter @ (b'"' | b'\\' | b'/')) => char::from(letter),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{C}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(_) => return self.refuse(NEXT, ESCAPE),
        };
        self.skip(1);
        Ok(letter)
    }

    /// The digits behind `\u`, and those of a second one where the first is half of a letter.
    fn code_point(&mut self) -> Parsed<char> {
        let mut units = [self.unit()?, 0];
        let [first, second] = &mut units;
        if (0xDC00..=0xDFFF).contains(first) {
            return self.refuse(HERE, SURROGATE);
        }
        if (0xD800..=0xDBFF).contains(first) {
            for expected in *b"\\u" {
                match self.peek() {
                    None => return self.refuse(HERE, TEXT_ENDS),
                    Some(letter) if letter != expected => {
                        return self.refuse(NEXT, "unexpected end of hex escape");
                    }
                    Some(_) => self.skip(1),
                }
            }
            *second = self.unit()?;
        }
        match char::decode_utf16(units).next() {
            Some(Ok(letter)) => Ok(letter),
            _ => self.refuse(HERE, SURROGATE),
        }
    }

    /// Four hexadecimal digits.
    fn unit(&mut self) -> Parsed<u16> {
        let Some(digits) = self.rest.as_bytes().first_chunk::<4>() else {
            self.rest = "";
            return self.refuse(HERE, TEXT_ENDS);
        };
        let value = digits.iter().try_fold(0, |value: u16, digit| {
            let digit = char::from(*digit).to_digit(16).and_then(|digit| u16::try_from(digit).ok())?;
            value.checked_mul(16)?.checked_add(digit)
        });
        let Some(value) = value else { return self.refuse(4, ESCAPE) };
        self.skip(4);
        Ok(value)
    }
}

#[cfg(test)]
mod tests;
