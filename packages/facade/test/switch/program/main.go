// A candidate in Go that does what it is told.
package main

import (
	"context"
	"errors"
	"os"
	"syscall"
	"time"

	"example.com/switch/tool"
)

type implementation struct{}

func (implementation) Look(_ context.Context, task tool.Task) (tool.Done, error)  { return act(task) }
func (implementation) Store(_ context.Context, task tool.Task) (tool.Done, error) { return act(task) }
func (implementation) Send(_ context.Context, task tool.Task) (tool.Done, error)  { return act(task) }

func act(task tool.Task) (tool.Done, error) {
	switch task.Action {
	case "sleep":
		time.Sleep(20 * time.Second)
	case "refuse":
		return tool.Done{}, tool.Refused{Message: "refused by go"}
	case "fail":
		return tool.Done{}, errors.New("it failed")
	case "crash":
		_ = syscall.Kill(os.Getpid(), syscall.SIGKILL)
		time.Sleep(time.Second)
	}
	return tool.Done{By: "go", PID: int64(os.Getpid())}, nil
}

func main() {
	os.Exit(tool.ServeTool(implementation{}))
}
