ALTER TABLE "Cohort" ADD COLUMN "limitsReason" TEXT;
ALTER TABLE "CohortSchool" ADD COLUMN "takenOutReason" TEXT;
