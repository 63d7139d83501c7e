package launchertest

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
	"unsafe"
)

// terminal is a pseudo-terminal and what came out of it.
type terminal struct {
	t      *testing.T
	master *os.File
	mu     sync.Mutex
	seen   strings.Builder
	read   int
}

// ask goes by way of SyscallConn: after Fd a Close would wait for the Read that goes on.
func ask(t *testing.T, f *os.File, request uintptr, argument unsafe.Pointer) {
	t.Helper()
	connection, err := f.SyscallConn()
	if err != nil {
		t.Fatal(err)
	}
	failure := syscall.Errno(0)
	_ = connection.Control(func(descriptor uintptr) {
		_, _, failure = syscall.Syscall(syscall.SYS_IOCTL, descriptor, request, uintptr(argument))
	})
	if failure != 0 {
		t.Fatal(failure)
	}
}

// openTerminal starts a command as the leader of a session on a terminal of its own.
func openTerminal(t *testing.T, cmd *exec.Cmd) *terminal {
	t.Helper()
	master, err := os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	var number, locked int32
	ask(t, master, syscall.TIOCGPTN, unsafe.Pointer(&number))
	ask(t, master, syscall.TIOCSPTLCK, unsafe.Pointer(&locked))
	slave, err := os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = slave, slave, slave
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	_ = slave.Close()
	k := &terminal{t: t, master: master}
	go k.listen()
	t.Cleanup(func() { _ = master.Close() })
	return k
}

func (k *terminal) listen() {
	block := make([]byte, 4096)
	for {
		n, err := k.master.Read(block)
		k.mu.Lock()
		k.seen.Write(block[:n])
		k.mu.Unlock()
		if err != nil {
			return
		}
	}
}

func (k *terminal) all() string {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.seen.String()
}

// expect waits until a text comes, behind what was expected before.
func (k *terminal) expect(text string) {
	k.t.Helper()
	for began := time.Now(); time.Since(began) < 5*time.Second; time.Sleep(2 * time.Millisecond) {
		if at := strings.Index(k.all()[k.read:], text); at >= 0 {
			k.read += at + len(text)
			return
		}
	}
	k.t.Fatalf("waited for %q after %q", text, k.all())
}

func (k *terminal) enter(text string) {
	k.t.Helper()
	if _, err := k.master.WriteString(text); err != nil {
		k.t.Fatal(err)
	}
}

func (k *terminal) resize(rows, columns uint16) {
	size := [4]uint16{rows, columns}
	ask(k.t, k.master, syscall.TIOCSWINSZ, unsafe.Pointer(&size))
}

// step is what a person enters and then waits to see; "resize" changes the window.
type step struct{ enter, expect string }

const (
	ctrlC         = "\x03"
	ctrlD         = "\x04"
	ctrlZ         = "\x1a"
	ctrlBackslash = "\x1c"
)

// sessions are what a person does in a shell with job control.
var sessions = map[string][]step{
	"Ctrl-C comes once": {{"tool listen 3\n", "ready"}, {ctrlC, "got 2"}, {ctrlC, "got 2"}, {"pause", ""}, {ctrlBackslash, "got 3"}},
	"Ctrl-C ends":       {{"tool sleep 20\n", "ready"}, {ctrlC, "> "}, {"echo code $?\n", "code 130"}},
	"Ctrl-\\ ends":      {{"tool sleep 20\n", "ready"}, {ctrlBackslash, "> "}, {"echo code $?\n", "code 131"}},
	"Ctrl-Z and fg": {
		{"tool copy\n", "\n"}, {"one\n", "one\r\none"}, {ctrlZ, "> "}, {"echo code $?\n", "code 148\r\n> "},
		{"fg\n", "fg\r\ntool copy\r\n"}, {"two\n", "two\r\ntwo"}, {ctrlZ, "> "},
		{"fg\n", "fg\r\ntool copy\r\n"}, {"six\n", "six\r\nsix"}, {ctrlD, "> "}, {"echo code $?\n", "code 0"},
	},
	"Ctrl-Z is heard once": {{"tool listen 3\n", "ready"}, {ctrlZ, "got 20"}, {"pause", ""}, {ctrlBackslash, "got 3"}},
	"bg and Ctrl-C": {
		{"tool sleep 20\n", "ready"}, {ctrlZ, "> "}, {"bg\n", "&\r\n> "}, {"jobs\n", "Running"}, {"", "> "},
		{"fg\n", "fg\r\ntool sleep 20\r\n"}, {"pause", ""}, {ctrlC, "> "}, {"echo code $?\n", "code 130"},
	},
	"a read in background": {
		{"tool copy & sleep 0.3; jobs\n", "Stopped"}, {"", "> "},
		{"fg\n", "fg\r\ntool copy\r\n"}, {"one\n", "one\r\none"}, {ctrlD, "> "}, {"echo code $?\n", "code 0"},
	},
	"kill of a job": {
		{"tool listen 15 > heard & sleep 0.2\n", "[1]"}, {"", "> "},
		{"for s in USR1 HUP CONT USR1 RTMIN TERM; do kill -$s %1; sleep 0.1; done; cat heard; wait; echo code $?\n", "code 0"},
	},
	"kill -STOP of a job": {
		{"tool close-output 20 & sleep 0.2; kill -STOP %1; sleep 0.3; jobs\n", "Stopped"}, {"", "> "},
		{"kill -CONT %1; sleep 0.3; jobs; kill %1; wait %1; echo code $?\n", "code 143"},
	},
	"the window's size":    {{"resize", ""}, {"tool window\n", "24 rows 80 columns"}},
	"a change of the size": {{"tool listen 3\n", "ready"}, {"resize", "got 28"}, {"pause", ""}, {ctrlBackslash, "got 3"}},
	"Ctrl-C in raw mode":   {{"tool raw; code=$?; stty sane; echo code $code\n", "\r\nraw\r\n"}, {ctrlC, "code 3"}},
	"a key in raw mode":    {{"tool raw; code=$?; stty sane; echo code $code\n", "\r\nraw\r\n"}, {"x", "code 120"}},
	"the foreground":       {{"tool foreground; echo code $?\n", "code 0"}},
	"pipelines": {
		{"tool flood | head -1; echo code ${PIPESTATUS[@]}\n", "code 141 0"}, {"", "> "},
		{"echo hi | tool copy | tool copy; echo code ${PIPESTATUS[@]}\n", "code 0 0 0"},
	},
	"Ctrl-Z of a pipeline": {
		{"tool copy | cat\n", "\n"}, {"one\n", "one\r\none"}, {ctrlZ, "> "},
		{"fg\n", "fg\r\ntool copy | cat\r\n"}, {"two\n", "two\r\ntwo"}, {ctrlD, "> "}, {"echo code $?\n", "code 0"},
	},
	"a subshell in background": {{"(tool exit 9; echo code $?) & wait\n", "code 9"}},
}

var jobNumbers = regexp.MustCompile(`(\[\d+\]) +\d+`)

// transcript is what a person sees, with the number of each process left out.
func transcript(t *testing.T, r road, steps []step) string {
	t.Helper()
	bin := t.TempDir()
	if err := os.Symlink(r.program, filepath.Join(bin, "tool")); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("bash", "--norc", "--noprofile", "--noediting", "-i")
	cmd.Dir = bin
	cmd.Env = append([]string{"PATH=" + bin + ":/usr/bin:/bin", "LANG=C", "PS1=> ", "TERM=dumb", "HISTFILE="}, r.env...)
	k := openTerminal(t, cmd)
	k.resize(30, 100)
	k.expect("> ")
	for _, s := range steps {
		switch s.enter {
		case "resize":
			k.resize(24, 80)
		case "":
		case "pause":
			time.Sleep(300 * time.Millisecond)
		default:
			k.enter(s.enter)
		}
		k.expect(s.expect)
	}
	k.expect("> ")
	text := k.all()[:k.read]
	k.enter("exec true\n")
	done := make(chan struct{})
	go func() { _ = cmd.Wait(); close(done) }()
	select {
	case <-done:
	case <-time.After(5 * time.Second):
		t.Fatal("the shell does not end")
	}
	return jobNumbers.ReplaceAllString(text, "$1 n")
}

func TestAPersonAtATerminalSeesNoDifference(t *testing.T) {
	for name, steps := range sessions {
		name, steps := name, steps
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for _, r := range roads(t) {
				direct, launched := transcript(t, r.direct(), steps), transcript(t, r, steps)
				if direct != launched {
					t.Errorf("%s:\n  direct   %q\n  launcher %q", r.name, direct, launched)
				}
			}
		})
	}
}

func TestATerminalThatHangsUpEndsTheProgramAsItWould(t *testing.T) {
	hangUp := func(r road) end {
		cmd := r.command(nil, "sleep", "20")
		cmd.SysProcAttr = nil
		k := openTerminal(t, cmd)
		k.expect("ready")
		_ = k.master.Close()
		_ = cmd.Wait()
		e := endOf(cmd, "", "")
		if syscall.Kill(-cmd.Process.Pid, 0) == nil {
			time.Sleep(time.Second)
			if syscall.Kill(-cmd.Process.Pid, 0) == nil {
				t.Errorf("%s: somebody of the group is still there", r.name)
			}
		}
		return e
	}
	for _, r := range roads(t) {
		same(t, r.name, hangUp(r.direct()), hangUp(r))
	}
}
