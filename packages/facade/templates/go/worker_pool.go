package facade

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
	"time"
)

// workerVariable makes a program a worker.
const workerVariable = "STRANGLER_WORKER"

const (
	defaultStartLimit  = 10 * time.Second
	defaultCancelGrace = 5 * time.Second
	defaultCloseGrace  = 5 * time.Second
)

var errPoolClosed = errors.New("the pool of workers is closed")

// workerOptions are how workers are started and ended; the zero value takes the defaults.
type workerOptions struct {
	args        []string
	env         []string // the whole environment; this process's own if nil
	dir         string
	contract    string        // hash of the contract
	check       func() error  // asked before each start, if set
	size        int           // workers at most; 1 if 0, as one worker uses several processors
	maxFrame    uint32        // bytes of one answer; 256 MiB if 0
	stderr      io.Writer     // what workers write to their standard error; nowhere if nil
	startLimit  time.Duration // from the start to the handshake; 10 s if 0
	cancelGrace time.Duration // from a cancellation to its answer; 5 s if 0
	closeGrace  time.Duration // for pending calls, when the pool is closed; 5 s if 0
	crashLimit  int           // the crash that makes the pool give up; 5 if 0
	crashWindow time.Duration // within which crashes are counted; 3 minutes if 0
}

func (o workerOptions) withDefaults() workerOptions {
	if o.env == nil {
		o.env = os.Environ()
	}
	o.env = append(withoutVariable(o.env, workerVariable), workerVariable+"=1")
	if o.size < 1 {
		o.size = 1
	}
	if o.maxFrame == 0 {
		o.maxFrame = defaultMaxFrame
	}
	if o.crashLimit == 0 {
		o.crashLimit = defaultCrashLimit
	}
	for _, setting := range []struct {
		value    *time.Duration
		fallback time.Duration
	}{
		{&o.startLimit, defaultStartLimit},
		{&o.cancelGrace, defaultCancelGrace},
		{&o.closeGrace, defaultCloseGrace},
		{&o.crashWindow, defaultCrashWindow},
	} {
		if *setting.value == 0 {
			*setting.value = setting.fallback
		}
	}
	return o
}

// workerPool keeps workers of one program, started when they are needed.
type workerPool struct {
	program string
	options workerOptions

	mu     sync.Mutex
	slots  []*workerSlot
	budget crashBudget
	over   error // why no worker is started any more
}

// workerSlot is a worker, or one that is being started.
type workerSlot struct {
	ready  chan struct{}
	worker *workerProcess // set when ready, unless it failed
	err    error
}

// newWorkerPool calls a program, given by its absolute path, as a worker.
func newWorkerPool(program string, options workerOptions) *workerPool {
	options = options.withDefaults()
	return &workerPool{
		program: program,
		options: options,
		budget:  crashBudget{limit: options.crashLimit, window: options.crashWindow},
	}
}

// call hands the request to a worker and takes its answer. It is never sent a second time.
func (p *workerPool) call(ctx context.Context, method string, request payload) (payload, error) {
	for {
		if err := ctx.Err(); err != nil {
			return payload{}, err
		}
		slot, err := p.pick()
		if err != nil {
			return payload{}, &unstartedError{err}
		}
		if err := slot.await(ctx); err != nil {
			return payload{}, err
		}
		if slot.err != nil {
			return payload{}, &unstartedError{slot.err}
		}
		answer, err := slot.worker.call(ctx, method, request)
		if !errors.Is(err, errWorkerGone) {
			return answer, err
		}
		// It ended before it took the request: each round costs a crash, and those are counted.
		p.drop(slot)
	}
}

// close ends all workers, those with pending calls after a grace, and waits for them.
func (p *workerPool) close() {
	p.mu.Lock()
	if p.over == nil {
		p.over = errPoolClosed
	}
	slots := p.slots
	p.slots = nil
	p.mu.Unlock()
	var closing sync.WaitGroup
	for _, slot := range slots {
		closing.Add(1)
		go func(slot *workerSlot) {
			defer closing.Done()
			<-slot.ready
			if slot.worker != nil {
				slot.worker.shutDown(p.options.closeGrace)
			}
		}(slot)
	}
	closing.Wait()
}

// pick returns the least busy worker, or a new one where all are busy and there may be more.
func (p *workerPool) pick() (*workerSlot, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.over != nil {
		return nil, p.over
	}
	if p.options.size == 1 && len(p.slots) == 1 {
		return p.slots[0], nil
	}
	var best *workerSlot
	bestLoad := 0
	for _, slot := range p.slots {
		if load := slot.load(); best == nil || load < bestLoad {
			best, bestLoad = slot, load
		}
	}
	if best != nil && (bestLoad == 0 || len(p.slots) >= p.options.size) {
		return best, nil
	}
	slot := &workerSlot{ready: make(chan struct{})}
	p.slots = append(p.slots, slot)
	go p.start(slot)
	return slot, nil
}

// await waits until the start of the worker is over, which it mostly is.
func (s *workerSlot) await(ctx context.Context) error {
	select {
	case <-s.ready:
		return nil
	default:
	}
	select {
	case <-s.ready:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (s *workerSlot) load() int {
	select {
	case <-s.ready:
		if s.worker != nil {
			return s.worker.load()
		}
	default:
	}
	return 1
}

func (p *workerPool) start(slot *workerSlot) {
	worker, err := startWorker(p.program, p.options, func(reason error) {
		p.drop(slot)
		if reason != nil {
			p.crashed(reason)
		}
	})
	slot.worker, slot.err = worker, err
	if err != nil {
		p.drop(slot)
		p.crashed(err)
	}
	close(slot.ready)
}

func (p *workerPool) drop(gone *workerSlot) {
	p.mu.Lock()
	defer p.mu.Unlock()
	kept := make([]*workerSlot, 0, len(p.slots))
	for _, slot := range p.slots {
		if slot != gone {
			kept = append(kept, slot)
		}
	}
	p.slots = kept
}

// crashed counts a crash, and gives up where it was one too many or where the next worker would refuse as well.
func (p *workerPool) crashed(reason error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	var refused *refusedError
	spent := p.budget.spend(time.Now())
	switch {
	case p.over != nil:
	case errors.As(reason, &refused):
		p.over = reason
	case spent:
		p.over = fmt.Errorf("gave up after %d crashes within %v, the last one: %w", p.budget.limit, p.budget.window, reason)
	}
}
