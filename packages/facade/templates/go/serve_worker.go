package facade

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"sync"
	"syscall"
	"time"
)

const (
	grantedCredit = 256
	grantedWindow = 1 << 26
	orphanGrace   = 500 * time.Millisecond
	parentCheck   = 250 * time.Millisecond
	fatalGrace    = time.Second
)

// workerServer is the worker's side of a connection.
type workerServer struct {
	contract string
	handle   handleFunc
	reader   *frameReader
	outbox   *outbox
	client   hello
	all      context.Context // of every request
	cancel   context.CancelFunc
	work     sync.WaitGroup

	slots chan struct{} // taken by requests that are worked on

	mu       sync.Mutex
	pending  map[uint64]context.CancelFunc
	granted  usage // of requests whose answers are not written
	answered usage // of requests whose answers are queued
	leaving  bool
}

// usage is what requests take of the grant.
type usage struct {
	requests, bytes int
}

func newWorkerServer(streams streams, contract string, handle handleFunc) *workerServer {
	s := &workerServer{
		contract: contract,
		handle:   handle,
		reader:   newFrameReader(streams.input),
		pending:  map[uint64]context.CancelFunc{},
		slots:    make(chan struct{}, atOnce()),
	}
	s.outbox, _ = newOutbox(streams.output)
	s.outbox.before = s.release
	s.all, s.cancel = context.WithCancel(context.Background())
	return s
}

// run answers requests until the client asks for the end, is gone or breaks the protocol.
func (s *workerServer) run() int {
	go endWithGroup()
	go s.watchParent(os.Getppid())
	if code, ok := s.shakeHands(); !ok {
		return code
	}
	for {
		got, err := s.reader.read()
		if err == nil {
			err = s.take(got)
		}
		if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
			return s.orphaned()
		}
		if err != nil {
			return s.breakOff(err)
		}
	}
}

func (s *workerServer) shakeHands() (code int, ok bool) {
	s.outbox.add(func(dst []byte) []byte { return append(dst, preamble...) })
	err := s.reader.readPreamble()
	var first frame
	if err == nil {
		first, err = s.reader.read()
	}
	switch {
	case errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF):
		return s.orphaned(), false
	case err == nil && first.kind != frameHello:
		err = fmt.Errorf("a frame of type %#x in place of HELLO", uint8(first.kind))
	}
	if err != nil {
		return s.breakOff(err), false
	}
	client, refused := checkHello(first.body, s.contract)
	if refused != nil {
		s.send(frameRefuse, refused)
		return complain(exitRefused, errors.New(refused.Message)), false
	}
	s.client, s.reader.maxFrame = client, defaultMaxFrame
	s.send(frameWelcome, welcome{
		protocolVersions[0], s.contract, defaultMaxFrame, grantedCredit, grantedWindow, "go",
	})
	return 0, true
}

func (s *workerServer) send(kind frameKind, document any) {
	body, _ := json.Marshal(document)
	s.outbox.add(func(dst []byte) []byte { return appendFrame(dst, kind, 0, body) })
}

func (s *workerServer) take(got frame) error {
	switch got.kind {
	case frameRequest:
		request, err := parseRequest(got.body)
		if err != nil {
			return err
		}
		return s.begin(got.id, request, len(got.body))
	case frameCancel:
		s.mu.Lock()
		defer s.mu.Unlock()
		if cancel := s.pending[got.id]; cancel != nil {
			cancel()
		}
		return nil
	case frameShutdown:
		s.mu.Lock()
		defer s.mu.Unlock()
		s.leaving = true
		go func() {
			s.work.Wait()
			s.outbox.waitUntilWritten()
			os.Exit(0)
		}()
		return nil
	default:
		return fmt.Errorf("a frame of type %#x from a client", uint8(got.kind))
	}
}

func (s *workerServer) begin(id uint64, request requestBody, size int) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case s.leaving:
		return errors.New("a REQUEST after SHUTDOWN")
	case id == 0 || s.pending[id] != nil:
		return fmt.Errorf("a request whose id %d is taken", id)
	case s.granted.requests == grantedCredit || s.granted.requests > 0 && s.granted.bytes+size > grantedWindow:
		return fmt.Errorf("request %d is more than the credit allows", id)
	}
	ctx, cancel := withTimeout(s.all, request.timeoutMs)
	s.pending[id] = cancel
	s.granted.requests++
	s.granted.bytes += size
	s.work.Add(1)
	go func() {
		defer s.work.Done()
		s.answer(ctx, id, request, size)
	}()
	return nil
}

// answer does the work of a request once there is a slot, and queues the one answer.
func (s *workerServer) answer(ctx context.Context, id uint64, request requestBody, size int) {
	var response payload
	var err error
	select {
	case s.slots <- struct{}{}:
		if err = ctx.Err(); err == nil {
			response, err = s.handle(ctx, request.method, request.payload)
		}
		<-s.slots
	case <-ctx.Done():
		err = ctx.Err()
	}
	appendAnswer := s.encoder(ctx, id, response, err)
	s.mu.Lock()
	s.pending[id]()
	delete(s.pending, id)
	s.mu.Unlock()
	s.outbox.waitForSpace()
	s.outbox.add(func(dst []byte) []byte {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.answered.requests++
		s.answered.bytes += size
		return appendAnswer(dst)
	})
}

// encoder returns what appends the answer that an outcome of the handler is.
func (s *workerServer) encoder(ctx context.Context, id uint64, response payload, err error) func([]byte) []byte {
	var remote *remoteError
	isRemote := errors.As(err, &remote)
	size := payloadSize(response)
	if isRemote {
		size = len(remote.json)
	}
	var failure *failureError
	switch tooLarge := uint64(size)+headerSize-uncountedSize > uint64(s.client.MaxFrame); {
	case tooLarge && (err == nil || isRemote):
		message := fmt.Sprintf("an answer of %d bytes is larger than the client accepts", size)
		failure = &failureError{failureTooLarge, message}
	case isRemote:
		return func(dst []byte) []byte { return appendFrame(dst, frameError, id, remote.json) }
	case err == nil:
		return func(dst []byte) []byte { return appendResponse(dst, id, response) }
	default:
		failure = failureOf(ctx, err)
	}
	return func(dst []byte) []byte {
		return appendFrame(dst, frameFailure, id, []byte{byte(failure.code)}, []byte(failure.message))
	}
}

// release gives back what the answered requests took, before the client can see the answers.
func (s *workerServer) release() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.granted.requests -= s.answered.requests
	s.granted.bytes -= s.answered.bytes
	s.answered = usage{}
}

// atOnce is how many requests are worked on at the same time: enough for such that wait, and few enough for the reader
// of the connection to get its turn among such that compute.
func atOnce() int {
	if few := 4 * runtime.GOMAXPROCS(0); few > 16 {
		return few
	}
	return 16
}

// breakOff tells the client what it did wrong, unless it does not listen.
func (s *workerServer) breakOff(err error) int {
	time.AfterFunc(fatalGrace, func() { os.Exit(exitRefused) })
	s.outbox.add(func(dst []byte) []byte { return appendFrame(dst, frameFatal, 0, []byte(err.Error())) })
	return complain(exitRefused, err)
}

// orphaned ends a worker whose client is gone, and all that it started.
func (s *workerServer) orphaned() int {
	s.cancel()
	done := make(chan struct{})
	go func() {
		s.work.Wait()
		close(done)
	}()
	select {
	case <-done:
	case <-time.After(orphanGrace):
	}
	killOwnGroup()
	return exitFailed
}

// watchParent sees the end of the client even where another process holds the pipe open.
func (s *workerServer) watchParent(parent int) {
	for os.Getppid() == parent {
		time.Sleep(parentCheck)
	}
	os.Exit(s.orphaned())
}

// endWithGroup waits for the signal that a client asks the system to send when it ends.
func endWithGroup() {
	ended := make(chan os.Signal, 1)
	signal.Notify(ended, syscall.SIGTERM)
	<-ended
	killOwnGroup()
	os.Exit(exitFailed)
}

// killOwnGroup kills the group if this process leads it, this process included.
func killOwnGroup() {
	if syscall.Getpgrp() == os.Getpid() {
		_ = killGroup(os.Getpid())
	}
}
