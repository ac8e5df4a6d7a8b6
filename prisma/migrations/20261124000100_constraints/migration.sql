-- What Prisma's schema language cannot say: checks, immutability, and uniqueness among some of the rows.

-- --- Checks ---------------------------------------------------------------------------------------------------------

ALTER TABLE "User"
  ADD CONSTRAINT "User_username_format" CHECK ("username" ~ '^[a-z0-9][a-z0-9._-]{2,29}$');

ALTER TABLE "Invitation"
  ADD CONSTRAINT "Invitation_code_hash_format" CHECK ("codeHash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "Invitation_expires_after_creation" CHECK ("expiresAt" > "createdAt"),
  ADD CONSTRAINT "Invitation_course_named" CHECK ("purpose" <> 'invitation' OR ("courseId" IS NOT NULL AND "name" IS NOT NULL)),
  ADD CONSTRAINT "Invitation_reset_names_account" CHECK ("purpose" <> 'password-reset' OR "userId" IS NOT NULL);

ALTER TABLE "Course"
  ADD CONSTRAINT "Course_title_given" CHECK (jsonb_typeof("title") = 'object' AND jsonb_exists_any("title", ARRAY['ko', 'en']));

ALTER TABLE "ExerciseVersion"
  ADD CONSTRAINT "ExerciseVersion_number_positive" CHECK ("number" > 0),
  ADD CONSTRAINT "ExerciseVersion_content_hash_format" CHECK ("contentHash" ~ '^[0-9a-f]{64}$');

ALTER TABLE "CourseExercise"
  ADD CONSTRAINT "CourseExercise_position_not_negative" CHECK ("position" >= 0);

ALTER TABLE "Assignment"
  ADD CONSTRAINT "Assignment_due_after_opening" CHECK ("dueAt" > "opensAt"),
  ADD CONSTRAINT "Assignment_title_given" CHECK (jsonb_typeof("title") = 'object' AND jsonb_exists_any("title", ARRAY['ko', 'en']));

ALTER TABLE "AssignmentItem"
  ADD CONSTRAINT "AssignmentItem_points_not_negative" CHECK ("points" >= 0),
  ADD CONSTRAINT "AssignmentItem_attempts_positive" CHECK ("maxAttempts" > 0),
  ADD CONSTRAINT "AssignmentItem_position_not_negative" CHECK ("position" >= 0);

ALTER TABLE "Submission"
  ADD CONSTRAINT "Submission_attempt_positive" CHECK ("attempt" > 0),
  ADD CONSTRAINT "Submission_practice_uses_no_attempt" CHECK ("mode" = 'graded' OR "attempt" IS NULL),
  ADD CONSTRAINT "Submission_body_hash_format" CHECK ("bodyHash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "Submission_program_names_language" CHECK (("payload" ->> 'kind' = 'quiz') = ("language" IS NULL));

ALTER TABLE "GradingRun"
  ADD CONSTRAINT "GradingRun_take_not_negative" CHECK ("take" >= 0),
  ADD CONSTRAINT "GradingRun_seed_format" CHECK ("seed" ~ '^[0-9a-f]{1,64}$'),
  ADD CONSTRAINT "GradingRun_verdict_when_finished" CHECK (("status" = 'finished') = ("verdict" IS NOT NULL)),
  ADD CONSTRAINT "GradingRun_end_when_ended" CHECK (("status" IN ('finished', 'cancelled')) = ("finishedAt" IS NOT NULL)),
  ADD CONSTRAINT "GradingRun_running_was_taken" CHECK ("status" <> 'running' OR "take" > 0),
  ADD CONSTRAINT "GradingRun_score_with_maximum" CHECK (("score" IS NULL) = ("maxScore" IS NULL)),
  ADD CONSTRAINT "GradingRun_score_in_range" CHECK ("score" BETWEEN 0 AND "maxScore"),
  ADD CONSTRAINT "GradingRun_accuracy_in_range" CHECK ("accuracy" BETWEEN 0 AND 1);

ALTER TABLE "RunEvent"
  ADD CONSTRAINT "RunEvent_seq_positive" CHECK ("seq" > 0);

ALTER TABLE "CaseResult"
  ADD CONSTRAINT "CaseResult_index_not_negative" CHECK ("index" >= 0),
  ADD CONSTRAINT "CaseResult_score_in_range" CHECK ("score" BETWEEN 0 AND "maxScore");

ALTER TABLE "TrainingEpoch"
  ADD CONSTRAINT "TrainingEpoch_epoch_positive" CHECK ("epoch" > 0);

ALTER TABLE "Grade"
  ADD CONSTRAINT "Grade_points_not_negative" CHECK ("computed" >= 0 AND "override" >= 0),
  ADD CONSTRAINT "Grade_override_has_reason" CHECK (("override" IS NULL) = ("overrideReason" IS NULL)),
  ADD CONSTRAINT "Grade_override_has_time" CHECK (("override" IS NULL) = ("overriddenAt" IS NULL));

ALTER TABLE "Draft"
  ADD CONSTRAINT "Draft_version_positive" CHECK ("version" > 0),
  ADD CONSTRAINT "Draft_content_bounded" CHECK (char_length("content") <= 65536);

-- --- Uniqueness among some of the rows ------------------------------------------------------------------------------

-- Attempts count from 1 within an item, or, outside assignments, within the exercise version in a course.
CREATE UNIQUE INDEX "Submission_item_attempt_key"
  ON "Submission" ("userId", "assignmentItemId", "attempt")
  WHERE "assignmentItemId" IS NOT NULL AND "attempt" IS NOT NULL;
CREATE UNIQUE INDEX "Submission_free_attempt_key"
  ON "Submission" ("userId", "courseId", "exerciseVersionId", "attempt")
  WHERE "assignmentItemId" IS NULL AND "attempt" IS NOT NULL;

-- A person has one open reset code, and the installation one open link for its first teacher.
CREATE UNIQUE INDEX "Invitation_open_reset_key"
  ON "Invitation" ("userId") WHERE "purpose" = 'password-reset' AND "usedAt" IS NULL;
CREATE UNIQUE INDEX "Invitation_open_first_teacher_key"
  ON "Invitation" ("purpose") WHERE "purpose" = 'first-teacher' AND "usedAt" IS NULL;

-- What reconcilers and limits look for.
CREATE INDEX "GradingRun_unfinished_idx"
  ON "GradingRun" ("createdAt") WHERE "status" IN ('queued', 'running');

-- --- Immutability ---------------------------------------------------------------------------------------------------

CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is immutable: a row that was written is never changed or deleted.', TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER "Submission_immutable" BEFORE UPDATE OR DELETE ON "Submission"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "ExerciseVersion_immutable" BEFORE UPDATE OR DELETE ON "ExerciseVersion"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "RunEvent_immutable" BEFORE UPDATE ON "RunEvent"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
-- The progress within an epoch is of no use once the run has ended.
CREATE TRIGGER "RunEvent_kept" BEFORE DELETE ON "RunEvent"
  FOR EACH ROW WHEN (OLD."type" <> 'progress') EXECUTE FUNCTION "refuse_change"();

CREATE FUNCTION "refuse_change_of_ended_run"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'GradingRun % is %: an ended run is never changed or deleted; a rejudge is a new run.', OLD."id", OLD."status"
    USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER "GradingRun_ended_immutable" BEFORE UPDATE OR DELETE ON "GradingRun"
  FOR EACH ROW WHEN (OLD."status" IN ('finished', 'cancelled'))
  EXECUTE FUNCTION "refuse_change_of_ended_run"();

-- --- What belongs together ------------------------------------------------------------------------------------------

CREATE FUNCTION "submission_matches_item"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM "AssignmentItem" item JOIN "Assignment" assignment ON assignment."id" = item."assignmentId"
    WHERE item."id" = NEW."assignmentItemId"
      AND item."exerciseVersionId" = NEW."exerciseVersionId"
      AND assignment."courseId" = NEW."courseId"
  ) THEN
    RAISE EXCEPTION 'A submission must have the course and the exercise version of its assignment item.'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "Submission_matches_item" BEFORE INSERT ON "Submission"
  FOR EACH ROW WHEN (NEW."assignmentItemId" IS NOT NULL)
  EXECUTE FUNCTION "submission_matches_item"();

CREATE FUNCTION "item_keeps_version"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "Submission" WHERE "assignmentItemId" = OLD."id") THEN
    RAISE EXCEPTION 'AssignmentItem % keeps its exercise version: somebody has handed in to it.', OLD."id"
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "AssignmentItem_keeps_version" BEFORE UPDATE OF "exerciseVersionId" ON "AssignmentItem"
  FOR EACH ROW WHEN (OLD."exerciseVersionId" IS DISTINCT FROM NEW."exerciseVersionId")
  EXECUTE FUNCTION "item_keeps_version"();
