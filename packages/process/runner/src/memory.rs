use std::sync::atomic::{AtomicUsize, Ordering};

/// Where the heap began when this process did, as an address; 0 where nothing is known of it.
static HEAP_START: AtomicUsize = AtomicUsize::new(0);

/// Keeps all that is allocated from now on in one heap, which `hide_heap` keeps children from inheriting.
#[cfg(target_env = "gnu")]
pub fn keep_one_heap() {
    const TRIM_BYTES: libc::c_int = 256 * 1024;
    unsafe {
        libc::mallopt(libc::M_MMAP_MAX, 0);
        libc::mallopt(libc::M_TRIM_THRESHOLD, TRIM_BYTES);
        let page = libc::sysconf(libc::_SC_PAGESIZE) as usize;
        HEAP_START.store((libc::sbrk(0) as usize).next_multiple_of(page), Ordering::Relaxed);
    }
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
