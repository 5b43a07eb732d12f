//! JSON's texts, with what stands behind a backslash.

use super::{HERE, NEXT, Parsed, Parser};

const TEXT_ENDS: &str = "EOF while parsing a string";
const ESCAPE: &str = "invalid escape";
const SURROGATE: &str = "lone leading surrogate in hex escape";

impl Parser<'_> {
    /// A text in quotation marks.
    pub(super) fn string(&mut self) -> Parsed<String> {
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
