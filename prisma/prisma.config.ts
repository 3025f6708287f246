import { defineConfig } from 'prisma/config';

/**
 * For Prisma's own commands: `npx prisma studio --config prisma/prisma.config.ts`. Figurecheck itself migrates with
 * `npm run migrate` and reads neither this file nor its address. Paths are relative to this folder.
 */
export default defineConfig({
  schema: 'schema.prisma',
  migrations: { path: 'migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
