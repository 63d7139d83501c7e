//! Makes sure that the store holds the bytes that a digest says.

use std::env;
use std::fs::{self, DirBuilder, File, Metadata, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::sha256::Sha256;
use super::trust::{read_trusted, trusted_directory, trusted_program};

const MOST_STAMP: u64 = 256;
/// A file that changed this short a time ago could change once more without its times telling.
const STAMP_AGE: Duration = Duration::from_secs(2);

/// Makes sure that the store beside the state holds the bytes that the digest says, and gives their path.
///
/// Hashes them once and remembers the file's stamp; as long as the stamp is the same, later calls only look at that. Where it
/// cannot be remembered, each call hashes again.
pub(super) fn verified_program(home: &Path, digest: &str) -> Result<PathBuf, String> {
    let hex = digest.trim_start_matches("sha256:");
    let store = beside(home, "releases/blobs/sha256");
    trusted_directory("the store", &store)?;
    let path = store.join(hex);
    let found = trusted_program(&path)?;
    let stamp = stamp_of(&found);
    // The device is in the name, as hosts that share a mount number it differently.
    let places = memory_places(home, &format!("verified/{hex}-{:x}", found.dev()));
    let is_known = |place: &PathBuf| {
        read_trusted("a stamp", place, MOST_STAMP).is_ok_and(|text| text == stamp.as_bytes())
    };
    if places.iter().any(is_known) {
        return Ok(path);
    }
    let sum =
        hash(&path, &stamp).map_err(|why| format!("the candidate cannot be verified: {why}"))?;
    if sum != hex {
        return Err("the candidate has other bytes than its digest says".into());
    }
    let changed = Duration::new(found.ctime().unsigned_abs(), 0);
    let age = SystemTime::now().duration_since(UNIX_EPOCH + changed);
    if age.is_ok_and(|age| age > STAMP_AGE) {
        // That no place takes it is no error.
        let _ = places
            .iter()
            .any(|place| replace(place, stamp.as_bytes()).is_ok());
    }
    Ok(path)
}

/// The path of a neighbour of the state.
pub(super) fn beside(home: &Path, name: &str) -> PathBuf {
    home.parent().unwrap_or(home).join(name)
}

/// What tells a file from any other, and from itself after a change.
fn stamp_of(found: &Metadata) -> String {
    let nanoseconds =
        |seconds: i64, rest: i64| i128::from(seconds) * 1_000_000_000 + i128::from(rest);
    format!(
        "strangler stamp 1 {} {} {} {} {}\n",
        found.dev(),
        found.ino(),
        found.size(),
        nanoseconds(found.mtime(), found.mtime_nsec()),
        nanoseconds(found.ctime(), found.ctime_nsec())
    )
}

/// Hashes the file that has this stamp, before and after.
fn hash(path: &Path, stamp: &str) -> Result<String, String> {
    let told = |error: io::Error| error.to_string();
    let mut file = OpenOptions::new()
        .read(true)
        .custom_flags(libc::O_NOFOLLOW | libc::O_NONBLOCK)
        .open(path)
        .map_err(told)?;
    let mut hash = Sha256::new();
    let mut buffer = vec![0; 1 << 16];
    loop {
        match file.read(&mut buffer) {
            Ok(0) => break,
            Ok(read) => hash.update(&buffer[..read]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(told(error)),
        }
    }
    if stamp_of(&file.metadata().map_err(told)?) != stamp {
        return Err("it changed while it was read".into());
    }
    Ok(hash.finish())
}

/// The files in which something small may be remembered, the best first: beside the state, and for users who may not write
/// there below their own cache directory. They are trusted only where nobody else can write.
pub(super) fn memory_places(home: &Path, name: &str) -> Vec<PathBuf> {
    let mut places = vec![beside(home, name)];
    // SAFETY: the calls touch no memory.
    let is_plain =
        unsafe { libc::getuid() == libc::geteuid() && libc::getgid() == libc::getegid() };
    // A program that runs with another user's rights must not follow variables of the one who started it.
    if is_plain {
        let set = |name| {
            env::var_os(name)
                .filter(|value| !value.is_empty())
                .map(PathBuf::from)
        };
        let cache = set("XDG_CACHE_HOME").or_else(|| Some(set("HOME")?.join(".cache")));
        let cache = cache.filter(|cache| cache.is_absolute());
        places.extend(cache.map(|cache| cache.join("strangler").join(name)));
    }
    places
}

/// Writes a whole file by one rename, into a directory that nobody else writes to.
pub(super) fn replace(path: &Path, data: &[u8]) -> io::Result<()> {
    let directory = path.parent().unwrap_or(path);
    make_private(directory)?;
    let part = directory.join(format!(
        ".tmp-{}-{:?}",
        process::id(),
        std::thread::current().id()
    ));
    let written = File::create_new(&part).and_then(|mut file| {
        file.set_permissions(fs::Permissions::from_mode(0o644))?;
        file.write_all(data)
    });
    let placed = written.and_then(|()| fs::rename(&part, path));
    if placed.is_err() {
        let _ = fs::remove_file(part);
    }
    placed
}

/// Makes a directory where it is missing, 0755 whatever the umask is.
pub(super) fn make_private(directory: &Path) -> io::Result<()> {
    let create = || DirBuilder::new().mode(0o755).create(directory);
    let made = match (create(), directory.parent()) {
        (Err(error), Some(parent)) if error.kind() == io::ErrorKind::NotFound => {
            make_private(parent)?;
            create()
        }
        (done, _) => done,
    };
    match made {
        Ok(()) => fs::set_permissions(directory, fs::Permissions::from_mode(0o755)),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            trusted_directory("the directory", directory).map_err(io::Error::other)
        }
        Err(error) => Err(error),
    }
}
