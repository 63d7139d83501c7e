// Calls a program by both roads and writes what it answers; with "serve", it is such a program itself.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"example.com/calls/fidelity"
)

type implementation struct{}

func (implementation) Echo(_ context.Context, request fidelity.Everything) (fidelity.Everything, error) {
	if request.Name == "missing" {
		return request, fidelity.NotFound{Message: "there is no such thing"}
	}
	return request, nil
}

func (implementation) Store(_ context.Context, request fidelity.Blob) (fidelity.Empty, error) {
	if string(request.Content) != "\x00\xff\n" {
		return fidelity.Empty{}, fmt.Errorf("got %v", request.Content)
	}
	return fidelity.Empty{}, nil
}

func (implementation) Count(context.Context, fidelity.Empty) (fidelity.Open, error) {
	return fidelity.Open{}, fmt.Errorf("wrapped: %w", fidelity.Error{Error2: "counting failed"})
}

func main() {
	if len(os.Args) < 2 {
		os.Exit(fidelity.ServeFidelity(implementation{}))
	}
	call("one-shot", fidelity.NewFidelityOneShot(os.Args[1]))
	worker, end := fidelity.NewFidelityWorkers(os.Args[1])
	call("worker", worker)
	end()
}

func call(road string, tool fidelity.Fidelity) {
	ctx := context.Background()
	var request fidelity.Everything
	if err := request.UnmarshalJSON([]byte(os.Args[2])); err != nil {
		panic(err)
	}
	response, err := tool.Echo(ctx, request)
	document, _ := response.MarshalJSON()
	fmt.Println(road, "echo", string(document) == os.Args[2], err)

	request.Name = "missing"
	_, err = tool.Echo(ctx, request)
	var notFound fidelity.NotFound
	fmt.Println(road, "missing", errors.As(err, &notFound), err)

	_, err = tool.Store(ctx, fidelity.Blob{Name: "a", Content: []byte("\x00\xff\n")})
	fmt.Println(road, "store", err)
	_, err = tool.Store(ctx, fidelity.Blob{Name: "a b", Content: nil})
	fmt.Println(road, "outside", err)

	_, err = tool.Count(ctx, fidelity.Empty{})
	var failure fidelity.Error
	fmt.Println(road, "count", errors.As(err, &failure), failure.Error2)
}
