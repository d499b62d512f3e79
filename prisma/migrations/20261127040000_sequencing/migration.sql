-- AlterTable
ALTER TABLE "School" ADD COLUMN "area" TEXT;

-- AlterTable, by hand: the table is not rebuilt
ALTER TABLE "Cohort" ADD COLUMN "fewestSchools" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Cohort" ADD COLUMN "mostStaff" INTEGER;
ALTER TABLE "Cohort" ADD COLUMN "facilitatorDays" REAL;

-- AlterTable
ALTER TABLE "CohortSchool" ADD COLUMN "draftId" TEXT;
ALTER TABLE "CohortSchool" ADD COLUMN "why" TEXT;

-- AlterTable
ALTER TABLE "InvitationAnswer" ADD COLUMN "pausedUntil" TEXT;
ALTER TABLE "InvitationAnswer" ADD COLUMN "wantedCohortId" TEXT;

-- AlterTable
ALTER TABLE "Session" ADD COLUMN "timetableCohortId" TEXT;
ALTER TABLE "Session" ADD COLUMN "timetableLineId" TEXT;

-- CreateTable
CREATE TABLE "NeedWeight" (
    "programmeYearId" TEXT NOT NULL,
    "indicator" TEXT NOT NULL,
    "weight" REAL NOT NULL,
    "countsOld" BOOLEAN NOT NULL DEFAULT false,

    PRIMARY KEY ("programmeYearId", "indicator"),
    CONSTRAINT "NeedWeight_programmeYearId_fkey" FOREIGN KEY ("programmeYearId") REFERENCES "ProgrammeYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReadinessCheck" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "schoolId" TEXT NOT NULL,
    "programmeYearId" TEXT NOT NULL,
    "begunById" TEXT NOT NULL,
    "begunAt" TEXT NOT NULL,
    "keptAt" TEXT NOT NULL,
    "handedInById" TEXT,
    "handedInAt" TEXT,
    CONSTRAINT "ReadinessCheck_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReadinessCheck_programmeYearId_fkey" FOREIGN KEY ("programmeYearId") REFERENCES "ProgrammeYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReadinessAnswer" (
    "checkId" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "answer" TEXT NOT NULL,

    PRIMARY KEY ("checkId", "question"),
    CONSTRAINT "ReadinessAnswer_checkId_fkey" FOREIGN KEY ("checkId") REFERENCES "ReadinessCheck" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CohortPhaseBound" (
    "cohortId" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "fewest" INTEGER NOT NULL DEFAULT 0,
    "most" INTEGER,

    PRIMARY KEY ("cohortId", "phase"),
    CONSTRAINT "CohortPhaseBound_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SchoolLimit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeYearId" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "setById" TEXT NOT NULL,
    "setAt" TEXT NOT NULL,
    "liftedById" TEXT,
    "liftedAt" TEXT,
    CONSTRAINT "SchoolLimit_programmeYearId_fkey" FOREIGN KEY ("programmeYearId") REFERENCES "ProgrammeYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SchoolLimit_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SchoolLimit_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SchoolPair" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeYearId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "oneSchoolId" TEXT NOT NULL,
    "otherSchoolId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "setById" TEXT NOT NULL,
    "setAt" TEXT NOT NULL,
    "liftedById" TEXT,
    "liftedAt" TEXT,
    CONSTRAINT "SchoolPair_programmeYearId_fkey" FOREIGN KEY ("programmeYearId") REFERENCES "ProgrammeYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PlanSetting" (
    "programmeYearId" TEXT NOT NULL PRIMARY KEY,
    "needWeight" REAL NOT NULL,
    "trustSplit" REAL NOT NULL,
    "areaSplit" REAL NOT NULL,
    "daysASchool" REAL NOT NULL,
    "daysPer100Staff" REAL NOT NULL,
    CONSTRAINT "PlanSetting_programmeYearId_fkey" FOREIGN KEY ("programmeYearId") REFERENCES "ProgrammeYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PlanProposal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeYearId" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "seed" INTEGER,
    "earlyPlaces" INTEGER,
    "seconds" INTEGER NOT NULL,
    "approver" TEXT NOT NULL,
    "problem" TEXT NOT NULL,
    "askedById" TEXT NOT NULL,
    "askedAt" TEXT NOT NULL,
    "stoppedById" TEXT,
    "endedAt" TEXT,
    "status" TEXT,
    "outcome" TEXT,
    "failure" TEXT,
    CONSTRAINT "PlanProposal_programmeYearId_fkey" FOREIGN KEY ("programmeYearId") REFERENCES "ProgrammeYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PlanDraft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeYearId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "fromDraftId" TEXT,
    "proposalId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "begunById" TEXT NOT NULL,
    "begunAt" TEXT NOT NULL,
    "publishedById" TEXT,
    "publishedAt" TEXT,
    "droppedById" TEXT,
    "droppedAt" TEXT,
    CONSTRAINT "PlanDraft_programmeYearId_fkey" FOREIGN KEY ("programmeYearId") REFERENCES "ProgrammeYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PlanDraft_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "PlanProposal" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DraftPlace" (
    "draftId" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,

    PRIMARY KEY ("draftId", "schoolId"),
    CONSTRAINT "DraftPlace_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "PlanDraft" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DraftPlace_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DraftPlace_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DraftMove" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "draftId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "schoolId" TEXT NOT NULL,
    "fromCohortId" TEXT,
    "toCohortId" TEXT,
    "reason" TEXT NOT NULL,
    "movedById" TEXT NOT NULL,
    "movedAt" TEXT NOT NULL,
    "undoneById" TEXT,
    "undoneAt" TEXT,
    CONSTRAINT "DraftMove_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "PlanDraft" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DraftMove_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SchoolContact" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "schoolId" TEXT NOT NULL,
    "contactedById" TEXT NOT NULL,
    "contactedAt" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "withWhom" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "matter" TEXT,
    "note" TEXT,
    "nextAct" TEXT,
    "nextOn" TEXT,
    "nextDoneAt" TEXT,
    "writtenAt" TEXT NOT NULL,
    CONSTRAINT "SchoolContact_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TimetableLine" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeYearId" TEXT NOT NULL,
    "moduleId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "schoolWeeks" INTEGER NOT NULL,
    "weekday" INTEGER NOT NULL,
    "startsAtTime" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "sessions" INTEGER NOT NULL,
    "capacity" INTEGER,
    "venue" TEXT,
    "facilitators" INTEGER NOT NULL,
    CONSTRAINT "TimetableLine_programmeYearId_fkey" FOREIGN KEY ("programmeYearId") REFERENCES "ProgrammeYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TimetableLine_moduleId_fkey" FOREIGN KEY ("moduleId") REFERENCES "Module" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);


-- CreateIndex
CREATE UNIQUE INDEX "ReadinessCheck_schoolId_programmeYearId_key" ON "ReadinessCheck"("schoolId", "programmeYearId");

-- CreateIndex
CREATE INDEX "SchoolLimit_programmeYearId_liftedAt_idx" ON "SchoolLimit"("programmeYearId", "liftedAt");

-- CreateIndex
CREATE INDEX "SchoolLimit_schoolId_idx" ON "SchoolLimit"("schoolId");

-- CreateIndex
CREATE INDEX "SchoolLimit_cohortId_idx" ON "SchoolLimit"("cohortId");

-- CreateIndex
CREATE INDEX "SchoolPair_programmeYearId_liftedAt_idx" ON "SchoolPair"("programmeYearId", "liftedAt");

-- CreateIndex
CREATE INDEX "PlanProposal_programmeYearId_askedAt_idx" ON "PlanProposal"("programmeYearId", "askedAt");

-- CreateIndex
CREATE UNIQUE INDEX "PlanDraft_proposalId_key" ON "PlanDraft"("proposalId");

-- CreateIndex
CREATE UNIQUE INDEX "PlanDraft_programmeYearId_number_key" ON "PlanDraft"("programmeYearId", "number");

-- CreateIndex
CREATE INDEX "DraftPlace_schoolId_idx" ON "DraftPlace"("schoolId");

-- CreateIndex
CREATE INDEX "DraftPlace_cohortId_idx" ON "DraftPlace"("cohortId");

-- CreateIndex
CREATE INDEX "DraftMove_schoolId_idx" ON "DraftMove"("schoolId");

-- CreateIndex
CREATE UNIQUE INDEX "DraftMove_draftId_position_key" ON "DraftMove"("draftId", "position");

-- CreateIndex
CREATE INDEX "SchoolContact_schoolId_contactedAt_idx" ON "SchoolContact"("schoolId", "contactedAt");

-- CreateIndex
CREATE INDEX "SchoolContact_nextOn_idx" ON "SchoolContact"("nextOn");

-- CreateIndex
CREATE INDEX "TimetableLine_programmeYearId_schoolWeeks_idx" ON "TimetableLine"("programmeYearId", "schoolWeeks");

-- CreateIndex
CREATE INDEX "TimetableLine_moduleId_idx" ON "TimetableLine"("moduleId");
