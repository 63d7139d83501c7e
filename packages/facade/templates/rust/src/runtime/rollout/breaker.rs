//! Keeps a candidate out that does nothing but crash on this host.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use super::key::host_name;
use super::program::{make_private, memory_places};
use super::trust::{read_trusted, trusted};

const MOST_BYTES: u64 = 64 << 10;
/// Lines older than the window are of no use; past this size the file begins anew.
const USUAL_BYTES: u64 = 32 << 10;
/// Crashes that open it.
const CRASHES: usize = 3;
/// Seconds within which they have to come.
const WINDOW: u64 = 600;

/// Why a candidate is not to be chosen now. What cannot be trusted or understood counts as no crash.
pub(super) fn open_note(home: &Path, digest: &str) -> Option<String> {
    let now = seconds_now();
    let read = |place: PathBuf| read_trusted("the breaker", &place, MOST_BYTES).ok();
    let texts: Vec<Vec<u8>> = places(home).into_iter().filter_map(read).collect();
    let lines = texts
        .iter()
        .flat_map(|text| text.split(|&byte| byte == b'\n'));
    let crashes = lines
        .filter_map(|line| crash_at(line, digest))
        .filter(|&at| at > 0 && at <= now && now - at < WINDOW)
        .count();
    (crashes >= CRASHES).then(|| {
        format!("the breaker is open: the candidate crashed {crashes} times within {} minutes on this host", WINDOW / 60)
    })
}

/// Tells all programs on this host that the candidate died or could not be started.
pub(super) fn add_crash(home: &Path, digest: &str) {
    let line = format!("{} {digest}\n", seconds_now());
    // That no place takes it is no error.
    let _ = places(home)
        .iter()
        .any(|place| append(place, &line).is_ok());
}

fn crash_at(line: &[u8], digest: &str) -> Option<u64> {
    let (seconds, of) = std::str::from_utf8(line).ok()?.split_once(' ')?;
    (of == digest).then(|| seconds.parse().ok())?
}

fn places(home: &Path) -> Vec<PathBuf> {
    let host = host_name().unwrap_or_default();
    let is_plain = |byte: u8| byte > b' ' && byte < 0x7f && byte != b'/';
    let safe: String = host
        .bytes()
        .map(|byte| {
            if is_plain(byte) {
                char::from(byte)
            } else {
                '_'
            }
        })
        .collect();
    memory_places(home, &format!("events/breaker-{safe}"))
}

fn append(place: &Path, line: &str) -> io::Result<()> {
    make_private(place.parent().unwrap_or(place))?;
    if fs::symlink_metadata(place).is_ok_and(|found| found.len() > USUAL_BYTES) {
        fs::remove_file(place)?;
    }
    let mut file = OpenOptions::new()
        .append(true)
        .create(true)
        .mode(0o644)
        .custom_flags(libc::O_NOFOLLOW | libc::O_NONBLOCK)
        .open(place)?;
    trusted("the breaker", &file.metadata()?).map_err(io::Error::other)?;
    file.write_all(line.as_bytes())
}

fn seconds_now() -> u64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    now.map_or(0, |now| now.as_secs())
}
