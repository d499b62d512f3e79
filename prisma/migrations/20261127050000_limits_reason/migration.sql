ALTER TABLE "PlanDraft" ADD COLUMN "limitsReason" TEXT;
