//! A generation as its schema has it.
//!
//! Reading is strict: what the schema does not allow was not written by a rollout, and a reader that takes it in another way
//! than the others would be alone with that.

use std::fmt;

use serde::de::{DeserializeOwned, Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::Stage;
use super::share_rule::ShareRule;

/// A generation as its schema has it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Document {
    #[serde(rename = "$schema")]
    _schema: String,
    pub(super) flags: OneFlag,
    pub(super) metadata: Metadata,
}

/// The one flag of a generation, by its name.
#[derive(Debug)]
pub(super) struct OneFlag {
    pub(super) name: String,
    pub(super) flag: Flag,
}

/// A flag as flagd defines it.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Flag {
    pub(super) state: String,
    pub(super) variants: Variants,
    pub(super) default_variant: Variant,
    #[serde(default, deserialize_with = "not_null")]
    pub(super) targeting: Option<ShareRule>,
}

/// What the variants stand for: each for itself.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Variants {
    pub(super) control: Variant,
    pub(super) candidate: Variant,
}

/// One of the two implementations.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(super) enum Variant {
    Control,
    Candidate,
}

/// What a generation says about itself.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Metadata {
    pub(super) schema_version: u64,
    pub(super) kind: String,
    pub(super) generation: u64,
    pub(super) stage: Stage,
    pub(super) percent: f64,
    pub(super) latched: bool,
    #[serde(default)]
    pub(super) control: Option<String>,
    #[serde(default)]
    pub(super) candidate: Option<String>,
    pub(super) sample: f64,
    #[serde(default, deserialize_with = "not_null")]
    pub(super) stickiness: Option<String>,
    #[serde(default)]
    pub(super) audit_head: Option<String>,
    #[serde(rename = "reason")]
    _reason: String,
    #[serde(rename = "createdAt")]
    _created_at: String,
}

/// A value that may be left out but is not null.
fn not_null<'de, D: Deserializer<'de>, T: DeserializeOwned>(
    value: D,
) -> Result<Option<T>, D::Error> {
    T::deserialize(value).map(Some)
}

impl<'de> Deserialize<'de> for OneFlag {
    fn deserialize<D: Deserializer<'de>>(value: D) -> Result<Self, D::Error> {
        value.deserialize_map(OneFlagVisitor)
    }
}

struct OneFlagVisitor;

impl<'de> Visitor<'de> for OneFlagVisitor {
    type Value = OneFlag;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("one flag")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut entries: M) -> Result<OneFlag, M::Error> {
        let none = || M::Error::custom("there is no flag");
        let (name, flag) = entries.next_entry()?.ok_or_else(none)?;
        match entries.next_key::<String>()? {
            None => Ok(OneFlag { name, flag }),
            Some(_) => Err(M::Error::custom("there is more than one flag")),
        }
    }
}
