use crate::answer::Fault;
use crate::place::{StdinContent, Tree};
use serde::Deserialize;
use serde_json::Value;

/// One line of input.
pub enum Request {
    Run(RunRequest),
    Case(CaseRequest),
    Cancel(u64),
}

/// One program to start; see the protocol in main.rs.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RunRequest {
    pub id: u64,
    pub command: Vec<String>,
    pub argv0: Option<String>,
    pub cwd: String,
    /// `NAME=value` pairs, in the order in which the program sees them.
    pub env: Vec<String>,
    pub stdin: Option<String>,
    pub timeout_ms: f64,
    pub max_output_bytes: u64,
    pub inline_output_bytes: u64,
    pub spill_dir: String,
}

/// All runs of one case, one after the other in one place.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CaseRequest {
    pub id: u64,
    /// The directory of the place.
    pub place: String,
    pub tree_digest: String,
    /// Left out where this place was told of it before.
    pub tree: Option<Tree>,
    pub stdin: Option<StdinContent>,
    pub inline_output_bytes: u64,
    pub spill_dir: String,
    pub runs: Vec<PlannedRun>,
}

/// One program to start in a place.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PlannedRun {
    pub command: Vec<String>,
    pub argv0: Option<String>,
    pub env: Vec<String>,
    pub timeout_ms: f64,
    pub max_output_bytes: u64,
    /// Whether to tell which executables it starts; what else is observed of it is worth less then.
    #[serde(default)]
    pub trace: bool,
}

/// Reads one line; the error carries the id where there is one, so that somebody gets the answer.
pub fn parse_request(line: &[u8]) -> Result<Request, (Option<u64>, Fault)> {
    let value: Value = serde_json::from_slice(line).map_err(|error| (None, malformed(&error)))?;
    if let Some(id) = value.get("cancel").and_then(Value::as_u64) {
        return Ok(Request::Cancel(id));
    }
    let id = value.get("id").and_then(Value::as_u64);
    let with_id = |error| (id, malformed(&error));
    if value.get("place").is_some() {
        return serde_json::from_value(value).map(Request::Case).map_err(with_id);
    }
    serde_json::from_value(value).map(Request::Run).map_err(with_id)
}

fn malformed(error: &serde_json::Error) -> Fault {
    Fault::request(&error.to_string())
}

#[cfg(test)]
mod tests {
    use super::{parse_request, Request};

    #[test]
    fn a_line_that_is_not_json_is_a_fault_without_an_id() {
        let (id, fault) = parse_request(b"{\"id\":").err().unwrap();
        assert_eq!(id, None);
        assert_eq!(fault.kind, "request");
    }

    #[test]
    fn a_missing_field_is_a_fault_that_names_it_and_keeps_the_id() {
        let (id, fault) = parse_request(b"{\"id\":3}").err().unwrap();
        assert_eq!(id, Some(3));
        assert!(fault.message.contains("command"), "{}", fault.message);
    }

    #[test]
    fn a_cancel_names_its_run() {
        assert!(matches!(parse_request(b"{\"cancel\":5}"), Ok(Request::Cancel(5))));
    }
}
