//! Lists the files of a directory tree with their SHA-256 sums, as a JSON manifest.
//!
//! There are two programs: `manifest` is the whole tool, and `manifest-hasher` is its hot operation
//! alone, one JSON request on standard input and one JSON response on standard output.

pub mod cli;
pub mod errno;
pub mod manifest;
pub mod process;
pub mod read;
pub mod scan;
pub mod text;
pub mod time;

mod json;
mod strict_json;
