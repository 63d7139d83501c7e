//go:build darwin || freebsd || netbsd

package facade

import (
	"syscall"
	"time"
)

func modifyTime(stat *syscall.Stat_t) time.Time { return time.Unix(stat.Mtimespec.Unix()) }

func changeTime(stat *syscall.Stat_t) time.Time { return time.Unix(stat.Ctimespec.Unix()) }
