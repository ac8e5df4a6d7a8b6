-- What trained models were measured by, by test set and part, and boards that hold half of the test images back for the final rank.

CREATE TYPE "TestSet" AS ENUM ('mnist', 'shifted', 'noisy', 'rotated', 'secret');

ALTER TYPE "LeaderboardMetric" ADD VALUE 'shiftedAccuracy' AFTER 'error';
ALTER TYPE "LeaderboardMetric" ADD VALUE 'secretAccuracy' AFTER 'shiftedAccuracy';

ALTER TABLE "LeaderboardSettings" ADD COLUMN "holdsBack" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "TestScore" (
  "runId" UUID NOT NULL,
  "set" "TestSet" NOT NULL,
  "isPrivate" BOOLEAN NOT NULL,
  "images" INTEGER NOT NULL,
  "correct" INTEGER NOT NULL,
  CONSTRAINT "TestScore_pkey" PRIMARY KEY ("runId", "set", "isPrivate"),
  CONSTRAINT "TestScore_runId_fkey" FOREIGN KEY ("runId") REFERENCES "GradingRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "TestScore_counts" CHECK ("images" > 0 AND "correct" BETWEEN 0 AND "images")
);

CREATE TRIGGER "TestScore_immutable" BEFORE UPDATE OR DELETE ON "TestScore"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
