// Command ends works for a while and then ends in the way that its argument names.
package main

import (
	"fmt"
	"log"
	"os"
	"os/exec"
	"time"
)

// The words of a program's start occur where they mean nothing: func main() {
const decoy = `
func main() {
`

// What most programs take for granted may be called something else here.
type pprof struct{ nil, file int }

func /* between */ main() {
	defer fmt.Println("deferred")
	spin(300 * time.Millisecond)
	fmt.Println(len(os.Args), len(decoy), pprof{}, os.Getenv("STRANGLER_CPU_PROFILE"))
	end(os.Args[1])
}

func end(how string) {
	switch how {
	case "return":
	case "exit":
		os.Exit(3)
	case "fatal":
		log.SetFlags(0)
		log.Fatal("a fatal message")
	case "panic":
		panic("a panic message")
	case "child":
		startChild()
	}
}

// startChild runs this very program, which must not write over the profile of its parent.
func startChild() {
	child := exec.Command(os.Args[0], "return")
	child.Stdout = os.Stdout
	if err := child.Run(); err != nil {
		log.Fatal(err)
	}
	spin(200 * time.Millisecond)
}

func spin(duration time.Duration) {
	for start := time.Now(); time.Since(start) < duration; {
	}
}
