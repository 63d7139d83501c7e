use std::borrow::Cow;

use super::document_error::{IS_REPEATED, IS_UNKNOWN, NOT_JSON};
use super::path::Segment;
use super::{Decoder, Result};

/// The members of one object while it is read.
#[derive(Debug)]
pub struct Members<'a> {
    fields: &'static [&'static str],
    open: bool,
    /// Whether the text can have the fields as they are.
    plain: bool,
    begun: bool,
    /// The field that comes next where all are there and in order.
    due: usize,
    seen: [u64; 4],
    /// The name of the last member that is not declared.
    name: Cow<'a, str>,
}

impl Members<'_> {
    /// The name of the last member that is not declared.
    #[must_use]
    pub fn extra_name(&self) -> &str {
        &self.name
    }
}

impl<'a> Decoder<'a> {
    /// Starts to read an object; extra keys are an error unless it is open. JSON strings have the declared names as
    /// they are.
    ///
    /// # Errors
    /// Fails where no object is next.
    pub fn object(&mut self, fields: &'static [&'static str], open: bool) -> Result<Members<'a>> {
        self.open(b'{', "must be an object")?;
        Ok(Members {
            fields,
            open,
            plain: true,
            begun: false,
            due: 0,
            seen: [0; 4],
            name: Cow::Borrowed(""),
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
    ) -> Result<Members<'a>> {
        let members = self.object(fields, open)?;
        Ok(Members {
            plain: false,
            ..members
        })
    }

    /// Moves to the next member of an object that declares none, and gives its name; its value is then to be read.
    ///
    /// # Errors
    /// Fails on a key that is no text.
    pub(super) fn next_member(
        &mut self,
        members: &mut Members<'a>,
    ) -> Result<Option<Cow<'a, str>>> {
        let next = self.any_field(members)?;
        Ok(next.map(|_| std::mem::take(&mut members.name)))
    }

    /// Moves to the next member and gives the index of its field, or the number of fields where none is declared for it;
    /// its value is then to be read.
    ///
    /// # Errors
    /// Fails on a key that is unknown or repeated.
    #[inline]
    pub fn next_field(&mut self, members: &mut Members<'a>) -> Result<Option<usize>> {
        if self.take_due(members) {
            return Ok(Some(members.due - 1));
        }
        self.any_field(members)
    }

    /// Takes the key of the field that comes next where all are there and in order, if it does and without white space.
    #[inline]
    fn take_due(&mut self, members: &mut Members<'a>) -> bool {
        let Some(name) = members.fields.get(members.due) else {
            return false;
        };
        let rest = &self.text.as_bytes()[self.position..];
        let comma = usize::from(members.begun);
        let key = if members.begun {
            rest.strip_prefix(b",\"")
        } else {
            rest.strip_prefix(b"\"")
        };
        let (word, bit) = (members.due / 64, 1 << (members.due % 64));
        let is_due = key
            .and_then(|key| without_start(key, name.as_bytes()))
            .is_some_and(|rest| rest.starts_with(b"\":"));
        if !is_due || !members.plain || members.seen[word] & bit != 0 {
            return false;
        }
        let place = Segment::Member(self.position + comma);
        if members.begun {
            self.path.set_last(place);
        } else {
            self.path.push(place);
        }
        self.position += comma + name.len() + 3;
        members.begun = true;
        members.seen[word] |= bit;
        members.due += 1;
        true
    }

    fn any_field(&mut self, members: &mut Members<'a>) -> Result<Option<usize>> {
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
        let name = self.key()?;
        self.path.push(place);
        let field = members.fields.iter().position(|field| *field == name);
        if let Some(index) = field {
            members.due = index + 1;
            let bit = 1 << (index % 64);
            if members.seen[index / 64] & bit != 0 {
                return Err(self.error(IS_REPEATED));
            }
            members.seen[index / 64] |= bit;
        } else if members.open {
            members.name = name;
        } else {
            return Err(self.error(IS_UNKNOWN));
        }
        Ok(Some(field.unwrap_or(members.fields.len())))
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

/// What follows a name at the start of a text. Most names are of a length that takes two words, which may overlap.
#[inline]
fn without_start<'t>(text: &'t [u8], name: &[u8]) -> Option<&'t [u8]> {
    let (start, rest) = text.split_at_checked(name.len())?;
    let is_same = match name.len() {
        4..8 => has_same_ends::<4>(start, name),
        8..=16 => has_same_ends::<8>(start, name),
        _ => start == name,
    };
    is_same.then_some(rest)
}

#[inline]
fn has_same_ends<const N: usize>(one: &[u8], other: &[u8]) -> bool {
    one.first_chunk::<N>() == other.first_chunk() && one.last_chunk::<N>() == other.last_chunk()
}
