/**
 * Which system calls a box may make. Allow-list: what is named nowhere is answered ENOSYS, so that libc and libuv fall
 * back to an older call; what is known to be dangerous is answered EPERM, so that it fails in plain sight.
 * Names that an architecture lacks are passed over.
 */

const words = (text: string): readonly string[] => text.trim().split(/\s+/u);

export const ALLOWED = words(`
  read write readv writev pread64 pwrite64 preadv pwritev close close_range lseek
  stat lstat fstat newfstatat statx statfs fstatfs access faccessat faccessat2 readlink readlinkat
  open openat creat getdents getdents64 getcwd chdir fchdir umask
  mkdir mkdirat rmdir unlink unlinkat rename renameat renameat2 symlink symlinkat link linkat chmod fchmod fchmodat
  truncate ftruncate fallocate fsync fdatasync sync_file_range copy_file_range sendfile
  poll ppoll select pselect6 epoll_create epoll_create1 epoll_ctl epoll_wait epoll_pwait epoll_pwait2
  eventfd eventfd2 pipe pipe2 dup dup2 dup3
  sendto recvfrom sendmsg recvmsg shutdown getsockname getpeername getsockopt setsockopt
  brk munmap mprotect mremap madvise msync mlock munlock pkey_alloc pkey_free pkey_mprotect
  membarrier rseq map_shadow_stack
  rt_sigaction rt_sigprocmask rt_sigreturn rt_sigsuspend rt_sigpending rt_sigtimedwait rt_sigqueueinfo sigaltstack
  kill tkill tgkill restart_syscall
  getpid gettid getppid getuid geteuid getgid getegid getgroups getresuid getresgid getpgrp getpgid getsid setsid
  capget uname sysinfo getcpu getrusage times getrlimit getpriority
  clock_gettime clock_getres clock_nanosleep gettimeofday time nanosleep getitimer setitimer alarm pause
  timerfd_create timerfd_settime timerfd_gettime
  timer_create timer_settime timer_gettime timer_delete timer_getoverrun
  set_robust_list get_robust_list set_tid_address
  sched_yield sched_getaffinity sched_getparam sched_getscheduler sched_get_priority_max sched_get_priority_min
  exit exit_group arch_prctl execve wait4 waitid getrandom
`);

export const FORBIDDEN = words(`
  fork vfork
  socket connect bind listen accept accept4 sendmmsg recvmmsg
  ptrace process_vm_readv process_vm_writev process_madvise kcmp pidfd_open pidfd_getfd pidfd_send_signal
  mount umount2 pivot_root chroot unshare setns move_mount open_tree fsopen fsconfig fsmount fspick mount_setattr
  keyctl add_key request_key bpf perf_event_open userfaultfd io_uring_setup io_uring_enter io_uring_register
  memfd_create memfd_secret shmget shmat shmctl shmdt semget semop semctl semtimedop
  msgget msgsnd msgrcv msgctl mq_open mq_unlink mq_timedsend mq_timedreceive mq_notify mq_getsetattr
  setuid setgid setreuid setregid setresuid setresgid setgroups setfsuid setfsgid capset
  chown fchown lchown fchownat mknod mknodat setxattr lsetxattr fsetxattr utime utimes utimensat futimesat
  name_to_handle_at open_by_handle_at
  clock_settime settimeofday adjtimex clock_adjtime sethostname setdomainname
  personality setpriority sched_setaffinity sched_setscheduler sched_setparam sched_setattr ioprio_set
  mbind set_mempolicy migrate_pages move_pages
  mincore fadvise64 readahead cachestat
  inotify_init inotify_init1 inotify_add_watch fanotify_init fanotify_mark flock splice tee vmsplice
  seccomp landlock_create_ruleset landlock_add_rule landlock_restrict_self execveat
  init_module finit_module delete_module kexec_load kexec_file_load reboot swapon swapoff acct syslog
  quotactl quotactl_fd lookup_dcookie nfsservctl vhangup modify_ldt iopl ioperm
`);

/** One word of an argument, masked, must be one of the values. */
export interface ArgumentTest {
  readonly argument: 0 | 1 | 2 | 3 | 4 | 5;
  readonly half: 'low' | 'high';
  readonly mask: number;
  readonly oneOf: readonly number[];
}

/** Everything that one kind of process may call; the first rule that names a call decides. */
export interface Policy {
  readonly conditional: readonly ConditionalRule[];
  readonly allowed: readonly string[];
  readonly forbidden: readonly string[];
}

/** Allowed where every test holds, else answered with `otherwise`. */
export interface ConditionalRule {
  readonly name: string;
  readonly tests: readonly ArgumentTest[];
  readonly otherwise: number;
}

export const EPERM = 1;
export const ENOTTY = 25;
export const ENOSYS = 38;

const ALL_BITS = 0xffff_ffff;
const low = (
  argument: ArgumentTest['argument'],
  oneOf: readonly number[],
  mask = ALL_BITS,
): ArgumentTest => ({
  argument,
  half: 'low',
  mask,
  oneOf,
});
const isNull = (argument: ArgumentTest['argument']): ArgumentTest[] => [
  low(argument, [0]),
  { argument, half: 'high', mask: ALL_BITS, oneOf: [0] },
];

const CLONE_THREAD = 0x0001_0000;
/** NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET. NEWTIME shares its bit with clone's exit signal. */
const CLONE_NAMESPACES = 0x7e02_0000;
const MAP_SHARED_ANONYMOUS = 0x21;
const MAP_GROWSDOWN = 0x100;
const FUTEX_CLOCK_REALTIME = 0x100;
/** FUTEX_WAIT and FUTEX_WAIT_BITSET without FUTEX_PRIVATE_FLAG: how the C library joins a thread. */
const WAITS_ON_SHARED = [0, 9];
/** Every operation up to FUTEX_LOCK_PI2, on memory that no other process sees. */
const PRIVATE_FUTEX_OPERATIONS = Array.from({ length: 14 }, (_, operation) => 0x80 + operation);
const AF_UNIX = 1;
/**
 * GET_PDEATHSIG, GET_ and SET_DUMPABLE, SET_ and GET_NAME, GET_SECCOMP, CAPBSET_READ, SET_ and GET_NO_NEW_PRIVS, SET_VMA.
 * SET_PDEATHSIG is not among them: a box dies with its host.
 */
const PRCTL_OPTIONS = [2, 3, 4, 15, 16, 21, 23, 38, 39, 0x5356_4d41];

export const CONDITIONAL: readonly ConditionalRule[] = [
  // Threads, no processes and no namespaces.
  {
    name: 'clone',
    tests: [low(0, [CLONE_THREAD], CLONE_THREAD | CLONE_NAMESPACES)],
    otherwise: EPERM,
  },
  // Its flags lie in memory, where no filter can read them; glibc falls back to clone.
  { name: 'clone3', tests: [low(0, [])], otherwise: ENOSYS },
  // Shared anonymous memory escapes RLIMIT_DATA, a further stack too. MAP_SHARED_VALIDATE (3) has the bit of MAP_SHARED (1).
  {
    name: 'mmap',
    tests: [low(3, [0x00, 0x01, 0x20], MAP_SHARED_ANONYMOUS | MAP_GROWSDOWN)],
    otherwise: EPERM,
  },
  // Two boxes map the same library: waking whoever waits on its pages would be a channel between them.
  {
    name: 'futex',
    tests: [low(1, [...WAITS_ON_SHARED, ...PRIVATE_FUTEX_OPERATIONS], ALL_BITS ^ FUTEX_CLOCK_REALTIME)],
    otherwise: EPERM,
  },
  { name: 'socketpair', tests: [low(0, [AF_UNIX])], otherwise: EPERM },
  { name: 'prctl', tests: [low(0, PRCTL_OPTIONS)], otherwise: EPERM },
  // Limits may be read (no new limit is given), not set.
  { name: 'prlimit64', tests: isNull(2), otherwise: EPERM },
  // DUPFD, GETFD, SETFD, GETFL, SETFL, DUPFD_CLOEXEC, GETPIPE_SZ. Locks and leases on files that boxes share would be a channel.
  { name: 'fcntl', tests: [low(1, [0, 1, 2, 3, 4, 1030, 1032])], otherwise: EPERM },
  // FIONBIO, FIONCLEX, FIOCLEX, TCGETS, FIONREAD, TIOCGWINSZ: what libuv and Python ask of any descriptor.
  { name: 'ioctl', tests: [low(1, [0x5421, 0x5450, 0x5451, 0x5401, 0x541b, 0x5413])], otherwise: ENOTTY },
];

export const BOX_POLICY: Policy = { conditional: CONDITIONAL, allowed: ALLOWED, forbidden: FORBIDDEN };

/** What a zygote needs beyond a box to make boxes of its children. */
const ZYGOTE_RULES: readonly ConditionalRule[] = [
  // Processes too. Namespaces are made by unshare, of a child that has become a user without rights.
  { name: 'clone', tests: [low(0, [0], CLONE_NAMESPACES)], otherwise: EPERM },
  // It listens in a folder of the host's.
  { name: 'socket', tests: [low(0, [AF_UNIX])], otherwise: EPERM },
  // SET_PDEATHSIG, SET_SECCOMP and CAPBSET_DROP.
  { name: 'prctl', tests: [low(0, [...PRCTL_OPTIONS, 1, 22, 24])], otherwise: EPERM },
  { name: 'prlimit64', tests: [], otherwise: EPERM },
];
const ZYGOTE_CALLS = words('bind listen accept accept4 umount2 mount unshare setresuid setresgid capset');

/** Allows all that a box may do: the filter of a box comes on top of it. */
export const ZYGOTE_POLICY: Policy = {
  conditional: [...ZYGOTE_RULES, ...CONDITIONAL],
  allowed: [...ALLOWED, ...ZYGOTE_CALLS],
  forbidden: FORBIDDEN,
};
