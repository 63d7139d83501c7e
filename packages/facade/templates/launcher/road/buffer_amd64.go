package road

import (
	"syscall"
	"unsafe"
)

// buffer is a text on the stack. What does not fit makes it useless, and nothing else.
type buffer struct {
	bytes  [longestNote]byte
	length int
	isFull bool
}

func (b *buffer) one(c byte) {
	if b.length < 0 || b.length >= len(b.bytes) {
		b.isFull = true
		return
	}
	b.bytes[b.length] = c
	b.length++
}

func (b *buffer) text(text string) {
	for i := 0; i < len(text); i++ {
		b.one(text[i])
	}
}

func (b *buffer) all(other *buffer) {
	for i := 0; i < other.length && i < len(other.bytes); i++ {
		b.one(other.bytes[i])
	}
}

func (b *buffer) number(n int64) {
	if n < 0 {
		b.isFull = true // no stamp has such a number that a note was written for
		return
	}
	scale := int64(1)
	for n/scale >= 10 {
		scale *= 10
	}
	for ; scale > 0; scale /= 10 {
		b.one(byte('0' + n/scale%10))
	}
}

// stamp appends what stampOf makes of a file.
func (b *buffer) stamp(stat *syscall.Stat_t) {
	b.text(stampMark)
	for _, number := range [...]int64{int64(stat.Dev), int64(stat.Ino), stat.Size, stat.Mtim.Nano(), stat.Ctim.Nano()} {
		b.one(' ')
		b.number(number)
	}
	b.one('\n')
}

// ended gives the text as the kernel takes it, or nil where it did not fit.
func (b *buffer) ended() unsafe.Pointer {
	if b.isFull || b.length < 0 || b.length >= len(b.bytes) {
		return nil
	}
	b.bytes[b.length] = 0
	return unsafe.Pointer(&b.bytes)
}

// isNamed says whether this may be the name of a generation.
func (b *buffer) isNamed() bool {
	if b.length == 0 || b.length >= longestName {
		return false
	}
	for i := 0; i < b.length && i < len(b.bytes); i++ {
		if b.bytes[i] == '/' || b.bytes[i] == '\n' {
			return false
		}
	}
	return true
}

func (b *buffer) isSame(other *buffer) bool {
	if b.isFull || other.isFull || b.length != other.length {
		return false
	}
	for i := 0; i < b.length && i < len(b.bytes); i++ {
		if b.bytes[i] != other.bytes[i] {
			return false
		}
	}
	return true
}
