//! The command `parse`.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, BufWriter, Read};
use std::os::unix::ffi::OsStrExt;

use super::{Fault, parse_flags, usage};
use crate::manifest::Totals;
use crate::process::Streams;
use crate::{errno, json, read};

/// Reads a manifest and writes its totals.
pub fn run(args: &[Vec<u8>], streams: &mut Streams) -> Result<(), Fault> {
    let parsed = parse_flags(&[], args, usage::PARSE)?;
    let [name] = parsed.rest else {
        return Err(Fault::Usage(
            usage::PARSE,
            b"parse takes exactly one manifest".to_vec(),
        ));
    };
    let failed = |op: &str, name: &[u8], error: io::Error| {
        Fault::runtime([op.as_bytes(), name].concat(), errno::reason(&error))
    };
    let mut data = Vec::new();
    let name = if name == b"-" {
        let name = b"standard input".as_slice();
        streams
            .stdin
            .read_to_end(&mut data)
            .map_err(|error| failed("read ", name, error))?;
        name
    } else {
        let path = OsStr::from_bytes(name);
        let mut file = File::open(path).map_err(|error| failed("open ", name, error))?;
        file.read_to_end(&mut data)
            .map_err(|error| failed("read ", name, error))?;
        name
    };
    let files = read::manifest(&data)
        .map_err(|unreadable| Fault::runtime([b"parse ", name].concat(), unreadable))?;
    json::write(BufWriter::new(&mut streams.stdout), &Totals::of(&files))
        .map_err(|error| failed("write ", b"standard output", error))
}
