-- A version is published once it has passed the publish gate; until then it is a draft that no student sees.

ALTER TABLE "ExerciseVersion" ADD COLUMN "publishedAt" TIMESTAMPTZ(3);
ALTER TABLE "ExerciseVersion" DISABLE TRIGGER "ExerciseVersion_immutable";
-- Versions from before the gate are in use.
UPDATE "ExerciseVersion" SET "publishedAt" = "createdAt";
ALTER TABLE "ExerciseVersion" ENABLE TRIGGER "ExerciseVersion_immutable";

-- A version never changes, but that it is published, once and for all.
DROP TRIGGER "ExerciseVersion_immutable" ON "ExerciseVersion";
CREATE TRIGGER "ExerciseVersion_immutable"
  BEFORE DELETE OR UPDATE OF "id", "exerciseId", "number", "kind", "contentHash", "content", "createdAt" ON "ExerciseVersion"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "ExerciseVersion_stays_published" BEFORE UPDATE OF "publishedAt" ON "ExerciseVersion"
  FOR EACH ROW WHEN (OLD."publishedAt" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();

CREATE TABLE "ExerciseCheck" (
    "id" UUID NOT NULL,
    "exerciseVersionId" UUID NOT NULL,
    "status" "RunStatus" NOT NULL DEFAULT 'queued',
    "take" INTEGER NOT NULL DEFAULT 0,
    "deadTakes" INTEGER NOT NULL DEFAULT 0,
    "leaseExpiresAt" TIMESTAMPTZ(3),
    "passed" BOOLEAN,
    "report" JSON,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ExerciseCheck_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ExerciseCheck_end_when_ended" CHECK (("status" = 'finished') = ("finishedAt" IS NOT NULL)),
    CONSTRAINT "ExerciseCheck_result_when_finished" CHECK (("status" = 'finished') = ("passed" IS NOT NULL)),
    CONSTRAINT "ExerciseCheck_passed_has_report" CHECK ("passed" IS NOT TRUE OR "report" IS NOT NULL),
    CONSTRAINT "ExerciseCheck_never_cancelled" CHECK ("status" <> 'cancelled')
);

CREATE INDEX "ExerciseCheck_exerciseVersionId_createdAt_idx" ON "ExerciseCheck"("exerciseVersionId", "createdAt");
-- A version is checked by one at a time.
CREATE UNIQUE INDEX "ExerciseCheck_unfinished_key"
  ON "ExerciseCheck" ("exerciseVersionId") WHERE "status" IN ('queued', 'running');

ALTER TABLE "ExerciseCheck" ADD CONSTRAINT "ExerciseCheck_exerciseVersionId_fkey"
  FOREIGN KEY ("exerciseVersionId") REFERENCES "ExerciseVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER "ExerciseCheck_finished_immutable" BEFORE UPDATE OR DELETE ON "ExerciseCheck"
  FOR EACH ROW WHEN (OLD."status" = 'finished') EXECUTE FUNCTION "refuse_change"();
