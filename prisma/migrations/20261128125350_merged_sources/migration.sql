-- AlterTable
ALTER TABLE "source" ADD COLUMN     "mergedIntoId" UUID;

-- CreateIndex
CREATE INDEX "source_mergedIntoId_idx" ON "source"("mergedIntoId");

-- A saved copy never changes, but it may go to another source with all that it is, when two become one.
DROP TRIGGER snapshot_never_changes ON snapshot;
CREATE TRIGGER snapshot_never_changes BEFORE UPDATE ON snapshot FOR EACH ROW
  WHEN ((to_jsonb(NEW) - 'sourceId') IS DISTINCT FROM (to_jsonb(OLD) - 'sourceId'))
  EXECUTE FUNCTION never_changes();
