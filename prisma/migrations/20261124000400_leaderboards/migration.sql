-- Leaderboards: what they rank by, which run counts, when they freeze, and a key that pseudonyms are made with.

CREATE TYPE "LeaderboardMetric" AS ENUM ('accuracy', 'error', 'score', 'parameters', 'multiplyAccumulates');

ALTER TABLE "LeaderboardSettings"
  ADD COLUMN "metric" "LeaderboardMetric" NOT NULL DEFAULT 'accuracy',
  ADD COLUMN "countedRun" "CountingRule" NOT NULL DEFAULT 'best',
  ADD COLUMN "freezesAt" TIMESTAMPTZ(3),
  ADD COLUMN "pseudonymKey" UUID NOT NULL DEFAULT gen_random_uuid();

-- Until now a board showed the run that the grade came from.
UPDATE "LeaderboardSettings" settings SET "countedRun" = assignment."countingRule"
FROM "Assignment" assignment WHERE assignment."id" = settings."assignmentId";

ALTER TABLE "GradingRun"
  ADD COLUMN "testImages" INTEGER,
  ADD COLUMN "parameters" INTEGER,
  ADD COLUMN "multiplyAccumulates" BIGINT;
ALTER TABLE "GradingRun"
  ADD CONSTRAINT "GradingRun_test_images_positive" CHECK ("testImages" > 0),
  ADD CONSTRAINT "GradingRun_model_size_not_negative" CHECK ("parameters" >= 0 AND "multiplyAccumulates" >= 0);

-- Of runs that have ended the story tells it; the guard of ended runs is off for this statement alone.
ALTER TABLE "GradingRun" DISABLE TRIGGER "GradingRun_ended_immutable";
UPDATE "GradingRun" run SET
  "testImages" = (
    SELECT (event."data" ->> 'images')::int FROM "RunEvent" event
    WHERE event."runId" = run."id" AND event."type" = 'evaluation' ORDER BY event."seq" DESC LIMIT 1),
  "parameters" = (
    SELECT (event."data" ->> 'parameters')::int FROM "RunEvent" event
    WHERE event."runId" = run."id" AND event."type" = 'model' ORDER BY event."seq" DESC LIMIT 1),
  "multiplyAccumulates" = (
    SELECT (event."data" ->> 'multiplyAccumulates')::bigint FROM "RunEvent" event
    WHERE event."runId" = run."id" AND event."type" = 'model' ORDER BY event."seq" DESC LIMIT 1)
WHERE run."accuracy" IS NOT NULL;
ALTER TABLE "GradingRun" ENABLE TRIGGER "GradingRun_ended_immutable";
