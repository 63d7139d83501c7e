//! Decides which implementation answers a call, as the state of a rollout says.
//!
//! Nothing that goes wrong here is an error for the caller: the control answers, and the decision says why. The rules are
//! those of the page `docs/rollout.md`.

mod answer;
mod answer_memory;
mod asked;
mod breaker;
mod decision;
mod document;
mod flag;
mod generation;
mod http;
mod key;
mod program;
mod repository;
mod response;
mod sha256;
mod share_rule;
mod source;
mod stage;
mod trust;

pub use decision::{Candidate, Decision, Rollout, Source};
pub use key::Environment;
pub(super) use key::host_name;
pub use stage::Stage;
