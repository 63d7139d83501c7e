//! Answers requests of other programs.

mod implementation;

use std::process::ExitCode;

use manifest_hasher::runtime::run;
use manifest_hasher::service::TreeHasherServer;

fn main() -> ExitCode {
    run(TreeHasherServer(implementation::Implementation))
}
