-- CreateEnum
CREATE TYPE "Role" AS ENUM ('owner', 'editor', 'reviewer', 'viewer');

-- CreateEnum
CREATE TYPE "Ownership" AS ENUM ('our_draft', 'our_published', 'someone_elses');

-- CreateEnum
CREATE TYPE "Status" AS ENUM ('pending', 'verified', 'disputed', 'unverifiable', 'dismissed');

-- CreateEnum
CREATE TYPE "Lane" AS ENUM ('tick', 'none');

-- CreateEnum
CREATE TYPE "Maker" AS ENUM ('machine', 'person');

-- CreateEnum
CREATE TYPE "CheckedAs" AS ENUM ('said', 'fact');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('link', 'paper', 'conversation', 'text', 'file');

-- CreateEnum
CREATE TYPE "EvidenceKind" AS ENUM ('number', 'count', 'date');

-- CreateEnum
CREATE TYPE "LinkPurpose" AS ENUM ('invitation', 'reset');

-- CreateEnum
CREATE TYPE "ChunkOf" AS ENUM ('bytes', 'text');

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" "Role" NOT NULL DEFAULT 'viewer',
    "deactivatedAt" TIMESTAMPTZ(3),
    "singleKeys" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "token" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" UUID NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "one_time_link" (
    "id" UUID NOT NULL,
    "purpose" "LinkPurpose" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "email" TEXT,
    "role" "Role",
    "userId" UUID,
    "madeById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "usedById" UUID,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "desk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "byline" TEXT,
    "publisher" TEXT,
    "publishedOn" DATE,
    "url" TEXT,
    "ownership" "Ownership" NOT NULL DEFAULT 'our_draft',
    "writer" TEXT,
    "checkerId" UUID,
    "deadline" TIMESTAMPTZ(3),
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "sha256" TEXT NOT NULL,
    "currentRevisionId" UUID,
    "addedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "engineVersion" TEXT NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "madeBy" "Maker" NOT NULL DEFAULT 'machine',
    "engineVersion" TEXT NOT NULL,
    "status" "Status" NOT NULL,
    "lane" "Lane",
    "reason" TEXT,
    "kind" TEXT NOT NULL,
    "written" TEXT,
    "scale" INTEGER,
    "times" TEXT,
    "over" TEXT,
    "inWords" BOOLEAN NOT NULL DEFAULT false,
    "highWritten" TEXT,
    "highTimes" TEXT,
    "highOver" TEXT,
    "comparator" TEXT NOT NULL,
    "hedge" TEXT,
    "direction" TEXT,
    "unit" TEXT,
    "unitName" TEXT,
    "unitText" TEXT,
    "per" TEXT,
    "dimension" TEXT,
    "display" TEXT NOT NULL,
    "tight" JSONB,
    "loose" JSONB,
    "precision" INTEGER,
    "lowest" DOUBLE PRECISION,
    "highest" DOUBLE PRECISION,
    "quote" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "subject" TEXT,
    "ofWhat" TEXT,
    "place" TEXT,
    "period" TEXT,
    "periodFrom" DATE,
    "periodTo" DATE,
    "base" TEXT,
    "baseFrom" DATE,
    "baseTo" DATE,
    "attribution" TEXT,
    "certainty" JSONB NOT NULL,
    "links" JSONB NOT NULL,
    "worthiness" DOUBLE PRECISION NOT NULL,
    "worthinessReasons" JSONB NOT NULL,
    "checkedAs" "CheckedAs",
    "disputeReason" TEXT,
    "proposedWording" TEXT,
    "note" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "tickedAt" TIMESTAMPTZ(3),
    "tickedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "place" (
    "claimId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "quoteStart" INTEGER NOT NULL,
    "quoteEnd" INTEGER NOT NULL,
    "quoteStartPoint" INTEGER NOT NULL,
    "quoteEndPoint" INTEGER NOT NULL,
    "sentenceStart" INTEGER NOT NULL,
    "sentenceEnd" INTEGER NOT NULL,

    CONSTRAINT "place_pkey" PRIMARY KEY ("claimId","revisionId")
);

-- CreateTable
CREATE TABLE "verdict" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "status" "Status" NOT NULL,
    "lane" "Lane",
    "reason" TEXT,
    "checkedAs" "CheckedAs",
    "disputeReason" TEXT,
    "proposedWording" TEXT,
    "note" TEXT,
    "noSource" BOOLEAN NOT NULL DEFAULT false,
    "working" JSONB,
    "claimVersion" INTEGER NOT NULL,
    "byId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verdict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" UUID NOT NULL,
    "kind" "SourceKind" NOT NULL,
    "url" TEXT,
    "domain" TEXT,
    "title" TEXT,
    "publisher" TEXT,
    "who" TEXT,
    "occurred" TEXT,
    "how" TEXT,
    "publishedOn" DATE,
    "asOf" DATE,
    "primary" BOOLEAN,
    "note" TEXT,
    "confidential" BOOLEAN NOT NULL DEFAULT false,
    "addedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_reader" (
    "sourceId" UUID NOT NULL,
    "userId" UUID NOT NULL,

    CONSTRAINT "source_reader_pkey" PRIMARY KEY ("sourceId","userId")
);

-- CreateTable
CREATE TABLE "article_source" (
    "articleId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "article_source_pkey" PRIMARY KEY ("articleId","sourceId")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "snapshotId" UUID,
    "kind" "EvidenceKind" NOT NULL DEFAULT 'number',
    "quote" TEXT,
    "selector" JSONB,
    "valueAsPrinted" TEXT,
    "reading" JSONB,
    "asOf" DATE,
    "note" TEXT,
    "addedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "snapshot" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "byteLength" INTEGER NOT NULL,
    "retrievedAt" TIMESTAMPTZ(3) NOT NULL,
    "finalUrl" TEXT,
    "tables" JSONB NOT NULL,
    "title" TEXT,

    CONSTRAINT "snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "snapshot_chunk" (
    "snapshotId" UUID NOT NULL,
    "of" "ChunkOf" NOT NULL,
    "number" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "snapshot_chunk_pkey" PRIMARY KEY ("snapshotId","of","number")
);

-- CreateTable
CREATE TABLE "finding_answer" (
    "articleId" UUID NOT NULL,
    "findingKey" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "finding_answer_pkey" PRIMARY KEY ("articleId","findingKey")
);

-- CreateTable
CREATE TABLE "history" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" TEXT,
    "action" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "articleId" TEXT,
    "text" TEXT NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "history_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "request" (
    "key" TEXT NOT NULL,
    "actorKey" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "inputHash" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "request_pkey" PRIMARY KEY ("actorKey","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_userId_idx" ON "session"("userId");

-- CreateIndex
CREATE INDEX "account_userId_idx" ON "account"("userId");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "one_time_link_tokenHash_key" ON "one_time_link"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "article_sha256_key" ON "article"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "article_currentRevisionId_key" ON "article"("currentRevisionId");

-- CreateIndex
CREATE INDEX "article_archivedAt_deadline_idx" ON "article"("archivedAt", "deadline");

-- CreateIndex
CREATE INDEX "article_archivedAt_createdAt_idx" ON "article"("archivedAt", "createdAt");

-- CreateIndex
CREATE INDEX "article_publisher_idx" ON "article"("publisher");

-- CreateIndex
CREATE INDEX "revision_sha256_idx" ON "revision"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "revision_articleId_number_key" ON "revision"("articleId", "number");

-- CreateIndex
CREATE INDEX "claim_articleId_status_idx" ON "claim"("articleId", "status");

-- CreateIndex
CREATE INDEX "claim_status_id_idx" ON "claim"("status", "id");

-- CreateIndex
CREATE INDEX "claim_status_kind_id_idx" ON "claim"("status", "kind", "id");

-- CreateIndex
CREATE INDEX "claim_status_decidedAt_idx" ON "claim"("status", "decidedAt");

-- CreateIndex
CREATE INDEX "claim_status_worthiness_id_idx" ON "claim"("status", "worthiness", "id");

-- CreateIndex
CREATE INDEX "claim_decidedById_idx" ON "claim"("decidedById");

-- CreateIndex
CREATE INDEX "claim_tickedById_idx" ON "claim"("tickedById");

-- CreateIndex
CREATE INDEX "place_revisionId_quoteStart_idx" ON "place"("revisionId", "quoteStart");

-- CreateIndex
CREATE INDEX "verdict_claimId_at_idx" ON "verdict"("claimId", "at");

-- CreateIndex
CREATE INDEX "verdict_at_idx" ON "verdict"("at");

-- CreateIndex
CREATE INDEX "verdict_byId_idx" ON "verdict"("byId");

-- CreateIndex
CREATE INDEX "source_url_idx" ON "source"("url");

-- CreateIndex
CREATE INDEX "source_domain_idx" ON "source"("domain");

-- CreateIndex
CREATE INDEX "source_addedById_idx" ON "source"("addedById");

-- CreateIndex
CREATE INDEX "source_reader_userId_idx" ON "source_reader"("userId");

-- CreateIndex
CREATE INDEX "article_source_sourceId_idx" ON "article_source"("sourceId");

-- CreateIndex
CREATE INDEX "evidence_claimId_removedAt_idx" ON "evidence"("claimId", "removedAt");

-- CreateIndex
CREATE INDEX "evidence_sourceId_removedAt_idx" ON "evidence"("sourceId", "removedAt");

-- CreateIndex
CREATE INDEX "evidence_snapshotId_idx" ON "evidence"("snapshotId");

-- CreateIndex
CREATE INDEX "evidence_addedById_idx" ON "evidence"("addedById");

-- CreateIndex
CREATE INDEX "snapshot_sourceId_retrievedAt_idx" ON "snapshot"("sourceId", "retrievedAt");

-- CreateIndex
CREATE INDEX "finding_answer_byId_idx" ON "finding_answer"("byId");

-- CreateIndex
CREATE UNIQUE INDEX "history_hash_key" ON "history"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "history_prevHash_key" ON "history"("prevHash");

-- CreateIndex
CREATE INDEX "history_subjectId_seq_idx" ON "history"("subjectId", "seq");

-- CreateIndex
CREATE INDEX "history_articleId_seq_idx" ON "history"("articleId", "seq");

-- CreateIndex
CREATE INDEX "history_actorId_seq_idx" ON "history"("actorId", "seq");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_checkerId_fkey" FOREIGN KEY ("checkerId") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_tickedById_fkey" FOREIGN KEY ("tickedById") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_byId_fkey" FOREIGN KEY ("byId") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_reader" ADD CONSTRAINT "source_reader_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_reader" ADD CONSTRAINT "source_reader_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_source" ADD CONSTRAINT "article_source_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_source" ADD CONSTRAINT "article_source_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "snapshot"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot_chunk" ADD CONSTRAINT "snapshot_chunk_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "snapshot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_answer" ADD CONSTRAINT "finding_answer_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_answer" ADD CONSTRAINT "finding_answer_byId_fkey" FOREIGN KEY ("byId") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma cannot say ---------------------------------------------------------------------------------------------

-- A claim's columns tell one story.
ALTER TABLE claim
  ADD CONSTRAINT claim_lane_iff_dismissed CHECK ((status = 'dismissed') = (lane IS NOT NULL)),
  ADD CONSTRAINT claim_reason_iff_dismissed CHECK ((status = 'dismissed') = (reason IS NOT NULL)),
  ADD CONSTRAINT claim_dispute_reason CHECK ((status = 'disputed') = ("disputeReason" IS NOT NULL)),
  ADD CONSTRAINT claim_checked_as CHECK ((status = 'verified') = ("checkedAs" IS NOT NULL)),
  ADD CONSTRAINT claim_ticked_in_lane CHECK ("tickedAt" IS NULL OR lane = 'tick'),
  ADD CONSTRAINT claim_comparator CHECK (comparator IN ('=', '~', '>', '>=', '<', '<=')),
  ADD CONSTRAINT claim_direction CHECK (direction IN ('up', 'down')),
  ADD CONSTRAINT claim_written CHECK (written ~ '^-?[0-9]+(\.[0-9]+)?$'),
  ADD CONSTRAINT claim_amount_whole CHECK ((written IS NULL) = (times IS NULL) AND (written IS NULL) = ("over" IS NULL)),
  ADD CONSTRAINT claim_worthiness CHECK (worthiness BETWEEN 0 AND 1),
  ADD CONSTRAINT claim_version CHECK (version >= 1);

ALTER TABLE place
  ADD CONSTRAINT place_in_order CHECK (
    0 <= "quoteStart" AND "quoteStart" <= start AND start < "end" AND "end" <= "quoteEnd"
    AND "quoteStartPoint" <= "quoteStart" AND "quoteStartPoint" < "quoteEndPoint"
    AND "sentenceStart" <= "quoteStart" AND "quoteEnd" <= "sentenceEnd"
  );

ALTER TABLE source
  ADD CONSTRAINT source_link CHECK (kind <> 'link' OR url IS NOT NULL),
  ADD CONSTRAINT source_web_link CHECK (url ~* '^https?://' AND length(url) <= 2048);

ALTER TABLE article ADD CONSTRAINT article_web_link CHECK (url ~* '^https?://' AND length(url) <= 2048);
ALTER TABLE desk ADD CONSTRAINT desk_one_row CHECK (id = 1);
ALTER TABLE revision ADD CONSTRAINT revision_number CHECK (number >= 1);

-- History only grows, without gaps, each row on the one before it.
ALTER TABLE history
  ADD CONSTRAINT history_seq CHECK (seq >= 1),
  ADD CONSTRAINT history_hashes CHECK (hash ~ '^[0-9a-f]{64}$' AND "prevHash" ~ '^[0-9a-f]{64}$');

CREATE FUNCTION history_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'history is append-only: % refused', TG_OP USING ERRCODE = 'raise_exception';
END $$;

CREATE TRIGGER history_no_change BEFORE UPDATE OR DELETE ON history
  FOR EACH ROW EXECUTE FUNCTION history_is_append_only();
CREATE TRIGGER history_no_truncate BEFORE TRUNCATE ON history
  FOR EACH STATEMENT EXECUTE FUNCTION history_is_append_only();

-- A revision's text and a snapshot's bytes never change either (they go only with their article or source).
CREATE FUNCTION never_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows never change', TG_TABLE_NAME USING ERRCODE = 'raise_exception';
END $$;

CREATE TRIGGER revision_never_changes BEFORE UPDATE ON revision FOR EACH ROW EXECUTE FUNCTION never_changes();
CREATE TRIGGER snapshot_chunk_never_changes BEFORE UPDATE ON snapshot_chunk
  FOR EACH ROW EXECUTE FUNCTION never_changes();
