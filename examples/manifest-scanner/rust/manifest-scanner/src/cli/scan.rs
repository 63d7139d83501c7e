//! The command `scan`.

use std::ffi::OsString;
use std::io::{BufWriter, Write};
use std::os::unix::ffi::OsStringExt;

use super::options::{FLAGS, Options};
use super::{Fault, output, parse_flags, usage};
use crate::manifest::{Entry, Manifest};
use crate::process::Streams;
use crate::scan::{HashTree, Request};
use crate::{errno, json};

/// Hashes a tree and writes its manifest.
pub fn run(args: &[Vec<u8>], streams: &mut Streams, hash_tree: HashTree) -> Result<(), Fault> {
    let misuse = |message: Vec<u8>| Fault::Usage(usage::SCAN, message);
    let parsed = parse_flags(FLAGS, args, usage::SCAN)?;
    let options = Options::judge(&parsed).map_err(misuse)?;
    let [root] = parsed.rest else {
        return Err(misuse(b"scan takes exactly one directory".to_vec()));
    };
    let request = Request {
        root: OsString::from_vec(root.clone()),
        since: options.since,
        extensions: options.extensions,
        workers: options.workers,
    };
    let files = hash_tree(&request).map_err(|error| {
        Fault::runtime(
            format!("{} {}", error.op, error.path),
            errno::text(error.errno),
        )
    })?;
    write_manifest(&files, options.output.as_deref(), streams)?;
    if options.summary {
        let bytes: u64 = files.iter().map(|file| file.size).sum();
        // The manifest is out by now; that nobody hears the totals is no failure.
        let _ = writeln!(streams.stderr, "{} files, {bytes} bytes", files.len());
    }
    Ok(())
}

fn write_manifest(
    files: &[Entry],
    path: Option<&[u8]>,
    streams: &mut Streams,
) -> Result<(), Fault> {
    let manifest = Manifest::new(files);
    match path {
        None => json::write(
            BufWriter::with_capacity(64 << 10, &mut streams.stdout),
            &manifest,
        )
        .map_err(|error| Fault::runtime("write standard output", errno::reason(&error))),
        Some(path) => output::write_file(path, &manifest)
            .map_err(|error| Fault::runtime([b"write ", path].concat(), errno::reason(&error))),
    }
}
