package main

import (
	"context"
	"fmt"
	"os"
	"time"
)

// main makes a worker busy, says its process id, and waits to be killed.
func main() {
	pool := newWorkerPool(os.Args[1], workerOptions{
		contract: "c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00",
	})
	ctx := context.Background()
	if _, err := pool.call(ctx, "echo", payload{json: []byte("{}")}); err != nil {
		panic(err)
	}
	for i := 0; i < 3; i++ {
		for _, method := range []string{"spin", "sleep"} {
			method := method
			go func() { _, _ = pool.call(ctx, method, payload{json: []byte(`{"ms":60000}`)}) }()
		}
	}
	time.Sleep(5 * time.Millisecond)
	fmt.Println(pool.slots[0].worker.pid)
	select {}
}
