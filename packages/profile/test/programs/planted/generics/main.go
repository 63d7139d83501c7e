// The hot function has type parameters, and two instances.
package main

import "fmt"

type number interface{ ~int | ~float64 }

//go:noinline
func convolve[T number](signal, kernel []T) T {
	var sum T
	for i := range signal {
		for j := range kernel {
			sum += signal[i] * kernel[j]
		}
	}
	return sum
}

//go:noinline
func prepare(n int) ([]int, []float64) {
	whole, real := make([]int, n), make([]float64, n)
	for i := range whole {
		whole[i], real[i] = i&7, float64(i&7)
	}
	return whole, real
}

func main() {
	whole, real := prepare(20_000)
	fmt.Println(convolve(whole, whole), convolve(real, real))
}
