-- AlterTable
ALTER TABLE "history" ADD COLUMN     "format" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "history_part" (
    "seq" BIGINT NOT NULL,
    "parts" TEXT NOT NULL,

    CONSTRAINT "history_part_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "history_seal" (
    "stretch" INTEGER NOT NULL,
    "root" TEXT NOT NULL,

    CONSTRAINT "history_seal_pkey" PRIMARY KEY ("stretch")
);

-- AddForeignKey
ALTER TABLE "history_part" ADD CONSTRAINT "history_part_seq_fkey" FOREIGN KEY ("seq") REFERENCES "history"("seq") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say ---------------------------------------------------------------------------------------------

ALTER TABLE history ADD CONSTRAINT history_format CHECK (format IN (1, 2));
ALTER TABLE history_seal
  ADD CONSTRAINT history_seal_stretch CHECK (stretch >= 1),
  ADD CONSTRAINT history_seal_root CHECK (root ~ '^[0-9a-f]{64}$');

CREATE TRIGGER history_seal_no_change BEFORE UPDATE OR DELETE ON history_seal
  FOR EACH ROW EXECUTE FUNCTION history_is_append_only();
CREATE TRIGGER history_seal_no_truncate BEFORE TRUNCATE ON history_seal
  FOR EACH STATEMENT EXECUTE FUNCTION history_is_append_only();

-- Of a row's parts some may be taken away (an erased name); none is changed or added, and no row goes.
CREATE FUNCTION history_part_only_shrinks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.seq = OLD.seq AND OLD.parts::jsonb @> NEW.parts::jsonb THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'history is append-only: % refused', TG_OP USING ERRCODE = 'raise_exception';
END $$;

CREATE TRIGGER history_part_no_change BEFORE UPDATE OR DELETE ON history_part
  FOR EACH ROW EXECUTE FUNCTION history_part_only_shrinks();
CREATE TRIGGER history_part_no_truncate BEFORE TRUNCATE ON history_part
  FOR EACH STATEMENT EXECUTE FUNCTION history_is_append_only();
