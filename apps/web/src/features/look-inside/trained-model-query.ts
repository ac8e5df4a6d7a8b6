import { api, ARTIFACT_FILES, ARTIFACT_PATH, type Artifact, type ArtifactKind } from '@convolab/contracts';
import { readTrainedModel, type TrainedModel } from '@convolab/grading';
import { queryOptions } from '@tanstack/react-query';
import { call, endpointUrl } from '../../api/call.ts';
import { ConnectionError, readProblem } from '../../api/problem-error.ts';

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
  const [model, weights] = await Promise.all([
    download(runId, 'model', signal).then((response): Promise<unknown> => response.json()),
    download(runId, 'weights', signal).then((response) => response.arrayBuffer()),
  ]);
  return { files, model: readTrainedModel(model, weights) };
}

async function download(runId: string, kind: ArtifactKind, signal: AbortSignal): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(artifactUrl(runId, ARTIFACT_FILES[kind].name), {
      credentials: 'same-origin',
      signal,
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ConnectionError(error);
  }
  if (!response.ok) throw await readProblem(response);
  return response;
}
