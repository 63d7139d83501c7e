use crate::hex::hex;
use crate::input::open_input;
use crate::place::{hash_reader, shown_name};
use serde::Serialize;
use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read, Seek};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{FileExt, MetadataExt};
use std::time::{SystemTime, UNIX_EPOCH};

/// The kernel follows no more scripts than this that are each the interpreter of the one before.
const MAX_INTERPRETERS: usize = 5;
/// The first line of a script, as far as the kernel reads it.
const MAX_LINE_BYTES: u64 = 256;
const MAX_PATH_BYTES: usize = 4_096;
/// Which entry of the auxiliary vector says under which name a program was started.
const AT_EXECFN: u64 = 31;
/// A file that changed a moment ago may change again without another time stamp.
const SETTLED_SECONDS: i64 = 1;

/// A file that was executed, by its bytes; without a hash where they cannot be read.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Executable {
    pub path: String,
    pub sha256: Option<String>,
}

/// Device, inode, size and the times that the kernel sets: another one for each other content.
#[derive(Eq, Hash, PartialEq)]
struct Identity(u64, u64, u64, [i64; 4]);

/// Hashes of files that were executed before, since most runs execute the same few.
#[derive(Default)]
pub struct Executables {
    known: HashMap<Identity, String>,
}

impl Executables {
    /// What a process is that has just become another program: the program, and the scripts that led to it.
    ///
    /// To be asked while the process is stopped there, for what it opened and deleted may be gone a moment later.
    pub fn of_process(&mut self, pid: libc::pid_t) -> Vec<Executable> {
        let link = format!("/proc/{pid}/exe");
        let program = fs::metadata(&link).ok().map(|stat| (stat.dev(), stat.ino()));
        let shown = fs::read_link(&link)
            .map_or_else(|_| link.clone(), |path| shown_name(path.as_os_str().as_bytes()));
        let mut found = vec![Executable { sha256: self.hash(&link).ok(), path: shown }];
        let Some(mut name) = started_name(pid) else {
            found.push(Executable { path: "a file whose name cannot be read".to_string(), sha256: None });
            return found;
        };
        for _ in 0..MAX_INTERPRETERS {
            let Some(place) = place_of(&name, pid) else { break };
            if program.is_some() && fs::metadata(&place).ok().map(|stat| (stat.dev(), stat.ino())) == program
            {
                break;
            }
            found.push(Executable { path: absolute(&name, pid), sha256: self.hash(&place).ok() });
            match interpreter_of(&place) {
                Some(interpreter) => name = interpreter,
                None => break,
            }
        }
        found
    }

    fn hash(&mut self, path: &str) -> io::Result<String> {
        let mut file = open_input(path)?;
        let stat = file.metadata()?;
        let times = [stat.mtime(), stat.mtime_nsec(), stat.ctime(), stat.ctime_nsec()];
        let identity = Identity(stat.dev(), stat.ino(), stat.size(), times);
        if let Some(hash) = self.known.get(&identity) {
            return Ok(hash.clone());
        }
        file.rewind()?;
        let hash = hex(&hash_reader(&mut file)?);
        if is_settled(stat.ctime()) {
            self.known.insert(identity, hash.clone());
        }
        Ok(hash)
    }
}

fn is_settled(changed: i64) -> bool {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs() as i64);
    now - changed > SETTLED_SECONDS
}

/// The name that was given to `execve`, which is that of the script where there is one.
fn started_name(pid: libc::pid_t) -> Option<Vec<u8>> {
    let vector = fs::read(format!("/proc/{pid}/auxv")).ok()?;
    let address = entry(&vector, 8).or_else(|| entry(&vector, 4))?;
    let memory = File::open(format!("/proc/{pid}/mem")).ok()?;
    let mut text = vec![0; MAX_PATH_BYTES];
    let mut count = 0;
    // The name lies at the end of the stack, behind which there is nothing to read.
    while count < text.len() && !text[..count].contains(&0) {
        match memory.read_at(&mut text[count..], address + count as u64) {
            Ok(read) if read > 0 => count += read,
            _ => break,
        }
    }
    let end = text[..count].iter().position(|byte| *byte == 0)?;
    text.truncate(end);
    Some(text)
}

/// An entry of an auxiliary vector of words of so many bytes, fewer in a program of 32 bits.
fn entry(vector: &[u8], width: usize) -> Option<u64> {
    let word = |bytes: &[u8]| match width {
        8 => bytes.try_into().ok().map(u64::from_ne_bytes),
        _ => bytes.try_into().ok().map(|word| u64::from(u32::from_ne_bytes(word))),
    };
    let pair = vector.chunks_exact(2 * width).find(|pair| word(&pair[..width]) == Some(AT_EXECFN))?;
    word(&pair[width..])
}

/// Where a process finds a name, as this process reaches it; `None` for a descriptor that is closed by now, which no
/// script can be started by.
fn place_of(name: &[u8], pid: libc::pid_t) -> Option<String> {
    let name = String::from_utf8_lossy(name).into_owned();
    if let Some(rest) = name.strip_prefix("/dev/fd/").or_else(|| name.strip_prefix("/proc/self/fd/")) {
        let place = format!("/proc/{pid}/fd/{rest}");
        return fs::metadata(&place).is_ok().then_some(place);
    }
    if let Some(rest) = name.strip_prefix("/proc/self/").or_else(|| name.strip_prefix("/proc/thread-self/")) {
        return Some(format!("/proc/{pid}/{rest}"));
    }
    match name.starts_with('/') {
        true => Some(format!("/proc/{pid}/root{name}")),
        false => Some(format!("/proc/{pid}/cwd/{name}")),
    }
}

fn absolute(name: &[u8], pid: libc::pid_t) -> String {
    let cwd = fs::read_link(format!("/proc/{pid}/cwd"));
    match (name.first(), cwd) {
        (Some(b'/'), _) | (_, Err(_)) => shown_name(name),
        (_, Ok(cwd)) => format!(
            "{}/{}",
            shown_name(cwd.as_os_str().as_bytes()),
            shown_name(name).trim_start_matches("./")
        ),
    }
}

/// The interpreter that the first line of a script names.
fn interpreter_of(script: &str) -> Option<Vec<u8>> {
    let mut line = Vec::new();
    BufReader::new(open_input(script).ok()?.take(MAX_LINE_BYTES)).read_until(b'\n', &mut line).ok()?;
    let words = line.strip_prefix(b"#!")?;
    let word = words.split(|byte| matches!(byte, b' ' | b'\t' | b'\n')).find(|word| !word.is_empty())?;
    Some(word.to_vec())
}

#[cfg(test)]
mod tests {
    use super::Executables;

    #[test]
    fn a_process_is_known_by_the_bytes_of_its_program() {
        let own = Executables::default().of_process(std::process::id() as libc::pid_t);
        let program = std::env::current_exe().unwrap();
        assert_eq!(own.len(), 1);
        assert_eq!(own[0].path, program.to_str().unwrap());
        let bytes = std::fs::read(program).unwrap();
        let hash = crate::hex::hex(&<sha2::Sha256 as sha2::Digest>::digest(bytes));
        assert_eq!(own[0].sha256.as_deref(), Some(hash.as_str()));
    }

    #[test]
    fn a_process_that_is_gone_is_known_by_nothing() {
        let gone = Executables::default().of_process(libc::pid_t::MAX);
        assert!(gone.iter().all(|each| each.sha256.is_none()));
    }
}
