//! The command line of the tool: its flags, its messages and its exit codes.

mod flags;
mod options;
mod output;
mod parse;
mod scan;
mod usage;

use std::io::Write;

use crate::process::Streams;
use crate::scan::HashTree;
use flags::{FlagSet, Parsed, Stop};

const EXIT_OK: u8 = 0;
const EXIT_FAILURE: u8 = 1;
const EXIT_USAGE: u8 = 2;

/// Why a command ended early, apart from help.
enum Fault {
    /// The command line was wrong; the usage is printed after the message.
    Usage(&'static str, Vec<u8>),
    /// Something failed while running.
    Runtime { what: Vec<u8>, why: String },
    /// Help was asked for.
    Help(&'static str),
}

impl Fault {
    fn runtime(what: impl Into<Vec<u8>>, why: impl ToString) -> Self {
        Self::Runtime {
            what: what.into(),
            why: why.to_string(),
        }
    }
}

/// Executes the command line, without the name of the program, and returns the exit code.
pub fn run(args: &[Vec<u8>], streams: &mut Streams, hash_tree: HashTree) -> u8 {
    let Err(fault) = execute(args, streams, hash_tree) else {
        return EXIT_OK;
    };
    let (text, code) = match fault {
        Fault::Help(usage) => (usage.into(), EXIT_OK),
        Fault::Usage(usage, message) => (
            [&message, b"\n".as_slice(), usage.as_bytes()].concat(),
            EXIT_USAGE,
        ),
        Fault::Runtime { what, why } => (
            [b"manifest: ", what.as_slice(), b": ", why.as_bytes(), b"\n"].concat(),
            EXIT_FAILURE,
        ),
    };
    // A message that cannot be written leaves the exit code to tell.
    let _ = streams.stderr.write_all(&text);
    code
}

fn execute(args: &[Vec<u8>], streams: &mut Streams, hash_tree: HashTree) -> Result<(), Fault> {
    let misuse = |message: &[u8]| Fault::Usage(usage::TOP, message.to_vec());
    let parsed = parse_flags(&[], args, usage::TOP)?;
    let Some((command, rest)) = parsed.rest.split_first() else {
        return Err(misuse(b"no command given"));
    };
    match command.as_slice() {
        b"scan" => scan::run(rest, streams, hash_tree),
        b"parse" => parse::run(rest, streams),
        b"help" if rest.is_empty() => Err(Fault::Help(usage::TOP)),
        b"help" => Err(misuse(b"help takes no arguments")),
        other => Err(misuse(&[b"unknown command: ", other].concat())),
    }
}

fn parse_flags<'a>(
    set: FlagSet,
    args: &'a [Vec<u8>],
    usage: &'static str,
) -> Result<Parsed<'a>, Fault> {
    flags::parse(set, args).map_err(|stop| match stop {
        Stop::Help => Fault::Help(usage),
        Stop::Misuse(message) => Fault::Usage(usage, message),
    })
}
