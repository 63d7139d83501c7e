//! One request in, one response out: how the hot operation is called from another program.

use std::borrow::Cow;
use std::io::{self, BufWriter, Read, Write};

use serde::Serialize;

use crate::errno;
use crate::manifest::Entry;
use crate::process::Streams;
use crate::scan::{MAX_WORKERS, Request, ScanError};
use crate::strict_json::{Mismatch, Reader, once};
use crate::time::Timestamp;

/// The version of requests and responses.
const PROTOCOL_VERSION: i64 = 1;

/// An implementation of the hot operation.
pub type HashTree<'a> = &'a dyn Fn(&Request) -> Result<Vec<Entry>, ScanError>;

/// Answers the request on standard input and returns the exit code.
///
/// That the tree cannot be read is an answer like any other, with exit code 0.
pub fn serve(streams: &mut Streams, hash_tree: HashTree) -> u8 {
    match answer(streams, hash_tree) {
        Ok(()) => 0,
        Err(message) => {
            // There is nobody left to tell should this fail too.
            let _ = writeln!(streams.stderr, "manifest-hasher: {message}");
            1
        }
    }
}

fn answer(streams: &mut Streams, hash_tree: HashTree) -> Result<(), String> {
    let mut input = Vec::new();
    let failed = |what: &'static str| move |error| format!("{what}: {}", errno::reason(&error));
    streams
        .stdin
        .read_to_end(&mut input)
        .map_err(failed("read standard input"))?;
    let request = parse_request(&input).ok_or("the request is malformed")?;
    let outcome = hash_tree(&request);
    write_response(&mut streams.stdout, &outcome).map_err(failed("write standard output"))
}

/// Reads a request; anything but exactly its fields makes it malformed.
pub fn parse_request(data: &[u8]) -> Option<Request> {
    request(&mut Reader::new(data)?).ok()
}

fn request(reader: &mut Reader) -> Result<Request, Mismatch> {
    let (mut version, mut root, mut workers) = (None, None, None);
    let (mut since, mut extensions) = (None, None);
    reader.object(|reader, name| match name {
        "schemaVersion" => once(&mut version, reader.int()?),
        "root" => once(&mut root, reader.string()?.into_owned()),
        "since" => once(&mut since, time(&reader.string()?)?),
        "extensions" => once(
            &mut extensions,
            reader.array(|reader| extension(reader.string()?))?,
        ),
        "workers" => once(&mut workers, reader.int()?),
        _ => Err(Mismatch),
    })?;
    let workers = workers.and_then(|workers| usize::try_from(workers).ok());
    if version != Some(PROTOCOL_VERSION) {
        return Err(Mismatch);
    }
    Ok(Request {
        root: root.ok_or(Mismatch)?.into(),
        since,
        extensions: extensions.unwrap_or_default(),
        workers: workers
            .filter(|workers| (1..=MAX_WORKERS).contains(workers))
            .ok_or(Mismatch)?,
    })
}

fn time(text: &str) -> Result<Timestamp, Mismatch> {
    Timestamp::parse(text.as_bytes()).ok_or(Mismatch)
}

fn extension(text: Cow<str>) -> Result<Vec<u8>, Mismatch> {
    if text.starts_with('.') {
        Ok(text.into_owned().into_bytes())
    } else {
        Err(Mismatch)
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Response<'a> {
    schema_version: i64,
    #[serde(flatten)]
    outcome: Outcome<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
enum Outcome<'a> {
    Files(&'a [Entry]),
    Error(&'a ScanError),
}

fn write_response(out: &mut dyn Write, outcome: &Result<Vec<Entry>, ScanError>) -> io::Result<()> {
    let response = Response {
        schema_version: PROTOCOL_VERSION,
        outcome: match outcome {
            Ok(files) => Outcome::Files(files),
            Err(error) => Outcome::Error(error),
        },
    };
    let mut out = BufWriter::with_capacity(64 << 10, out);
    serde_json::to_writer(&mut out, &response)?;
    out.flush()
}
