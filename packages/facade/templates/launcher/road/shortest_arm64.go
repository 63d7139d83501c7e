package road

import "syscall"

const sysStatAt = syscall.SYS_FSTATAT
