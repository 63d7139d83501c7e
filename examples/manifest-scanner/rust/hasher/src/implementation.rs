use manifest_hasher::document::Fault;
use manifest_hasher::runtime::Context;
use manifest_hasher::service::TreeHasher;
use manifest_hasher::types::{FileList, HashRequest, HashedFile, ScanError, ScanErrorOp};
use manifest_scanner::manifest::{Entry, Hex};
use manifest_scanner::time::Timestamp;
use manifest_scanner::{scan, text};

/// Hashes trees with the scanner that the drop-in has too.
pub struct Implementation;

impl TreeHasher for Implementation {
    fn hash_tree(
        &self,
        request: HashRequest,
        _context: &Context,
    ) -> Result<FileList, Fault<ScanError>> {
        match scan::hash_tree(&read(request)?) {
            Ok(files) => Ok(FileList {
                files: files.iter().map(describe).collect(),
            }),
            Err(error) => Err(explain(error)?.into()),
        }
    }
}

fn read(request: HashRequest) -> Result<scan::Request, Fault<ScanError>> {
    let since = match request.since {
        None => None,
        Some(time) => {
            Some(Timestamp::parse(time.as_str().as_bytes()).ok_or_else(|| outside("since"))?)
        }
    };
    let extensions = request.extensions.unwrap_or_default();
    Ok(scan::Request {
        root: request.root.into(),
        since,
        extensions: extensions.into_iter().map(String::into_bytes).collect(),
        workers: usize::try_from(request.workers).map_err(|_| outside("workers"))?,
    })
}

fn describe(entry: &Entry) -> HashedFile {
    HashedFile {
        path: text::valid(&entry.path).into_owned(),
        size: i64::try_from(entry.size).unwrap_or(i64::MAX),
        mtime: entry.mtime.to_string(),
        mode: format!("{:04o}", entry.mode),
        sha256: Hex(&entry.sha256).to_string(),
    }
}

fn explain(error: scan::ScanError) -> Result<ScanError, Fault<ScanError>> {
    let op = match error.op {
        "open" => ScanErrorOp::Open,
        "lstat" => ScanErrorOp::Lstat,
        "stat" => ScanErrorOp::Stat,
        "read" => ScanErrorOp::Read,
        "readdir" => ScanErrorOp::Readdir,
        _ => return Err(outside("op")),
    };
    Ok(ScanError {
        op,
        path: error.path,
        errno: error.errno,
    })
}

fn outside(what: &str) -> Fault<ScanError> {
    Fault::Internal(format!("{what} is not what the scanner knows"))
}
