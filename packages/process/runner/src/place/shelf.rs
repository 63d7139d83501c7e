use crate::answer::Kept;
use crate::capture::kept_inline;
use crate::descriptors::create_unique;
use crate::place::hash_file::{copy_hashed, hash_file, Hash};
use std::fs::{self, File};
use std::io;
use std::path::Path;

/// How large a content may be to stand in the answer, and where larger ones go.
pub struct Shelf {
    pub inline: u64,
    pub directory: String,
}

impl Shelf {
    /// Reads a file of about so many bytes: its length, its hash, and its content unless it has the known hash.
    pub fn read(&self, path: &Path, size: u64, known: Option<Hash>) -> io::Result<(u64, Hash, Option<Kept>)> {
        if size <= self.inline {
            let mut content = Vec::with_capacity(size as usize);
            let (hash, bytes) = copy_hashed(&mut File::open(path)?, &mut content)?;
            let kept = (known != Some(hash)).then(|| kept_inline(content));
            return Ok((bytes, hash, kept));
        }
        if let Some(known) = known.filter(|known| hash_file(path).is_ok_and(|hash| hash == *known)) {
            return Ok((size, known, None));
        }
        let (bytes, hash, copy) = self.copy(path)?;
        Ok((bytes, hash, Some(Kept::File(copy))))
    }

    fn copy(&self, path: &Path) -> io::Result<(u64, Hash, String)> {
        let mut source = File::open(path)?;
        let (copy, name) = create_unique(&format!("{}/file-XXXXXX", self.directory))?;
        match copy_hashed(&mut source, &mut File::from(copy)) {
            Ok((hash, bytes)) => Ok((bytes, hash, name)),
            Err(error) => {
                let _ = fs::remove_file(name);
                Err(error)
            }
        }
    }
}
