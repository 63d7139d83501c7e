#include "textflag.h"

// noteSignal handles every signal while a program is supervised: it writes the siginfo into the pipe of notes. A fault of
// the launcher itself goes to Go's runtime.
TEXT ·noteSignal(SB),NOSPLIT|NOFRAME,$0
	CMPL	8(SI), $0 // si_code
	JLE	note
	MOVL	DI, CX
	MOVL	$1, AX
	SHLQ	CX, AX
	TESTQ	AX, ·faults(SB)
	JNE	fault
note:
	// write(notesIn, SI, 128)
	MOVQ	·notesIn(SB), DI
	MOVL	$128, DX
	MOVL	$1, AX
	SYSCALL
	RET
fault:
	MOVQ	·runtimeHandler(SB), AX
	JMP	AX

// noteSignalAddress returns the address of noteSignal as the kernel needs it.
TEXT ·noteSignalAddress(SB),NOSPLIT,$0-8
	LEAQ	·noteSignal(SB), AX
	MOVQ	AX, ret+0(FP)
	RET
