//! Lets the control or the candidate of a rollout answer, as its state says at each call.

mod candidates;
mod turn;

use std::ffi::OsString;
use std::path::PathBuf;

use candidates::Candidates;
pub use turn::Turn;

use super::rollout::{Decision, Rollout};

/// How calls reach the candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Road {
    /// A process a call.
    OneShot,
    /// At most this many workers, each of which answers many calls. One uses several processors.
    Workers(usize),
}

/// What a switch has to know besides the contract.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The name of the rollout's flag.
    pub flag: String,
    /// The absolute path of `.migrate/rollout`, fixed when the program is built; `None` means that there is no rollout.
    pub home: Option<PathBuf>,
    /// How calls reach the candidate.
    pub road: Road,
    /// Arguments of the candidate.
    pub args: Vec<OsString>,
}

impl Settings {
    /// A process a call, without arguments.
    pub fn new(flag: impl Into<String>, home: Option<PathBuf>) -> Self {
        Self {
            flag: flag.into(),
            home,
            road: Road::OneShot,
            args: Vec::new(),
        }
    }
}

/// What a method touches, as the contract says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effects {
    /// Nothing.
    None,
    /// Files below the working directory.
    Workdir,
    /// Anything.
    External,
}

impl Effects {
    /// Whether a call may be made again after a program may have begun it.
    fn allow_again(self) -> bool {
        self != Self::External
    }
}

/// What the switch knows of a method.
#[derive(Clone, Copy, Debug)]
pub struct Operation {
    /// Its name in the contract.
    pub method: &'static str,
    /// What it touches.
    pub effects: Effects,
}

/// Follows a rollout: decides, at each call, who answers, and records who did.
#[derive(Debug)]
pub struct Switch {
    rollout: Rollout,
    candidates: Candidates,
}

impl Switch {
    /// A switch for the programs of one contract, named by its hash.
    pub fn new(settings: Settings, contract: impl Into<String>) -> Self {
        let Settings {
            flag,
            home,
            road,
            args,
        } = settings;
        Self {
            rollout: Rollout::new(flag, home),
            candidates: Candidates::new(road, args, contract.into()),
        }
    }

    /// What a call that is made now would do.
    #[must_use]
    pub fn decide(&self) -> Decision {
        self.rollout.decide()
    }

    /// Has the workers of the candidate end, after their answers; does not wait for that.
    pub fn close(&self) {
        self.candidates.retire();
    }

    /// Decides who answers one call.
    #[must_use]
    pub fn begin(&self, operation: Operation) -> Turn<'_> {
        Turn::new(self, operation)
    }
}
