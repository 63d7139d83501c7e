/** Names the file that a probed program maps into its memory; the program unsets it for its children. */
export const probeVariable = 'STRANGLER_PROBE';

/** Which operation to slow down, by how many nanoseconds, at each how manieth entry: `slot:nanos:every`. */
export const delayVariable = 'STRANGLER_DELAY';

/** How many operations one probe holds; the last slot is for the probe's own cost. */
export const probeSlots = 64;

/** 64-bit numbers of one slot, in the order of the Go struct. */
export const slotFields = [
  'entries',
  'outer',
  'nanos',
  'bytes',
  'goroutines',
  'delayedNanos',
  'open',
  'openSince',
  'unweighed',
] as const;

/** Under what name a probed source imports the package that holds the probe. */
export const probeName = 'stranglerprobe';

/**
 * The package of Go's own that the probe is added to. A new one would not be found in a toolchain that go.mod asks for,
 * and this one imports nothing that a program could not.
 */
export const probePackage = { path: 'runtime/debug', name: 'debug' } as const;

/** Added to package runtime: depth is kept for each goroutine, and goes on in those that it starts. */
export const goroutineSource = `package runtime

// StranglerGoroutine is the number of the goroutine that calls it.
func StranglerGoroutine() uint64 { return uint64(getg().goid) }

// StranglerParent is the number of the goroutine that started it.
func StranglerParent() uint64 { return uint64(getg().parentGoid) }
`;

/**
 * The probe. What it counts lies in a file that is mapped into memory, so that it is kept whatever the end of
 * the program.
 */
export const probeSource = `package ${probePackage.name}

import (
	"os"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"time"
	"unsafe"
)

const slotCount = ${probeSlots}

type slot struct {
	entries, outer, nanos, bytes, goroutines, delayed int64
	open, openSince int64 // calls that have not ended, and the sum of when they began
	unweighed int64 // a bit for each argument whose size is not known
}

// operation keeps the depth of each goroutine that is inside: that of one without a lock, for recursion's sake.
type operation struct {
	owner atomic.Uint64 // the goroutine whose depth is ownerDepth, or 0; only itself changes both while it is inside
	ownerDepth int

	mutex  sync.Mutex
	depth  map[uint64]int
	others atomic.Int64 // how many depth holds
}

// enter tells whether the call is from outside: no call of the goroutine, or of the one that started it, is open.
func (o *operation) enter() bool {
	goroutine := runtime.StranglerGoroutine()
	if o.owner.Load() == goroutine {
		o.ownerDepth++
		return false
	}
	if o.isAmongOthers(goroutine) {
		o.add(goroutine, 1)
		return false
	}
	parent := runtime.StranglerParent()
	isOuter := parent == 0 || o.owner.Load() != parent && !o.isAmongOthers(parent)
	if o.owner.CompareAndSwap(0, goroutine) {
		o.ownerDepth = 1
	} else {
		o.add(goroutine, 1)
	}
	return isOuter
}

func (o *operation) leave() {
	goroutine := runtime.StranglerGoroutine()
	if o.owner.Load() != goroutine {
		o.add(goroutine, -1)
	} else if o.ownerDepth--; o.ownerDepth == 0 {
		o.owner.Store(0)
	}
}

func (o *operation) isAmongOthers(goroutine uint64) bool {
	if o.others.Load() == 0 {
		return false
	}
	o.mutex.Lock()
	defer o.mutex.Unlock()
	return o.depth[goroutine] > 0
}

func (o *operation) add(goroutine uint64, change int) {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	if o.depth[goroutine] += change; o.depth[goroutine] <= 0 {
		delete(o.depth, goroutine)
	}
	o.others.Store(int64(len(o.depth)))
}

var (
	slots      = new([slotCount]slot)
	operations [slotCount]operation

	delayedSlot  = -1
	delay, every int64
	start        = time.Now()
)

func init() {
	for i := range operations {
		operations[i].depth = map[uint64]int{}
	}
	path := os.Getenv("${probeVariable}")
	if path == "" {
		return
	}
	os.Unsetenv("${probeVariable}")
	readDelay(os.Getenv("${delayVariable}"))
	os.Unsetenv("${delayVariable}")
	size := int(unsafe.Sizeof(*slots))
	fd, err := syscall.Open(path, syscall.O_RDWR, 0)
	if err != nil {
		return
	}
	memory, err := syscall.Mmap(fd, 0, size, syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_SHARED)
	syscall.Close(fd)
	if err != nil {
		return
	}
	slots = (*[slotCount]slot)(unsafe.Pointer(&memory[0]))
	if delayedSlot < 0 {
		weigh()
	}
}

func readDelay(text string) {
	parts := strings.Split(text, ":")
	if len(parts) != 3 {
		return
	}
	delayedSlot, _ = strconv.Atoi(parts[0])
	delay, _ = strconv.ParseInt(parts[1], 10, 64)
	every, _ = strconv.ParseInt(parts[2], 10, 64)
}

// weigh measures the probe itself, in the last slot.
func weigh() {
	const rounds = 2000
	begin := now()
	for i := 0; i < rounds; i++ {
		Leave(slotCount-1, Enter(slotCount-1, 0))
	}
	slots[slotCount-1].nanos = now() - begin
}

func now() int64 { return int64(time.Since(start)) }

// Enter notes that an operation begins and how large its arguments are; what it returns is for Leave.
func Enter(index, bytes int) int64 {
	s := &slots[index]
	atomic.AddInt64(&s.entries, 1)
	if !operations[index].enter() {
		return -1
	}
	atomic.AddInt64(&s.outer, 1)
	atomic.AddInt64(&s.bytes, int64(bytes))
	if running := stranglerGoroutines(); running > atomic.LoadInt64(&s.goroutines) {
		atomic.StoreInt64(&s.goroutines, running)
	}
	begin := now()
	atomic.AddInt64(&s.open, 1)
	atomic.AddInt64(&s.openSince, begin)
	return begin
}

// stranglerWaiting is how many goroutines only waited for signals when all were last looked at.
var stranglerWaiting, stranglerLooks int64

const mostLooks = 64

// stranglerGoroutines is how many goroutines there are without those that wait for signals, as long as looking is cheap.
func stranglerGoroutines() int64 {
	running := int64(runtime.NumGoroutine())
	if running <= 1+atomic.LoadInt64(&stranglerWaiting) {
		return 1
	}
	if atomic.AddInt64(&stranglerLooks, 1) > mostLooks {
		return running
	}
	stacks := make([]byte, 1<<18)
	waiting := int64(0)
	for _, stack := range strings.Split(string(stacks[:runtime.Stack(stacks, true)]), "\\n\\n") {
		if strings.Contains(stack, "os/signal.") {
			waiting++
		}
	}
	atomic.StoreInt64(&stranglerWaiting, waiting)
	return running - waiting
}

// Leave notes that the operation ended.
func Leave(index int, begin int64) {
	if begin >= 0 {
		s := &slots[index]
		atomic.AddInt64(&s.nanos, now()-begin)
		atomic.AddInt64(&s.open, -1)
		atomic.AddInt64(&s.openSince, -begin)
	}
	operations[index].leave()
}

// Delay keeps the processor busy for a while where its operation is the one to slow down.
func Delay(index int) {
	if index != delayedSlot {
		return
	}
	s := &slots[index]
	if atomic.AddInt64(&s.entries, 1)%every != 0 {
		return
	}
	begin := now()
	for now()-begin < delay {
	}
	atomic.AddInt64(&s.delayed, now()-begin)
}
`;
