package facade

import (
	"os"
	"runtime"
	"sync"
	"syscall"
)

const (
	keptBuffer = 1 << 20
	fullOutbox = 1 << 26
	// fullBatch is what is not held back for more: the worker is to have something to do meanwhile.
	fullBatch = 1 << 15
)

// outbox writes frames to a pipe. Whoever adds a frame while nobody writes, writes; frames that are added meanwhile go
// out together.
type outbox struct {
	pipe *os.File
	raw  syscall.RawConn
	// prompt says that the pipe never lets a write wait.
	prompt bool
	// before, if set, is called before a batch is written.
	before func()

	mu      sync.Mutex
	space   sync.Cond // signalled after a write
	queue   []byte
	spare   []byte
	writing bool
	// gathering says that whoever is to write lets others add first.
	gathering bool
	failed    bool
}

func newOutbox(pipe *os.File) (*outbox, error) {
	raw, err := pipe.SyscallConn()
	if err != nil {
		return nil, err
	}
	_ = raw.Control(widen)
	o := &outbox{pipe: pipe, raw: raw}
	o.space.L = &o.mu
	return o, nil
}

// add queues what appendTo appends and sees to it that it is written. It does not wait for a full pipe. A failure is
// not told: the reader of the same connection sees the end of the other side.
func (o *outbox) add(appendTo func([]byte) []byte) {
	o.mu.Lock()
	if o.failed {
		o.mu.Unlock()
		return
	}
	o.queue = appendTo(o.queue)
	leads := !o.writing
	o.writing = true
	o.mu.Unlock()
	if leads {
		o.lead()
	}
}

// addRequest queues a request. Where others call as well, they have the chance to add theirs before it is written.
func (o *outbox) addRequest(id uint64, body requestBody, shared bool) {
	o.mu.Lock()
	if o.failed {
		o.mu.Unlock()
		return
	}
	o.queue = appendRequest(o.queue, id, body)
	isFull := len(o.queue) > fullBatch
	leads := !o.writing || o.gathering && isFull
	gathers := leads && shared && !isFull
	o.writing = true
	if leads {
		o.gathering = gathers
	}
	o.mu.Unlock()
	if gathers {
		leads = o.gather()
	}
	if leads {
		o.lead()
	}
}

// gather lets others add for a turn, and tells whether what was gathered is still to be written.
func (o *outbox) gather() bool {
	runtime.Gosched()
	o.mu.Lock()
	defer o.mu.Unlock()
	leads := o.gathering
	o.gathering = false
	return leads
}

// waitForSpace waits while much more than a pipe holds is queued.
func (o *outbox) waitForSpace() {
	o.mu.Lock()
	defer o.mu.Unlock()
	for len(o.queue) > fullOutbox && o.writing && !o.failed {
		o.space.Wait()
	}
}

// waitUntilWritten waits until nothing is queued.
func (o *outbox) waitUntilWritten() {
	o.mu.Lock()
	defer o.mu.Unlock()
	for o.writing {
		o.space.Wait()
	}
}

// lead writes until the queue is empty, and hands over to a goroutine once the pipe is full.
func (o *outbox) lead() {
	for batch := o.next(); batch != nil; batch = o.next() {
		n, full := o.tryWrite(batch)
		if full {
			go o.follow(batch, n)
			return
		}
		o.recycle(batch)
	}
}

func (o *outbox) follow(batch []byte, written int) {
	for ; batch != nil; batch, written = o.next(), 0 {
		if _, err := o.pipe.Write(batch[written:]); err != nil {
			o.fail()
		}
		o.recycle(batch)
	}
}

// next takes the queue; nil where it is empty, and then nobody writes any more.
func (o *outbox) next() []byte {
	o.mu.Lock()
	defer o.mu.Unlock()
	if len(o.queue) == 0 || o.failed {
		o.writing = false
		if cap(o.queue) > keptBuffer {
			o.queue = nil
		}
		o.space.Broadcast()
		return nil
	}
	if o.before != nil {
		o.before()
	}
	batch := o.queue
	o.queue, o.spare = o.spare[:0], nil
	return batch
}

func (o *outbox) recycle(batch []byte) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if cap(batch) <= keptBuffer {
		o.spare = batch[:0]
	}
	o.space.Broadcast()
}

func (o *outbox) fail() {
	o.mu.Lock()
	o.failed = true
	o.mu.Unlock()
}

// tryWrite writes what the pipe takes at once.
func (o *outbox) tryWrite(batch []byte) (written int, full bool) {
	err := o.raw.Write(func(fd uintptr) bool {
		for written < len(batch) {
			n, err := o.write(fd, batch[written:])
			switch {
			case err == syscall.EINTR:
			case err == syscall.EAGAIN:
				full = true
				return true
			case err != nil:
				o.fail()
				return true
			default:
				written += n
			}
		}
		return true
	})
	if err != nil {
		o.fail()
	}
	return written, full
}

func (o *outbox) write(fd uintptr, data []byte) (int, error) {
	if o.prompt {
		return writeNow(fd, data)
	}
	return syscall.Write(int(fd), data)
}
