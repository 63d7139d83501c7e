use std::fs::{self, File};
use std::io::Read;
use std::os::unix::fs::MetadataExt;

/// A bound for a program that starts processes without end.
const MAX_PROCESSES: usize = 1_000;
/// More than what the kernel says about a process in one line.
const STAT_BYTES: usize = 1_024;

/// A process, all that it started and did not wait for yet, and the same of others that belong to it.
pub fn with_descendants(pid: libc::pid_t, family: &[libc::pid_t]) -> Vec<libc::pid_t> {
    let mut processes = vec![pid];
    processes.extend(family.iter().filter(|member| **member != pid));
    let mut next = 0;
    while next < processes.len() && processes.len() < MAX_PROCESSES {
        processes.extend(children_of(processes[next]));
        next += 1;
    }
    processes
}

/// The children of this process itself.
pub fn own_children() -> Vec<libc::pid_t> {
    read_children("/proc/thread-self/children")
}

/// What processes hold together in bytes, memory that several share counted once; `None` where no process tells.
pub fn proportional_bytes(processes: &[libc::pid_t]) -> Option<u64> {
    let each = processes.iter().filter_map(|pid| proportional_set(*pid));
    each.reduce(|sum, bytes| sum + bytes)
}

/// True where a process that has ended had waited for another one: their page faults are counted apart.
pub fn waited_for_children(pid: libc::pid_t) -> bool {
    const FAULTS_OF_CHILDREN: usize = 8;
    let mut stat = [0; STAT_BYTES];
    let read = File::open(format!("/proc/{pid}/stat")).and_then(|mut file| file.read(&mut stat));
    let stat = String::from_utf8_lossy(&stat[..read.unwrap_or(0)]);
    // The name before the last parenthesis may hold anything.
    let fields = stat.rsplit_once(')').map_or("", |(_, fields)| fields);
    fields.split_whitespace().nth(FAULTS_OF_CHILDREN) != Some("0")
}

fn children_of(pid: libc::pid_t) -> Vec<libc::pid_t> {
    let threads = format!("/proc/{pid}/task");
    // Each thread has a directory, and that counts as a link of the one around it.
    if fs::metadata(&threads).is_ok_and(|stat| stat.nlink() == 3) {
        return read_children(&format!("{threads}/{pid}/children"));
    }
    let Ok(entries) = fs::read_dir(threads) else { return Vec::new() };
    entries
        .flatten()
        .flat_map(|thread| read_children(&format!("{}/children", thread.path().display())))
        .collect()
}

fn read_children(file: &str) -> Vec<libc::pid_t> {
    let text = fs::read_to_string(file).unwrap_or_default();
    text.split_whitespace().filter_map(|pid| pid.parse().ok()).collect()
}

fn proportional_set(pid: libc::pid_t) -> Option<u64> {
    let text = fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    line.split_whitespace().next()?.parse::<u64>().ok().map(|kib| kib * 1024)
}
