package rollout

import (
	"encoding/binary"
	"math/bits"
)

// murmur3 is MurmurHash3 x86_32 with seed 0, by which flagd puts keys into buckets.
func murmur3(key string) uint32 {
	const c1, c2 = 0xcc9e2d51, 0x1b873593
	data := []byte(key)
	var hash uint32
	for ; len(data) >= 4; data = data[4:] {
		hash ^= bits.RotateLeft32(binary.LittleEndian.Uint32(data)*c1, 15) * c2
		hash = bits.RotateLeft32(hash, 13)*5 + 0xe6546b64
	}
	if len(data) > 0 {
		var tail [4]byte
		copy(tail[:], data)
		hash ^= bits.RotateLeft32(binary.LittleEndian.Uint32(tail[:])*c1, 15) * c2
	}
	hash ^= uint32(len(key))
	hash = (hash ^ hash>>16) * 0x85ebca6b
	hash = (hash ^ hash>>13) * 0xc2b2ae35
	return hash ^ hash>>16
}
