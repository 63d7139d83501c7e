use crate::answer::Answer;
use crate::answer_queue::AnswerQueue;
use crate::descriptors::{check, set_nonblocking};
use crate::orphans;
use crate::request::{parse_request, Request};
use crate::request_reader::RequestReader;
use crate::run::Run;
use crate::signals::Signals;
use std::io;
use std::mem::MaybeUninit;
use std::os::fd::RawFd;
use std::time::{Duration, Instant};

const SCRATCH_BYTES: usize = 65_536;
const END_LIMIT: Duration = Duration::from_secs(2);
/// How long an answer may wait for what its program left behind to be gone.
const ORPHAN_LIMIT: Duration = Duration::from_millis(500);

/// Waits for requests, outputs, ends and deadlines, and turns them into answers.
pub struct EventLoop {
    signals: Signals,
    requests: RequestReader,
    answers: AnswerQueue,
    runs: Vec<Run>,
    scratch: Vec<u8>,
}

impl EventLoop {
    pub fn new() -> io::Result<EventLoop> {
        set_nonblocking(&io::stdout())?;
        Ok(EventLoop {
            signals: Signals::block()?,
            requests: RequestReader::new(libc::STDIN_FILENO),
            answers: AnswerQueue::new(libc::STDOUT_FILENO),
            runs: Vec::new(),
            scratch: vec![0; SCRATCH_BYTES],
        })
    }

    /// Runs until standard input closes or a signal asks to end; nothing that was started survives.
    pub fn run(mut self) -> io::Result<()> {
        self.answers.push(&Answer::Ready { protocol: 1 })?;
        let outcome = self.answers.flush().and_then(|()| self.serve());
        for run in &self.runs {
            run.kill_group();
        }
        self.runs.clear();
        orphans::end_all(END_LIMIT);
        outcome
    }

    fn serve(&mut self) -> io::Result<()> {
        loop {
            let ready = self.wait()?;
            // Ends first: the moment at which one is seen is the program's wall time.
            if ready.contains(&self.signals.fd()) {
                if self.signals.drain() {
                    return Ok(());
                }
                self.reap();
            }
            self.pump(&ready);
            let now = Instant::now();
            self.runs.iter_mut().for_each(|run| run.expire(now));
            self.answer_finished(now)?;
            if ready.contains(&libc::STDIN_FILENO) && !self.take_requests()? {
                return Ok(());
            }
            self.answers.flush()?;
        }
    }

    /// The descriptors that are ready once one is, or none at the next deadline.
    fn wait(&self) -> io::Result<Vec<RawFd>> {
        let own = [(self.signals.fd(), libc::POLLIN), (libc::STDIN_FILENO, libc::POLLIN)];
        let answers = self.answers.fd().map(|fd| (fd, libc::POLLOUT));
        let mut waiting: Vec<libc::pollfd> = own
            .into_iter()
            .chain(answers)
            .chain(self.runs.iter().flat_map(Run::interests))
            .map(|(fd, events)| libc::pollfd { fd, events, revents: 0 })
            .collect();
        let count = waiting.len() as libc::nfds_t;
        match check(unsafe { libc::poll(waiting.as_mut_ptr(), count, self.patience()) }) {
            Err(error) if error.kind() != io::ErrorKind::Interrupted => return Err(error),
            _ => {}
        }
        let ready = waiting.iter().filter(|entry| entry.revents != 0);
        Ok(ready.map(|entry| entry.fd).collect())
    }

    /// Milliseconds to the next deadline, rounded up, -1 for none.
    fn patience(&self) -> libc::c_int {
        let Some(next) = self.runs.iter().filter_map(Run::deadline).min() else {
            return -1;
        };
        let left = next.saturating_duration_since(Instant::now());
        let whole = left.as_nanos().div_ceil(1_000_000);
        libc::c_int::try_from(whole).unwrap_or(libc::c_int::MAX)
    }

    /// Notes the end of every child that has one, kills its group, and only then lets its number go.
    fn reap(&mut self) {
        while let Some(pid) = ended_child() {
            let at = Instant::now();
            let run = self.runs.iter_mut().find(|run| run.pid == pid);
            if let Some(run) = &run {
                run.kill_group();
            }
            let mut status = 0;
            let mut usage = MaybeUninit::<libc::rusage>::zeroed();
            unsafe { libc::wait4(pid, &mut status, 0, usage.as_mut_ptr()) };
            if let Some(run) = run {
                run.end(status, unsafe { usage.assume_init() }, at);
            }
        }
    }

    fn pump(&mut self, ready: &[RawFd]) {
        for run in &mut self.runs {
            let fds: Vec<RawFd> = run.interests().map(|(fd, _)| fd).collect();
            for fd in fds.into_iter().filter(|fd| ready.contains(fd)) {
                run.pump(fd, &mut self.scratch);
            }
        }
    }

    fn answer_finished(&mut self, now: Instant) -> io::Result<()> {
        let before = self.runs.len();
        let (finished, running): (Vec<Run>, Vec<Run>) =
            std::mem::take(&mut self.runs).into_iter().partition(|run| run.is_finished(now));
        self.runs = running;
        if before > 0 && self.runs.is_empty() {
            // Before the answers: whoever reads them looks at files that no left-over may still be writing.
            orphans::end_all(ORPHAN_LIMIT);
        }
        for answer in finished.into_iter().filter_map(Run::into_answer) {
            self.answers.push(&answer)?;
        }
        Ok(())
    }

    /// Starts and cancels what was asked for; false once no more will come.
    fn take_requests(&mut self) -> io::Result<bool> {
        let Some(lines) = self.requests.read(&mut self.scratch)? else {
            return Ok(false);
        };
        for line in lines {
            if let Err((id, fault)) = self.take_request(&line) {
                self.answers.push(&Answer::Faulty { id, fault })?;
            }
        }
        Ok(true)
    }

    fn take_request(&mut self, line: &[u8]) -> Result<(), (Option<u64>, crate::answer::Fault)> {
        match parse_request(line)? {
            Request::Cancel(id) => self.runs.iter_mut().filter(|run| run.id == id).for_each(Run::cancel),
            Request::Run(request) => {
                let id = request.id;
                self.runs.push(Run::start(request).map_err(|fault| (Some(id), fault))?);
            }
        }
        Ok(())
    }
}

/// A child that has ended and is not reaped yet.
fn ended_child() -> Option<libc::pid_t> {
    let mut info = MaybeUninit::<libc::siginfo_t>::zeroed();
    let options = libc::WEXITED | libc::WNOHANG | libc::WNOWAIT;
    let outcome = unsafe { libc::waitid(libc::P_ALL, 0, info.as_mut_ptr(), options) };
    let pid = unsafe { info.assume_init().si_pid() };
    (outcome == 0 && pid != 0).then_some(pid)
}
