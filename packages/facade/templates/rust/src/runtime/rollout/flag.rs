//! The part of a flagd flag definition that a rollout uses.

use std::collections::HashMap;

use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use super::murmur3::murmur3;

/// flagd refuses weights that add up to more.
const MOST_WEIGHT: u64 = i32::MAX as u64;

/// A flag as flagd defines it.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Flag {
    state: Option<String>,
    variants: Option<HashMap<String, Option<String>>>,
    default_variant: Option<String>,
    /// Null is a rule as well, and not one that is known.
    #[serde(default, deserialize_with = "present")]
    targeting: Option<Box<RawValue>>,
}

fn present<'de, D: Deserializer<'de>>(value: D) -> Result<Option<Box<RawValue>>, D::Error> {
    Box::<RawValue>::deserialize(value).map(Some)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    fractional: Vec<Share>,
}

/// A variant and its weight.
#[derive(Deserialize)]
struct Share(String, u32);

impl Flag {
    /// Decides the way flagd does: by the fractional rule if there is one, else by the default.
    pub(super) fn evaluate(&self, flag: &str, key: &str) -> Result<bool, String> {
        if self.state.as_deref() != Some("ENABLED") {
            return Err("the flag is not enabled".into());
        }
        let hash = murmur3([flag, key].concat().as_bytes());
        match self.shares()? {
            Some(shares) => self.is_candidate(pick(&shares, hash)),
            None => self.is_candidate(self.default_variant()),
        }
    }

    pub(super) fn default_variant(&self) -> &str {
        self.default_variant.as_deref().unwrap_or_default()
    }

    pub(super) fn has_targeting(&self) -> bool {
        self.targeting.is_some()
    }

    /// Looks a variant up, and takes no other value than the two implementations there are.
    pub(super) fn is_candidate(&self, variant: &str) -> Result<bool, String> {
        let value = self.variants.as_ref().and_then(|all| all.get(variant));
        match value.and_then(Option::as_deref) {
            Some("control") => Ok(false),
            Some("candidate") => Ok(true),
            _ => Err(format!("unknown variant {}", quoted(variant))),
        }
    }

    fn shares(&self) -> Result<Option<Vec<Share>>, String> {
        let Some(targeting) = &self.targeting else {
            return Ok(None);
        };
        let rule: Rule = serde_json::from_str(targeting.get())
            .map_err(|error| format!("targeting is not a fractional rule: {error}"))?;
        let total = total_of(&rule.fractional);
        if total == 0 || total > MOST_WEIGHT {
            return Err(format!(
                "the weights of the fractional rule add up to {total}"
            ));
        }
        Ok(Some(rule.fractional))
    }
}

fn total_of(shares: &[Share]) -> u64 {
    shares
        .iter()
        .map(|Share(_, weight)| u64::from(*weight))
        .sum()
}

/// Maps the hash onto the line of all weights laid end to end.
fn pick(shares: &[Share], hash: u32) -> &str {
    let bucket = (u64::from(hash) * total_of(shares)) >> 32;
    let mut end = 0;
    let found = shares.iter().find(|Share(_, weight)| {
        end += u64::from(*weight);
        bucket < end
    });
    // The bucket is below the total, so there is one.
    found.map_or("", |Share(variant, _)| variant)
}

/// A text from outside, short enough to show.
pub(super) fn quoted(text: &str) -> String {
    format!("{:?}", text.chars().take(64).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::{Flag, Share, pick};

    fn flag(targeting: &str) -> Flag {
        let variants = r#"{"control":"control","candidate":"candidate","odd":"odd"}"#;
        let text = format!(
            r#"{{"state":"ENABLED","variants":{variants},"defaultVariant":"control"{targeting}}}"#
        );
        serde_json::from_str(&text).expect("a flag")
    }

    fn targeted(rule: &str) -> Flag {
        flag(&format!(r#","targeting":{rule}"#))
    }

    #[test]
    fn weights_lie_end_to_end() {
        let shares = [Share("candidate".into(), 25), Share("control".into(), 75)];
        let picked = [0, 0x3fff_ffff, 0x4000_0000, u32::MAX].map(|hash| pick(&shares, hash));
        assert_eq!(picked, ["candidate", "candidate", "control", "control"]);
        let none = [Share("candidate".into(), 0), Share("control".into(), 1)];
        assert_eq!(pick(&none, 0), "control");
    }

    #[test]
    fn the_share_of_keys_is_the_weight() {
        let flag = targeted(r#"{"fractional":[["candidate",25],["control",75]]}"#);
        let candidates = (0..10_000)
            .filter(|number| flag.evaluate("flag", &format!("{number:064x}")) == Ok(true))
            .count();
        assert!(
            (2300..=2700).contains(&candidates),
            "{candidates} of 10,000"
        );
    }

    #[test]
    fn without_targeting_the_default_decides() {
        assert_eq!(flag("").evaluate("flag", "key"), Ok(false));
    }

    #[test]
    fn any_other_rule_is_refused() {
        for (rule, why) in [
            ("{}", "not a fractional rule"),
            ("null", "not a fractional rule"),
            (r#"{"if":[["candidate",1]]}"#, "not a fractional rule"),
            (
                r#"{"fractional":[["control",1]],"if":[]}"#,
                "not a fractional rule",
            ),
            (r#"{"fractional":[]}"#, "add up to 0"),
            (r#"{"fractional":{"var":"x"}}"#, "not a fractional rule"),
            (r#"{"fractional":[["candidate"]]}"#, "not a fractional rule"),
            (
                r#"{"fractional":[["candidate",1,1]]}"#,
                "not a fractional rule",
            ),
            (
                r#"{"fractional":[["candidate",-1]]}"#,
                "not a fractional rule",
            ),
            (
                r#"{"fractional":[["candidate",1.5]]}"#,
                "not a fractional rule",
            ),
            (r#"{"fractional":[[null,1]]}"#, "not a fractional rule"),
            (r#"{"fractional":[["candidate",0]]}"#, "add up to 0"),
            (
                r#"{"fractional":[["a",4294967295]]}"#,
                "add up to 4294967295",
            ),
            (
                r#"{"fractional":[["missing",1]]}"#,
                r#"unknown variant "missing""#,
            ),
            (r#"{"fractional":[["odd",1]]}"#, r#"unknown variant "odd""#),
        ] {
            let refused = targeted(rule).evaluate("flag", "key");
            assert!(
                refused.as_ref().is_err_and(|told| told.contains(why)),
                "{rule}: {refused:?}"
            );
        }
    }
}
