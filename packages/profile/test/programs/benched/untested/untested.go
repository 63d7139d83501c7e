// Package untested has no tests.
package untested

// One is 1.
const One = 1
