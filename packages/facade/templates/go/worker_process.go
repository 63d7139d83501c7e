package facade

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"sync"
	"syscall"
	"time"
)

const (
	maxCredit  = 1 << 16
	drainLimit = 200 * time.Millisecond
)

var errClosedOutput = errors.New("it closed its output")

// errWorkerGone is the failure of a call that a worker which has ended never saw.
var errWorkerGone = errors.New("the worker has ended")

// workerProcess is one worker and the connection to it.
type workerProcess struct {
	pid     int
	options workerOptions
	outbox  *outbox
	output  *workerOutput
	errors  *os.File
	reader  *frameReader // of whoever reads
	stderr  lastBytes
	readers sync.WaitGroup
	ended   chan struct{}      // closed when the process is gone and nothing is pending
	onEnd   func(reason error) // reason is nil after an orderly end
	granted welcome            // what the worker accepts
	mu      sync.Mutex         // guards all below
	pending pendingCalls
	credit  uint32 // pending calls at most
	bytes   uint64 // of pending requests
	waited  int    // pending calls that somebody waits for
	turns   []chan struct{}
	handed  chan struct{} // hands the reading to the keeper
	reading bool          // the keeper or a caller reads
	led     uint64        // how often a caller read
	broken  error         // why the caller that read last could not go on
	exited  bool          // the process is gone
	reason  error         // why the connection ended
	killer  *time.Timer
	leaving bool // takes no more calls
	asked   bool // to shut down
}

// startWorker starts a worker and shakes hands with it. onEnd is called once, after an end that came later.
func startWorker(program string, options workerOptions, onEnd func(reason error)) (*workerProcess, error) {
	if options.check != nil {
		if err := options.check(); err != nil {
			return nil, err
		}
	}
	w := &workerProcess{
		options: options,
		ended:   make(chan struct{}),
		onEnd:   onEnd,
		pending: newPendingCalls(),
		handed:  make(chan struct{}, 1),
		reading: true,
	}
	exited, err := w.spawn(program)
	if err != nil {
		return nil, err
	}
	w.reader = newFrameReader(w.output)
	w.outbox.add(func(dst []byte) []byte { return appendHello(dst, options.contract, options.maxFrame) })
	w.output.setDeadline(options.startLimit)
	w.granted, err = readWelcome(w.reader, options.contract)
	if err != nil {
		return nil, w.giveUpStart(program, err, exited)
	}
	w.output.noDeadline()
	w.reader.maxFrame = options.maxFrame
	w.credit = w.granted.Credit
	w.readers.Add(1)
	go w.keepReading()
	go w.finish(exited)
	return w, nil
}

// spawn starts the process from a thread that lives as long as the process does.
func (w *workerProcess) spawn(program string) (<-chan error, error) {
	pipes, err := openPipes()
	if err != nil {
		return nil, err
	}
	cmd := exec.Command(program, w.options.args...)
	cmd.Env, cmd.Dir = w.options.env, w.options.dir
	cmd.Stdin, cmd.Stdout, cmd.Stderr = pipes.childStdin, pipes.childStdout, pipes.childStderr
	cmd.SysProcAttr = isolated(syscall.SIGTERM)
	started, exited := make(chan error, 1), make(chan error, 1)
	go func() {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		err := cmd.Start()
		started <- err
		if err == nil {
			exited <- cmd.Wait()
		}
	}()
	err = <-started
	pipes.closeChild()
	if err == nil {
		w.outbox, err = newOutbox(pipes.stdin)
	}
	if err != nil {
		pipes.closeParent()
		return nil, err
	}
	w.outbox.prompt = true
	w.pid, w.output, w.errors = cmd.Process.Pid, pipes.stdout, pipes.stderr
	w.readers.Add(1)
	go w.readStderr()
	return exited, nil
}

func (w *workerProcess) giveUpStart(program string, err error, exited <-chan error) error {
	// A program that is about to end by itself tells more than one that is killed.
	grace := time.AfterFunc(drainLimit, func() { _ = killGroup(w.pid) })
	exit := <-exited
	grace.Stop()
	w.drain()
	refused := errors.As(err, new(*refusedError))
	switch {
	case errors.Is(err, os.ErrDeadlineExceeded):
		err = fmt.Errorf("no handshake within %v", w.options.startLimit)
	case exit != nil && !refused:
		err = fmt.Errorf("%w (%v)", err, exit)
	}
	err = fmt.Errorf("%s did not become a worker: %w", program, err)
	if refused {
		return err
	}
	return withDetail(err, w.stderr.words())
}

// shutDown asks the worker to answer what it has and to end, and kills it after the grace.
func (w *workerProcess) shutDown(grace time.Duration) {
	w.mu.Lock()
	w.asked = true
	w.leaving = true
	w.nextTurn()
	w.mu.Unlock()
	w.outbox.add(func(dst []byte) []byte { return appendHeader(dst, frameShutdown, 0, 0) })
	timer := time.AfterFunc(grace, func() { _ = killGroup(w.pid) })
	<-w.ended
	timer.Stop()
}

func (w *workerProcess) readStderr() {
	defer w.readers.Done()
	buffer := make([]byte, 4096)
	for {
		n, err := w.errors.Read(buffer)
		_, _ = w.stderr.Write(buffer[:n])
		if w.options.stderr != nil && n > 0 {
			_, _ = w.options.stderr.Write(buffer[:n])
		}
		if err != nil {
			return
		}
	}
}

// finish waits for the end of the process and fails what is pending.
func (w *workerProcess) finish(exited <-chan error) {
	exit := <-exited
	w.readToEnd()
	w.drain()
	w.mu.Lock()
	if w.killer != nil {
		w.killer.Stop()
	}
	w.leave(errClosedOutput)
	crash := withDetail(w.crash(exit), w.stderr.words())
	asked := w.asked
	w.mu.Unlock()
	// Before the callers know: their next call is not to find a crash that is not counted yet.
	if asked {
		w.onEnd(nil)
	} else {
		w.onEnd(crash)
	}
	w.failPending(fmt.Errorf("in mid-call %w", crash))
	close(w.ended)
}

func (w *workerProcess) failPending(err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, state := range w.pending.places {
		if state != nil {
			w.forget(state)
			state.got = answer{err: err}
			state.answered <- struct{}{}
		}
	}
}

// drain takes what the ended process left in its pipes, even if a stranger holds them open.
func (w *workerProcess) drain() {
	_ = killGroup(w.pid)
	w.output.setDeadline(drainLimit)
	_ = w.errors.SetReadDeadline(time.Now().Add(drainLimit))
	w.readers.Wait()
	_ = w.outbox.pipe.Close()
	w.output.close()
	_ = w.errors.Close()
}

func (w *workerProcess) crash(exit error) error {
	switch {
	case w.reason != errClosedOutput:
		return fmt.Errorf("the worker was killed: %w", w.reason)
	case exit == nil:
		return errors.New("the worker ended unasked: exit status 0")
	default:
		return fmt.Errorf("the worker died: %w", exit)
	}
}
