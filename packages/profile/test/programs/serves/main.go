// Serves net/http/pprof on a port of the system's choice, prints the address, and computes until its input ends.
package main

import (
	"fmt"
	"io"
	"net"
	"net/http"
	_ "net/http/pprof"
	"os"
)

//go:noinline
func compute(seed uint64) uint64 {
	for i := 0; i < 1_000_000; i++ {
		seed = seed*6364136223846793005 + 1442695040888963407
	}
	return seed
}

func main() {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	go http.Serve(listener, nil)
	ended := make(chan struct{})
	go func() {
		io.Copy(io.Discard, os.Stdin)
		close(ended)
	}()
	fmt.Println(listener.Addr())
	sum := uint64(1)
	for {
		select {
		case <-ended:
			fmt.Fprintln(os.Stderr, sum)
			return
		default:
			sum = compute(sum)
		}
	}
}
