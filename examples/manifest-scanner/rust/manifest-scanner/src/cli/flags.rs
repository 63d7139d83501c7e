//! Splits a command line by the rules, and with the messages, of Go's package flag.

/// What a flag takes.
#[derive(Clone, Copy, PartialEq)]
pub enum Takes {
    /// A value, in the same argument after "=" or in the next one.
    Value,
    /// A value only after "=", and "true" without.
    Switch,
}

/// The flags there are.
pub type FlagSet<'s> = &'s [(&'static str, Takes)];

/// The outcome of a command line without fault.
#[derive(Debug, PartialEq)]
pub struct Parsed<'a> {
    values: Vec<(&'static str, &'a [u8])>,
    /// The arguments after the flags.
    pub rest: &'a [Vec<u8>],
}

impl<'a> Parsed<'a> {
    /// Returns the value of a flag; the last one counts.
    pub fn value(&self, flag: &str) -> Option<&'a [u8]> {
        self.values
            .iter()
            .rev()
            .find(|(name, _)| *name == flag)
            .map(|(_, value)| *value)
    }

    /// Takes a flag, without its dashes, and its value, which may be the argument after it.
    fn take(&mut self, set: FlagSet, flag: &'a [u8]) -> Result<(), Stop> {
        let (name, attached) = split_value(flag);
        let Some(&(known, takes)) = set.iter().find(|(known, _)| known.as_bytes() == name) else {
            return Err(match name {
                b"h" | b"help" => Stop::Help,
                _ => misuse("flag provided but not defined: -", name),
            });
        };
        let value = match (attached, takes) {
            (Some(value), _) => value,
            (None, Takes::Switch) => b"true",
            (None, Takes::Value) => {
                let (next, rest) = self
                    .rest
                    .split_first()
                    .ok_or_else(|| misuse("flag needs an argument: -", name))?;
                self.rest = rest;
                next
            }
        };
        self.values.push((known, value));
        Ok(())
    }
}

/// Why a command line is not carried out.
#[derive(Debug, PartialEq)]
pub enum Stop {
    /// Help was asked for.
    Help,
    /// A message says what is wrong.
    Misuse(Vec<u8>),
}

/// Splits the command line; flags end at "--", which is dropped, or at the first other argument.
pub fn parse<'a>(set: FlagSet, args: &'a [Vec<u8>]) -> Result<Parsed<'a>, Stop> {
    let mut parsed = Parsed {
        values: Vec::new(),
        rest: args,
    };
    while let Some((arg, rest)) = parsed.rest.split_first() {
        let flag = match arg.as_slice() {
            b"--" => {
                parsed.rest = rest;
                break;
            }
            [b'-', b'-', flag @ ..] => flag,
            [b'-', flag @ ..] if !flag.is_empty() => flag,
            _ => break,
        };
        if let [] | [b'-' | b'=', ..] = flag {
            return Err(misuse("bad flag syntax: ", arg));
        }
        parsed.rest = rest;
        parsed.take(set, flag)?;
    }
    Ok(parsed)
}

fn split_value(flag: &[u8]) -> (&[u8], Option<&[u8]>) {
    match flag.iter().position(|&byte| byte == b'=') {
        Some(at) => (&flag[..at], Some(&flag[at + 1..])),
        None => (flag, None),
    }
}

fn misuse(message: &str, subject: &[u8]) -> Stop {
    Stop::Misuse([message.as_bytes(), subject].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SET: FlagSet = &[("o", Takes::Value), ("v", Takes::Switch)];

    fn args(line: &str) -> Vec<Vec<u8>> {
        line.split_whitespace()
            .map(|arg| arg.as_bytes().to_vec())
            .collect()
    }

    #[test]
    fn flags_come_in_every_spelling() {
        for (line, o, v, rest) in [
            ("-o x y", Some("x"), None, "y"),
            ("--o x -v", Some("x"), Some("true"), ""),
            ("-o=x --v=false y -o z", Some("x"), Some("false"), "y -o z"),
            ("-o x -o=y=z", Some("y=z"), None, ""),
            ("-o= -v", Some(""), Some("true"), ""),
            ("-o -- -- -v", Some("--"), None, "-v"),
            ("-v x", None, Some("true"), "x"),
            ("- -v", None, None, "- -v"),
        ] {
            let args_in = args(line);
            let parsed = parse(SET, &args_in).unwrap();
            assert_eq!(parsed.value("o"), o.map(str::as_bytes), "{line}");
            assert_eq!(parsed.value("v"), v.map(str::as_bytes), "{line}");
            assert_eq!(parsed.rest, args(rest), "{line}");
        }
    }

    #[test]
    fn faults_are_worded_as_in_go() {
        for (line, message) in [
            ("-x", "flag provided but not defined: -x"),
            ("--x=1", "flag provided but not defined: -x"),
            ("---o", "bad flag syntax: ---o"),
            ("-=o", "bad flag syntax: -=o"),
            ("--=o", "bad flag syntax: --=o"),
            ("-v --o", "flag needs an argument: -o"),
        ] {
            let stop = Stop::Misuse(message.into());
            assert_eq!(parse(SET, &args(line)), Err(stop), "{line}");
        }
        for line in ["-h", "--help", "-v -h=x"] {
            assert_eq!(parse(SET, &args(line)), Err(Stop::Help), "{line}");
        }
    }
}
