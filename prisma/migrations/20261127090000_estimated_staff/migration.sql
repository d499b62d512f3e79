-- How many pupils stand for one member of staff of a school whose list is not in yet
ALTER TABLE "PlanSetting" ADD COLUMN "pupilsPerStaff" REAL NOT NULL DEFAULT 8;
