use std::fs;
use std::mem::MaybeUninit;
use std::time::{Duration, Instant};

/// Makes this process the parent of whatever its children leave behind, so that nothing can slip away from it.
pub fn adopt() {
    unsafe { libc::prctl(libc::PR_SET_CHILD_SUBREAPER, 1) };
}

/// Kills every child there is; for moments when no run is going on, so that all of them are left-overs.
fn kill_all() {
    let listed = fs::read_to_string("/proc/thread-self/children").unwrap_or_default();
    for pid in listed.split_whitespace().filter_map(|pid| pid.parse().ok()) {
        unsafe { libc::kill(pid, libc::SIGKILL) };
    }
}

/// Kills children, and the children that their death hands over, until none is left or the time is up.
///
/// True where there was any.
pub fn end_all(limit: Duration) -> bool {
    if !any_child() {
        return false;
    }
    let start = Instant::now();
    while any_child() && start.elapsed() < limit {
        kill_all();
        while unsafe { libc::waitpid(-1, std::ptr::null_mut(), libc::WNOHANG) } > 0 {}
        std::thread::sleep(Duration::from_millis(1));
    }
    true
}

fn any_child() -> bool {
    let mut info = MaybeUninit::<libc::siginfo_t>::zeroed();
    let options = libc::WEXITED | libc::WNOHANG | libc::WNOWAIT;
    unsafe { libc::waitid(libc::P_ALL, 0, info.as_mut_ptr(), options) == 0 }
}
