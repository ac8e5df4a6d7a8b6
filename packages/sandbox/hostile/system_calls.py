# Makes the forbidden system calls itself, past every library.
# expect: returned refused
import ctypes
import platform

X86_64 = {"socket": 41, "fork": 57, "ptrace": 101, "mount": 165, "unshare": 272, "bpf": 321, "io_uring_setup": 425}
AARCH64 = {"socket": 198, "ptrace": 117, "mount": 40, "unshare": 97, "bpf": 280, "io_uring_setup": 425}


def attack():
    libc = ctypes.CDLL(None, use_errno=True)
    numbers = X86_64 if platform.machine() == "x86_64" else AARCH64
    results = [libc.syscall(number, 0x10000000, 0, 0, 0, 0, 0) for number in numbers.values()]
    return "refused" if all(result == -1 for result in results) else "reached"
