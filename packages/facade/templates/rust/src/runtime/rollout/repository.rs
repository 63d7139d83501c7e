//! The repository that a directory is part of.

use std::ffi::OsString;
use std::fs::{self, OpenOptions};
use std::io::Read;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

const MOST_BYTES: u64 = 1 << 20;

/// What is the same for everybody who works on the repository that a directory is part of: where its remote `origin` is,
/// without user, password, port and ending; where there is none, the path of the checkout's top directory; outside of a
/// checkout nothing. Git itself is not started, so that its includes and rewritten addresses are not followed.
pub(super) fn repository_of(directory: &Path) -> Option<OsString> {
    let (top, git) = directory
        .ancestors()
        .find_map(|top| git_directory(top).map(|git| (top, git)))?;
    let origin = read_text(&git.join("config")).and_then(|config| origin_in(&config));
    Some(origin.map_or_else(|| top.into(), |address| normal_address(&address).into()))
}

/// The directory with the config of a checkout: `.git` itself, or, for a worktree or a submodule, what the file `.git`
/// leads to.
fn git_directory(top: &Path) -> Option<PathBuf> {
    let git = top.join(".git");
    if fs::metadata(&git).ok()?.is_dir() {
        return Some(git);
    }
    let text = read_text(&git)?;
    let directory = top.join(text.trim().strip_prefix("gitdir:")?.trim());
    match read_text(&directory.join("commondir"))
        .as_deref()
        .map(str::trim)
    {
        Some(common) if !common.is_empty() => Some(directory.join(common)),
        _ => Some(directory),
    }
}

/// A file of a checkout. What somebody writes there decides which bucket is theirs, and nothing else.
fn read_text(path: &Path) -> Option<String> {
    // Opening a pipe that nobody writes would wait without O_NONBLOCK.
    let opened = OpenOptions::new()
        .read(true)
        .custom_flags(libc::O_NONBLOCK)
        .open(path);
    let mut bytes = Vec::new();
    let read = opened.ok()?.take(MOST_BYTES + 1).read_to_end(&mut bytes);
    let is_whole = read.is_ok() && bytes.len() as u64 <= MOST_BYTES;
    is_whole.then(|| String::from_utf8_lossy(&bytes).into_owned())
}

/// The address of the remote `origin`; where there are several, git fetches from the first.
fn origin_in(config: &str) -> Option<String> {
    let mut is_origin = false;
    for line in config.lines().map(str::trim) {
        if let Some(section) = line.strip_prefix('[') {
            let words: Vec<&str> = section.split_whitespace().collect();
            let section = words.join(" ");
            is_origin = is_origin_section(section.trim_end_matches(']'));
        } else if let Some((name, value)) = line.split_once('=')
            && is_origin
            && name.trim().eq_ignore_ascii_case("url")
        {
            return Some(unquoted(value.trim()).to_owned()).filter(|url| !url.is_empty());
        }
    }
    None
}

fn is_origin_section(section: &str) -> bool {
    section
        .split_once(' ')
        .is_some_and(|(kind, name)| kind.eq_ignore_ascii_case("remote") && name == "\"origin\"")
}

/// Takes off what git would: quotes, and a comment behind a value without them.
fn unquoted(value: &str) -> &str {
    if let Some((inside, _)) = value
        .strip_prefix('"')
        .and_then(|rest| rest.split_once('"'))
    {
        return inside;
    }
    let comment = [" #", " ;", "\t#", "\t;"]
        .into_iter()
        .filter_map(|start| value.find(start))
        .min();
    comment.map_or(value, |start| value[..start].trim())
}

/// One name for the addresses of one repository: `host/owner/name` of `https://user:token@host/owner/name.git`,
/// `ssh://git@host:22/owner/name` and `git@host:owner/name`. A path on this machine stays as it is.
fn normal_address(address: &str) -> String {
    let (host, path) = if let Some((_, rest)) = address.split_once("://") {
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        (without_port(host), path)
    } else {
        match address.split_once(':') {
            Some((host, path)) if !host.contains('/') => (host, path),
            _ => return address.to_owned(),
        }
    };
    let host = host.rsplit('@').next().unwrap_or(host);
    if host.is_empty() {
        return address.to_owned();
    }
    let path = path.trim_matches('/');
    let path = path.strip_suffix(".git").unwrap_or(path);
    format!("{}/{path}", host.to_lowercase())
}

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    }
}

#[cfg(test)]
mod tests {
    use super::{normal_address, origin_in, repository_of};
    use std::fs;

    #[test]
    fn addresses_of_one_repository_are_one_name() {
        for address in [
            "https://user:token@Example.com/owner/name.git",
            "https://example.com/owner/name/",
            "ssh://git@example.com:22/owner/name",
            "git@example.com:owner/name.git",
        ] {
            assert_eq!(
                normal_address(address),
                "example.com/owner/name",
                "{address}"
            );
        }
        assert_eq!(normal_address("/srv/git/name.git"), "/srv/git/name.git");
        assert_eq!(
            normal_address("file:///srv/name.git"),
            "file:///srv/name.git"
        );
    }

    #[test]
    fn the_first_address_of_origin_is_taken() {
        let config = "[core]\n\turl = no\n[remote \"other\"]\n\turl = no\n[Remote  \"origin\"]\n\
            \tfetch = x\n\tURL = \"git@host:a/b\" # comment\n\turl = later\n";
        assert_eq!(origin_in(config).as_deref(), Some("git@host:a/b"));
        assert_eq!(
            origin_in("[remote \"origin\"]\nurl = a b ; c\n").as_deref(),
            Some("a b")
        );
        assert_eq!(origin_in("[remote \"Origin\"]\nurl = a\n"), None);
    }

    #[test]
    fn a_checkout_is_found_from_below_and_through_a_worktree() {
        let base = std::env::temp_dir().join(format!("repository-{}", std::process::id()));
        let _ = fs::remove_dir_all(&base);
        let git = base.join("main/.git");
        fs::create_dir_all(git.join("worktrees/tree")).expect("directories");
        fs::create_dir_all(base.join("main/deep/down")).expect("directories");
        fs::create_dir_all(base.join("tree")).expect("directories");
        let top = base.join("main").into_os_string();
        assert_eq!(repository_of(&base.join("main/deep/down")), Some(top));
        fs::write(
            git.join("config"),
            "[remote \"origin\"]\nurl = git@host:a/b.git\n",
        )
        .expect("a file");
        fs::write(git.join("worktrees/tree/commondir"), "../..\n").expect("a file");
        let pointer = format!("gitdir: {}\n", git.join("worktrees/tree").display());
        fs::write(base.join("tree/.git"), pointer).expect("a file");
        for place in ["main/deep/down", "tree"] {
            assert_eq!(
                repository_of(&base.join(place)),
                Some("host/a/b".into()),
                "{place}"
            );
        }
        let _ = fs::remove_dir_all(base);
    }
}
