//! One immutable state of a rollout, read from disk.

use std::fs;
use std::path::Path;

use super::Stage;
use super::document::{Document, Metadata};
use super::flag::Rule;
use super::key::is_stickiness;
use super::trust::{read_trusted, trusted_directory};

const MOST_BYTES: u64 = 1 << 20;

/// One immutable state of a rollout.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Generation {
    pub(super) number: u64,
    pub(super) stage: Stage,
    pub(super) latched: bool,
    /// The digest of the candidate.
    pub(super) candidate: Option<String>,
    pub(super) stickiness: Option<String>,
    pub(super) rule: Rule,
    /// Why it is not what was asked for just now.
    pub(super) remark: Option<String>,
}

impl Generation {
    /// Reads the state that `current` in the rollout directory points at; the error says what is not in order.
    pub(super) fn read(home: &Path, flag: &str) -> Result<Self, String> {
        trusted_directory("the rollout directory", home)?;
        let pointer = home.join("current");
        let target = fs::read_link(&pointer)
            .map_err(|error| format!("readlink {}: {error}", pointer.display()))?;
        let name = target.to_string_lossy();
        let expected =
            number_of(&name).ok_or_else(|| format!("current points at {}", quoted(&name)))?;
        let generation = Self::decode(
            &read_trusted("the state", &home.join(&target), MOST_BYTES)?,
            flag,
        )?;
        if generation.number != expected {
            return Err(format!("{name} holds generation {}", generation.number));
        }
        Ok(generation)
    }

    fn decode(text: &[u8], flag: &str) -> Result<Self, String> {
        let Document {
            flags, metadata, ..
        } = serde_json::from_slice(text)
            .map_err(|error| format!("the state is not valid: {error}"))?;
        check(&metadata)?;
        if flags.name != flag {
            return Err(format!("the state does not define the flag {flag}"));
        }
        flags.flag.check(metadata.stage)?;
        Ok(Self::of(metadata, flags.flag.rule()))
    }

    fn of(metadata: Metadata, rule: Rule) -> Self {
        Self {
            number: metadata.generation,
            stage: metadata.stage,
            latched: metadata.latched,
            candidate: metadata.candidate,
            stickiness: metadata.stickiness,
            rule,
            remark: None,
        }
    }

    /// The generation whose metadata a service tells. The rule of a canary is not part of it; it follows from the share.
    pub(super) fn told(metadata: serde_json::Value) -> Result<Self, String> {
        let metadata: Metadata = serde_json::from_value(metadata)
            .map_err(|error| format!("the state is not valid: {error}"))?;
        check(&metadata)?;
        let rule = Rule::of_share(metadata.stage, metadata.percent);
        Ok(Self::of(metadata, rule))
    }

    /// Whether the candidate answers for a key.
    pub(super) fn is_candidate(&self, key: &str) -> bool {
        self.rule.evaluate(|| Ok(key.to_owned())) == Ok(true)
    }

    /// Whether the key matters.
    pub(super) fn needs_key(&self) -> bool {
        matches!(self.rule, Rule::Share(_))
    }
}

fn check(metadata: &Metadata) -> Result<(), String> {
    if metadata.schema_version != 1 {
        return Err(format!(
            "the state has schemaVersion {}",
            metadata.schema_version
        ));
    }
    if metadata.kind != "generation" {
        return Err(format!("the state is of kind {}", quoted(&metadata.kind)));
    }
    let digests = [
        ("control", &metadata.control),
        ("candidate", &metadata.candidate),
    ];
    for (role, digest) in digests {
        if digest.as_deref().is_some_and(|digest| !is_digest(digest)) {
            return Err(format!("the {role} is not named by its digest"));
        }
    }
    if !(0.0..=100.0).contains(&metadata.percent) || !(0.0..=1.0).contains(&metadata.sample) {
        return Err("a share is out of range".into());
    }
    if metadata
        .audit_head
        .as_deref()
        .is_some_and(|head| !is_hash(head))
    {
        return Err("auditHead is not a hash".into());
    }
    match metadata.stickiness.as_deref() {
        Some(stickiness) if !is_stickiness(stickiness) => {
            Err(format!("unknown stickiness {}", quoted(stickiness)))
        }
        _ => Ok(()),
    }
}

/// The number in the name of a generation's file: at least six digits, and none more than needed. Number 0 is the rollback
/// that is prepared before it is needed.
fn number_of(name: &str) -> Option<u64> {
    if name == "g-rollback.json" {
        return Some(0);
    }
    let digits = name.strip_prefix("g-")?.strip_suffix(".json")?;
    let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
    let is_short = digits.len() == 6 || digits.len() > 6 && !digits.starts_with('0');
    // 15 digits are what a number in JavaScript holds.
    (is_number && is_short && digits.len() <= 15).then(|| digits.parse().ok())?
}

fn is_digest(text: &str) -> bool {
    text.strip_prefix("sha256:").is_some_and(is_hash)
}

fn is_hash(text: &str) -> bool {
    text.len() == 64
        && text
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// A text from outside, short enough to show.
pub(super) fn quoted(text: &str) -> String {
    format!("{:?}", text.chars().take(64).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::{is_digest, number_of};

    #[test]
    fn only_names_of_generations_are_followed() {
        for (name, number) in [
            ("g-rollback.json", 0),
            ("g-000001.json", 1),
            ("g-1234567.json", 1_234_567),
            ("g-123456789012345.json", 123_456_789_012_345),
        ] {
            assert_eq!(number_of(name), Some(number), "{name}");
        }
        for name in [
            "g-1.json",
            "g-00000x.json",
            "g-+00001.json",
            "g-0000001.json",
            "g-1234567890123456.json",
            "../g-000001.json",
            "g-000001.json/",
            "g-.json",
        ] {
            assert_eq!(number_of(name), None, "{name}");
        }
    }

    #[test]
    fn a_digest_is_the_whole_name_and_no_path() {
        assert!(is_digest(&format!("sha256:{}", "5c".repeat(32))));
        for text in [
            "",
            "sha256:",
            "sha256:../../x",
            &"5c".repeat(32),
            &format!("sha256:{}", "5C".repeat(32)),
        ] {
            assert!(!is_digest(text), "{text}");
        }
    }
}
