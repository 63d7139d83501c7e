//! One immutable state of a rollout, read from disk.

use std::collections::HashMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::Stage;
use super::flag::{Flag, quoted};
use super::trust::{trusted, trusted_directory, trusted_program};

const MOST_BYTES: u64 = 1 << 20;

/// One immutable state of a rollout.
#[derive(Debug)]
pub(super) struct Generation {
    pub(super) number: u64,
    pub(super) stage: Stage,
    pub(super) latched: bool,
    /// What the targeting key is made of; random where it is absent.
    pub(super) stickiness: Option<String>,
    pub(super) flag: Flag,
    candidate: Option<String>,
}

#[derive(Deserialize)]
struct Document {
    #[serde(default)]
    flags: HashMap<String, Flag>,
    metadata: Metadata,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Metadata {
    schema_version: Option<i64>,
    kind: Option<String>,
    generation: Option<i64>,
    stage: Option<String>,
    latched: Option<bool>,
    candidate: Option<String>,
    stickiness: Option<String>,
}

impl Generation {
    /// Reads the state that `current` in the rollout directory points at; the error says what is not in order.
    pub(super) fn read(home: &Path, flag: &str) -> Result<Self, String> {
        trusted_directory("the rollout directory", home)?;
        let pointer = home.join("current");
        let target = fs::read_link(&pointer)
            .map_err(|error| format!("readlink {}: {error}", pointer.display()))?;
        let name = target.to_string_lossy();
        if !is_state_name(&name) {
            return Err(format!("current points at {}", quoted(&name)));
        }
        let generation = Self::decode(&read_state(&home.join(&target))?, flag)?;
        if name != file_name(generation.number) {
            return Err(format!("{name} holds generation {}", generation.number));
        }
        Ok(generation)
    }

    fn decode(text: &[u8], flag_key: &str) -> Result<Self, String> {
        let Document {
            mut flags,
            metadata,
        } = serde_json::from_slice(text)
            .map_err(|error| format!("the state is not valid: {error}"))?;
        if metadata.schema_version != Some(1) {
            let version = metadata.schema_version.unwrap_or_default();
            return Err(format!("the state has schemaVersion {version}"));
        }
        if metadata.kind.as_deref() != Some("generation") {
            let kind = quoted(&metadata.kind.unwrap_or_default());
            return Err(format!("the state is of kind {kind}"));
        }
        let number = metadata
            .generation
            .and_then(|number| u64::try_from(number).ok());
        let (Some(number), Some(latched)) = (number, metadata.latched) else {
            return Err("the state lacks its generation or its latch".into());
        };
        let flag = flags
            .remove(flag_key)
            .ok_or_else(|| format!("the state does not define the flag {flag_key}"))?;
        if metadata
            .candidate
            .as_deref()
            .is_some_and(|digest| !is_digest(digest))
        {
            return Err("the candidate is not named by its digest".into());
        }
        let stage = metadata.stage.unwrap_or_default();
        let stage =
            Stage::from_name(&stage).ok_or_else(|| format!("unknown stage {}", quoted(&stage)))?;
        let generation = Self {
            number,
            stage,
            latched,
            stickiness: metadata.stickiness,
            flag,
            candidate: metadata.candidate,
        };
        generation.check_stage().map(|()| generation)
    }

    /// Refuses a flag that does not do what its stage says; of a latched generation the flag is not asked.
    fn check_stage(&self) -> Result<(), String> {
        let default = self.flag.default_variant();
        if self.latched {
            return Ok(());
        }
        self.flag.is_candidate(default)?;
        let fits = default == self.stage.default_variant()
            && self.flag.has_targeting() == (self.stage == Stage::Canary);
        if fits {
            Ok(())
        } else {
            Err(format!("the flag contradicts the stage {}", self.stage))
        }
    }

    /// The path and the digest of the candidate, if it may be run.
    pub(super) fn program(&self, home: &Path) -> Result<(PathBuf, String), String> {
        if self.latched {
            return Err(self.latch_note());
        }
        let digest = self
            .candidate
            .as_deref()
            .ok_or("the generation names no candidate")?;
        let hex = digest.trim_start_matches("sha256:");
        let base = home.parent().unwrap_or(home);
        let path = base.join("releases/blobs/sha256").join(hex);
        trusted_program(&path)?;
        Ok((path, digest.to_owned()))
    }

    pub(super) fn latch_note(&self) -> String {
        format!("generation {} is latched", self.number)
    }
}

/// The name of a generation's file. Number 0 is the rollback that is prepared before it is needed.
fn file_name(number: u64) -> String {
    match number {
        0 => "g-rollback.json".into(),
        number => format!("g-{number:06}.json"),
    }
}

fn is_state_name(name: &str) -> bool {
    let middle = name
        .strip_prefix("g-")
        .and_then(|rest| rest.strip_suffix(".json"));
    middle.is_some_and(|middle| {
        let is_number =
            (6..=18).contains(&middle.len()) && middle.bytes().all(|byte| byte.is_ascii_digit());
        middle == "rollback" || is_number
    })
}

fn is_digest(text: &str) -> bool {
    text.strip_prefix("sha256:").is_some_and(|hex| {
        hex.len() == 64
            && hex
                .bytes()
                .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    })
}

fn read_state(path: &Path) -> Result<Vec<u8>, String> {
    let told = |what: &str, error: &io::Error| format!("{what} {}: {error}", path.display());
    // Opening a pipe that nobody writes would wait without O_NONBLOCK.
    let file: File = OpenOptions::new()
        .read(true)
        .custom_flags(libc::O_NOFOLLOW | libc::O_NONBLOCK)
        .open(path)
        .map_err(|error| told("open", &error))?;
    let found = file.metadata().map_err(|error| told("stat", &error))?;
    if !found.is_file() {
        return Err("the state is not a regular file".into());
    }
    trusted("the state", &found)?;
    let mut text = Vec::new();
    file.take(MOST_BYTES + 1)
        .read_to_end(&mut text)
        .map_err(|error| told("read", &error))?;
    if text.len() as u64 > MOST_BYTES {
        return Err("the state is larger than 1 MiB".into());
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::{file_name, is_digest, is_state_name};

    #[test]
    fn only_names_of_generations_are_followed() {
        for name in [
            "g-000001.json",
            "g-rollback.json",
            "g-123456789012345678.json",
        ] {
            assert!(is_state_name(name), "{name}");
        }
        for name in [
            "g-1.json",
            "g-00000x.json",
            "../g-000001.json",
            "g-000001.json/",
            "g-.json",
        ] {
            assert!(!is_state_name(name), "{name}");
        }
        assert_eq!(
            [0, 7, 1_234_567].map(file_name).join(" "),
            "g-rollback.json g-000007.json g-1234567.json"
        );
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
