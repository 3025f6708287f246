-- CreateTable
CREATE TABLE "claim_doubt" (
    "articleId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "findingKey" TEXT NOT NULL,

    CONSTRAINT "claim_doubt_pkey" PRIMARY KEY ("claimId","findingKey")
);

-- CreateIndex
CREATE INDEX "claim_doubt_articleId_idx" ON "claim_doubt"("articleId");

-- AddForeignKey
ALTER TABLE "claim_doubt" ADD CONSTRAINT "claim_doubt_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;
