-- CreateEnum
CREATE TYPE "JobState" AS ENUM ('waiting', 'running', 'done', 'failed');

-- AlterTable
ALTER TABLE "history" ADD COLUMN     "batchId" UUID;

-- CreateTable
CREATE TABLE "job_run" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "title" TEXT NOT NULL,
    "state" "JobState" NOT NULL DEFAULT 'waiting',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER,
    "message" TEXT,
    "lines" TEXT[],
    "alarm" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT,
    "cursor" JSONB,
    "byKind" TEXT NOT NULL,
    "byId" UUID,
    "byName" TEXT,
    "deliveryId" UUID NOT NULL,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "retries" INTEGER NOT NULL DEFAULT 0,
    "interrupted" INTEGER NOT NULL DEFAULT 0,
    "runnerId" UUID,
    "queuedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "job_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job_runner" (
    "id" UUID NOT NULL,
    "apart" BOOLEAN NOT NULL,
    "heardAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "job_runner_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "job_run_byId_queuedAt_idx" ON "job_run"("byId", "queuedAt");

-- CreateIndex
CREATE INDEX "job_run_state_queuedAt_idx" ON "job_run"("state", "queuedAt");

-- CreateIndex
CREATE INDEX "job_run_kind_key_idx" ON "job_run"("kind", "key");

-- CreateIndex
CREATE INDEX "job_run_deliveryId_idx" ON "job_run"("deliveryId");

-- CreateIndex
CREATE INDEX "history_batchId_seq_idx" ON "history"("batchId", "seq");

-- AddForeignKey
ALTER TABLE "job_run" ADD CONSTRAINT "job_run_byId_fkey" FOREIGN KEY ("byId") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One of a kind and key is under way at a time.
CREATE UNIQUE INDEX "job_run_under_way" ON "job_run"("kind", "key") WHERE state IN ('waiting', 'running');
