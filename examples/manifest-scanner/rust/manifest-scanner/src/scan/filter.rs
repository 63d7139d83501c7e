//! Which files belong into the answer.

use super::Request;
use crate::text;
use crate::time::Timestamp;

/// Decides which regular files belong into the answer.
pub struct Filter<'a> {
    extensions: &'a [Vec<u8>],
    since: Option<Timestamp>,
}

impl<'a> Filter<'a> {
    /// Takes over the conditions of a request.
    pub fn new(request: &'a Request) -> Self {
        Self {
            extensions: &request.extensions,
            since: request.since,
        }
    }

    /// Judges by the extension.
    pub fn takes_name(&self, name: &[u8]) -> bool {
        let ext = text::extension(name);
        self.extensions.is_empty() || self.extensions.iter().any(|wanted| wanted == ext)
    }

    /// Tells whether the time matters at all.
    pub fn asks_for_time(&self) -> bool {
        self.since.is_some()
    }

    /// Judges by the modification time.
    pub fn takes_time(&self, mtime: Timestamp) -> bool {
        self.since.is_none_or(|since| mtime >= since)
    }
}
