//! The flags of scan and what they may be.

use std::thread;

use super::flags::{FlagSet, Parsed, Takes};
use crate::scan::MAX_WORKERS;
use crate::time::Timestamp;

/// The flags as the command line is split by.
pub const FLAGS: FlagSet = &[
    ("since", Takes::Value),
    ("ext", Takes::Value),
    ("workers", Takes::Value),
    ("summary", Takes::Switch),
    ("o", Takes::Value),
];

/// The flags as they were meant.
pub struct Options {
    pub since: Option<Timestamp>,
    pub extensions: Vec<Vec<u8>>,
    pub workers: usize,
    pub summary: bool,
    /// Where to write, if not to standard output.
    pub output: Option<Vec<u8>>,
}

impl Options {
    /// Judges the values in a fixed order, because only the first fault is reported.
    pub fn judge(parsed: &Parsed) -> Result<Self, Vec<u8>> {
        Ok(Self {
            since: check(parsed, "since", since)?,
            extensions: check(parsed, "ext", extensions)?.unwrap_or_default(),
            workers: check(parsed, "workers", workers)?.unwrap_or_else(default_workers),
            summary: check(parsed, "summary", boolean)?.unwrap_or_default(),
            output: check(parsed, "o", output)?,
        })
    }
}

fn check<T>(
    parsed: &Parsed,
    flag: &str,
    convert: fn(&[u8]) -> Result<T, &'static str>,
) -> Result<Option<T>, Vec<u8>> {
    let Some(value) = parsed.value(flag) else {
        return Ok(None);
    };
    convert(value).map(Some).map_err(|fault| {
        // Pieced together from bytes, since the value need not be UTF-8.
        let rest = format!("\" for flag -{flag}: {fault}");
        [b"invalid value \"", value, rest.as_bytes()].concat()
    })
}

fn since(value: &[u8]) -> Result<Timestamp, &'static str> {
    Timestamp::parse(value).ok_or("not an RFC 3339 time such as 2006-01-02T15:04:05Z")
}

fn extensions(value: &[u8]) -> Result<Vec<Vec<u8>>, &'static str> {
    let list: Vec<Vec<u8>> = value
        .split(|&byte| byte == b',')
        .map(<[u8]>::to_vec)
        .collect();
    if !list.iter().all(|ext| ext.starts_with(b".")) {
        return Err("every extension must start with a dot");
    }
    Ok(list)
}

fn workers(value: &[u8]) -> Result<usize, &'static str> {
    let digits = str::from_utf8(value)
        .ok()
        .filter(|text| !text.starts_with('+'));
    let number = digits.and_then(|digits| digits.parse().ok());
    number
        .filter(|n| (1..=MAX_WORKERS).contains(n))
        .ok_or("not a whole number from 1 to 1024")
}

fn default_workers() -> usize {
    thread::available_parallelism()
        .map_or(1, usize::from)
        .min(MAX_WORKERS)
}

fn boolean(value: &[u8]) -> Result<bool, &'static str> {
    match value {
        b"1" | b"t" | b"T" | b"TRUE" | b"true" | b"True" => Ok(true),
        b"0" | b"f" | b"F" | b"FALSE" | b"false" | b"False" => Ok(false),
        _ => Err("neither true nor false"),
    }
}

fn output(value: &[u8]) -> Result<Vec<u8>, &'static str> {
    if value.is_empty() {
        Err("no file name")
    } else {
        Ok(value.to_vec())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn workers_are_counted_in_plain_digits() {
        assert_eq!(workers(b"1024"), Ok(1024));
        assert_eq!(workers(b"007"), Ok(7));
        for bad in [
            "",
            "0",
            "-1",
            "+1",
            "1025",
            "0x10",
            "1_0",
            "1.0",
            " 1",
            "99999999999999999999",
        ] {
            assert!(workers(bad.as_bytes()).is_err(), "{bad}");
        }
    }

    #[test]
    fn extensions_are_a_list_with_dots() {
        assert_eq!(
            extensions(b".go,.md"),
            Ok(vec![b".go".to_vec(), b".md".to_vec()])
        );
        for bad in ["", "go", ".go,", ",.go", ".go, .md"] {
            assert!(extensions(bad.as_bytes()).is_err(), "{bad}");
        }
    }
}
