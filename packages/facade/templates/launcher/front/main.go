// The program that has the tool's name. It is small, since a program of Go starts the faster the less there is in it.
package main

import "a/road"

func main() {
	road.Quick()
	road.HandOver()
}
