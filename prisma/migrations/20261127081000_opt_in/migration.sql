-- CreateTable
CREATE TABLE "OptIn" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "schoolId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "enteredById" TEXT NOT NULL,
    "enteredAt" TEXT NOT NULL,
    "backedOutReason" TEXT,
    "backedOutById" TEXT,
    "backedOutAt" TEXT,
    CONSTRAINT "OptIn_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "OptIn_schoolId_backedOutAt_idx" ON "OptIn"("schoolId", "backedOutAt");
