package facade

import (
	"errors"
	"io"
	"os"
	"runtime"
	"time"
)

const (
	// patience is how long a caller reads by itself, blind to its context.
	patience = time.Millisecond
	// quietTime is how long no caller has to read before the keeper does.
	quietTime = 10 * time.Millisecond
	// crowd is how many answers at once show that many callers are there.
	crowd = 4
)

// errPatience says that nothing came while a caller read by itself.
var errPatience = errors.New("nothing to read yet")

// isAlone tells whether a caller that has taken the reading may go on with it: others that wait are better served by the
// keeper, which then has it.
func (w *workerProcess) isAlone() bool {
	if runtime.GOMAXPROCS(0) == 1 {
		runtime.Gosched()
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.pending.count > 1 {
		w.handed <- struct{}{}
		return false
	}
	return true
}

// lead reads answers in place of the keeper, until the caller's own has come or patience is over.
func (w *workerProcess) lead(state *callState) {
	w.output.impatient = true
	var broken error
	for broken == nil && len(state.answered) == 0 {
		got, isHere, err := w.reader.readSoon()
		if err == nil && !isHere {
			break
		}
		if err == nil {
			err = w.takeFrames([]frame{got})
		}
		broken = err
	}
	w.output.impatient = false
	w.mu.Lock()
	defer w.mu.Unlock()
	w.led++
	w.broken = broken
	if broken != nil || w.exited || w.pending.count > 0 || w.reader.input.Buffered() > 0 {
		w.handed <- struct{}{}
		return
	}
	w.reading = false
}

// keepReading reads answers whenever no caller does. It ends when the worker's output does, and ends a worker that breaks
// the protocol.
func (w *workerProcess) keepReading() {
	defer w.readers.Done()
	for {
		err := w.readWhileNeeded()
		if err != nil {
			w.endReading(err)
			return
		}
		w.awaitTurn()
		if w.broken != nil {
			w.endReading(w.broken)
			return
		}
	}
}

// readWhileNeeded reads until no call is pending, so that the next one can read by itself.
func (w *workerProcess) readWhileNeeded() error {
	var batch [frameBatch]frame
	for {
		count, err := w.reader.readSome(&batch)
		if problem := w.takeFrames(batch[:count]); problem != nil {
			err = problem
		}
		if err != nil {
			return err
		}
		if count >= crowd {
			// Those that were answered call again: meanwhile more answers come.
			runtime.Gosched()
		}
		w.mu.Lock()
		isOver := w.pending.count == 0 && len(w.turns) == 0 && !w.exited && w.reader.input.Buffered() == 0
		w.reading = !isOver
		w.mu.Unlock()
		if isOver {
			return nil
		}
	}
}

// awaitTurn waits until a caller hands the reading over, or none has read for a while.
func (w *workerProcess) awaitTurn() {
	timer := time.NewTimer(quietTime)
	defer timer.Stop()
	for seen := ^uint64(0); ; {
		select {
		case <-w.handed:
			return
		case <-timer.C:
		}
		w.mu.Lock()
		isQuiet := !w.reading && w.led == seen
		w.reading = w.reading || isQuiet
		seen = w.led
		w.mu.Unlock()
		if isQuiet {
			return
		}
		timer.Reset(quietTime)
	}
}

// readToEnd lets the keeper read what an ended worker has left.
func (w *workerProcess) readToEnd() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.exited = true
	if !w.reading {
		w.reading = true
		w.handed <- struct{}{}
	}
}

func (w *workerProcess) endReading(err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	grace := time.Duration(0)
	if closedOutput(err) {
		// The process is about to end, and tells why.
		grace, err = drainLimit, errClosedOutput
	}
	w.leave(err)
	w.killer = time.AfterFunc(grace, func() { _ = killGroup(w.pid) })
}

func closedOutput(err error) bool {
	return errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, os.ErrDeadlineExceeded)
}
