// Command ends works for a while and then ends in the way that its argument names.
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"runtime/debug"
	"sync"
	"syscall"
	"time"
)

// What most programs take for granted may be called something else here.
type pprof struct{ nil, file int }

func init() {
	if os.Args[1] == "panic in init" {
		spin(200 * time.Millisecond)
		panic("a panic before main")
	}
}

func /* between */ main() {
	defer fmt.Println("deferred")
	if os.Args[1] != "at once" {
		spin(200 * time.Millisecond)
	}
	fmt.Println(len(os.Args), pprof{}, os.Getenv("STRANGLER_CPU_PROFILE"), len(os.Environ()), runtime.NumGoroutine())
	if end, known := ends[os.Args[1]]; known {
		end()
	}
	if act, known := acts[os.Args[1]]; known {
		act()
	}
}

// ends are the ways in which a program ends by itself.
var ends = map[string]func(){
	"exit":  func() { os.Exit(3) },
	"fatal": func() { log.SetFlags(0); log.Fatal("a fatal message") },
	"panic": func() { panic("a panic message") },
	"panic with an error": func() {
		panic(fmt.Errorf("an error"))
	},
	"panic in a goroutine": func() {
		go func() { panic("a panic elsewhere") }()
		time.Sleep(time.Minute)
	},
	"panic while panicking": func() {
		defer func() { panic("another panic") }()
		panic("a panic message")
	},
	"recovered panic": func() {
		defer func() { fmt.Println(recover()) }()
		panic("a panic message")
	},
	"nil dereference": func() {
		var missing *pprof
		fmt.Println(missing.file)
	},
	"division by zero": func() {
		fmt.Println(1 / (len(os.Args) - 2))
	},
	"goexit": runtime.Goexit,
	"goexit beside a goroutine that returns": func() {
		go spin(50 * time.Millisecond)
		runtime.Goexit()
	},
	"deadlock":            func() { select {} },
	"deadlock on a lock":  func() { var lock sync.Mutex; lock.Lock(); lock.Lock() },
	"deadlock of several": deadlockOfSeveral,
	"throw":               throw,
	"stack overflow":      func() { debug.SetMaxStack(1 << 22); overflow(0) },
	"abort":               func() { killSelf(syscall.SIGABRT) },
	"kill":                func() { killSelf(syscall.SIGKILL) },
	"closed output":       closedOutput,
	"exit from a goroutine": func() {
		go os.Exit(7)
		select {}
	},
	"raw exit": func() { syscall.Exit(9) },
	"replaced by itself": func() {
		fmt.Println(syscall.Exec("/proc/self/exe", []string{os.Args[0], "return"}, os.Environ()))
	},
	"replaced by a shell": func() {
		work := "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done; echo $i; exit 5"
		fmt.Println(syscall.Exec("/bin/sh", []string{"sh", "-c", work}, os.Environ()))
	},
	"not replaced": func() {
		fmt.Println(syscall.Exec("/nonexistent", nil, nil))
		afterwards(200 * time.Millisecond)
	},
}

func deadlockOfSeveral() {
	var group sync.WaitGroup
	locks := [4]sync.Mutex{}
	for at := range locks {
		group.Add(1)
		go func(at int) { defer group.Done(); locks[at].Lock(); locks[at].Lock() }(at)
	}
	group.Wait()
}

func throw() {
	shared := map[int]int{}
	for worker := 0; worker < 8; worker++ {
		go func() {
			for {
				shared[0]++
			}
		}()
	}
	time.Sleep(time.Minute)
}

func overflow(depth int) int { return overflow(depth+1) + 1 }

func killSelf(signal syscall.Signal) {
	syscall.Kill(os.Getpid(), signal)
	time.Sleep(time.Minute)
}

// closedOutput writes to a pipe that nobody reads, as `tool | head -1` would.
func closedOutput() {
	read, write, _ := os.Pipe()
	read.Close()
	syscall.Dup2(int(write.Fd()), 1)
	fmt.Println("for nobody")
	time.Sleep(time.Minute)
}

// acts go on after `ready`, most of them until a signal comes.
var acts = map[string]func(){
	"wait": func() { ready(); afterwards(time.Minute) },
	"idle": func() { ready(); time.Sleep(time.Minute) },
	"notify": func() {
		signals := make(chan os.Signal, 1)
		signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM)
		ready()
		fmt.Println("handles", <-signals)
		afterwards(200 * time.Millisecond)
		os.Exit(4)
	},
	"notify of all": func() {
		signals := make(chan os.Signal, 100)
		signal.Notify(signals)
		afterwards(200 * time.Millisecond)
		ready()
		for one := range signals {
			if one != syscall.SIGURG {
				fmt.Println("handles", one)
				return
			}
		}
	},
	"context": func() {
		stopped, stop := signal.NotifyContext(context.Background(), os.Interrupt)
		ready()
		<-stopped.Done()
		stop()
		fmt.Println("again")
		afterwards(time.Minute)
	},
	"ignore": func() {
		signal.Ignore(syscall.SIGINT)
		ready()
		killSelfAndGoOn(syscall.SIGINT)
		afterwards(200 * time.Millisecond)
		fmt.Println(signal.Ignored(syscall.SIGINT))
	},
	"child":                              startChild,
	"descriptors closed":                 func() { closeAll(); afterwards(200 * time.Millisecond) },
	"environment cleared":                func() { os.Clearenv(); afterwards(200 * time.Millisecond) },
	"directory changed":                  func() { os.Chdir("/"); afterwards(200 * time.Millisecond) },
	"root changed":                       func() { syscall.Chroot("/proc"); os.Chdir("/"); afterwards(200 * time.Millisecond) },
	"profile of its own":                 profileItself,
	"profile of its own at another rate": profileAtAnotherRate,
	"threads": func() {
		var group sync.WaitGroup
		for thread := 0; thread < 4; thread++ {
			group.Add(1)
			go func() { defer group.Done(); runtime.LockOSThread(); afterwards(400 * time.Millisecond) }()
		}
		group.Wait()
	},
}

func ready() { fmt.Println("ready") }

func killSelfAndGoOn(signal syscall.Signal) { syscall.Kill(os.Getpid(), signal) }

func closeAll() {
	for descriptor := 3; descriptor < 256; descriptor++ {
		syscall.Close(descriptor)
	}
}

// startChild runs this very program, which must not write over the profile of its parent.
func startChild() {
	child := exec.Command(os.Args[0], "return")
	child.Stdout = os.Stdout
	if err := child.Run(); err != nil {
		log.Fatal(err)
	}
	afterwards(200 * time.Millisecond)
}

func spin(duration time.Duration) {
	for start := cpuTime(); cpuTime()-start < duration; {
	}
}

// afterwards is what shows up in a profile only if sampling went on.
func afterwards(duration time.Duration) {
	for start := cpuTime(); cpuTime()-start < duration; {
	}
}

// cpuTime is that of the process: a busy machine gives it less than the clock on the wall says.
func cpuTime() time.Duration {
	var usage syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &usage)
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
