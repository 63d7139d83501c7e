import type { Profile, ValueType } from '@strangler/core';

/** Allocators whose frames a heap profile is not about, all the functions that google/pprof leaves out of one. */
const allocators = [
  '(tc_)?(calloc|cfree|malloc|free|memalign|posix_memalign|pvalloc|valloc|realloc)',
  'do_memalign|__posix_memalign|__libc_malloc|allocate|cpp_alloc|_M_allocate|DoSampledAllocation',
  'tcmalloc::.*',
  'tc_(new|delete)(array)?|tc_new(array)?_nothrow',
  'malloc_zone_(malloc|calloc|valloc|realloc|memalign|free)',
  'runtime\\..*',
  'BaseArena::.*',
  '(::)?do_malloc(_no_errno|_pages)?',
  'MallocedMemBlock::MallocedMemBlock',
  '__builtin_(vec_)?(delete|new)',
  '(__gnu_cxx::new_allocator|__malloc_alloc_template|simple_alloc)::allocate',
  'operator new(\\[\\])?',
].join('|');

/** Frames of Go's runtime that stay, because they stand in the middle of a stack. */
const keptRuntime = 'runtime\\.(panic|reflectcall|call[0-9]*)';

/** The frames of the profiler and its signal handler. */
const profiler = '(ProfileData::(Add|prof_handler)|CpuProfiler::prof_handler)|__pthread_sighandler|__restore';

/** How locks record their own contention. */
const locks = [
  'RecordLockProfileData',
  '(base::)?(RecordLock|SubmitMutex|SubmitSpinLock)ProfileData.*',
  '((base::)?Mutex::)?(AwaitCommon|Unlock|UnlockSlow|ReaderUnlock).*',
  '((base::)?MutexLock::)?~MutexLock.*',
  '(SpinLock::)?(Unlock|SlowUnlock).*',
  '(SpinLockHolder::)?~SpinLockHolder.*',
].join('|');

const heapTypes = new Set([
  'allocations size',
  'objects space',
  'inuse_objects inuse_space',
  'alloc_objects alloc_space',
  'alloc_objects alloc_space inuse_objects inuse_space',
]);

/** Which frames a legacy profile leaves out, by what it counts, as google/pprof's `addLegacyFrameInfo` has it. */
export function frameRules(types: readonly ValueType[]): Pick<Profile, 'dropFrames' | 'keepFrames'> {
  const names = types.map(({ type }) => type).join(' ');
  if (heapTypes.has(names)) return { dropFrames: allocators, keepFrames: keptRuntime };
  return { dropFrames: names === 'contentions delay' ? locks : profiler, keepFrames: '' };
}
