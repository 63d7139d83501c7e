package cli

import (
	"context"
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"
)

// grace is how long the work may take to notice that it was given up; one file may be large.
const grace = time.Second

// interruptible returns a context that ends with the first terminating signal, and a function to call when
// the work is done or given up, which then lets that signal do what it would have done without this.
func interruptible() (context.Context, func()) {
	ctx, cancel := context.WithCancel(context.Background())
	caught := make(chan os.Signal, 1)
	for _, s := range []os.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP} {
		if !signal.Ignored(s) { // as under nohup
			signal.Notify(caught, s)
		}
	}
	done := make(chan struct{})
	var received os.Signal
	var watching sync.WaitGroup
	watching.Add(1)
	go func() {
		defer watching.Done()
		select {
		case received = <-caught:
			cancel()
			time.AfterFunc(grace, func() { die(received.(syscall.Signal)) })
		case <-done:
		}
	}()
	return ctx, func() {
		close(done)
		watching.Wait()
		cancel()
		signal.Stop(caught)
		if s, ok := received.(syscall.Signal); ok {
			die(s)
		}
	}
}

// die ends this process by the signal, so that whoever waits for it sees the true cause.
func die(s syscall.Signal) {
	_ = syscall.Kill(os.Getpid(), s)
	time.Sleep(time.Second) // the signal may take a moment to arrive
	os.Exit(128 + int(s))
}
