-- DropIndex
DROP INDEX "claim_decidedById_idx";

-- CreateIndex
CREATE INDEX "article_checkerId_idx" ON "article"("checkerId");

-- CreateIndex
CREATE INDEX "claim_decidedById_articleId_id_idx" ON "claim"("decidedById", "articleId", "id");
