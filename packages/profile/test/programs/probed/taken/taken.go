// Package taken has already what a probe would import.
package taken

var stranglerprobe = 1

// Work cannot be probed.
func Work() int { return stranglerprobe }
