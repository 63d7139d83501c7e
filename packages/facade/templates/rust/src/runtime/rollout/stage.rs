//! How far a rollout has come.

use std::fmt;

/// How far a rollout has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The control answers.
    Off,
    /// The control answers, and the candidate is compared with it elsewhere.
    Shadow,
    /// The candidate answers for a share of the keys.
    Canary,
    /// The candidate answers.
    Live,
    /// The candidate answers, and the rollout is over.
    Complete,
}

const ALL: [Stage; 5] = [
    Stage::Off,
    Stage::Shadow,
    Stage::Canary,
    Stage::Live,
    Stage::Complete,
];

impl Stage {
    /// The stage of a name, which is as [`Stage::name`] gives it.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        ALL.into_iter().find(|stage| stage.name() == name)
    }

    /// The name, as a generation holds it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Shadow => "shadow",
            Self::Canary => "canary",
            Self::Live => "live",
            Self::Complete => "complete",
        }
    }

    /// The variant that the flag names by default in this stage.
    pub(super) fn default_variant(self) -> &'static str {
        match self {
            Self::Off | Self::Shadow | Self::Canary => "control",
            Self::Live | Self::Complete => "candidate",
        }
    }
}

impl fmt::Display for Stage {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}
