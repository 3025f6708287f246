-- AlterTable
ALTER TABLE "claim" ADD COLUMN     "movement" TEXT;
