import { api, ARTIFACT_FILES, ARTIFACT_PATH, type Artifact, type ArtifactKind } from '@convolab/contracts';
import { readTrainedModel, type TrainedModel } from '@convolab/grading';
import { queryOptions } from '@tanstack/react-query';
import { call, endpointUrl, request } from '../../api/call.ts';

export interface KeptModel {
  readonly files: readonly Artifact[];
  /** Null where the run left no model. */
  readonly model: TrainedModel | null;
}

export const artifactUrl = (runId: string, file: string) =>
  endpointUrl(ARTIFACT_PATH, { runId, file }, undefined);

/** The trained model of a run, as it was kept. It never changes. */
export const trainedModelQuery = (runId: string) =>
  queryOptions({
    queryKey: [ARTIFACT_PATH, runId] as const,
    queryFn: ({ signal }) => readKept(runId, signal),
    staleTime: Infinity,
  });

async function readKept(runId: string, signal: AbortSignal): Promise<KeptModel> {
  const { items: files } = await call(api.listArtifacts, { params: { runId }, signal });
  const isKept = (kind: ArtifactKind) => files.some((file) => file.kind === kind);
  if (!isKept('model') || !isKept('weights')) return { files, model: null };
  const download = (kind: ArtifactKind) => request(artifactUrl(runId, ARTIFACT_FILES[kind].name), { signal });
  const [model, weights] = await Promise.all([
    download('model').then((response): Promise<unknown> => response.json()),
    download('weights').then((response) => response.arrayBuffer()),
  ]);
  return { files, model: readTrainedModel(model, weights) };
}
