-- A check tells how far it is, and keeps what judged.

ALTER TABLE "ExerciseCheck" ADD COLUMN "progress" JSON, ADD COLUMN "engine" VARCHAR(200);
ALTER TABLE "ExerciseCheck" ADD CONSTRAINT "ExerciseCheck_report_has_engine"
  CHECK ("report" IS NULL OR "engine" IS NOT NULL);
ALTER TABLE "ExerciseCheck" ADD CONSTRAINT "ExerciseCheck_no_progress_when_ended"
  CHECK ("status" <> 'finished' OR "progress" IS NULL);
