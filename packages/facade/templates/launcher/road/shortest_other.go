//go:build !amd64

package road

// isNoted says whether there is a shortest road that needs notes.
const isNoted = false
