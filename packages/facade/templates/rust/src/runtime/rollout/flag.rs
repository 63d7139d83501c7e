//! Decides the way flagd does.

use super::document::{Flag, Variant};
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

    /// Whether the candidate answers: by the rule for shares if there is one, else by the default. The key is asked for only
    /// where there is a rule.
    pub(super) fn evaluate(
        &self,
        key: impl FnOnce() -> Result<String, String>,
    ) -> Result<bool, String> {
        match &self.targeting {
            Some(rule) => Ok(rule.is_candidate(&key()?)),
            None => Ok(self.default_variant == Variant::Candidate),
        }
    }
}
