import { probePackage } from './probe-sources.ts';

/**
 * Added beside the probe: the size of an argument in bytes. Of a list of texts with more than 1024 elements,
 * as many are weighed and stand for all.
 */
export const sizeSource = `package ${probePackage.name}

import (
	"internal/abi"
	"sync/atomic"
	"unsafe"
)

const weighedElements = 1024

// Size is 0 for an argument whose size is not known, which is noted by its position.
func Size(index, position int, argument any) int {
	size := sizeOf(argument)
	if size >= 0 {
		return size
	}
	if position > 50 {
		position = 50
	}
	note(&slots[index].unweighed, int64(1)<<position)
	return 0
}

func note(to *int64, bit int64) {
	for {
		old := atomic.LoadInt64(to)
		if old&bit != 0 || atomic.CompareAndSwapInt64(to, old, old|bit) {
			return
		}
	}
}

type list struct {
	first unsafe.Pointer
	count int
}

// sizeOf takes an argument's own type apart, which may be one of the program. Single numbers weigh nothing.
func sizeOf(argument any) int {
	switch value := argument.(type) {
	case nil:
		return 0
	case string:
		return len(value)
	case []byte:
		return len(value)
	}
	kind := *(**abi.Type)(unsafe.Pointer(&argument))
	data := *(*unsafe.Pointer)(unsafe.Add(unsafe.Pointer(&argument), unsafe.Sizeof(uintptr(0))))
	switch kind.Kind() {
	case abi.String:
		return (*list)(data).count
	case abi.Slice:
		return sizeOfList(*(*list)(data), kind.Elem())
	case abi.Array, abi.Struct:
		if kind.PtrBytes == 0 {
			return int(kind.Size())
		}
		return -1
	}
	if kind.PtrBytes == 0 {
		return 0
	}
	return -1
}

func sizeOfList(l list, element *abi.Type) int {
	if element.PtrBytes == 0 {
		return l.count * int(element.Size())
	}
	unit := 1
	switch {
	case element.Kind() == abi.String:
	case element.Kind() == abi.Slice && element.Elem().PtrBytes == 0:
		unit = int(element.Elem().Size())
	default:
		return -1
	}
	step := (l.count + weighedElements - 1) / weighedElements
	sum, weighed := 0, 0
	for at := 0; at < l.count; at += step {
		sum += (*list)(unsafe.Add(l.first, uintptr(at)*element.Size())).count * unit
		weighed++
	}
	if weighed == l.count {
		return sum
	}
	return int(float64(sum) / float64(weighed) * float64(l.count))
}
`;
