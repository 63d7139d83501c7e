use crate::descriptors::check;
use std::ffi::{c_char, CString};
use std::io;
use std::mem::size_of;

/// Strings in pages of their own, the only ones besides its stack that a forked process needs.
pub struct Inherited {
    start: *mut u8,
    bytes: usize,
    used: usize,
}

impl Inherited {
    /// Room for so many bytes.
    pub fn with_capacity(bytes: usize) -> io::Result<Inherited> {
        let (access, kind) = (libc::PROT_READ | libc::PROT_WRITE, libc::MAP_PRIVATE | libc::MAP_ANONYMOUS);
        let start = unsafe { libc::mmap(std::ptr::null_mut(), bytes, access, kind, -1, 0) };
        match start == libc::MAP_FAILED {
            true => Err(io::Error::last_os_error()),
            false => Ok(Inherited { start: start.cast(), bytes, used: 0 }),
        }
    }

    /// How many bytes an array of strings takes at most.
    pub fn bytes_of(strings: &[CString]) -> usize {
        let texts: usize = strings.iter().map(|text| text.as_bytes_with_nul().len()).sum();
        texts + (strings.len() + 2) * size_of::<*const c_char>()
    }

    /// A copy of a string.
    pub fn text(&mut self, text: &CString) -> *const c_char {
        let bytes = text.as_bytes_with_nul();
        let place = self.take(bytes.len());
        unsafe { std::ptr::copy_nonoverlapping(bytes.as_ptr(), place, bytes.len()) };
        place.cast()
    }

    /// A null-terminated array of copies of strings.
    pub fn array(&mut self, strings: &[CString]) -> *const *const c_char {
        let texts: Vec<*const c_char> = strings.iter().map(|text| self.text(text)).collect();
        let unaligned = self.used % size_of::<*const c_char>();
        self.take((size_of::<*const c_char>() - unaligned) % size_of::<*const c_char>());
        let place = self.take((texts.len() + 1) * size_of::<*const c_char>()).cast::<*const c_char>();
        for (index, text) in texts.into_iter().chain([std::ptr::null()]).enumerate() {
            unsafe { place.add(index).write(text) };
        }
        place
    }

    fn take(&mut self, bytes: usize) -> *mut u8 {
        assert!(self.used + bytes <= self.bytes, "more is inherited than there is room for");
        let place = unsafe { self.start.add(self.used) };
        self.used += bytes;
        place
    }
}

impl Drop for Inherited {
    fn drop(&mut self) {
        let _ = check(unsafe { libc::munmap(self.start.cast(), self.bytes) });
    }
}
