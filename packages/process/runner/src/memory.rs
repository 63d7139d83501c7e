use std::sync::atomic::{AtomicUsize, Ordering};

/// Where the heap begins, as an address; 0 where nothing is known of it.
static HEAP_START: AtomicUsize = AtomicUsize::new(0);

/// Keeps all that is allocated from now on in one heap, which `hide_heap` keeps children from inheriting.
#[cfg(target_env = "gnu")]
pub fn keep_one_heap() {
    const TRIM_BYTES: libc::c_int = 256 * 1024;
    /// More than the C library keeps for a thread behind errno.
    const OWN_BYTES: usize = 8 * 1024;
    unsafe {
        libc::mallopt(libc::M_MMAP_MAX, 0);
        libc::mallopt(libc::M_TRIM_THRESHOLD, TRIM_BYTES);
        let page = libc::sysconf(libc::_SC_PAGESIZE) as usize;
        let now = libc::sbrk(0) as usize;
        let first = first_break().unwrap_or(now);
        // In a static program the heap begins behind what a thread has for itself, which a child needs.
        let own = libc::__errno_location() as usize;
        let start = if (first..now).contains(&own) { own + OWN_BYTES } else { first };
        HEAP_START.store(start.next_multiple_of(page), Ordering::Relaxed);
    }
}

/// Where the heap began when this process did: `start_brk`, the 47th word of `/proc/self/stat`.
#[cfg(target_env = "gnu")]
fn first_break() -> Option<usize> {
    const WORDS_BEHIND_NAME: usize = 44;
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    let (_, behind_name) = stat.rsplit_once(')')?;
    behind_name.split_ascii_whitespace().nth(WORDS_BEHIND_NAME)?.parse().ok()
}

/// Other C libraries say nothing about where they allocate.
#[cfg(not(target_env = "gnu"))]
pub fn keep_one_heap() {}

/// Leaves the heap out of what the next child inherits: the kernel counts that as the child's peak memory.
pub fn hide_heap() {
    let start = HEAP_START.load(Ordering::Relaxed);
    if start == 0 {
        return;
    }
    unsafe {
        let end = libc::sbrk(0) as usize;
        if end > start {
            libc::madvise(start as *mut libc::c_void, end - start, libc::MADV_DONTFORK);
        }
    }
}
