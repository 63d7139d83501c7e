//! Starts short programs and reports what each one wrote, how it ended and what it cost.
//!
//! Requests come on standard input and answers go to standard output, one JSON document a line. The first line
//! out is `{"protocol":1}`. When standard input closes, everything that still runs is killed and the runner ends.
//!
//! Requests:
//!
//! ```text
//! {"id":7,"command":["/bin/ls","-l"],"argv0":"ls","cwd":"/tmp","env":["LC_ALL=C"],"stdin":"/tmp/in",
//!  "timeoutMs":5000,"maxOutputBytes":1048576,"inlineOutputBytes":65536,"spillDir":"/tmp/spill"}
//! {"cancel":7}
//! ```
//!
//! `id` is an unsigned integer, unique among the running requests. `argv0` and `stdin` may be null or absent; an
//! absent `stdin` is /dev/null, any other a regular file that is fed through a pipe.
//!
//! Answers, exactly one for each request with an id, in the order in which the runs end:
//!
//! ```text
//! {"id":7,"end":{"kind":"exited","code":0},
//!  "stdout":{"bytes":6,"truncated":false,"base64":"aGVsbG8K"},
//!  "stderr":{"bytes":70000,"truncated":false,"file":"/tmp/spill/stderr-x1Y2z3"},
//!  "cost":{"wallMs":1.25,"userMs":0.4,"systemMs":0.5,"maxRssBytes":561152}}
//! {"id":7,"cancelled":true}
//! {"id":7,"fault":{"kind":"stdin","errno":"ENOENT","message":"…"}}
//! ```
//!
//! `end` is one of `exited` with `code`, `signalled` with `signal`, `timed-out`, and `not-started` with the errno
//! name in `error`. A fault says that nothing was observed: `request` (malformed; `id` is null where it could not
//! be read), `cwd`, `stdin`, `spill` (outputs could not be written) and `spawn` (the machine is out of processes,
//! descriptors or memory).
//!
//! One thread does everything, for two reasons: the signal that children get when their parent dies follows the
//! thread that forked them, and `fork` hands a child only the anonymous pages of this small process. The kernel
//! counts what a child held before `exec` as its peak memory, and after `vfork` that is the whole of the spawner.

mod answer;
mod answer_queue;
mod base64;
mod capture;
mod descriptors;
mod errno_name;
mod event_loop;
mod input;
mod memory;
mod orphans;
mod program;
mod request;
mod request_reader;
mod run;
mod signal_name;
mod signals;
mod spill;
mod start;

use event_loop::EventLoop;

fn main() -> std::io::Result<()> {
    memory::keep_small();
    descriptors::close_all_on_exec();
    orphans::adopt();
    EventLoop::new()?.run()
}
