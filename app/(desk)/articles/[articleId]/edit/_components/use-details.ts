import { useEffect, useState } from 'react';
import { sameTyped } from '@/app/_ui/forms/draft-shelf';
import { useKeptDraft } from '@/app/_ui/forms/kept-draft.client';
import type { Details } from '@/app/(desk)/articles/_components/detail-fields.client';
import type { ArticleDetails } from '@/lib/contracts/article-list';
import { type Base, localMoment } from './details-conflict';

/**
 * The details as they are typed, kept as a draft until they are saved. A draft remembers which version it changes: if somebody
 * else saved in between, saving it meets a conflict and overwrites nothing.
 */
export function useDetails(article: ArticleDetails) {
  const [base, setBase] = useState<Base>(() => baseOf(article, ''));
  const [details, setDetails] = useState<Details>(base.details);
  const [isHere, setHere] = useState(false);
  const begin = (fresh: Base) => {
    setBase(fresh);
    setDetails(fresh.details);
  };
  // The browser's time zone is not known on the server: the deadline is filled in once the page is there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version is another beginning where nothing is typed yet
  useEffect(() => {
    if (!isHere || sameTyped({ ...details }, { ...base.details }))
      begin(baseOf(article, localMoment(article.deadline)));
    setHere(true);
  }, [article.id, article.version]);
  const kept = useKeptDraft({
    name: `details ${article.id}`,
    typed: { ...details, base: JSON.stringify(base) },
    saved: isHere ? { ...base.details, base: JSON.stringify(base) } : null,
    restore: ({ base: seen, ...typed }) => {
      setBase(JSON.parse(seen) as Base);
      setDetails(typed as Details);
    },
  });
  const discard = () => {
    kept.drop();
    begin(baseOf(article, localMoment(article.deadline)));
  };
  return { details, setDetails, base, setBase, kept, discard };
}

const baseOf = (article: ArticleDetails, deadline: string): Base => ({
  version: article.version,
  details: {
    title: article.title,
    byline: article.byline ?? '',
    publisher: article.publisher ?? '',
    publishedOn: article.publishedOn ?? '',
    url: article.url ?? '',
    ownership: article.ownership,
    writer: article.writer ?? '',
    checkerId: article.checkerId ?? '',
    deadline,
  },
});
