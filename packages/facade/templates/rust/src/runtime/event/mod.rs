//! Records, one line a call, which implementation answered and why.

mod append;
mod line;
mod utc;

pub(super) use append::append;
pub(super) use line::{Line, Outcome, text};
pub(super) use utc::rfc3339;
