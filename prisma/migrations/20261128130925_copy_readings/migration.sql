-- CreateTable
CREATE TABLE "copy_reading" (
    "id" UUID NOT NULL,
    "snapshotId" UUID NOT NULL,
    "engineVersion" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "figures" INTEGER NOT NULL,
    "readAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "copy_reading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "copy_reading_block" (
    "readingId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "copy_reading_block_pkey" PRIMARY KEY ("readingId","number")
);

-- CreateTable
CREATE TABLE "copy_search" (
    "readingId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "answers" JSONB NOT NULL,

    CONSTRAINT "copy_search_pkey" PRIMARY KEY ("readingId","articleId")
);

-- CreateIndex
CREATE UNIQUE INDEX "copy_reading_snapshotId_engineVersion_day_key" ON "copy_reading"("snapshotId", "engineVersion", "day");

-- CreateIndex
CREATE INDEX "copy_search_articleId_idx" ON "copy_search"("articleId");

-- AddForeignKey
ALTER TABLE "copy_reading" ADD CONSTRAINT "copy_reading_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "snapshot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "copy_reading_block" ADD CONSTRAINT "copy_reading_block_readingId_fkey" FOREIGN KEY ("readingId") REFERENCES "copy_reading"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "copy_search" ADD CONSTRAINT "copy_search_readingId_fkey" FOREIGN KEY ("readingId") REFERENCES "copy_reading"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "copy_search" ADD CONSTRAINT "copy_search_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
