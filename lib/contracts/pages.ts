import { z } from 'zod';
import { storable } from './fields';

const mark = z
  .string()
  .max(1000)
  .refine((text) => text === storable(text))
  .optional()
  .catch(undefined);

/** Where a page of a list starts or ends, as it stands in the address; only ever taken from the page beside it. */
export const pageMarks = { after: mark, before: mark };

export interface PageMarks {
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

/** Other filters start a list anew. */
export const FIRST_PAGE = { after: undefined, before: undefined } as const;

/** The marks of the pages around one; null where there is none. */
export interface Neighbours {
  readonly next: string | null;
  readonly previous: string | null;
}

export interface PageLinks {
  readonly nextHref: string | undefined;
  readonly previousHref: string | undefined;
  readonly firstHref: string | undefined;
}

/** The addresses of the pages around one, with the filters as they are. */
export function pageLinks<Filters extends PageMarks>(
  { next, previous }: Neighbours,
  filters: Filters,
  href: (filters: Filters) => string,
): PageLinks {
  const at = (marks: PageMarks) => href({ ...filters, ...FIRST_PAGE, ...marks });
  return {
    nextHref: next === null ? undefined : at({ after: next }),
    previousHref: previous === null ? undefined : at({ before: previous }),
    firstHref: previous === null ? undefined : at({}),
  };
}
