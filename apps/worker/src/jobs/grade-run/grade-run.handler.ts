import { GradeRunJobSchema } from '@convolab/contracts';
import type { JobHandler } from '../lane.processor.ts';
import { gradeRun, type GradeRunPorts, type GradeRunSettings } from './grade-run.ts';

export function gradeRunHandler(ports: GradeRunPorts, settings: GradeRunSettings): JobHandler {
  return async (data) => {
    const { runId } = GradeRunJobSchema.parse(data);
    return { runId, outcome: await gradeRun(runId, ports, settings) };
  };
}
