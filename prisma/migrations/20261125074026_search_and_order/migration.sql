-- DropIndex
DROP INDEX "claim_status_id_idx";

-- DropIndex
DROP INDEX "claim_status_kind_id_idx";

-- CreateTable
CREATE TABLE "claim_search" (
    "claimId" UUID NOT NULL,
    "parts" TEXT[],

    CONSTRAINT "claim_search_pkey" PRIMARY KEY ("claimId")
);

-- CreateIndex
CREATE INDEX "claim_search_parts_idx" ON "claim_search" USING GIN ("parts");

-- CreateIndex
CREATE INDEX "claim_status_articleId_id_idx" ON "claim"("status", "articleId", "id");

-- CreateIndex
CREATE INDEX "claim_status_kind_articleId_id_idx" ON "claim"("status", "kind", "articleId", "id");

-- AddForeignKey
ALTER TABLE "claim_search" ADD CONSTRAINT "claim_search_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say ---------------------------------------------------------------------------------------------

-- The parts by which a word can be found: every three characters in a row, and the two that a word, or a number in it,
-- begins with. Small letters as ASCII has them, so that every server makes the same; long words and texts are cut.
CREATE FUNCTION search_parts(words text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(array_agg(DISTINCT part), '{}')
  FROM (SELECT left(lower(words COLLATE "C"), 4000)) AS cut(t), LATERAL (
    SELECT substr(word, at, 3)
    FROM regexp_split_to_table(t, '\s+') AS word, generate_series(1, least(length(word), 200) - 2) AS at
    UNION ALL
    SELECT left(word, 2)
    FROM regexp_split_to_table(t || ' ' || regexp_replace(t, '([^a-z0-9])([a-z0-9])', '\1 \2', 'g'), '\s+') AS word
    WHERE length(word) > 1
  ) AS found(part)
$$;

CREATE FUNCTION keep_claim_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO claim_search ("claimId", parts)
  VALUES (NEW.id, search_parts(concat_ws(' ', NEW.display, NEW.subject, NEW.attribution, NEW.sentence)))
  ON CONFLICT ("claimId") DO UPDATE SET parts = excluded.parts;
  RETURN NULL;
END $$;

INSERT INTO claim_search ("claimId", parts)
SELECT id, search_parts(concat_ws(' ', display, subject, attribution, sentence)) FROM claim;

CREATE TRIGGER claim_search_follows AFTER INSERT OR UPDATE OF display, subject, attribution, sentence ON claim
  FOR EACH ROW EXECUTE FUNCTION keep_claim_search();
