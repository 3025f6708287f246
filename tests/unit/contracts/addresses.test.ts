import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlesHref, claimsHref } from '@/lib/contracts/addresses';
import { ARTICLE_SORTS, ArticleFilters } from '@/lib/contracts/article-list';
import { CLAIM_SORTS, ClaimFilters } from '@/lib/contracts/claim-list';
import { FIRST_PAGE, pageLinks } from '@/lib/contracts/pages';
import { STATUSES } from '@/lib/core/review/status';

const read = (href: string) => Object.fromEntries(new URL(href, 'http://desk.example').searchParams);
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
  .map((text) => text.trim())
  .filter((text) => text !== '' && !text.includes('\0') && text.isWellFormed());

describe('the addresses of lists', () => {
  it('bring back every filter of the claims page as it was', () => {
    const filters = fc.record({
      q: words,
      status: fc.constantFrom(...STATUSES),
      kind: words,
      unit: words,
      article: fc.uuid(),
      publisher: words,
      attribution: words,
      domain: words,
      source: fc.constantFrom('with', 'without'),
      decided: fc.constantFrom('2026-02-28', '2024-02-29'),
      checkedAs: fc.constantFrom('said', 'fact', 'both'),
      reason: words,
      sort: fc.constantFrom(...CLAIM_SORTS),
      after: fc.uuid(),
      before: fc.uuid(),
    });
    fc.assert(
      fc.property(filters, (given) => {
        const parsed = ClaimFilters.parse(given);
        expect(parsed).toEqual(given);
        expect(ClaimFilters.parse(read(claimsHref(parsed)))).toEqual(given);
      }),
    );
  });

  it('bring back those of the articles page, and say nothing of what is as usual', () => {
    for (const sort of ARTICLE_SORTS) {
      const filters = ArticleFilters.parse({ q: '50% & more', sort, archived: '1' });
      expect(ArticleFilters.parse(read(articlesHref(filters)))).toEqual(filters);
    }
    expect(articlesHref(ArticleFilters.parse({}))).toBe('/articles');
    expect(claimsHref(ClaimFilters.parse({ sort: 'newest' }))).toBe('/claims');
  });

  it('lead to the pages around one, and other filters start anew', () => {
    const filters = ClaimFilters.parse({ kind: 'money', after: 'here' });
    expect(pageLinks({ next: 'n', previous: 'p' }, filters, claimsHref)).toEqual({
      nextHref: '/claims?kind=money&after=n',
      previousHref: '/claims?kind=money&before=p',
      firstHref: '/claims?kind=money',
    });
    expect(pageLinks({ next: null, previous: null }, filters, claimsHref)).toEqual({});
    expect(claimsHref({ ...filters, ...FIRST_PAGE })).toBe('/claims?kind=money');
  });

  it('are read whatever anybody writes into them', () => {
    const anything = fc.dictionary(
      fc.constantFrom('q', 'status', 'article', 'decided', 'sort', 'after', 'before', 'kind', 'source'),
      fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string())),
    );
    fc.assert(
      fc.property(anything, (address) => {
        for (const filters of [ClaimFilters.parse(address), ArticleFilters.parse(address)])
          for (const [name, value] of Object.entries(filters))
            if (name !== 'after' && name !== 'before') expect(String(value ?? '').includes('\0')).toBe(false);
      }),
    );
  });
});
