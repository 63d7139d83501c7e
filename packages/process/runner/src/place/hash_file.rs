use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, Read, Write};

/// A SHA-256 as it comes out.
pub type Hash = [u8; 32];

/// On the stack: nothing is allocated for each of thousands of small files.
const PIECE_BYTES: usize = 16_384;

/// The hash of all that is left to read.
pub fn hash_reader(source: &mut impl Read) -> io::Result<Hash> {
    copy_hashed(source, &mut io::sink()).map(|(hash, _)| hash)
}

/// Copies all that is left to read, and gives its hash and its length.
///
/// Not inlined: directories are looked into by recursion, which is not to carry the piece along.
#[inline(never)]
pub fn copy_hashed(source: &mut impl Read, target: &mut impl Write) -> io::Result<(Hash, u64)> {
    let mut piece = [0; PIECE_BYTES];
    let mut hash = Sha256::new();
    let mut bytes = 0;
    loop {
        match source.read(&mut piece) {
            Ok(0) => return Ok((hash.finalize().into(), bytes)),
            Ok(count) => {
                hash.update(&piece[..count]);
                target.write_all(&piece[..count])?;
                bytes += count as u64;
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

/// The hash of a file.
pub fn hash_file(path: &std::path::Path) -> io::Result<Hash> {
    hash_reader(&mut File::open(path)?)
}
