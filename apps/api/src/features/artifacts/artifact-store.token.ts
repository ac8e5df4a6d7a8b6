/** Injects the ArtifactStore. */
export const ARTIFACT_STORE = Symbol('ARTIFACT_STORE');
