'use client';

import { type ReactNode, use, useRef, useState } from 'react';
import { announce } from '@/app/_ui/feedback/announce';
import { DraftOwner, useDraftShelf } from '@/app/_ui/forms/kept-draft.client';
import type { ArticleDesk, NextArticle } from '@/lib/contracts/articles';
import { unpackClaims } from '@/lib/contracts/claim-rows';
import type { FindingsView } from '@/lib/contracts/evidence';
import styles from '../desk.module.css';
import { DeskBar } from './desk-bar.client';
import type { EvidenceVerbs } from './evidence/evidence-verbs';
import { useFindings } from './evidence/use-findings.client';
import { KeysLegend } from './keys/keys-legend.client';
import { useKeys } from './keys/use-keys.client';
import { MarkingRoom } from './marking/marking-room.client';
import type { MarkingState } from './marking/marking-state';
import { Panel } from './panel/panel.client';
import { SessionEnded } from './session-ended.client';
import { createDesk } from './state/desk';
import { DeskProvider, type Opened, type Reviewer, useDeskValue } from './state/desk-context.client';
import type { DeskVerbs } from './state/desk-verbs';
import { createWindows, lookedAt } from './state/desk-windows';
import { patience } from './state/patience';
import { useAddress } from './state/use-address.client';
import { useFresh } from './state/use-fresh.client';
import { ArticleText } from './text/article-text.client';
import { FindFigure } from './text/find-figure.client';
import { Minimap } from './text/minimap.client';
import { useTabStop } from './text/use-tab-stop.client';
import { ConflictDialog } from './verdict/conflict-dialog.client';
import { UndoLine } from './verdict/undo-line.client';
import { useKeptHabit } from './verdict/use-at-once.client';

/** The article desk: the text with its figures, the minimap at its left, the figure under review at its right. */
export function ArticleDeskView({
  shown,
  me,
  verbs,
  sums,
  next,
  asked,
}: {
  shown: ArticleDesk;
  me: Reviewer;
  verbs: DeskVerbs & EvidenceVerbs;
  sums: FindingsView | Promise<FindingsView>;
  next: NextArticle | null;
  asked: string | null;
}) {
  const [opened, open] = useState<Opened>(null);
  const shelf = useDraftShelf();
  const person = use(DraftOwner);
  const [windows] = useState(() => createWindows(person, shown.article.id));
  const [desk] = useState(() =>
    createDesk(
      {
        ...{ verbs, me: me.name, patience, lookedAt, shelf, say: announce, share: windows.share },
        ...{ articleId: shown.article.id, text: shown.revision.text, head: shown.head },
        now: () => new Date(),
        newKey: () => crypto.randomUUID(),
        byKeys: () => me.singleKeys && !window.matchMedia('(pointer: coarse)').matches,
        reload: () => window.location.reload(),
      },
      shown.rows === null ? shown.claims : unpackClaims(shown.rows, shown.revision.text, shown.claims),
      asked,
      shown.revision.id,
    ),
  );
  const { article, revision, sources } = shown;
  const lastCopy = useRef<string | null>(null);
  const found = useFindings(desk, article.id, sums, verbs, () => windows.share('sums'));
  const [snapshotId, mark] = useState<string | null>(null);
  const drafts = useRef(new Map<string, MarkingState>());
  const marking = { snapshotId, drafts };
  const arithmetic = { evidence: verbs, lastCopy, ...found };
  return (
    <DeskProvider value={{ desk, article, revision, sources, next, me, opened, open, marking, mark, ...arithmetic }}>
      <DeskLife windows={windows} />
      <DeskBar />
      <Room>
        <Minimap />
        <ArticleText />
        <Panel />
        <UndoLine />
      </Room>
      <KeysLegend />
      <FindFigure />
      <MarkingRoom />
      <ConflictDialog />
      <SessionEnded />
    </DeskProvider>
  );
}

/** `data-saving` as long as something is on its way to the server. */
function Room({ children }: { children: ReactNode }) {
  const isSaving = useDeskValue(({ flights }) => flights.length > 0);
  return (
    <div className={styles.desk} data-saving={isSaving || undefined}>
      {children}
    </div>
  );
}

/** What the desk does without drawing anything: keys, and the address and tab stop that follow the figure. */
function DeskLife({ windows }: { windows: ReturnType<typeof createWindows> }) {
  useFresh(windows);
  useKeys();
  useAddress();
  useTabStop();
  useKeptHabit();
  return null;
}
