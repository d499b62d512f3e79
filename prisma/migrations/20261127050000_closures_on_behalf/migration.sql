-- AlterTable
ALTER TABLE "Closure" ADD COLUMN "onBehalf" BOOLEAN NOT NULL DEFAULT false;
