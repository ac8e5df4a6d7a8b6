import { z } from 'zod';

const AbsolutePathSchema = z.string().startsWith('/');

/** Something that this machine lacks; the reason says what the operator has to install. */
const MissingSchema = z.object({ missing: z.string().min(1) });

/** An interpreter and every file or folder outside `boxDir` that it reads, bound read-only at the same path. */
const InterpreterSchema = z.object({
  binary: AbsolutePathSchema,
  readOnlyPaths: z.array(AbsolutePathSchema),
});

/**
 * What the boxes of this machine are made of, as `tools/provision-sandbox.mjs` found or installed it. As root
 * every path must be reachable for the box users, who own nothing and belong to no group.
 */
export const SandboxConfigSchema = z.object({
  isolation: z.union([
    z.object({
      bubblewrap: AbsolutePathSchema,
      prlimit: AbsolutePathSchema,
      /** Needed as root only: gives each box a user of its own. */
      setpriv: AbsolutePathSchema.nullable(),
    }),
    MissingSchema,
  ]),
  /** The built harness (`packages/sandbox/dist/box` or a copy): what answers the host inside the box. */
  boxDir: AbsolutePathSchema,
  node: InterpreterSchema,
  python: z.union([InterpreterSchema.extend({ sitePackages: AbsolutePathSchema }), MissingSchema]),
  /** Keras with its own NumPy, and the four files of MNIST: folders for the boxes of models in Python. Older files say nothing of it. */
  keras: z
    .union([z.object({ packages: AbsolutePathSchema, mnist: AbsolutePathSchema }), MissingSchema])
    .default({ missing: 'Keras is not set up on this machine: run `npm run setup:keras`.' }),
  /** As root: real user ids that belong to nobody else, one for each open box. */
  boxUids: z
    .object({ first: z.number().int().min(1_000), count: z.number().int().min(1).max(10_000) })
    .nullable(),
  /** Unix socket of the box launcher; null: this process starts the boxes itself. */
  launcherSocket: AbsolutePathSchema.nullable(),
});
export type SandboxConfig = z.infer<typeof SandboxConfigSchema>;
