//! What a line tells.

use serde::Serialize;

const LONGEST_TEXT: usize = 1024;

/// How an answer ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(in crate::runtime) enum Outcome {
    /// A response.
    Ok,
    /// The contract's error, or a failure that it does not know.
    Error,
    /// The end of the program, or a panic.
    Crash,
}

/// One event, as `event.schema.json` has it.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::runtime) struct Line {
    pub(in crate::runtime) schema_version: u32,
    pub(in crate::runtime) kind: &'static str,
    pub(in crate::runtime) time: String,
    pub(in crate::runtime) flag: String,
    pub(in crate::runtime) source: &'static str,
    pub(in crate::runtime) generation: Option<u64>,
    pub(in crate::runtime) stage: Option<&'static str>,
    pub(in crate::runtime) variant: &'static str,
    pub(in crate::runtime) answered_by: &'static str,
    pub(in crate::runtime) fallback: Option<String>,
    pub(in crate::runtime) note: Option<String>,
    pub(in crate::runtime) duration_ms: f64,
    pub(in crate::runtime) pid: u32,
    pub(in crate::runtime) operation: Option<&'static str>,
    /// Left out where the caller did not wait, as nobody knows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::runtime) outcome: Option<Outcome>,
    pub(in crate::runtime) exit_code: Option<i32>,
    pub(in crate::runtime) signal: Option<String>,
    pub(in crate::runtime) max_rss_bytes: Option<u64>,
    pub(in crate::runtime) cpu_ms: Option<f64>,
    pub(in crate::runtime) digest: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::runtime) host: Option<String>,
}

/// A reason as a field of a line: never so long that lines get unwieldy.
pub(in crate::runtime) fn text(reason: &str) -> String {
    let end = (0..=LONGEST_TEXT.min(reason.len()))
        .rev()
        .find(|&end| reason.is_char_boundary(end));
    reason[..end.unwrap_or(0)].to_owned()
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_TEXT, text};

    #[test]
    fn a_long_text_is_cut_between_characters() {
        assert_eq!(text("short"), "short");
        assert_eq!(
            text(&format!("a{}", "é".repeat(LONGEST_TEXT))).len(),
            LONGEST_TEXT - 1
        );
    }
}
