package main

import (
	"syscall"
	"testing"
)

func TestKillEndsToolAndCandidate(t *testing.T) {
	expectEnd(t, syscall.SIGKILL)
}
