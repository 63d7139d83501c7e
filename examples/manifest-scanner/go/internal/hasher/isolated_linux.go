package hasher

import "syscall"

// isolated gives the candidate a process group of its own, and lets it die with this process
// even if that is killed and cannot see to it any more.
func isolated() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
}
