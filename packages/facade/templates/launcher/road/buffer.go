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

// hasRoom says whether so many bytes still fit; if not, nothing does any more.
func (b *buffer) hasRoom(bytes int) bool {
	b.isFull = b.isFull || b.length < 0 || b.length+bytes > len(b.bytes)
	return !b.isFull
}

func (b *buffer) text(text string) {
	if b.hasRoom(len(text)) {
		b.length += copy(b.bytes[b.length:], text)
	}
}

func (b *buffer) add(bytes []byte) {
	if b.hasRoom(len(bytes)) {
		b.length += copy(b.bytes[b.length:], bytes)
	}
}

func (b *buffer) stamp(stat *syscall.Stat_t) {
	if b.hasRoom(maxStamp) {
		b.length = len(appendStamp(b.bytes[:b.length], stat))
	}
}

// held is the text; nothing where it did not fit.
func (b *buffer) held() []byte {
	if !b.hasRoom(0) {
		return nil
	}
	return b.bytes[:b.length]
}

// ended gives the text as the kernel takes it, or nil where it did not fit.
func (b *buffer) ended() unsafe.Pointer {
	if !b.hasRoom(1) {
		return nil
	}
	b.bytes[b.length] = 0
	return unsafe.Pointer(&b.bytes)
}
