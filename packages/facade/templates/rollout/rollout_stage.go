package facade

import (
	"encoding/binary"
	"math/bits"
)

const (
	stageOff    = "off"
	stageCanary = "canary"
)

// variantOfStage is what the flag of a stage gives by default, or "" for a stage that there is not.
func variantOfStage(stage string) string {
	switch stage {
	case stageOff, "shadow", stageCanary:
		return roleControl
	case "live", "complete":
		return roleCandidate
	}
	return ""
}

// maxWeights is the sum of weights past which flagd refuses a rule.
const maxWeights = 1<<31 - 1

// variantFor decides the way flagd does: by the fractional rule where there is one, else by the stage alone.
func (g *rolloutGeneration) variantFor(flag, targetingKey string) string {
	if g.shares == nil {
		return variantOfStage(g.stage)
	}
	return pickShare(g.shares, murmur3(flag+targetingKey))
}

// pickShare maps the hash onto the line of all weights laid end to end.
func pickShare(shares []rolloutShare, hash uint32) string {
	var total, end uint64
	for _, share := range shares {
		total += share.weight
	}
	bucket := uint64(hash) * total >> 32
	for _, share := range shares {
		if end += share.weight; bucket < end {
			return share.variant
		}
	}
	return roleControl // out of reach: the bucket is below the total
}

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
