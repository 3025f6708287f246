import { type KeptDraft, useKeptDraft } from '@/app/_ui/forms/kept-draft.client';
import type { Details } from '@/app/(desk)/articles/_components/detail-fields.client';

/** What somebody put into the form: the text, the details that were typed by hand, and the writer's sources. */
export interface ArticleDraft {
  readonly text: string;
  readonly typed: Partial<Details>;
  readonly sources: string;
}

const NOTHING = { text: '', typed: '{}', sources: '' };

/** Keeps a pasted article that was not added yet. Each dropped file has a draft of its own. */
export function useArticleDraft(
  file: string | undefined,
  { text, typed, sources }: ArticleDraft,
  restore: (draft: ArticleDraft) => void,
): KeptDraft {
  return useKeptDraft({
    name: file === undefined ? 'article text' : `article file ${file}`,
    typed: { text, typed: JSON.stringify(typed), sources },
    saved: NOTHING,
    restore: (kept) => restore({ ...kept, typed: JSON.parse(kept.typed) as Partial<Details> }),
  });
}
