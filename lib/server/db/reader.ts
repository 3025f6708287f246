import 'server-only';
import type { Prisma, PrismaClient } from '@/prisma/generated/client';

type Reading =
  | 'findUnique'
  | 'findUniqueOrThrow'
  | 'findFirst'
  | 'findFirstOrThrow'
  | 'findMany'
  | 'count'
  | 'aggregate'
  | 'groupBy';

/** The database as queries see it: a client or a transaction, of which only the reading is left. */
export type Reader = {
  readonly [Model in Uncapitalize<Prisma.ModelName>]: Pick<PrismaClient[Model], Reading>;
} & Pick<PrismaClient, '$queryRaw'>;
