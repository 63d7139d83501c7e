// The program behind the launcher: it stays with the program that answers, where that is to be watched.
package main

func main() {
	begin().run()
}
