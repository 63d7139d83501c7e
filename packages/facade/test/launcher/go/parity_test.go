package launchertest

import (
	"bytes"
	"encoding/binary"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
	"unsafe"
)

// signals are those that a program can catch; 32 and 33 belong to the C library.
func signals() []syscall.Signal {
	var all []syscall.Signal
	for s := syscall.Signal(1); s <= 64; s++ {
		if s != syscall.SIGKILL && s != syscall.SIGSTOP && s != 32 && s != 33 {
			all = append(all, s)
		}
	}
	return all
}

func isStop(s syscall.Signal) bool {
	return s == syscall.SIGTSTP || s == syscall.SIGTTIN || s == syscall.SIGTTOU || s == syscall.SIGSTOP
}

func isIgnoredByDefault(s syscall.Signal) bool {
	return s == syscall.SIGCHLD || s == syscall.SIGCONT || s == syscall.SIGURG || s == syscall.SIGWINCH
}

func TestEveryExitCodeIsThatOfTheProgram(t *testing.T) {
	for _, r := range roads(t) {
		for code := 0; code <= 255; code++ {
			words := []string{"exit", strconv.Itoa(code)}
			same(t, r.name, run(t, r.direct().command(nil, words...)), run(t, r.command(nil, words...)))
		}
	}
}

func TestEverySignalThatEndsTheProgramEndsTheLauncher(t *testing.T) {
	for _, r := range roads(t) {
		for _, s := range append(signals(), syscall.SIGKILL) {
			if isStop(s) {
				continue
			}
			words := []string{"raise", strconv.Itoa(int(s))}
			same(t, r.name, run(t, r.direct().command(nil, words...)), run(t, r.command(nil, words...)))
		}
	}
}

func TestEverySignalReachesTheProgramOnce(t *testing.T) {
	converse := func(r road) end {
		k := begin(t, r.command(nil, "listen", strconv.Itoa(int(syscall.SIGTERM))))
		for _, s := range signals() {
			if s != syscall.SIGTERM {
				k.send(s)
				k.hear(2 * time.Second)
			}
		}
		time.Sleep(50 * time.Millisecond)
		k.send(syscall.SIGTERM)
		return k.finish()
	}
	for _, r := range roads(t) {
		same(t, r.name, converse(r.direct()), converse(r))
	}
}

func TestEverySignalSentToTheLauncherDoesWhatItWouldDoToTheProgram(t *testing.T) {
	converse := func(r road, s syscall.Signal) end {
		k := begin(t, r.command(nil, "sleep", "20"))
		k.send(s)
		if isIgnoredByDefault(s) {
			time.Sleep(20 * time.Millisecond)
			k.send(syscall.SIGHUP)
		}
		return k.finish()
	}
	for _, r := range roads(t) {
		for _, s := range append(signals(), syscall.SIGKILL) {
			if !isStop(s) {
				same(t, r.name+" "+s.String(), converse(r.direct(), s), converse(r, s))
			}
		}
	}
}

func TestASignalToTheWholeGroupReachesTheProgramOnce(t *testing.T) {
	converse := func(r road) end {
		k := begin(t, r.command(nil, "listen", strconv.Itoa(int(syscall.SIGTERM))))
		for _, s := range signals() {
			if s != syscall.SIGTERM {
				_ = syscall.Kill(-k.cmd.Process.Pid, s)
				k.hear(2 * time.Second)
			}
		}
		// Neither kind may be taken for the other after it.
		for i := 0; i < 5; i++ {
			_ = syscall.Kill(-k.cmd.Process.Pid, syscall.SIGUSR1)
			k.hear(2 * time.Second)
			time.Sleep(10 * time.Millisecond)
			k.send(syscall.SIGUSR1)
			k.hear(2 * time.Second)
			time.Sleep(10 * time.Millisecond)
		}
		time.Sleep(50 * time.Millisecond)
		k.send(syscall.SIGTERM)
		return k.finish()
	}
	for _, r := range roads(t) {
		same(t, r.name, converse(r.direct()), converse(r))
	}
}

func TestALauncherThatGoesOnAloneTakesTheProgramWithIt(t *testing.T) {
	converse := func(r road) end {
		k := begin(t, r.command(nil, "listen", strconv.Itoa(int(syscall.SIGTERM))))
		_ = syscall.Kill(-k.cmd.Process.Pid, syscall.SIGSTOP)
		time.Sleep(50 * time.Millisecond)
		for _, s := range []syscall.Signal{syscall.SIGCONT, syscall.SIGUSR1, syscall.SIGTERM} {
			k.send(s)
			k.hear(2 * time.Second)
		}
		return k.finish()
	}
	for _, r := range roads(t) {
		same(t, r.name, converse(r.direct()), converse(r))
	}
}

// starts are states that a program can find itself in, with what makes them.
var starts = map[string][]string{
	"plain":               nil,
	"nohup":               {"ignore=1"},
	"pipe ignored":        {"ignore=13"},
	"many ignored":        {"ignore=1,2,3,10,12,13,14,15,17,20,21,22,28,34,40,64"},
	"blocked":             {"block=1,10,14,15,17,34,50"},
	"closed input":        {"close=0"},
	"closed output":       {"close=1"},
	"closed errors":       {"close=2"},
	"all closed":          {"close=0,1,2"},
	"few files":           {"files=64"},
	"further descriptors": {"copy=3,5,9,50,200"},
	"umask":               {"umask=63"},
	"core":                {"core=0"},
	"own session":         {"session=1"},
}

func TestAProgramFindsAllThatItWouldFindInADirectStart(t *testing.T) {
	report := func(r road, with []string) string {
		out := filepath.Join(t.TempDir(), "report")
		cmd := r.command(with, "report", out, "ä", "", "x y", "\xff")
		cmd.Dir = "/usr"
		if err := cmd.Run(); err != nil {
			t.Errorf("%s: %v", r.name, err)
		}
		data, err := os.ReadFile(out)
		if err != nil {
			t.Fatal(err)
		}
		return strings.ReplaceAll(string(data), out, "report")
	}
	for name, with := range starts {
		for _, r := range roads(t) {
			direct, launched := report(r.direct(), with), report(r, with)
			if direct != launched {
				t.Errorf("%s, %s:\n%s\n%s", name, r.name, direct, launched)
			}
		}
	}
}

func TestAnAlarmThatTheCallerSetReachesTheProgram(t *testing.T) {
	for _, r := range roads(t) {
		same(t, r.name,
			run(t, r.direct().command([]string{"alarm=1"}, "sleep", "5")),
			run(t, r.command([]string{"alarm=1"}, "sleep", "5")))
	}
}

func TestAReaderThatGoesAwayEndsTheProgramAsItWould(t *testing.T) {
	flood := func(r road, with []string) end {
		cmd := r.command(with, "flood")
		reader, writer := pipe(t)
		cmd.Stdout = writer
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		_ = writer.Close()
		_, _ = reader.Read(make([]byte, 10))
		_ = reader.Close()
		_ = cmd.Wait()
		return endOf(cmd, "", "")
	}
	for _, with := range [][]string{nil, {"ignore=13"}} {
		for _, r := range roads(t) {
			same(t, r.name, flood(r.direct(), with), flood(r, with))
		}
	}
}

func TestWhoWaitsForAnEndOfAPipeDoesNotWaitForTheLauncher(t *testing.T) {
	for _, r := range roads(t) {
		cmd := r.command(nil, "close-output", "3")
		reader, writer := pipe(t)
		cmd.Stdout, cmd.Stderr = writer, writer
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		_ = writer.Close()
		began := time.Now()
		readAll(t, reader)
		if waited := time.Since(began); waited > 2*time.Second {
			t.Errorf("%s: the output stayed open for %v", r.name, waited)
		}
		_ = syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL)
		_ = cmd.Wait()
	}
}

func TestChildrenOfTheProgramAreNotWaitedFor(t *testing.T) {
	for _, r := range roads(t) {
		began := time.Now()
		cmd := r.command(nil, "leave-child", "3")
		if err := cmd.Run(); err != nil || time.Since(began) > 2*time.Second {
			t.Errorf("%s: %v after %v", r.name, err, time.Since(began))
		}
		_ = syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL)
	}
}

func TestAProgramDoesNotOutliveItsLauncher(t *testing.T) {
	for _, r := range roads(t) {
		k := begin(t, r.command(nil, "sleep", "20"))
		began := time.Now()
		k.send(syscall.SIGKILL)
		if e := k.finish(); e.signal != syscall.SIGKILL {
			t.Errorf("%s: %v", r.name, e)
		}
		for alive := aliveIn(k.cmd.Process.Pid); alive != ""; alive = aliveIn(k.cmd.Process.Pid) {
			if time.Sleep(10 * time.Millisecond); time.Since(began) > 2*time.Second {
				t.Fatalf("%s: somebody of the group is still there: %s", r.name, alive)
			}
		}
	}
}

// aliveIn are the lines of /proc/*/stat of a group's processes, without the dead that process 1 has not taken away yet.
func aliveIn(group int) string {
	files, _ := filepath.Glob("/proc/[0-9]*/stat")
	var lines []string
	for _, file := range files {
		stat, _ := os.ReadFile(file)
		fields := strings.Fields(string(stat[bytes.LastIndexByte(stat, ')')+1:]))
		if len(fields) > 2 && fields[0] != "Z" && fields[0] != "X" && fields[2] == strconv.Itoa(group) {
			lines = append(lines, string(stat))
		}
	}
	return strings.Join(lines, "")
}

func TestNothingOfTheGroupIsLeftAfterAnEnd(t *testing.T) {
	for _, r := range roads(t) {
		for i := 0; i < 50; i++ {
			cmd := r.command(nil, "exit", "0")
			if err := cmd.Run(); err != nil {
				t.Fatal(err)
			}
			if syscall.Kill(-cmd.Process.Pid, 0) == nil {
				t.Fatalf("%s: somebody of the group is still there", r.name)
			}
		}
	}
}

func TestAQueuedSignalKeepsItsValue(t *testing.T) {
	converse := func(r road) end {
		k := begin(t, r.command(nil, "listen", strconv.Itoa(int(syscall.SIGTERM))))
		for _, s := range []int{10, 36, 36, 64} {
			queue(t, k.cmd.Process.Pid, s, 4711)
			k.hear(2 * time.Second)
		}
		k.send(syscall.SIGTERM)
		return k.finish()
	}
	for _, r := range roads(t) {
		direct := converse(r.direct())
		if !strings.Contains(direct.stdout, "got 36 with 4711") {
			t.Fatal(direct)
		}
		same(t, r.name, direct, converse(r))
	}
}

// queue sends a signal as sigqueue does.
func queue(t *testing.T, pid, signal, value int) {
	t.Helper()
	var info [128]byte
	fields := []struct{ at, value int }{{0, signal}, {8, -1}, {16, os.Getpid()}, {20, os.Getuid()}, {24, value}}
	for _, field := range fields {
		binary.NativeEndian.PutUint32(info[field.at:], uint32(field.value))
	}
	_, _, failure := syscall.Syscall(syscall.SYS_RT_SIGQUEUEINFO, uintptr(pid), uintptr(signal), uintptr(unsafe.Pointer(&info)))
	if failure != 0 {
		t.Fatal(failure)
	}
}

func TestASignalThatWaitsAlreadyIsNotLost(t *testing.T) {
	for _, pending := range []string{"pending=10", "pending=12,36"} {
		converse := func(r road) end {
			k := begin(t, r.command([]string{pending}, "listen", strconv.Itoa(int(syscall.SIGTERM))))
			for i := 0; i <= strings.Count(pending, ","); i++ {
				k.hear(2 * time.Second)
			}
			k.send(syscall.SIGTERM)
			return k.finish()
		}
		for _, r := range roads(t) {
			same(t, r.name, converse(r.direct()), converse(r))
		}
	}
}

func TestWhatTheProgramTellsItsParentReachesTheCaller(t *testing.T) {
	tell := func(r road) end {
		const script = `trap 'echo told' USR1; "$0" tell-parent & wait $!; wait; echo over`
		cmd := exec.Command("sh", "-c", script, r.program)
		cmd.Env = append([]string{"PATH=/usr/bin:/bin"}, r.env...)
		return run(t, cmd)
	}
	for _, r := range roads(t) {
		direct := tell(r.direct())
		if direct.stdout != "told\nover\n" {
			t.Fatal(direct)
		}
		same(t, r.name, direct, tell(r))
	}
}
