#include "textflag.h"

// entry is where the kernel starts the launcher. It goes the shortest road where that leads to a program; else it notes what Go's
// runtime is about to change and then starts that.
TEXT ·entry(SB),NOSPLIT|NOFRAME,$0
	MOVBU	·goesShortest(SB), R9
	CBZ	R9, closer

	// A thread without a runtime: the goroutine is found by way of the register g.
	MOVD	$·noGoroutine(SB), g
	MOVD	RSP, R9
	SUB	$32, RSP
	MOVD	R9, 8(RSP)
	CALL	·goShortest(SB)
	ADD	$32, RSP

closer:
	// The arguments move down, so that the launcher's own settings of the runtime stand before the caller's variables.
	MOVD	RSP, R9
	MOVD	(R9), R10
	ADD	$2, R10
	SUB	$(8*4), R9, R11
	MOVD	R11, RSP
	MOVD	R11, ·startArguments(SB)
word:
	MOVD.P	8(R9), R12
	MOVD.P	R12, 8(R11)
	SUBS	$1, R10
	BNE	word
	MOVD	R9, ·startVariables(SB)
	MOVD	·ownCollector(SB), R12
	MOVD	R12, 0(R11)
	MOVD	·ownProcessors(SB), R12
	MOVD	R12, 8(R11)
	MOVD	·ownDebugging(SB), R12
	MOVD	R12, 16(R11)
	MOVD	·ownTraceback(SB), R12
	MOVD	R12, 24(R11)

	// rt_sigprocmask(SIG_SETMASK, &everySignal, &startMask, 8)
	MOVD	$2, R0
	MOVD	$·EverySignal(SB), R1
	MOVD	$·startMask(SB), R2
	MOVD	$8, R3
	MOVD	$135, R8
	SVC

	// prlimit64(0, RLIMIT_NOFILE, nil, &startFiles)
	MOVD	$0, R0
	MOVD	$7, R1
	MOVD	$0, R2
	MOVD	$·startFiles(SB), R3
	MOVD	$261, R8
	SVC

	MOVD	$0, R10 // bits of what is closed
	MOVD	$2, R9
descriptor:
	// fcntl(R9, F_GETFD)
	MOVD	R9, R0
	MOVD	$1, R1
	MOVD	$0, R2
	MOVD	$25, R8
	SVC
	LSR	$63, R0
	LSL	R9, R0
	ORR	R0, R10
	SUBS	$1, R9
	BGE	descriptor
	MOVD	R10, ·startClosed(SB)

	MOVD	$0, R10 // bits of what is ignored
	MOVD	$64, R9
signal:
	// rt_sigaction(R9, nil, &noted, 8)
	MOVD	R9, R0
	MOVD	$0, R1
	MOVD	$·noted(SB), R2
	MOVD	$8, R3
	MOVD	$134, R8
	SVC
	SUB	$1, R9
	MOVD	·noted(SB), R0
	CMP	$1, R0 // SIG_IGN
	BNE	handled
	MOVD	$1, R1
	LSL	R9, R1
	ORR	R1, R10
handled:
	CBNZ	R9, signal
	MOVD	R10, ·startIgnored(SB)

	JMP	_rt0_arm64_linux(SB)
