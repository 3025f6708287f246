-- What was called the reading of a copy are the figures that an engine found in it; they keep their rows under their own name.
ALTER TABLE "copy_search" DROP CONSTRAINT "copy_search_readingId_fkey";
ALTER TABLE "copy_search" RENAME COLUMN "readingId" TO "figuresId";

ALTER TABLE "copy_reading_block" DROP CONSTRAINT "copy_reading_block_readingId_fkey";
ALTER TABLE "copy_reading_block" RENAME TO "copy_figures_block";
ALTER TABLE "copy_figures_block" RENAME COLUMN "readingId" TO "figuresId";
ALTER TABLE "copy_figures_block" RENAME CONSTRAINT "copy_reading_block_pkey" TO "copy_figures_block_pkey";

ALTER TABLE "copy_reading" DROP CONSTRAINT "copy_reading_snapshotId_fkey";
DROP INDEX "copy_reading_snapshotId_engineVersion_day_key";
ALTER TABLE "copy_reading" RENAME TO "copy_figures";
ALTER TABLE "copy_figures" RENAME CONSTRAINT "copy_reading_pkey" TO "copy_figures_pkey";
ALTER TABLE "copy_figures" RENAME COLUMN "snapshotId" TO "readingId";

-- CreateEnum
CREATE TYPE "ReadingPart" AS ENUM ('text', 'tables');

-- CreateTable
CREATE TABLE "copy_reading" (
    "id" UUID NOT NULL,
    "snapshotId" UUID NOT NULL,
    "readerVersion" INTEGER NOT NULL,
    "textSha256" TEXT NOT NULL,
    "tablesSha256" TEXT NOT NULL,
    "readAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "copy_reading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "copy_reading_part" (
    "readingId" UUID NOT NULL,
    "of" "ReadingPart" NOT NULL,
    "number" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "copy_reading_part_pkey" PRIMARY KEY ("readingId","of","number")
);

-- CreateTable
CREATE TABLE "carried_pin" (
    "evidenceId" UUID NOT NULL,
    "readingId" UUID NOT NULL,
    "selector" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "carried_pin_pkey" PRIMARY KEY ("evidenceId")
);

-- What every copy was saved with is the reading of version 1. It has the id of its copy, so that what was pinned in it need not
-- be rewritten: its evidence names no reading.
INSERT INTO "copy_reading" ("id", "snapshotId", "readerVersion", "textSha256", "tablesSha256", "readAt")
SELECT "id", "id", 1, "textSha256", "tablesSha256", "retrievedAt" FROM "snapshot";

INSERT INTO "copy_reading_part" ("readingId", "of", "number", "bytes")
SELECT "snapshotId", "of"::text::"ReadingPart", "number", "bytes" FROM "snapshot_chunk" WHERE "of" <> 'bytes';
DELETE FROM "snapshot_chunk" WHERE "of" <> 'bytes';

-- AlterTable
ALTER TABLE "snapshot_chunk" DROP CONSTRAINT "snapshot_chunk_pkey",
DROP COLUMN "of",
ADD CONSTRAINT "snapshot_chunk_pkey" PRIMARY KEY ("snapshotId", "number");

-- DropEnum
DROP TYPE "ChunkOf";

-- AlterTable
ALTER TABLE "evidence" ADD COLUMN     "readingId" UUID;

-- AlterTable
ALTER TABLE "look_again" RENAME COLUMN "rules" TO "version";
ALTER TABLE "look_again" RENAME COLUMN "byRules" TO "byVersion";
ALTER TABLE "look_again" ADD COLUMN "about" TEXT NOT NULL DEFAULT 'rules';
ALTER TABLE "look_again" ALTER COLUMN "about" DROP DEFAULT;
ALTER TABLE "look_again" DROP CONSTRAINT "look_again_pkey",
ADD CONSTRAINT "look_again_pkey" PRIMARY KEY ("claimId", "about");

-- CreateIndex
CREATE INDEX "carried_pin_readingId_idx" ON "carried_pin"("readingId");

-- CreateIndex
CREATE UNIQUE INDEX "copy_figures_readingId_engineVersion_day_key" ON "copy_figures"("readingId", "engineVersion", "day");

-- CreateIndex
CREATE UNIQUE INDEX "copy_reading_snapshotId_readerVersion_key" ON "copy_reading"("snapshotId", "readerVersion");

-- CreateIndex
CREATE INDEX "evidence_readingId_idx" ON "evidence"("readingId");

-- AddForeignKey
ALTER TABLE "copy_reading" ADD CONSTRAINT "copy_reading_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "snapshot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_readingId_fkey" FOREIGN KEY ("readingId") REFERENCES "copy_reading"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "copy_reading_part" ADD CONSTRAINT "copy_reading_part_readingId_fkey" FOREIGN KEY ("readingId") REFERENCES "copy_reading"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "carried_pin" ADD CONSTRAINT "carried_pin_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "carried_pin" ADD CONSTRAINT "carried_pin_readingId_fkey" FOREIGN KEY ("readingId") REFERENCES "copy_reading"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "copy_figures" ADD CONSTRAINT "copy_figures_readingId_fkey" FOREIGN KEY ("readingId") REFERENCES "copy_reading"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "copy_figures_block" ADD CONSTRAINT "copy_figures_block_figuresId_fkey" FOREIGN KEY ("figuresId") REFERENCES "copy_figures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "copy_search" ADD CONSTRAINT "copy_search_figuresId_fkey" FOREIGN KEY ("figuresId") REFERENCES "copy_figures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A reading is made once and stays as it is.
CREATE TRIGGER copy_reading_never_changes BEFORE UPDATE ON copy_reading FOR EACH ROW EXECUTE FUNCTION never_changes();
CREATE TRIGGER copy_reading_part_never_changes BEFORE UPDATE ON copy_reading_part
  FOR EACH ROW EXECUTE FUNCTION never_changes();
