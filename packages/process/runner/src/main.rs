//! Starts short programs and reports what each one wrote, how it ended and what it cost.
//!
//! Requests come on standard input and answers go to standard output, one JSON document a line. The first line
//! out is `{"protocol":3}`. When standard input closes, everything that still runs is killed and the runner ends.
//!
//! Requests:
//!
//! ```text
//! {"id":7,"command":["/bin/ls","-l"],"argv0":"ls","cwd":"/tmp","env":["LC_ALL=C"],"stdin":"/tmp/in",
//!  "timeoutMs":5000,"maxOutputBytes":1048576,"inlineOutputBytes":65536,"spillDir":"/tmp/spill"}
//! {"id":8,"place":"/tmp/place","treeDigest":"x","tree":{"digest":"x","entries":[
//!    {"type":"file","path":"a","mode":420,"mtimeMs":0,"bytes":1,"sha256":"ca…","origin":{"text":"a"}}]},
//!  "stdin":{"sha256":"…","origin":{"file":"/tmp/in"}},"inlineOutputBytes":65536,"spillDir":"/tmp/spill",
//!  "runs":[{"command":["/bin/ls"],"argv0":"ls","env":[],"timeoutMs":5000,"maxOutputBytes":1048576,"trace":true}]}
//! {"cancel":7}
//! ```
//!
//! `id` is an unsigned integer, unique among the running requests. `argv0` and `stdin` may be null or absent; an
//! absent `stdin` is /dev/null, any other a regular file that is fed through a pipe.
//!
//! A request with a `place` is for all runs of one case, one after the other. Each begins in `slot/work` below the place
//! on a copy of the tree; the tree may be left out where it is the one of the last request for that place. Bytes come
//! from a `file`, or stand in the request as `text` or `base64`.
//!
//! A run in a place with `trace` is followed by ptrace, and tells which executables it and all below it start, each by
//! the hash of its bytes, which is null where they cannot be read: programs, scripts and interpreters of scripts.
//!
//! Answers, exactly one for each request with an id, in the order in which the runs end:
//!
//! ```text
//! {"id":7,"end":{"kind":"exited","code":0},
//!  "stdout":{"bytes":6,"truncated":false,"sha256":"58…","text":"hello\n"},
//!  "stderr":{"bytes":70000,"truncated":false,"sha256":"a3…","file":"/tmp/spill/stderr-x1Y2z3"},
//!  "cost":{"wallMs":1.25,"userMs":0.4,"systemMs":0.5,"maxRssBytes":561152,"memoryScope":"tree"}}
//! {"id":8,"runs":[{"end":…,"stdout":…,"stderr":…,"cost":…,"events":{"text":"…"},"files":[
//!    {"path":"b","change":"added","type":"file","mode":"0644","bytes":1,"sha256":"3e…","target":null,"text":"b"}],
//!    "trace":{"executables":[{"path":"/bin/ls","sha256":"a1…"}]}}]}
//! {"id":7,"cancelled":true}
//! {"id":7,"fault":{"kind":"stdin","errno":"ENOENT","message":"…"}}
//! ```
//!
//! `end` is one of `exited` with `code`, `signalled` with `signal`, `timed-out`, and `not-started` with the errno
//! name in `error`. A fault says that nothing was observed: `request` (malformed; `id` is null where it could not
//! be read), `cwd`, `stdin`, `spill` (outputs could not be written), `place` (it could not be laid out or looked at),
//! `changed` (the file in `message` is not what its hash says) and `spawn` (the machine is out of processes,
//! descriptors or memory). `events` is null, or the `text` of the event file, or the `problem` with it.
//! `trace` is there where it was asked for; `{"refused":"EPERM"}` says that this process may not trace, and the run was not.
//!
//! One thread does everything, for two reasons: the signal that children get when their parent dies follows the
//! thread that forked them, and `fork` hands a child only the anonymous pages of this small process, without its heap.
//! The kernel counts what a child held before `exec` as its peak memory; after `vfork` that is the whole of the spawner.

mod answer;
mod answer_queue;
mod base64;
mod capture;
mod case_job;
mod descriptors;
mod errno_name;
mod event_loop;
mod executable;
mod hex;
mod inherited;
mod input;
mod memory;
mod orphans;
mod place;
mod process_tree;
mod program;
mod request;
mod request_reader;
mod run;
mod signal_name;
mod signals;
mod single_run;
mod spill;
mod start;
mod tracer;
mod tree_memory;

use event_loop::EventLoop;

fn main() -> std::io::Result<()> {
    memory::keep_one_heap();
    descriptors::close_all_on_exec();
    orphans::adopt();
    signals::heed_all();
    EventLoop::new()?.run()
}
