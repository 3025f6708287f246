-- AlterEnum
ALTER TYPE "CheckedAs" ADD VALUE 'both';
