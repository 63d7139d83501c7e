//! The key that says which bucket of a canary a call is in.

use std::ffi::OsString;
use std::fs::File;
use std::io::Read;
use std::os::unix::ffi::{OsStrExt, OsStringExt};

use super::repository::repository_of;
use super::sha256::sha256_hex;

/// An environment: the value of a variable by its name, as its bytes are.
pub type Environment<'e> = &'e dyn Fn(&str) -> Option<OsString>;

/// Whether this is something that a key can be made of.
pub(super) fn is_stickiness(text: &str) -> bool {
    match text.strip_prefix("env:") {
        Some(variable) => {
            let is_word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
            variable.bytes().all(is_word)
                && variable.starts_with(|first: char| !first.is_ascii_digit())
        }
        None => matches!(text, "random" | "host" | "user" | "repository"),
    }
}

/// The targeting key by what it is made of: the hexadecimal SHA-256 of the flag's name, a zero byte and the raw value. The
/// flag is part of it so that the first keys of one rollout are not the first of all others too. Where there is no raw value
/// there is no key, and without a key the control answers.
pub(super) fn targeting_key(
    flag: &str,
    stickiness: Option<&str>,
    environment: Environment,
) -> Result<String, String> {
    let stickiness = stickiness.unwrap_or("random");
    let raw = match stickiness {
        "random" => return random_key(),
        "host" => raw_host_name(),
        // SAFETY: the call touches no memory.
        "user" => Some(unsafe { libc::geteuid() }.to_string().into()),
        "repository" => std::env::current_dir()
            .ok()
            .and_then(|dir| repository_of(&dir)),
        other => environment(other.trim_start_matches("env:")),
    };
    let raw = raw.filter(|raw| !raw.is_empty());
    raw.map(|raw| sha256_hex(&[flag.as_bytes(), b"\0", raw.as_bytes()].concat()))
        .ok_or_else(|| format!("there is no value to be sticky by: {stickiness}"))
}

/// A key of its own for each call.
fn random_key() -> Result<String, String> {
    let mut key = [0; 32];
    File::open("/dev/urandom")
        .and_then(|mut source| source.read_exact(&mut key))
        .map_err(|error| format!("no random numbers: {error}"))?;
    Ok(sha256_hex(&key))
}

/// The name of this machine, as text.
pub(in crate::runtime) fn host_name() -> Option<String> {
    raw_host_name().map(|name| name.to_string_lossy().into_owned())
}

fn raw_host_name() -> Option<OsString> {
    let mut name = [0_u8; 256];
    // SAFETY: the call is given a buffer of this function's own and its length.
    if unsafe { libc::gethostname(name.as_mut_ptr().cast(), name.len()) } != 0 {
        return None;
    }
    let length = name
        .iter()
        .position(|&byte| byte == 0)
        .unwrap_or(name.len());
    Some(OsString::from_vec(name[..length].to_vec()))
}

#[cfg(test)]
mod tests {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    use super::{is_stickiness, targeting_key};

    fn key(stickiness: &str) -> Result<String, String> {
        targeting_key("f", Some(stickiness), &|name| {
            (name == "REPOSITORY").then(|| "a/ü".into())
        })
    }

    #[test]
    fn random_keys_differ_and_others_stay() {
        let random = || targeting_key("f", None, &|_| None).expect("a key");
        assert_ne!(random(), random());
        assert_eq!(random().len(), 64);
        assert_eq!((key("host"), key("user")), (key("host"), key("user")));
        assert_eq!(
            key("env:REPOSITORY").as_deref(),
            Ok("5f083f8e98bf4908c250703757f11eaad16ca562d34579cb0473a6ada32975e5")
        );
    }

    #[test]
    fn a_value_that_is_no_text_is_taken_by_its_bytes() {
        let key = |bytes: &'static [u8]| {
            targeting_key("f", Some("env:A"), &|_| {
                Some(OsStr::from_bytes(bytes).into())
            })
        };
        assert_eq!(
            key(b"\xff").as_deref(),
            Ok("84694907e72911b0111ae16419b55c6775fb406ed8bcf78960b65becaf8cae92")
        );
        assert_ne!(key(b"\xff"), key(b"\xfe"));
    }

    #[test]
    fn no_raw_value_is_no_key() {
        assert!(key("env:MISSING").is_err_and(|why| why.contains("sticky by: env:MISSING")));
    }

    #[test]
    fn what_a_key_can_be_made_of_is_known() {
        for known in ["random", "host", "user", "repository", "env:A", "env:_a1"] {
            assert!(is_stickiness(known), "{known}");
        }
        for other in ["", "moon", "env:", "env:1A", "env:A-B", "Host"] {
            assert!(!is_stickiness(other), "{other}");
        }
    }
}
