-- A pair hangs on its two schools, so that neither record can go without it being seen. A pair of a school that is not
-- there any more keeps nothing together or apart, and is left behind.
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_SchoolPair" (
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
    CONSTRAINT "SchoolPair_programmeYearId_fkey" FOREIGN KEY ("programmeYearId") REFERENCES "ProgrammeYear" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SchoolPair_oneSchoolId_fkey" FOREIGN KEY ("oneSchoolId") REFERENCES "School" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SchoolPair_otherSchoolId_fkey" FOREIGN KEY ("otherSchoolId") REFERENCES "School" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_SchoolPair" ("id", "programmeYearId", "kind", "oneSchoolId", "otherSchoolId", "reason", "setById", "setAt", "liftedById", "liftedAt")
SELECT "id", "programmeYearId", "kind", "oneSchoolId", "otherSchoolId", "reason", "setById", "setAt", "liftedById", "liftedAt" FROM "SchoolPair"
WHERE "oneSchoolId" IN (SELECT "id" FROM "School") AND "otherSchoolId" IN (SELECT "id" FROM "School");
DROP TABLE "SchoolPair";
ALTER TABLE "new_SchoolPair" RENAME TO "SchoolPair";
CREATE INDEX "SchoolPair_programmeYearId_liftedAt_idx" ON "SchoolPair"("programmeYearId", "liftedAt");
CREATE INDEX "SchoolPair_oneSchoolId_idx" ON "SchoolPair"("oneSchoolId");
CREATE INDEX "SchoolPair_otherSchoolId_idx" ON "SchoolPair"("otherSchoolId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
