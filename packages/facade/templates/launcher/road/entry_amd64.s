#include "textflag.h"

// entry is where the kernel starts the launcher. It goes the shortest road where that leads to a program; else it notes what Go's
// runtime is about to change and then starts that.
TEXT ·entry(SB),NOSPLIT|NOFRAME,$0
	CMPB	·goesShortest(SB), $0
	JEQ	closer

	// A thread without a runtime: the goroutine is found by way of the register FS. arch_prctl(ARCH_SET_FS, &ownThread[1])
	LEAQ	·noGoroutine(SB), AX
	MOVQ	AX, ·ownThread(SB)
	MOVL	$0x1002, DI
	LEAQ	·ownThread+8(SB), SI
	MOVL	$158, AX
	SYSCALL
	MOVQ	SP, AX
	SUBQ	$16, SP
	MOVQ	AX, (SP)
	CALL	·goShortest(SB)
	ADDQ	$16, SP

closer:
	// The arguments move down, so that the launcher's own settings of the runtime stand before the caller's variables.
	MOVQ	(SP), CX
	ADDQ	$2, CX
	MOVQ	SP, SI
	SUBQ	$(8*4), SP
	MOVQ	SP, DI
	CLD
	REP
	MOVSQ
	MOVQ	·ownCollector(SB), AX
	MOVQ	AX, 0(DI)
	MOVQ	·ownProcessors(SB), AX
	MOVQ	AX, 8(DI)
	MOVQ	·ownDebugging(SB), AX
	MOVQ	AX, 16(DI)
	MOVQ	·ownTraceback(SB), AX
	MOVQ	AX, 24(DI)
	MOVQ	SI, ·startVariables(SB)
	MOVQ	SP, ·startArguments(SB)

	// rt_sigprocmask(SIG_SETMASK, &everySignal, &startMask, 8)
	MOVL	$2, DI
	LEAQ	·EverySignal(SB), SI
	LEAQ	·startMask(SB), DX
	MOVL	$8, R10
	MOVL	$14, AX
	SYSCALL

	// prlimit64(0, RLIMIT_NOFILE, nil, &startFiles)
	XORL	DI, DI
	MOVL	$7, SI
	XORL	DX, DX
	LEAQ	·startFiles(SB), R10
	MOVL	$302, AX
	SYSCALL

	MOVL	$2, R12
descriptor:
	// fcntl(R12, F_GETFD)
	MOVL	R12, DI
	MOVL	$1, SI
	XORL	DX, DX
	MOVL	$72, AX
	SYSCALL
	TESTQ	AX, AX
	JGE	open
	BTSQ	R12, ·startClosed(SB)
open:
	DECL	R12
	JGE	descriptor

	MOVL	$64, R12
signal:
	// rt_sigaction(R12, nil, &noted, 8)
	MOVL	R12, DI
	XORL	SI, SI
	LEAQ	·noted(SB), DX
	MOVL	$8, R10
	MOVL	$13, AX
	SYSCALL
	DECL	R12
	CMPQ	·noted(SB), $1 // SIG_IGN
	JNE	handled
	BTSQ	R12, ·startIgnored(SB)
handled:
	TESTL	R12, R12
	JNE	signal

	JMP	_rt0_amd64_linux(SB)
