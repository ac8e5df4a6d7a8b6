-- What trainings leave: files in the ArtifactStore, named by their content.

CREATE TYPE "ArtifactKind" AS ENUM ('model', 'weights', 'curve');

CREATE TABLE "Artifact" (
  "runId" UUID NOT NULL,
  "kind" "ArtifactKind" NOT NULL,
  "hash" CHAR(64) NOT NULL,
  "bytes" INTEGER NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "Artifact_pkey" PRIMARY KEY ("runId", "kind"),
  CONSTRAINT "Artifact_runId_fkey" FOREIGN KEY ("runId") REFERENCES "GradingRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "Artifact_hash_format" CHECK ("hash" ~ '^[0-9a-f]{64}$'),
  CONSTRAINT "Artifact_bytes_not_negative" CHECK ("bytes" >= 0)
);

CREATE INDEX "Artifact_hash_idx" ON "Artifact"("hash");

CREATE TRIGGER "Artifact_immutable" BEFORE UPDATE OR DELETE ON "Artifact"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
