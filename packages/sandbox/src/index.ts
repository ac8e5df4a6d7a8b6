export { inspectMachine } from './inspection/inspect-machine.ts';
export type { MachineFact, MachineStatus } from './inspection/machine-fact.ts';
export { type Launcher, runLauncher } from './launcher/launcher.ts';
export {
  COLD_ONLY,
  type PoolSettings,
  poolSettingsFor,
  usualBoxesPerLanguage,
} from './pool/pool-settings.ts';
export {
  createProgramRunner,
  type RuntimeAvailability,
  type SandboxProgramRunner,
} from './program-runner.ts';
export { type SandboxConfig, SandboxConfigSchema } from './sandbox-config.ts';
export { SandboxError, type SandboxErrorCode } from './sandbox-error.ts';
