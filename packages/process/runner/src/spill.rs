use crate::descriptors::create_unique;
use crate::hex::hex;
use sha2::{Digest, Sha256};
use std::fs::{self, File};
use std::io::{self, Write};

/// An output file that removes itself unless it is handed over.
pub struct Spill {
    file: File,
    hash: Sha256,
    path: Option<String>,
}

impl Spill {
    pub fn create(directory: &str, stream: &str) -> io::Result<Spill> {
        let (file, path) = create_unique(&format!("{directory}/{stream}-XXXXXX"))?;
        Ok(Spill { file: File::from(file), hash: Sha256::new(), path: Some(path) })
    }

    pub fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.hash.update(bytes);
        self.file.write_all(bytes)
    }

    /// The hash of what was written and the path of the file, which now belongs to whoever reads the answer.
    pub fn hand_over(mut self) -> (String, String) {
        let hash = self.hash.finalize_reset();
        (hex(&hash), self.path.take().unwrap_or_default())
    }
}

impl Drop for Spill {
    fn drop(&mut self) {
        if let Some(path) = &self.path {
            let _ = fs::remove_file(path);
        }
    }
}
