// The program behind the launcher: it stays with the program that answers, where that is to be watched.
package main

import "runtime"

// The program dies with the thread that started it, so that has to be the one that lives as long as the launcher.
func init() {
	runtime.LockOSThread()
}

func main() {
	begin().run()
}
