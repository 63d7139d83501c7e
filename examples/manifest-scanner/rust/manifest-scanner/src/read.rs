//! Reads a manifest back.

use std::fmt;

use crate::manifest::{FileSize, SCHEMA_VERSION};
use crate::strict_json::{Mismatch, Reader, once};

/// Why a text is not taken for a manifest.
#[derive(Debug, PartialEq)]
pub enum Unreadable {
    /// It is not a JSON document in UTF-8.
    Syntax,
    /// It is of a version that is not known here.
    Version(i64),
    /// It has not the shape of a manifest.
    Shape,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax => f.write_str("not valid JSON"),
            Self::Version(version) => write!(f, "schemaVersion {version} is not supported"),
            Self::Shape => f.write_str("not a manifest"),
        }
    }
}

impl From<Mismatch> for Unreadable {
    fn from(_: Mismatch) -> Self {
        Self::Shape
    }
}

/// Reads a manifest and refuses what the tool would not have written, apart from spacing and order.
pub fn manifest(data: &[u8]) -> Result<Vec<FileSize>, Unreadable> {
    // The version is looked at first: a later version may well have another shape.
    let mut reader = Reader::new(data).ok_or(Unreadable::Syntax)?;
    let mut version = None;
    reader.object(|reader, name| match name {
        "schemaVersion" => once(&mut version, reader.int()?),
        _ => reader.skip(),
    })?;
    match version {
        Some(SCHEMA_VERSION) => {}
        Some(version) => return Err(Unreadable::Version(version)),
        None => return Err(Unreadable::Shape),
    }
    let mut reader = Reader::new(data).ok_or(Unreadable::Syntax)?;
    let mut files = None;
    reader.object(|reader, name| match name {
        "schemaVersion" => reader.skip(),
        "files" => once(&mut files, reader.array(entry)?),
        _ => Err(Mismatch),
    })?;
    let files = files.ok_or(Unreadable::Shape)?;
    let sum = files
        .iter()
        .try_fold(0_i64, |sum, file| sum.checked_add(file.size));
    sum.map(|_| files).ok_or(Unreadable::Shape)
}

fn entry(reader: &mut Reader) -> Result<FileSize, Mismatch> {
    let (mut path, mut size) = (None, None);
    let (mut mtime, mut mode, mut sha256) = (None, None, None);
    reader.object(|reader, name| match name {
        "path" => once(&mut path, reader.string()?.into_owned()),
        "size" => once(&mut size, reader.int()?),
        "mtime" => once(&mut mtime, reader.string()?),
        "mode" => once(&mut mode, reader.string()?),
        "sha256" => once(&mut sha256, reader.string()?),
        _ => Err(Mismatch),
    })?;
    mtime.and(mode).and(sha256).ok_or(Mismatch)?;
    Ok(FileSize {
        path: path.ok_or(Mismatch)?,
        size: size.ok_or(Mismatch)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENTRY: &str = r#"{"sha256":"","path":"a.go","size":3,"mtime":"","mode":""}"#;

    fn with_files(files: &str) -> Result<Vec<FileSize>, Unreadable> {
        manifest(format!(r#"{{"schemaVersion":1,"files":[{files}]}}"#).as_bytes())
    }

    #[test]
    fn fields_may_come_in_any_order() {
        assert_eq!(
            with_files(ENTRY),
            Ok(vec![FileSize {
                path: "a.go".into(),
                size: 3
            }])
        );
    }

    #[test]
    fn other_versions_are_told_apart_from_other_shapes() {
        let version_2 = br#"{"files":{"new":"shape"},"schemaVersion":2}"#;
        assert_eq!(manifest(version_2), Err(Unreadable::Version(2)));
        for odd in [
            "[1,[]]",
            "{}",
            r#"{"schemaVersion":"1"}"#,
            r#"{"schemaVersion":1}"#,
            "null",
        ] {
            assert_eq!(manifest(odd.as_bytes()), Err(Unreadable::Shape), "{odd}");
        }
        assert_eq!(manifest(b"{"), Err(Unreadable::Syntax));
    }

    #[test]
    fn entries_have_exactly_their_fields() {
        for odd in [
            ENTRY.replace("\"size\":3,", ""),
            ENTRY.replace("\"size\":3", "\"size\":3,\"size\":3"),
            ENTRY.replace("\"size\"", "\"Size\""),
            ENTRY.replace(":3", ":3.5"),
            ENTRY.replace("\"mode\":\"\"", "\"mode\":420"),
            ENTRY.replace('{', "{\"more\":1,"),
            r#"["a.go",3,"","",""]"#.to_owned(),
        ] {
            assert_eq!(with_files(&odd), Err(Unreadable::Shape), "{odd}");
        }
    }

    #[test]
    fn sizes_add_up_to_a_number_that_fits() {
        let huge = ENTRY.replace(":3", ":9223372036854775807");
        assert!(with_files(&huge).is_ok());
        assert_eq!(
            with_files(&format!("{huge},{ENTRY}")),
            Err(Unreadable::Shape)
        );
    }
}
