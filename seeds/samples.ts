import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AddArticle } from '@/lib/contracts/articles';

/** A sample article: everything the add-article form asks for. Written for this product; their news is invented. */
interface Sample {
  readonly file: string;
  readonly title: string;
  readonly byline: string;
  readonly publishedOn: string;
  readonly ownership: 'our_draft' | 'our_published' | 'someone_elses';
  readonly sources?: string;
}

const LIST: readonly Sample[] = [
  {
    file: 'summit.txt',
    title: 'Pipeline and battlefield shadow a first meeting in Samarkand',
    byline: 'Ada Lindqvist',
    publishedOn: '2022-09-14',
    ownership: 'our_draft',
    sources:
      'Customs administration, monthly bulletin, July 2022\nAutostat, car imports by quarter, second quarter of 2022',
  },
  {
    file: 'ferry.txt',
    title: 'Island ferry carries more people and loses more money',
    byline: 'Tomas Okafor',
    publishedOn: '2026-03-12',
    ownership: 'our_draft',
    sources: 'Harbour board, annual report 2025\nTechnical College, study on battery ferries',
  },
  {
    file: 'school-meals.txt',
    title: 'School meals cost more than the council budgeted',
    byline: 'Mei-Lin Archer',
    publishedOn: '2026-02-03',
    ownership: 'our_published',
  },
  {
    file: 'reservoir.txt',
    title: 'Reservoir at 38 percent as the third dry winter ends',
    byline: 'Joaquín Bell',
    publishedOn: '2026-04-09',
    ownership: 'our_draft',
  },
  {
    file: 'rents.txt',
    title: 'Rents double in the harbour district within a decade',
    byline: 'Farid Lindholm and Grace Mbeki',
    publishedOn: '2026-05-21',
    ownership: 'our_draft',
  },
  {
    file: 'marathon.txt',
    title: 'City marathon sets a record for runners and for rubbish',
    byline: 'Noor van Dijk',
    publishedOn: '2025-10-05',
    ownership: 'someone_elses',
  },
];

/** The sample articles that an empty desk is given, read from `seeds/articles`. */
export function samples(): AddArticle[] {
  return LIST.map(({ file, ...details }) => ({
    ...details,
    publisher: 'Figurecheck Samples',
    text: readFileSync(path.join('seeds', 'articles', file), 'utf8'),
  }));
}
