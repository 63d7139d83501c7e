//! Reads JSON of a known shape.
//!
//! Derived deserializers are more forgiving: they take an array for an object, for one.

mod escape;

use std::borrow::Cow;

use serde::de::IgnoredAny;

/// The depth up to which Go takes a document for valid.
const MAX_DEPTH: usize = 10_000;

/// The document is JSON, but not of the shape asked for.
#[derive(Debug, PartialEq)]
pub struct Mismatch;

type Result<T> = std::result::Result<T, Mismatch>;

/// Walks over one document; its methods rely on the document being well formed.
pub struct Reader<'a> {
    text: &'a str,
    pos: usize,
}

impl<'a> Reader<'a> {
    /// Starts at the beginning of the data, if that is exactly one JSON document in UTF-8.
    pub fn new(data: &'a [u8]) -> Option<Self> {
        let text = str::from_utf8(data).ok()?;
        serde_json::from_str::<IgnoredAny>(text).ok()?;
        (depth(data) <= MAX_DEPTH).then_some(Self { text, pos: 0 })
    }

    /// Takes an object and lets `visit` take the value of each of its members.
    pub fn object(&mut self, mut visit: impl FnMut(&mut Self, &str) -> Result<()>) -> Result<()> {
        self.open(b'{')?;
        while !self.closed(b'}') {
            let name = self.string()?;
            self.peek();
            self.pos += 1; // the colon
            visit(self, &name)?;
        }
        Ok(())
    }

    /// Takes an array and lets `element` take each of its elements.
    pub fn array<T>(&mut self, mut element: impl FnMut(&mut Self) -> Result<T>) -> Result<Vec<T>> {
        self.open(b'[')?;
        let mut elements = Vec::new();
        while !self.closed(b']') {
            elements.push(element(self)?);
        }
        Ok(elements)
    }

    /// Takes a string.
    pub fn string(&mut self) -> Result<Cow<'a, str>> {
        if self.peek() != Some(b'"') {
            return Err(Mismatch);
        }
        let literal = self.quoted();
        let inner = &literal[1..literal.len() - 1];
        Ok(if inner.contains('\\') {
            Cow::Owned(escape::resolve(inner))
        } else {
            Cow::Borrowed(inner)
        })
    }

    /// Takes a whole number that is not negative.
    pub fn int(&mut self) -> Result<i64> {
        self.peek();
        let token = self.token();
        if !token.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(Mismatch);
        }
        token.parse().map_err(|_| Mismatch)
    }

    /// Takes a value of any kind and forgets it.
    pub fn skip(&mut self) -> Result<()> {
        let mut depth = 0_usize;
        loop {
            match self.peek().ok_or(Mismatch)? {
                b'"' => {
                    self.quoted();
                }
                byte @ (b'{' | b'[' | b'}' | b']' | b',' | b':') => {
                    depth += usize::from(matches!(byte, b'{' | b'['));
                    depth -= usize::from(matches!(byte, b'}' | b']'));
                    self.pos += 1;
                }
                _ => {
                    self.token();
                }
            }
            if depth == 0 {
                return Ok(());
            }
        }
    }

    fn open(&mut self, bracket: u8) -> Result<()> {
        if self.peek() != Some(bracket) {
            return Err(Mismatch);
        }
        self.pos += 1;
        Ok(())
    }

    /// Consumes the bracket that ends an array or object, or else the comma before what is next.
    fn closed(&mut self, bracket: u8) -> bool {
        let next = self.peek();
        let closed = next == Some(bracket);
        self.pos += usize::from(closed || next == Some(b','));
        closed
    }

    /// Skips white space and returns the first byte of the next token.
    fn peek(&mut self) -> Option<u8> {
        let rest = &self.text.as_bytes()[self.pos..];
        let blank = rest
            .iter()
            .take_while(|byte| b" \t\r\n".contains(byte))
            .count();
        self.pos += blank;
        rest.get(blank).copied()
    }

    fn quoted(&mut self) -> &'a str {
        let rest = &self.text[self.pos..];
        let literal = &rest[..string_end(rest.as_bytes())];
        self.pos += literal.len();
        literal
    }

    fn token(&mut self) -> &'a str {
        let rest = &self.text[self.pos..];
        let token = &rest[..rest
            .find([' ', '\t', '\r', '\n', ',', ']', '}'])
            .unwrap_or(rest.len())];
        self.pos += token.len();
        token
    }
}

/// Puts a value into its place, unless the place is taken: members must not be repeated.
pub fn once<T>(place: &mut Option<T>, value: T) -> Result<()> {
    match place.replace(value) {
        Some(_) => Err(Mismatch),
        None => Ok(()),
    }
}

/// Returns the length of the string literal at the start.
fn string_end(text: &[u8]) -> usize {
    let mut at = 1;
    while text[at] != b'"' {
        at += if text[at] == b'\\' { 2 } else { 1 };
    }
    at + 1
}

fn depth(data: &[u8]) -> usize {
    let (mut at, mut depth, mut deepest) = (0, 0_usize, 0);
    while at < data.len() {
        match data[at] {
            b'"' => at += string_end(&data[at..]) - 1,
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth -= 1,
            _ => {}
        }
        deepest = deepest.max(depth);
        at += 1;
    }
    deepest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_documents_in_utf_8_are_read() {
        for bad in [
            "",
            "{",
            "{}{}",
            "[1,]",
            "01",
            "\"\u{1}\"",
            "\u{feff}{}",
            "nul",
        ] {
            assert!(Reader::new(bad.as_bytes()).is_none(), "{bad}");
        }
        assert!(Reader::new(b"\"\xff\"").is_none());
        assert!(Reader::new(&[b"[".repeat(10_000), b"]".repeat(10_000)].concat()).is_some());
        assert!(Reader::new(&[b"[".repeat(10_001), b"]".repeat(10_001)].concat()).is_none());
    }

    #[test]
    fn numbers_are_whole_and_fit() {
        let int = |text: &str| Reader::new(text.as_bytes()).expect("valid JSON").int();
        assert_eq!(int(" 9223372036854775807 "), Ok(i64::MAX));
        for bad in [
            "9223372036854775808",
            "-1",
            "-0",
            "1.0",
            "1e2",
            "null",
            "\"1\"",
            "[1]",
        ] {
            assert_eq!(int(bad), Err(Mismatch), "{bad}");
        }
    }

    #[test]
    fn skipping_takes_exactly_one_value() {
        let mut reader = Reader::new(br#"[ {"a":["]}",{}],"b":null} , 7]"#).expect("valid JSON");
        reader.open(b'[').unwrap();
        reader.skip().unwrap();
        assert!(!reader.closed(b']'));
        assert_eq!(reader.int(), Ok(7));
        assert!(reader.closed(b']'));
    }
}
