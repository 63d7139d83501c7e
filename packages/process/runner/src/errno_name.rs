use std::io;

const NAMES: &[(i32, &str)] = &[
    (libc::E2BIG, "E2BIG"),
    (libc::EACCES, "EACCES"),
    (libc::EAGAIN, "EAGAIN"),
    (libc::EBUSY, "EBUSY"),
    (libc::EDQUOT, "EDQUOT"),
    (libc::EEXIST, "EEXIST"),
    (libc::EFAULT, "EFAULT"),
    (libc::EFBIG, "EFBIG"),
    (libc::EINVAL, "EINVAL"),
    (libc::EIO, "EIO"),
    (libc::EISDIR, "EISDIR"),
    (libc::ELIBBAD, "ELIBBAD"),
    (libc::ELOOP, "ELOOP"),
    (libc::EMFILE, "EMFILE"),
    (libc::ENAMETOOLONG, "ENAMETOOLONG"),
    (libc::ENFILE, "ENFILE"),
    (libc::ENODEV, "ENODEV"),
    (libc::ENOENT, "ENOENT"),
    (libc::ENOEXEC, "ENOEXEC"),
    (libc::ENOMEM, "ENOMEM"),
    (libc::ENOSPC, "ENOSPC"),
    (libc::ENOTDIR, "ENOTDIR"),
    (libc::ENXIO, "ENXIO"),
    (libc::EPERM, "EPERM"),
    (libc::EROFS, "EROFS"),
    (libc::ESTALE, "ESTALE"),
    (libc::ETXTBSY, "ETXTBSY"),
];

/// The symbolic name of an errno, or `errno <number>` for one that no file or program operation gives.
pub fn errno_name(errno: i32) -> String {
    match NAMES.iter().find(|(number, _)| *number == errno) {
        Some((_, name)) => (*name).to_string(),
        None => format!("errno {errno}"),
    }
}

/// The symbolic name of an I/O error, empty where the system gave none.
pub fn error_name(error: &io::Error) -> String {
    error.raw_os_error().map(errno_name).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::errno_name;

    #[test]
    fn a_known_number_has_its_symbol_and_any_other_its_number() {
        assert_eq!(errno_name(libc::ENOEXEC), "ENOEXEC");
        assert_eq!(errno_name(9999), "errno 9999");
    }
}
