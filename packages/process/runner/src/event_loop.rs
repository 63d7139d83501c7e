use crate::answer::{Answer, Fault};
use crate::answer_queue::AnswerQueue;
use crate::case_job::CaseJob;
use crate::descriptors::{check, set_nonblocking};
use crate::orphans;
use crate::place::Slot;
use crate::process_tree::{own_children, waited_for_children};
use crate::request::{parse_request, Request};
use crate::request_reader::RequestReader;
use crate::run::{Exit, Run};
use crate::signals::Signals;
use crate::single_run::start_run;
use crate::tracer::Tracer;
use std::collections::HashMap;
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
    jobs: Vec<CaseJob>,
    places: HashMap<String, Slot>,
    tracer: Tracer,
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
            jobs: Vec::new(),
            places: HashMap::new(),
            tracer: Tracer::default(),
            scratch: vec![0; SCRATCH_BYTES],
        })
    }

    /// Runs until standard input closes or a signal asks to end; nothing that was started survives.
    pub fn run(mut self) -> io::Result<()> {
        self.answers.push(&Answer::Ready { protocol: 3 })?;
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
                self.follow();
                self.reap();
            } else if self.tracer.has_more {
                self.follow();
                self.reap();
            }
            self.pump(&ready);
            let now = Instant::now();
            self.look(now);
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
        if self.tracer.has_more {
            return 0;
        }
        let Some(next) = self.runs.iter().filter_map(Run::deadline).min() else {
            return -1;
        };
        let left = next.saturating_duration_since(Instant::now());
        let whole = left.as_nanos().div_ceil(1_000_000);
        libc::c_int::try_from(whole).unwrap_or(libc::c_int::MAX)
    }

    /// Lets traced processes go on, and notes what they have started.
    fn follow(&mut self) {
        for started in self.tracer.follow() {
            if let Some(run) = self.runs.iter_mut().find(|run| run.id == started.run) {
                run.had_started(started.executables);
            }
        }
    }

    /// Notes the end of every child that has one, kills its group, and only then lets its number go.
    fn reap(&mut self) {
        while let Some(pid) = self.ended_child() {
            let at = Instant::now();
            let run = self.runs.iter_mut().find(|run| run.pid == pid);
            if let Some(run) = &run {
                run.kill_group();
            }
            let had_children = run.is_some() && waited_for_children(pid);
            let mut status = 0;
            let mut usage = MaybeUninit::<libc::rusage>::zeroed();
            unsafe { libc::wait4(pid, &mut status, 0, usage.as_mut_ptr()) };
            let usage = unsafe { usage.assume_init() };
            self.tracer.forget(pid);
            match run {
                Some(run) => run.end(Exit { status, usage, had_children }, at),
                // Whose it was is not known any more.
                None => self.runs.iter_mut().for_each(Run::had_company),
            }
        }
    }

    /// A child that has ended and is not reaped yet.
    fn ended_child(&mut self) -> Option<libc::pid_t> {
        let mut info = MaybeUninit::<libc::siginfo_t>::zeroed();
        let options = libc::WEXITED | libc::WNOHANG | libc::WNOWAIT;
        let outcome = unsafe { libc::waitid(libc::P_ALL, 0, info.as_mut_ptr(), options) };
        let info = unsafe { info.assume_init() };
        if outcome != 0 || unsafe { info.si_pid() } == 0 {
            return None;
        }
        // Of a traced process the kernel tells its stops too, whoever asks.
        if matches!(info.si_code, libc::CLD_TRAPPED | libc::CLD_STOPPED) {
            self.tracer.has_more = true;
            return None;
        }
        Some(unsafe { info.si_pid() })
    }

    /// Does what is due for each run. What was left to this process belongs to the only run, where there is only one.
    fn look(&mut self, now: Instant) {
        if !self.runs.iter().any(|run| run.deadline().is_some_and(|deadline| now >= deadline)) {
            return;
        }
        let family = if self.runs.len() == 1 { own_children() } else { Vec::new() };
        self.runs.iter_mut().for_each(|run| run.look(now, &family));
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
        let mut finished = finished;
        // Before the answers: whoever reads them looks at files that no left-over may still be writing.
        if before > 0 && self.runs.is_empty() && orphans::end_all(ORPHAN_LIMIT) {
            finished.iter_mut().for_each(Run::had_company);
        }
        if self.runs.is_empty() {
            self.tracer.forget_all();
        }
        for answer in finished.into_iter().filter_map(Run::into_answer) {
            self.take_answer(answer)?;
        }
        Ok(())
    }

    /// Passes an answer on, or to the case that the run belongs to.
    fn take_answer(&mut self, answer: Answer) -> io::Result<()> {
        let id = answer.id();
        let Some(at) = self.jobs.iter().position(|job| Some(job.id) == id) else {
            return self.answers.push(&answer);
        };
        let mut job = self.jobs.swap_remove(at);
        let Some(slot) = self.places.get_mut(&job.place) else { return Ok(()) };
        match answer {
            Answer::Finished(finished) => match job.collect(finished.run, slot) {
                Ok(()) => self.go_on(job),
                Err(fault) => self.answers.push(&Answer::Faulty { id, fault }),
            },
            other => {
                slot.distrust();
                self.answers.push(&other)
            }
        }
    }

    /// Starts the next run of a case, or answers where there is none.
    fn go_on(&mut self, mut job: CaseJob) -> io::Result<()> {
        let Some(slot) = self.places.get_mut(&job.place) else { return Ok(()) };
        match job.start_next(slot) {
            None => self.answers.push(&job.into_answer()),
            Some(Ok(mut run)) => {
                if run.is_traced() {
                    self.tracer.adopt(run.pid, run.id);
                }
                run.feed(&mut self.scratch);
                self.runs.push(run);
                self.jobs.push(job);
                Ok(())
            }
            Some(Err(fault)) => {
                slot.distrust();
                self.answers.push(&Answer::Faulty { id: Some(job.id), fault })
            }
        }
    }

    /// Starts and cancels what was asked for; false once no more will come.
    fn take_requests(&mut self) -> io::Result<bool> {
        let Some(lines) = self.requests.read(&mut self.scratch)? else {
            return Ok(false);
        };
        for line in lines {
            if let Err((id, fault)) = self.take_request(&line)? {
                self.answers.push(&Answer::Faulty { id, fault })?;
            }
        }
        Ok(true)
    }

    fn take_request(&mut self, line: &[u8]) -> io::Result<Result<(), (Option<u64>, Fault)>> {
        Ok(match parse_request(line) {
            Err(fault) => Err(fault),
            Ok(Request::Cancel(id)) => {
                self.runs.iter_mut().filter(|run| run.id == id).for_each(Run::cancel);
                Ok(())
            }
            Ok(Request::Run(request)) => {
                let id = Some(request.id);
                start_run(request).map(|run| self.runs.push(run)).map_err(|fault| (id, fault))
            }
            Ok(Request::Case(request)) => {
                let id = Some(request.id);
                let slot = self.places.entry(request.place.clone());
                let slot = slot.or_insert_with(|| Slot::new(&request.place));
                match CaseJob::new(request, slot) {
                    Ok(job) => return self.go_on(job).map(Ok),
                    Err(fault) => Err((id, fault)),
                }
            }
        })
    }
}
