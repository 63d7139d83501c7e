//! The key that says which bucket of a canary a call is in.

use std::fs::File;
use std::io::Read;

use super::sha256::sha256_hex;

/// An environment: the value of a variable by its name.
pub type Environment<'e> = &'e dyn Fn(&str) -> Option<String>;

/// The targeting key by what it is to be made of: the hexadecimal SHA-256 of the raw value, so that hash libraries
/// that treat text outside ASCII differently agree. The error says what the raw value lacks.
pub(super) fn targeting_key(
    stickiness: Option<&str>,
    environment: Environment,
) -> Result<String, String> {
    match stickiness.unwrap_or("random") {
        "random" => random_key(),
        "host" => host_name().map(|name| sha256_hex(name.as_bytes())),
        other => match other.strip_prefix("env:") {
            Some(variable) => environment(variable)
                .filter(|value| !value.is_empty())
                .map(|value| sha256_hex(value.as_bytes()))
                .ok_or_else(|| format!("{variable} is not set, and it decides in canary")),
            None => Err(format!("unknown stickiness {other:?}")),
        },
    }
}

/// A key of its own for each call.
fn random_key() -> Result<String, String> {
    let mut seed = [0; 32];
    File::open("/dev/urandom")
        .and_then(|mut source| source.read_exact(&mut seed))
        .map_err(|error| format!("no random numbers: {error}"))?;
    Ok(sha256_hex(&seed))
}

/// The name of this machine.
pub(in crate::runtime) fn host_name() -> Result<String, String> {
    let mut name = [0_u8; 256];
    // SAFETY: the call is given a buffer of this function's own and its length.
    let failed = unsafe { libc::gethostname(name.as_mut_ptr().cast(), name.len()) } != 0;
    let length = name
        .iter()
        .position(|&byte| byte == 0)
        .unwrap_or(name.len());
    let name = String::from_utf8_lossy(&name[..length]).into_owned();
    if failed || name.is_empty() {
        return Err("this machine has no name".into());
    }
    Ok(name)
}

#[cfg(test)]
mod tests {
    use super::targeting_key;

    fn key(stickiness: &str) -> Result<String, String> {
        targeting_key(Some(stickiness), &|name| {
            (name == "REPOSITORY").then(|| "a/ü".to_owned())
        })
    }

    #[test]
    fn random_keys_differ_and_others_stay() {
        assert_ne!(
            targeting_key(None, &|_| None),
            targeting_key(None, &|_| None)
        );
        assert_eq!(key("host"), key("host"));
        assert_eq!(
            key("env:REPOSITORY").as_deref(),
            Ok("39c94a96f11154568c1faa0b77f6f8a854b21791a9cfa42bc91009d3b4275e65")
        );
    }

    #[test]
    fn no_raw_value_is_no_key() {
        assert!(key("env:MISSING").is_err_and(|why| why.contains("MISSING is not set")));
        assert!(key("moon").is_err_and(|why| why.contains("unknown stickiness")));
    }
}
