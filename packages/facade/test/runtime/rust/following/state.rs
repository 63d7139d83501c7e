//! A rollout directory in the making.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};

use facade::runtime::rollout::{Decision, Rollout};
use serde_json::{Value, json};

/// The flag of the state.
pub const FLAG: &str = "tree_hasher";

static MADE: AtomicU32 = AtomicU32::new(0);

/// A rollout directory in the making; it goes when this is dropped.
pub struct State {
    base: PathBuf,
    digest: String,
    /// The document of generation 17.
    pub document: Value,
}

impl State {
    /// Generation 17 at a stage, as `migrate rollout` writes it, with a candidate whose file holds `program`.
    pub fn new(stage: &str) -> Self {
        Self::with(stage, b"program", digest())
    }

    /// The same with a program for the candidate.
    pub fn with_candidate(stage: &str, program: &Path) -> Self {
        let summed = Command::new("sha256sum").arg(program).output();
        let line = String::from_utf8(summed.expect("a digest").stdout).expect("text");
        Self::with(
            stage,
            &fs::read(program).expect("a program"),
            line[..64].to_owned(),
        )
    }

    fn with(stage: &str, program: &[u8], digest: String) -> Self {
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let name = format!("rollout-{}-{number}", std::process::id());
        let base = std::env::temp_dir().join(name);
        let state = Self {
            base,
            document: document(stage, &digest),
            digest,
        };
        for directory in [
            state.home(),
            state.blob().parent().expect("a parent").into(),
        ] {
            fs::create_dir_all(&directory).expect("a directory");
            // Whatever the umask.
            chmod(&directory, 0o755);
        }
        fs::write(state.blob(), program).expect("the blob");
        chmod(&state.blob(), 0o755);
        state
    }

    pub fn home(&self) -> PathBuf {
        self.base.join("rollout")
    }

    pub fn events(&self) -> PathBuf {
        self.base.join("events")
    }

    pub fn file(&self) -> PathBuf {
        self.home().join("g-000017.json")
    }

    pub fn blob(&self) -> PathBuf {
        self.base.join("releases/blobs/sha256").join(&self.digest)
    }

    pub fn metadata(&mut self) -> &mut Value {
        &mut self.document["metadata"]
    }

    pub fn flag(&mut self) -> &mut Value {
        &mut self.document["flags"][FLAG]
    }

    /// Writes the state and points `current` at it.
    pub fn publish(&self) {
        fs::write(self.file(), self.document.to_string()).expect("the state");
        chmod(&self.file(), 0o644);
        self.point_at("g-000017.json");
    }

    pub fn point_at(&self, target: &str) {
        let current = self.home().join("current");
        let _ = fs::remove_file(&current);
        symlink(target, current).expect("a link");
    }

    /// Decides in an environment given as NAME=value.
    pub fn decide(&self, environment: &[&str]) -> Decision {
        decide(Some(self.home()), environment)
    }
}

impl Drop for State {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.base);
    }
}

/// Decides in an environment given as NAME=value.
pub fn decide(home: Option<PathBuf>, environment: &[&str]) -> Decision {
    Rollout::new(FLAG, home).decide_in(&|name| {
        let pairs = environment.iter().filter_map(|pair| pair.split_once('='));
        pairs
            .into_iter()
            .find(|(key, _)| *key == name)
            .map(|(_, value)| value.into())
    })
}

pub fn chmod(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("a mode");
}

/// The digits of the digest of the word `program`.
pub fn digest() -> String {
    "1310ca2c8932dbd118668bd97442558a3e1f546b5e15c69699dfbd6024f548d8".to_owned()
}

/// The rule that gives the keys with these first digits to the candidate.
pub fn share_rule(digits: &[String]) -> Value {
    let key = json!({ "var": "targetingKey" });
    let among = json!({ "in": [{ "substr": [key, 0, 1] }, digits] });
    json!({ "if": [{ "and": [{ "!!": [key] }, { "or": [among] }] }, "candidate", "control"] })
}

fn document(stage: &str, digest: &str) -> Value {
    let mut flag = json!({
        "state": "ENABLED",
        "variants": { "control": "control", "candidate": "candidate" },
        "defaultVariant": if matches!(stage, "live" | "complete") { "candidate" } else { "control" },
    });
    if stage == "canary" {
        let digits: Vec<String> = (0..16).map(|digit| format!("{digit:x}")).collect();
        flag["targeting"] = share_rule(&digits);
    }
    json!({
        "$schema": "https://flagd.dev/schema/v0/flags.json",
        "flags": { FLAG: flag },
        "metadata": {
            "schemaVersion": 1, "kind": "generation", "generation": 17, "stage": stage, "percent": 100,
            "latched": false, "candidate": format!("sha256:{digest}"),
            "sample": 1, "reason": "test", "createdAt": "2026-01-02T03:04:05.678Z",
        },
    })
}
