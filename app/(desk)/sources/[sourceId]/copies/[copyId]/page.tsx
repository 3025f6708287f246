import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache, type ReactNode } from 'react';
import { Page } from '@/app/_ui/page';
import { PageBar } from '@/app/_ui/page-bar';
import { Time } from '@/app/_ui/time';
import type { CopyText } from '@/lib/contracts/source-page';
import { deskSettings } from '@/lib/server/queries/desk-settings';
import { copyText, SHOWN } from '@/lib/server/queries/source-page';
import { signedIn } from '@/lib/server/signed-in';
import styles from '../../source.module.css';

interface Props {
  readonly params: Promise<{ readonly sourceId: string; readonly copyId: string }>;
  readonly searchParams: Promise<{ readonly passage?: string | string[]; readonly from?: string | string[] }>;
}

const theCopy = cache(async (copyId: string, evidenceId: string | undefined, from: number | undefined) => {
  const found = await copyText(await signedIn(), copyId, { evidenceId, from });
  return found ?? notFound();
});

async function asked({ params, searchParams }: Props): Promise<CopyText> {
  const [{ copyId, sourceId }, { passage, from }] = await Promise.all([params, searchParams]);
  const at = typeof from === 'string' && /^\d{1,8}$/.test(from) ? Number(from) : undefined;
  const shown = await theCopy(copyId, typeof passage === 'string' ? passage : undefined, at);
  return shown.source.id === sourceId ? shown : notFound();
}

const nameOf = ({ source }: CopyText) => source.title ?? source.who ?? source.url ?? 'Untitled source';

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: `Saved copy: ${nameOf(await asked(props))}` };
}

/** A saved copy as text, with the passages that were pinned. Nothing of the page itself is ever drawn, only its words. */
export default async function SavedCopyPage(props: Props) {
  const shown = await asked(props);
  const { timeZone } = await deskSettings(await signedIn());
  const { copy, source, from, length, text } = shown;
  const href = `/sources/${source.id}/copies/${copy.id}`;
  const part = text.length < length ? `, characters ${from + 1} to ${from + text.length} of ${length}` : '';
  return (
    <>
      <PageBar
        crumbs={[
          { label: 'Sources', href: '/sources' },
          { label: nameOf(shown), href: `/sources/${source.id}` },
        ]}
        here="Saved copy"
      />
      <Page title={nameOf(shown)} lead="As it was saved, as text">
        <p className={styles.quiet}>
          Saved <Time at={copy.retrievedAt} zone={timeZone} style="date" />
          {copy.takenBy ? ` by ${copy.takenBy}` : ''}
          {part}. SHA-256 <code className={styles.hash}>{copy.sha256}</code>
        </p>
        <article className={styles.copy} dir="auto" aria-label="Text of the saved copy">
          {marked(shown)}
        </article>
        <nav className={styles.pages} aria-label="Parts of the copy">
          {from > 0 ? <Link href={`${href}?from=${Math.max(0, from - SHOWN)}`}>Earlier in the copy</Link> : null}
          {from + text.length < length ? (
            <Link href={`${href}?from=${from + text.length}`}>Later in the copy</Link>
          ) : null}
        </nav>
      </Page>
    </>
  );
}

function marked({ text, marks }: CopyText): ReactNode[] {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { start, end, evidenceId, chosen } of marks) {
    pieces.push(text.slice(at, start));
    pieces.push(
      <mark key={`${evidenceId} ${start}`} {...(chosen ? { id: 'passage', 'data-chosen': true } : {})}>
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  return [...pieces, text.slice(at)];
}
