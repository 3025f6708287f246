-- What a figure is of, part by part (lib/core/frames/frame.ts). Null without a default, so that no stored state changes:
-- articles from before get it when they are read anew.
ALTER TABLE "claim" ADD COLUMN "frame" JSONB;
