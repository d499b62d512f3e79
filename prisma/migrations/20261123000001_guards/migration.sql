-- What the database itself refuses. Prisma rebuilds a table when it alters one and drops its triggers silently:
-- tests/house/guards.test.ts holds the exact list and fires each one.

-- A database is demo or live from its creation.
CREATE TRIGGER "portal_kind_is_known" BEFORE INSERT ON "Portal"
WHEN NEW."kind" NOT IN ('demo', 'live') OR EXISTS (SELECT 1 FROM "Portal")
BEGIN SELECT RAISE(ABORT, 'guard: one portal row, demo or live'); END;

CREATE TRIGGER "portal_kind_never_changes" BEFORE UPDATE OF "id", "kind", "createdAt" ON "Portal"
BEGIN SELECT RAISE(ABORT, 'guard: the kind of a database never changes'); END;

CREATE TRIGGER "portal_stays" BEFORE DELETE ON "Portal"
BEGIN SELECT RAISE(ABORT, 'guard: the portal row stays'); END;

-- The audit trail is only ever added to; retention may delete.
CREATE TRIGGER "audit_is_not_rewritten" BEFORE UPDATE ON "AuditEntry"
BEGIN SELECT RAISE(ABORT, 'guard: the audit trail is not rewritten'); END;

-- A post is at one school or in one team.
CREATE TRIGGER "post_has_one_home" BEFORE INSERT ON "Post"
WHEN (NEW."schoolId" IS NULL) = (NEW."teamId" IS NULL)
BEGIN SELECT RAISE(ABORT, 'guard: a post is at one school or in one team'); END;

-- Promise 6: nobody but the head comes in before the data-sharing agreement is accepted.
CREATE TRIGGER "post_needs_agreement" BEFORE INSERT ON "Post"
WHEN NEW."schoolId" IS NOT NULL AND NEW."staffType" <> 'head'
  AND NOT EXISTS (SELECT 1 FROM "AgreementAcceptance" WHERE "schoolId" = NEW."schoolId")
BEGIN SELECT RAISE(ABORT, 'guard: the agreement comes before the staff'); END;

-- A school is in one cohort of a programme year at a time.
CREATE TRIGGER "school_in_one_cohort" BEFORE INSERT ON "CohortSchool"
WHEN NEW."takenOutAt" IS NULL AND EXISTS (
  SELECT 1 FROM "CohortSchool" AS other
  JOIN "Cohort" AS theirs ON theirs."id" = other."cohortId"
  JOIN "Cohort" AS ours ON ours."id" = NEW."cohortId"
  WHERE other."schoolId" = NEW."schoolId" AND other."takenOutAt" IS NULL
    AND theirs."programmeYearId" = ours."programmeYearId")
BEGIN SELECT RAISE(ABORT, 'guard: a school is in one cohort of a programme year'); END;

-- Seats.
CREATE TRIGGER "seats_on_new_session" BEFORE INSERT ON "Session"
WHEN NEW."taken" <> 0 OR (NEW."kind" = 'open' AND (NEW."capacity" IS NULL OR NEW."capacity" < 1))
  OR NEW."endsAt" <= NEW."startsAt"
BEGIN SELECT RAISE(ABORT, 'guard: a session begins empty, with a capacity and an end after its start'); END;

CREATE TRIGGER "seats_never_oversold" BEFORE UPDATE OF "taken", "capacity" ON "Session"
WHEN NEW."taken" < 0 OR (NEW."capacity" IS NOT NULL AND NEW."taken" > NEW."capacity")
BEGIN SELECT RAISE(ABORT, 'guard: no more places than seats'); END;

CREATE UNIQUE INDEX "place_once_per_person" ON "Place" ("sessionId", "personId")
WHERE "releasedAt" IS NULL AND "personId" IS NOT NULL;

CREATE UNIQUE INDEX "waiting_once_per_person" ON "WaitingEntry" ("sessionId", "personId")
WHERE "endedAt" IS NULL;

CREATE TRIGGER "place_only_on_a_standing_session" BEFORE INSERT ON "Place"
WHEN EXISTS (SELECT 1 FROM "SessionCancellation" WHERE "sessionId" = NEW."sessionId")
BEGIN SELECT RAISE(ABORT, 'guard: the session is cancelled'); END;

CREATE TRIGGER "place_does_not_overlap" BEFORE INSERT ON "Place"
WHEN NEW."personId" IS NOT NULL AND EXISTS (
  SELECT 1 FROM "Place" AS other
  JOIN "Session" AS theirs ON theirs."id" = other."sessionId"
  JOIN "Session" AS ours ON ours."id" = NEW."sessionId"
  WHERE other."personId" = NEW."personId" AND other."releasedAt" IS NULL AND theirs."id" <> ours."id"
    AND theirs."startsAt" < ours."endsAt" AND ours."startsAt" < theirs."endsAt")
BEGIN SELECT RAISE(ABORT, 'guard: the person is booked elsewhere at that time'); END;

CREATE TRIGGER "place_name_does_not_overlap" BEFORE UPDATE OF "personId" ON "Place"
WHEN NEW."personId" IS NOT NULL AND NEW."releasedAt" IS NULL AND EXISTS (
  SELECT 1 FROM "Place" AS other
  JOIN "Session" AS theirs ON theirs."id" = other."sessionId"
  JOIN "Session" AS ours ON ours."id" = NEW."sessionId"
  WHERE other."personId" = NEW."personId" AND other."releasedAt" IS NULL AND theirs."id" <> ours."id"
    AND theirs."startsAt" < ours."endsAt" AND ours."startsAt" < theirs."endsAt")
BEGIN SELECT RAISE(ABORT, 'guard: the person is booked elsewhere at that time'); END;

CREATE TRIGGER "place_within_school_cap" BEFORE INSERT ON "Place"
WHEN NEW."schoolId" IS NOT NULL AND EXISTS (
  SELECT 1 FROM "Session" AS s
  WHERE s."id" = NEW."sessionId" AND s."schoolCap" IS NOT NULL AND NEW."claimedAt" < s."schoolCapUntil"
    AND (SELECT count(*) FROM "Place" WHERE "sessionId" = s."id" AND "schoolId" = NEW."schoolId"
      AND "releasedAt" IS NULL) >= s."schoolCap")
BEGIN SELECT RAISE(ABORT, 'guard: the school has its share of this session for now'); END;

CREATE TRIGGER "place_is_not_taken_back" BEFORE UPDATE OF "releasedAt" ON "Place"
WHEN OLD."releasedAt" IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'guard: a released place stays released'); END;

-- Answers.
CREATE TRIGGER "score_from_one_to_five" BEFORE INSERT ON "FeedbackAnswer"
WHEN NEW."score" IS NOT NULL AND NEW."score" NOT BETWEEN 1 AND 5
BEGIN SELECT RAISE(ABORT, 'guard: a score is from 1 to 5'); END;
