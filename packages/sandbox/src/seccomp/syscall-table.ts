/** Numbers of system calls by name; every architecture has a table of its own. */
export type SyscallTable = ReadonlyMap<string, number>;

/** Reads `name number, name number, …`. */
export function syscallTable(text: string): SyscallTable {
  const entries = text.split(',').map((entry): [string, number] => {
    const [name = '', number = ''] = entry.trim().split(' ');
    return [name, Number(number)];
  });
  return new Map(entries);
}
