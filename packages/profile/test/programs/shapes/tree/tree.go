// Package tree is generic, so that its symbols carry type arguments.
package tree

// Node is a node of a binary tree.
type Node[T any] struct {
	value       T
	left, right *Node[T]
}

// Grow makes a full tree of whole numbers.
func Grow(depth int) *Node[int] {
	if depth == 0 {
		return nil
	}
	return &Node[int]{value: depth, left: Grow(depth - 1), right: Grow(depth - 1)}
}

// Each visits every value, the left side first.
func (n *Node[T]) Each(visit func(T)) {
	if n == nil {
		return
	}
	n.left.Each(visit)
	visit(n.value)
	n.right.Each(visit)
}
