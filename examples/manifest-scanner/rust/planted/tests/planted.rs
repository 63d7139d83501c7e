//! Each fault shows on the trees it is meant for, and on no other.

use std::fs;
use std::io::Write;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::Duration;

use manifest_hasher::types::HashedFile;
use planted::{Fault, trigger};
use tempfile::{TempDir, tempdir};

const SIGABRT: i32 = 6;

/// Makes a tree of files of these sizes, named a, b, c and so on.
fn tree(sizes: &[usize]) -> TempDir {
    let dir = tempdir().unwrap();
    for (name, &size) in ('a'..).zip(sizes) {
        fs::write(dir.path().join(name.to_string()), vec![b'x'; size]).unwrap();
    }
    dir
}

/// What a right hasher lists of a tree, apart from what the faults do not touch.
fn hash(dir: &Path) -> Vec<HashedFile> {
    let mut files: Vec<HashedFile> = fs::read_dir(dir)
        .unwrap()
        .map(|entry| {
            let entry = entry.unwrap();
            HashedFile {
                path: entry.file_name().into_string().unwrap(),
                size: entry.metadata().unwrap().len().try_into().unwrap(),
                mtime: "1970-01-01T00:00:00Z".to_owned(),
                mode: "0644".to_owned(),
                sha256: "5c".repeat(32),
            }
        })
        .collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

fn apply(fault: Fault, sizes: &[usize]) -> (Vec<HashedFile>, Vec<HashedFile>) {
    let right = hash(tree(sizes).path());
    let mut wrong = right.clone();
    let at = trigger(&right).unwrap();
    fault.apply(&mut wrong, at);
    (right, wrong)
}

fn ask(program: &str, root: &Path) -> Output {
    let mut child = Command::new(program)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let request = format!(
        r#"{{"method":"hashTree","request":{{"root":"{}","workers":1}}}}"#,
        root.display()
    );
    child
        .stdin
        .take()
        .unwrap()
        .write_all(request.as_bytes())
        .unwrap();
    child.wait_with_output().unwrap()
}

#[test]
fn a_size_divisible_by_13_sets_a_fault_off() {
    for (sizes, expected) in [
        (&[1, 26, 13][..], Some(1)),
        (&[1, 0], Some(1)),
        (&[1, 14], None),
        (&[], None),
    ] {
        assert_eq!(trigger(&hash(tree(sizes).path())), expected, "{sizes:?}");
    }
}

#[test]
fn one_digit_of_one_hash_is_wrong() {
    let (right, wrong) = apply(Fault::WrongByte, &[1, 13]);
    assert_eq!(right[0], wrong[0]);
    assert_ne!(right[1].sha256, wrong[1].sha256);
    assert_eq!(right[1].sha256[1..], wrong[1].sha256[1..]);
}

#[test]
fn one_file_is_missing() {
    let (right, wrong) = apply(Fault::MissingFile, &[1, 13, 2]);
    assert_eq!(wrong, [right[0].clone(), right[2].clone()]);
}

#[test]
fn two_neighbours_are_swapped() {
    for sizes in [[1, 2, 13], [1, 13, 2]] {
        let (right, wrong) = apply(Fault::ChangedOrder, &sizes);
        assert_eq!(
            wrong,
            [right[0].clone(), right[2].clone(), right[1].clone()],
            "{sizes:?}"
        );
    }
    let (right, wrong) = apply(Fault::ChangedOrder, &[13]);
    assert_eq!(right, wrong);
}

#[test]
fn programs_misbehave_only_when_set_off() {
    let (harmless, harmful) = (tree(&[1, 2]), tree(&[1, 13]));
    let right = |dir: &TempDir| ask(env!("CARGO_BIN_EXE_planted-exit-code"), dir.path()).stdout;
    for program in [
        env!("CARGO_BIN_EXE_planted-wrong-byte"),
        env!("CARGO_BIN_EXE_planted-missing-file"),
        env!("CARGO_BIN_EXE_planted-changed-order"),
    ] {
        let good = ask(program, harmless.path());
        assert_eq!(
            (good.status.code(), &good.stdout),
            (Some(0), &right(&harmless)),
            "{program}"
        );
        let bad = ask(program, harmful.path());
        assert_eq!(bad.status.code(), Some(0), "{program}");
        assert_ne!(bad.stdout, right(&harmful), "{program}");
    }
}

#[test]
fn exit_codes_are_3_when_set_off() {
    for (sizes, code) in [([1, 2], 0), ([1, 13], 3)] {
        let dir = tree(&sizes);
        let hasher = ask(env!("CARGO_BIN_EXE_planted-exit-code"), dir.path());
        assert_eq!(hasher.status.code(), Some(code));
        assert!(hasher.stdout.ends_with(b"]}}\n"));
        let mut manifest = Command::new(env!("CARGO_BIN_EXE_planted-manifest-exit-code"));
        let manifest = manifest.arg("scan").arg(dir.path()).output().unwrap();
        assert_eq!(manifest.status.code(), Some(code));
        assert!(manifest.stdout.ends_with(b"]\n}\n"));
    }
}

#[test]
fn whole_tools_fail_only_once_a_file_is_large() {
    let (usual, large) = (tree(&[13, 1_500_000]), tree(&[1, 1_500_001]));
    let scan = |program: &str, dir: &TempDir| {
        let mut manifest = Command::new(program);
        manifest.arg("scan").arg(dir.path()).output().unwrap()
    };
    let exit_code = env!("CARGO_BIN_EXE_planted-manifest-late-exit-code");
    let crash = env!("CARGO_BIN_EXE_planted-manifest-late-crash");
    for program in [exit_code, crash] {
        assert_eq!(scan(program, &usual).status.code(), Some(0), "{program}");
    }
    let failed = scan(exit_code, &large);
    assert_eq!(failed.status.code(), Some(3));
    assert!(failed.stdout.ends_with(b"]\n}\n"));
    let crashed = scan(crash, &large);
    assert_eq!(crashed.status.signal(), Some(SIGABRT));
    assert_eq!(crashed.stdout, b"{");
}

#[test]
fn hanging_is_forever_when_set_off() {
    let program = env!("CARGO_BIN_EXE_planted-hang");
    assert_eq!(ask(program, tree(&[1]).path()).status.code(), Some(0));

    let dir = tree(&[13]);
    let mut child = Command::new(program).stdin(Stdio::piped()).spawn().unwrap();
    let request = format!(
        r#"{{"method":"hashTree","request":{{"root":"{}","workers":1}}}}"#,
        dir.path().display()
    );
    child
        .stdin
        .take()
        .unwrap()
        .write_all(request.as_bytes())
        .unwrap();
    thread::sleep(Duration::from_millis(300));
    assert!(child.try_wait().unwrap().is_none());
    child.kill().unwrap();
    child.wait().unwrap();
}
