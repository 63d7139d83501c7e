//go:build !darwin && !freebsd && !netbsd

package facade

import (
	"syscall"
	"time"
)

func modifyTime(stat *syscall.Stat_t) time.Time { return time.Unix(stat.Mtim.Unix()) }

func changeTime(stat *syscall.Stat_t) time.Time { return time.Unix(stat.Ctim.Unix()) }
