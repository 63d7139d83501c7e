/// Makes the allocator give large buffers back at once, because children inherit what is resident when they start.
#[cfg(target_env = "gnu")]
pub fn keep_small() {
    const LARGE_BYTES: libc::c_int = 32 * 1024;
    // Setting the threshold also switches off its automatic growth, which would keep later buffers in the heap.
    unsafe {
        libc::mallopt(libc::M_MMAP_THRESHOLD, LARGE_BYTES);
        libc::mallopt(libc::M_TRIM_THRESHOLD, LARGE_BYTES);
    }
}

/// Other C libraries return large buffers without being asked.
#[cfg(not(target_env = "gnu"))]
pub fn keep_small() {}
