//! Decides the way flagd does.

use super::document::{Flag, Variant};
use super::share_rule::ShareRule;
use super::stage::Stage;

impl Flag {
    /// Refuses a flag that does not do what its stage says.
    pub(super) fn check(&self, stage: Stage) -> Result<(), String> {
        if self.state != "ENABLED" {
            return Err("the flag is not enabled".into());
        }
        let variants = (self.variants.control, self.variants.candidate);
        if variants != (Variant::Control, Variant::Candidate) {
            return Err("a variant stands for something else".into());
        }
        let is_default = self.default_variant == stage.default_variant();
        if !is_default || self.targeting.is_some() != (stage == Stage::Canary) {
            return Err(format!("the flag contradicts the stage {stage}"));
        }
        Ok(())
    }

    /// What decides.
    pub(super) fn rule(self) -> Rule {
        match self.targeting {
            Some(rule) => Rule::Share(rule),
            None => Rule::Always(self.default_variant),
        }
    }
}

/// What decides who answers.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Rule {
    /// One of the two for every key.
    Always(Variant),
    /// The beginning of the key.
    Share(ShareRule),
}

impl Rule {
    /// The rule of a stage, in canary for a share in percent.
    pub(super) fn of_share(stage: Stage, percent: f64) -> Self {
        match stage {
            Stage::Canary => Self::Share(ShareRule::of_percent(percent)),
            stage => Self::Always(stage.default_variant()),
        }
    }

    /// Whether the candidate answers. The key is asked for only where it matters.
    pub(super) fn evaluate(
        &self,
        key: impl FnOnce() -> Result<String, String>,
    ) -> Result<bool, String> {
        match self {
            Self::Share(rule) => Ok(rule.is_candidate(&key()?)),
            Self::Always(variant) => Ok(*variant == Variant::Candidate),
        }
    }
}
