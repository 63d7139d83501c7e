//! The documents the tool prints: their types, their JSON form and how they are read back.

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

use crate::text;
use crate::time::Timestamp;

/// The version of the manifest format.
pub const SCHEMA_VERSION: i64 = 1;

/// One regular file of a scanned tree.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The bytes of the name on disk, relative to the root.
    pub path: Vec<u8>,
    /// The number of bytes that were hashed.
    pub size: u64,
    /// The modification time.
    pub mtime: Timestamp,
    /// The permission bits, with setuid, setgid and sticky.
    pub mode: u32,
    /// The SHA-256 of the content.
    pub sha256: [u8; 32],
}

impl Serialize for Entry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Entry", 5)?;
        object.serialize_field("path", &text::valid(&self.path))?;
        object.serialize_field("size", &self.size)?;
        object.serialize_field("mtime", &format_args!("{}", self.mtime))?;
        object.serialize_field("mode", &format_args!("{:04o}", self.mode))?;
        object.serialize_field("sha256", &format_args!("{}", Hex(&self.sha256)))?;
        object.end()
    }
}

/// A hash in hexadecimal.
pub struct Hex<'a>(pub &'a [u8; 32]);

impl fmt::Display for Hex<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let mut hex = String::with_capacity(64);
        for byte in self.0 {
            hex.push(char::from(DIGITS[usize::from(byte >> 4)]));
            hex.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
        f.write_str(&hex)
    }
}

/// All files of a scanned tree, in byte order of their paths.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Manifest<'a> {
    schema_version: i64,
    files: &'a [Entry],
}

impl<'a> Manifest<'a> {
    /// Wraps files, in the order given, into a manifest of the current version.
    pub fn new(files: &'a [Entry]) -> Self {
        Self {
            schema_version: SCHEMA_VERSION,
            files,
        }
    }
}

/// What the totals need to know of a file.
#[derive(Debug, PartialEq)]
pub struct FileSize {
    /// Its path in the manifest.
    pub path: String,
    /// Its number of bytes.
    pub size: i64,
}

/// The sums of a manifest.
#[derive(Serialize)]
pub struct Totals {
    files: usize,
    bytes: i64,
    extensions: Vec<ExtensionTotal>,
}

#[derive(Serialize)]
struct ExtensionTotal {
    ext: String,
    files: usize,
    bytes: i64,
}

impl Totals {
    /// Adds up files, in total and by extension in byte order.
    pub fn of(files: &[FileSize]) -> Self {
        let mut sums = BTreeMap::<&[u8], (usize, i64)>::new();
        for file in files {
            let sum = sums
                .entry(text::extension(file.path.as_bytes()))
                .or_default();
            sum.0 += 1;
            sum.1 += file.size;
        }
        Self {
            files: files.len(),
            bytes: files.iter().map(|file| file.size).sum(),
            extensions: sums
                .into_iter()
                .map(|(ext, (files, bytes))| ExtensionTotal {
                    ext: text::valid(ext).into_owned(),
                    files,
                    bytes,
                })
                .collect(),
        }
    }
}
