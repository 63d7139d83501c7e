#include "textflag.h"

// noteSignal handles every signal while a program is supervised: it writes the siginfo into the pipe of notes. A fault of
// the launcher itself goes to Go's runtime.
TEXT ·noteSignal(SB),NOSPLIT|NOFRAME,$0
	MOVW	8(R1), R3 // si_code
	CMPW	$0, R3
	BLE	note
	MOVD	$1, R4
	LSL	R0, R4
	MOVD	·faults(SB), R5
	AND	R4, R5
	CBNZ	R5, fault
note:
	// write(notesIn, R1, 128)
	MOVD	·notesIn(SB), R0
	MOVD	$128, R2
	MOVD	$64, R8
	SVC
	RET
fault:
	MOVD	·runtimeHandler(SB), R5
	JMP	(R5)

// noteSignalAddress returns the address of noteSignal as the kernel needs it.
TEXT ·noteSignalAddress(SB),NOSPLIT,$0-8
	MOVD	$·noteSignal(SB), R0
	MOVD	R0, ret+0(FP)
	RET
