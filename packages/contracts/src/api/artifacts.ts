import { z } from 'zod';
import { IdSchema, InstantSchema } from './common.ts';
import { endpoint } from './endpoint.ts';

/** What a training leaves: the trained model as tfjs's two files, and its curve. */
export const ArtifactKindSchema = z.enum(['model', 'weights', 'curve']).meta({ id: 'ArtifactKind' });
export type ArtifactKind = z.infer<typeof ArtifactKindSchema>;

/** The largest file that is kept of a run; MAX_TRAINED_PARAMETERS fit into it. */
export const MAX_ARTIFACT_BYTES = 32 * 2 ** 20;

interface ArtifactFile {
  /** As it is downloaded, and as `model.json` names its weights. */
  readonly name: string;
  readonly contentType: string;
}

export const ARTIFACT_FILES: Readonly<Record<ArtifactKind, ArtifactFile>> = {
  model: { name: 'model.json', contentType: 'application/json; charset=utf-8' },
  weights: { name: 'weights.bin', contentType: 'application/octet-stream' },
  curve: { name: 'curve.csv', contentType: 'text/csv; charset=utf-8' },
};

export const ArtifactSchema = z
  .object({
    kind: ArtifactKindSchema,
    /** Name of the file, the last part of ARTIFACT_PATH. */
    file: z.string(),
    /** SHA-256, hex. */
    hash: z.string().regex(/^[0-9a-f]{64}$/u),
    bytes: z.number().int().nonnegative(),
    createdAt: InstantSchema,
  })
  .meta({ id: 'Artifact' });
export type Artifact = z.infer<typeof ArtifactSchema>;

/** One file of a run, its name one of ARTIFACT_FILES; the answer is the file itself. */
export const ARTIFACT_PATH = '/api/runs/:runId/artifacts/:file';

export const artifacts = {
  listArtifacts: endpoint({
    method: 'GET',
    path: '/api/runs/:runId/artifacts',
    summary: 'The files that a training left: one’s own, or a student’s (staff)',
    response: z.object({ runId: IdSchema, items: z.array(ArtifactSchema) }).meta({ id: 'Artifacts' }),
  }),
};
