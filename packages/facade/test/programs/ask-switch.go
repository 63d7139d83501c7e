// A tool that does one call through its switch, and prints who answered.
package main

import (
	"context"
	"fmt"
	"os"

	"example.com/switch/tool"
)

type control struct{}

func (control) Look(context.Context, tool.Task) (tool.Done, error) {
	return tool.Done{By: "control"}, nil
}
func (control) Store(context.Context, tool.Task) (tool.Done, error) {
	return tool.Done{By: "control"}, nil
}
func (control) Send(context.Context, tool.Task) (tool.Done, error) {
	return tool.Done{By: "control"}, nil
}

func main() {
	switched, end := tool.NewToolSwitch(control{}, tool.ToolSwitchOptions{Home: os.Args[1]})
	defer end()
	done, err := switched.Look(context.Background(), tool.Task{Action: "answer"})
	if err != nil {
		panic(err)
	}
	fmt.Println(done.By)
}
