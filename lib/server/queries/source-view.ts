import 'server-only';
import type { SourceView } from '@/lib/contracts/sources';
import type { Prisma } from '@/prisma/generated/client';
import { dayText } from './day-text';

export const sourceSelect = {
  id: true,
  version: true,
  kind: true,
  url: true,
  domain: true,
  title: true,
  publisher: true,
  who: true,
  occurred: true,
  how: true,
  publishedOn: true,
  asOf: true,
  primary: true,
  note: true,
  confidential: true,
} as const satisfies Prisma.SourceSelect;

type SourceRow = Prisma.SourceGetPayload<{ select: typeof sourceSelect }>;

/** Only what the view holds, whatever else the row does. */
export function toSourceView(row: SourceRow): SourceView {
  const { id, version, kind, url, domain, title, publisher, who, occurred, how, primary, note, confidential } = row;
  const said = { title, publisher, who, occurred, how, note };
  const days = { publishedOn: dayText(row.publishedOn), asOf: dayText(row.asOf) };
  return { id, version, kind, url, domain, ...said, ...days, primary, confidential };
}
