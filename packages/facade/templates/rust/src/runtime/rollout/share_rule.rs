//! The rule that gives a share of keys to the candidate, in flagd's form of `JsonLogic`.

use serde::de::Error;
use serde::{Deserialize, Deserializer};
use serde_json::{Value, json};

/// So many hexadecimal digits of a key are looked at.
const DIGITS: usize = 5;

/// The rule that gives a share of keys to the candidate: those that begin with one of a few groups of hexadecimal digits.
///
/// It compares text and hashes nothing, because flagd's evaluators of different versions hash one key to different
/// buckets. Keys have to be hashes already; any other, and none, gives the control.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ShareRule {
    prefixes: Vec<String>,
}

impl ShareRule {
    /// Whether the candidate answers for a key.
    pub(super) fn is_candidate(&self, key: &str) -> bool {
        self.prefixes.iter().any(|prefix| key.starts_with(prefix))
    }

    /// The rule that a generation has for a share in percent.
    pub(super) fn of_percent(percent: f64) -> Self {
        let digits = |below: usize| (0..below).map(|digit| format!("{digit:x}"));
        // A share is checked to be one, so the limit is a small whole number.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let limit = (percent / 100.0 * f64::from(1_u32 << (4 * DIGITS))).round() as usize;
        if limit >= 1 << (4 * DIGITS) {
            return Self {
                prefixes: digits(16).collect(),
            };
        }
        let text = format!("{limit:0DIGITS$x}");
        let mut prefixes = Vec::new();
        for at in 0..DIGITS {
            let below = limit >> (4 * (DIGITS - 1 - at)) & 15;
            prefixes.extend(digits(below).map(|last| [&text[..at], &last].concat()));
        }
        Self { prefixes }
    }

    /// Takes a rule of this one form; any other is a damaged state.
    fn from_value(rule: &Value) -> Option<Self> {
        let among = rule.pointer("/if/0/and/1/or")?.as_array()?;
        let groups: Vec<Vec<String>> = among.iter().map(group_of).collect::<Option<_>>()?;
        let is_one = !groups.is_empty() && rule_of(&groups) == *rule;
        is_one.then(|| Self {
            prefixes: groups.concat(),
        })
    }
}

/// Beginnings of hashes, all of one length.
fn group_of(among: &Value) -> Option<Vec<String>> {
    let listed = among.pointer("/in/1")?.as_array()?.iter();
    let group: Vec<String> = listed
        .map(|prefix| prefix.as_str().map(str::to_owned))
        .collect::<Option<_>>()?;
    let length = group.first().map_or(1, String::len);
    let is_hex = |prefix: &String| {
        prefix
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    };
    let fits = (1..=DIGITS).contains(&length)
        && group
            .iter()
            .all(|prefix| prefix.len() == length && is_hex(prefix));
    fits.then_some(group)
}

fn rule_of(groups: &[Vec<String>]) -> Value {
    let key = json!({ "var": "targetingKey" });
    let among: Vec<Value> = groups
        .iter()
        .map(|group| {
            let length = group.first().map_or(1, String::len);
            json!({ "in": [{ "substr": [key, 0, length] }, group] })
        })
        .collect();
    json!({ "if": [{ "and": [{ "!!": [key] }, { "or": among }] }, "candidate", "control"] })
}

impl<'de> Deserialize<'de> for ShareRule {
    fn deserialize<D: Deserializer<'de>>(value: D) -> Result<Self, D::Error> {
        let rule = Value::deserialize(value)?;
        Self::from_value(&rule).ok_or_else(|| D::Error::custom("a targeting rule of another form"))
    }
}

#[cfg(test)]
mod tests {
    use super::{ShareRule, rule_of};
    use serde_json::{Value, json};

    fn rule(groups: &[&[&str]]) -> Value {
        let owned = |group: &&[&str]| group.iter().map(|&prefix| prefix.to_owned()).collect();
        rule_of(&groups.iter().map(owned).collect::<Vec<Vec<String>>>())
    }

    #[test]
    fn keys_that_begin_as_the_rule_says_are_the_candidates() {
        let rule = ShareRule::from_value(&rule(&[&["0", "1"], &["20", "21"]])).expect("a rule");
        let answers =
            ["00", "1f", "20ff", "21", "22", "2", "", "A0"].map(|key| rule.is_candidate(key));
        assert_eq!(
            answers,
            [true, true, true, true, false, false, false, false]
        );
        let none = ShareRule::from_value(&super::rule_of(&[Vec::new()])).expect("a rule");
        assert!(!none.is_candidate("00"));
    }

    #[test]
    fn any_other_rule_is_refused() {
        let spoilt: [fn(&mut Value); 9] = [
            |rule| *rule = json!({}),
            |rule| *rule = Value::Null,
            |rule| *rule = json!({ "fractional": [["candidate", 1], ["control", 1]] }),
            |rule| rule["if"][1] = "control".into(),
            |rule| rule["if"][0]["and"][0] = json!({ "!!": ["x"] }),
            |rule| rule["if"][0]["and"][1]["or"] = json!([]),
            |rule| rule["if"][0]["and"][1]["or"][0]["in"][0]["substr"][2] = 2.into(),
            |rule| rule["if"][0]["and"][1]["or"][0]["in"][1] = json!(["0", "10"]),
            |rule| rule["if"][0]["and"][1]["or"][0]["in"][1] = json!(["0", "A"]),
        ];
        for spoil in spoilt {
            let mut bad = rule(&[&["0", "1"]]);
            spoil(&mut bad);
            assert!(ShareRule::from_value(&bad).is_none(), "{bad}");
        }
        assert!(ShareRule::from_value(&rule(&[&["000000"]])).is_none());
    }
}
