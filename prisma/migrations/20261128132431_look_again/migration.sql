-- CreateTable
CREATE TABLE "look_again" (
    "claimId" UUID NOT NULL,
    "rules" INTEGER NOT NULL,
    "byRules" INTEGER NOT NULL,
    "why" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "look_again_pkey" PRIMARY KEY ("claimId")
);

-- AddForeignKey
ALTER TABLE "look_again" ADD CONSTRAINT "look_again_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;
