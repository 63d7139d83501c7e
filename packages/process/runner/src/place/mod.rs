//! A private place where runs happen one at a time, each on an exact copy of its case's files.

mod change;
mod changes;
mod entry;
mod events;
mod hash_file;
mod lay;
mod problem;
mod remove;
mod scan;
mod shelf;
mod shown_name;
mod slot;
mod stdin;
mod tree;

pub use change::Change;
pub use events::Events;
pub use hash_file::hash_reader;
pub use problem::Problem;
pub use shelf::Shelf;
pub use shown_name::shown_name;
pub use slot::Slot;
pub use tree::{StdinContent, Tree};
