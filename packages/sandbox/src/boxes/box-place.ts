import type { BoxCgroup } from './cgroups.ts';

/** What a box is given for its life. */
export interface BoxPlace {
  /** Its real user, as root. */
  readonly uid: number | null;
  readonly cgroup: BoxCgroup | null;
  /** Once it is gone. Never rejects. */
  readonly release: () => Promise<void>;
}

/** With a user and a cgroup of its own, as forked boxes have to have. */
export interface OwnPlace extends BoxPlace {
  readonly uid: number;
  readonly cgroup: BoxCgroup;
}
