import { describe, expect, it } from 'vitest';
import {
  conflictIn,
  conflictRows,
  mineOver,
} from '@/app/(desk)/articles/[articleId]/edit/_components/details-conflict';

const SEEN = {
  title: 'Ferries',
  byline: 'Ana Duarte',
  publisher: '',
  publishedOn: '2026-03-03',
  url: '',
  ownership: 'our_draft' as const,
  writer: '',
  checkerId: 'c1',
  deadline: '',
};
const NOW = { ...SEEN, publisher: 'The Quay', checkerId: '' };
const WANTED = { ...SEEN, publisher: 'Harbour Gazette', title: 'Ferries run', deadline: '2026-03-04T18:00' };

describe('details that two people change at once', () => {
  it('are shown as they were seen, as they are, and as they were wanted', () => {
    expect(conflictRows(SEEN, NOW, WANTED, [{ id: 'c1', name: 'Bo' }])).toEqual([
      { what: 'Title', seen: 'Ferries', now: 'Ferries', wanted: 'Ferries run' },
      { what: 'Publisher', seen: '–', now: 'The Quay', wanted: 'Harbour Gazette' },
      { what: 'Checker', seen: 'Bo', now: '–', wanted: 'Bo' },
      { what: 'Deadline', seen: '–', now: '–', wanted: '2026-03-04 18:00' },
    ]);
  });

  it('keep what only the other person changed', () => {
    expect(mineOver(SEEN, NOW, WANTED)).toEqual({ ...WANTED, checkerId: '' });
  });

  it('are told by a conflict and by nothing else', () => {
    const article = {
      ...NOW,
      publisher: null,
      publishedOn: '2026-03-03T00:00:00.000Z',
      deadline: null,
      version: 4,
      more: 1,
    };
    const refusal = { code: 'conflict' as const, message: 'Changed.', detail: { article } };
    expect(conflictIn(refusal)).toEqual({ version: 4, details: { ...NOW, publisher: '' } });
    expect(conflictIn({ ...refusal, code: 'invalid' })).toBeNull();
    expect(conflictIn({ ...refusal, detail: { article: { version: 4 } } })).toBeNull();
  });
});
