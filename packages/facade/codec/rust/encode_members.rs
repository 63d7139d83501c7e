use std::collections::BTreeMap;

use super::document_error::{IS_DECLARED, MAX_DEPTH, TOO_DEEP};
use super::path::Segment;
use super::write_text::append_text;
use super::{Encoder, RawJson, Result};

impl Encoder {
    /// Starts the first member of an object, given as JSON has its name and the colon behind it.
    #[inline(always)]
    #[allow(clippy::inline_always)] // the length is known where it is written
    pub fn first_member(&mut self, start: &'static str) {
        self.set_segment(Segment::Member(self.out.len()));
        self.out.push_str(start);
    }

    /// Starts a member behind others, given with the comma before it.
    #[inline(always)]
    #[allow(clippy::inline_always)] // the length is known where it is written
    pub fn member(&mut self, start: &'static str) {
        self.set_segment(Segment::Member(self.out.len() + 1));
        self.out.push_str(start);
    }

    /// Starts a member, given with the comma before it, which the first one does not get.
    pub fn any_member(&mut self, start: &'static str) {
        if self.out.ends_with('{') {
            self.first_member(&start[1..]);
        } else {
            self.member(start);
        }
    }

    /// Starts a declared member of which a JSON string has the name in another form.
    pub fn name_with_escapes(&mut self, name: &'static str) {
        self.start_member(name);
    }

    fn start_member(&mut self, name: &str) {
        self.separate_member();
        append_text(&mut self.out, name);
        self.out.push(':');
    }

    #[inline]
    fn separate_member(&mut self) {
        if !self.out.ends_with('{') {
            self.out.push(',');
        }
        self.set_segment(Segment::Member(self.out.len()));
    }

    /// Writes the members that are not declared, sorted by name.
    ///
    /// # Errors
    /// Fails on one that is declared.
    pub fn extras(&mut self, extras: &BTreeMap<String, RawJson>, fields: &[&str]) -> Result<()> {
        for (name, value) in extras {
            self.start_member(name);
            if fields.contains(&name.as_str()) {
                return Err(self.error(IS_DECLARED));
            }
            if self.path.len() + depth_of(value.as_str()) > MAX_DEPTH {
                return Err(self.error(TOO_DEEP));
            }
            self.out.push_str(value.as_str());
        }
        Ok(())
    }

    /// Writes an object with its keys sorted.
    ///
    /// # Errors
    /// Fails at one of the values.
    pub fn map<T>(
        &mut self,
        values: &BTreeMap<String, T>,
        mut write: impl FnMut(&T, &mut Self) -> Result<()>,
    ) -> Result<()> {
        self.open('{')?;
        for (name, value) in values {
            self.start_member(name);
            write(value, self)?;
        }
        self.close('}');
        Ok(())
    }
}

/// How deep a JSON value is nested.
fn depth_of(json: &str) -> usize {
    let (mut depth, mut deepest, mut in_text, mut escaped) = (0_usize, 0, false, false);
    for byte in json.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = in_text,
            b'"' => in_text = !in_text,
            b'{' | b'[' if !in_text => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b'}' | b']' if !in_text => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}
