//! How far a rollout has come.

use std::fmt;

use serde::Deserialize;

use super::document::Variant;

/// How far a rollout has come.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
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

impl Stage {
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
    pub(super) fn default_variant(self) -> Variant {
        match self {
            Self::Off | Self::Shadow | Self::Canary => Variant::Control,
            Self::Live | Self::Complete => Variant::Candidate,
        }
    }
}

impl fmt::Display for Stage {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}
