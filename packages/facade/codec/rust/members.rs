use std::borrow::Cow;

use super::document_error::{IS_REPEATED, IS_UNKNOWN, NOT_JSON, Segment};
use super::{Decoder, Result};

/// The members of one object while it is read.
#[derive(Debug)]
pub struct Members {
    fields: &'static [&'static str],
    open: bool,
    /// Whether the text can have the fields as they are.
    plain: bool,
    begun: bool,
    /// The field that comes next where all are there and in order.
    due: usize,
    seen: [u64; 4],
}

impl<'a> Decoder<'a> {
    /// Starts to read an object; extra keys are an error unless it is open. JSON strings have the declared names as
    /// they are.
    ///
    /// # Errors
    /// Fails where no object is next.
    pub fn object(&mut self, fields: &'static [&'static str], open: bool) -> Result<Members> {
        self.open(b'{', "must be an object")?;
        Ok(Members {
            fields,
            open,
            plain: true,
            begun: false,
            due: 0,
            seen: [0; 4],
        })
    }

    /// Starts to read an object of which JSON strings have some declared name in another form.
    ///
    /// # Errors
    /// Fails where no object is next.
    pub fn object_with_escapes(
        &mut self,
        fields: &'static [&'static str],
        open: bool,
    ) -> Result<Members> {
        let members = self.object(fields, open)?;
        Ok(Members {
            plain: false,
            ..members
        })
    }

    /// Moves to the next member and gives its name; its value is then to be read.
    ///
    /// # Errors
    /// Fails on a key that is unknown or repeated.
    pub fn next_member(&mut self, members: &mut Members) -> Result<Option<Cow<'a, str>>> {
        if members.begun {
            self.path.pop();
        }
        let next = self.peek();
        if next == b'}' {
            self.position += 1;
            self.depth -= 1;
            return Ok(None);
        }
        if members.begun {
            if next != b',' {
                return Err(self.error(NOT_JSON));
            }
            self.position += 1;
            self.peek();
        }
        members.begun = true;
        let place = Segment::Member(self.position);
        if let Some(name) = self.due_key(members) {
            self.path.push(place);
            return self.declared(members, members.due, name);
        }
        let name = self.key()?;
        self.path.push(place);
        match members.fields.iter().position(|field| *field == name) {
            Some(index) => self.declared(members, index, members.fields[index]),
            None if members.open => Ok(Some(name)),
            None => Err(self.error(IS_UNKNOWN)),
        }
    }

    /// Takes the key of the field that comes next where all are there and in order.
    #[inline]
    fn due_key(&mut self, members: &Members) -> Option<&'static str> {
        let name = *members.fields.get(members.due)?;
        let rest = self.text.as_bytes()[self.position..].strip_prefix(b"\"")?;
        let (key, rest) = rest.split_at_checked(name.len())?;
        if !members.plain || !rest.starts_with(b"\":") || key != name.as_bytes() {
            return None;
        }
        self.position += name.len() + 3;
        Some(name)
    }

    #[inline]
    fn declared(
        &self,
        members: &mut Members,
        index: usize,
        name: &'static str,
    ) -> Result<Option<Cow<'a, str>>> {
        members.due = index + 1;
        let bit = 1 << (index % 64);
        if members.seen[index / 64] & bit != 0 {
            return Err(self.error(IS_REPEATED));
        }
        members.seen[index / 64] |= bit;
        Ok(Some(Cow::Borrowed(name)))
    }

    fn key(&mut self) -> Result<Cow<'a, str>> {
        if self.peek() != b'"' {
            return Err(self.error(NOT_JSON));
        }
        let name = self.string()?;
        if self.take(b':') {
            Ok(name)
        } else {
            Err(self.error(NOT_JSON))
        }
    }
}
