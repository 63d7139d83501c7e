//! Answers requests of other programs, and calls other programs.

pub mod runtime;
