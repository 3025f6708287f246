-- AlterEnum
ALTER TYPE "ChunkOf" ADD VALUE 'tables';

-- AlterTable
ALTER TABLE "claim" ADD COLUMN     "proof" JSONB;

-- AlterTable
ALTER TABLE "snapshot" DROP COLUMN "tables",
ADD COLUMN     "readAs" TEXT NOT NULL,
ADD COLUMN     "tablesSha256" TEXT NOT NULL,
ADD COLUMN     "takenById" UUID,
ADD COLUMN     "textSha256" TEXT NOT NULL;

-- AlterTable
ALTER TABLE "verdict" DROP COLUMN "working",
ADD COLUMN     "proof" JSONB;

-- A saved copy never changes, nor what is known about it (it goes only with its source).
CREATE TRIGGER snapshot_never_changes BEFORE UPDATE ON snapshot
  FOR EACH ROW EXECUTE FUNCTION never_changes();
