//! Decides the way flagd does.

use super::document::{Flag, Share, Variant};
use super::murmur3::murmur3;
use super::stage::Stage;

/// flagd refuses weights that add up to more.
const MOST_WEIGHT: u64 = i32::MAX as u64;

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
        let total = self
            .targeting
            .as_ref()
            .map_or(1, |rule| total_of(&rule.fractional));
        if total == 0 || total > MOST_WEIGHT {
            return Err("the weights are out of range".into());
        }
        Ok(())
    }

    /// Whether the candidate answers: by the fractional rule if there is one, else by the default. The key is asked for
    /// only where there is a rule.
    pub(super) fn evaluate(
        &self,
        name: &str,
        key: impl FnOnce() -> Result<String, String>,
    ) -> Result<bool, String> {
        let variant = match &self.targeting {
            Some(rule) => pick(
                &rule.fractional,
                murmur3([name, &key()?].concat().as_bytes()),
            ),
            None => self.default_variant,
        };
        Ok(variant == Variant::Candidate)
    }
}

fn total_of(shares: &[Share]) -> u64 {
    shares
        .iter()
        .map(|Share(_, weight)| u64::from(*weight))
        .sum()
}

/// Maps the hash onto the line of all weights laid end to end.
fn pick(shares: &[Share], hash: u32) -> Variant {
    let bucket = (u64::from(hash) * total_of(shares)) >> 32;
    let mut end = 0;
    let found = shares.iter().find(|Share(_, weight)| {
        end += u64::from(*weight);
        bucket < end
    });
    // The bucket is below the total, so there is one.
    found.map_or(Variant::Control, |Share(variant, _)| *variant)
}

#[cfg(test)]
mod tests {
    use super::{Flag, Share, Stage, Variant, pick};

    fn canary(fractional: &str) -> Result<Flag, String> {
        let variants = r#"{"control":"control","candidate":"candidate"}"#;
        let text = format!(
            r#"{{"state":"ENABLED","variants":{variants},"defaultVariant":"control","targeting":{fractional}}}"#
        );
        let flag: Flag = serde_json::from_str(&text).map_err(|error| error.to_string())?;
        flag.check(Stage::Canary).map(|()| flag)
    }

    #[test]
    fn weights_lie_end_to_end() {
        let shares = [Share(Variant::Candidate, 25), Share(Variant::Control, 75)];
        let picked = [0, 0x3fff_ffff, 0x4000_0000, u32::MAX].map(|hash| pick(&shares, hash));
        let expected = [
            Variant::Candidate,
            Variant::Candidate,
            Variant::Control,
            Variant::Control,
        ];
        assert_eq!(picked, expected);
        let none = [Share(Variant::Candidate, 0), Share(Variant::Control, 1)];
        assert_eq!(pick(&none, 0), Variant::Control);
    }

    #[test]
    fn the_share_of_keys_is_the_weight() {
        let flag = canary(r#"{"fractional":[["candidate",25],["control",75]]}"#).expect("a flag");
        let candidates = (0..10_000)
            .filter(|number| flag.evaluate("flag", || Ok(format!("{number:064x}"))) == Ok(true))
            .count();
        assert!(
            (2300..=2700).contains(&candidates),
            "{candidates} of 10,000"
        );
        let none = flag.evaluate("flag", || Err("no key".into()));
        assert_eq!(none, Err("no key".into()));
    }

    #[test]
    fn any_other_rule_is_refused() {
        for rule in [
            "{}",
            "null",
            r#"{"if":[["candidate",1],["control",1]]}"#,
            r#"{"fractional":[["candidate",1],["control",1]],"if":[]}"#,
            r#"{"fractional":[]}"#,
            r#"{"fractional":[["control",1]]}"#,
            r#"{"fractional":[["candidate",1],["control",1],["control",1]]}"#,
            r#"{"fractional":[["candidate",1,1],["control",1]]}"#,
            r#"{"fractional":[["candidate"],["control",1]]}"#,
            r#"{"fractional":[["candidate",-1],["control",1]]}"#,
            r#"{"fractional":[["candidate",1.5],["control",1]]}"#,
            r#"{"fractional":[["candidate",0],["control",0]]}"#,
            r#"{"fractional":[["candidate",2147483647],["control",1]]}"#,
            r#"{"fractional":[["missing",1],["control",1]]}"#,
            r#"{"fractional":[[null,1],["control",1]]}"#,
        ] {
            assert!(canary(rule).is_err(), "{rule}");
        }
    }
}
