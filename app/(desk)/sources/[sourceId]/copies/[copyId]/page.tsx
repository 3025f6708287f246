import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache, type ReactNode } from 'react';
import { Page } from '@/app/_ui/frame/page';
import { PageBar } from '@/app/_ui/frame/page-bar';
import { Time } from '@/app/_ui/typography/time';
import { writtenCount } from '@/app/_ui/typography/time-format';
import type { CopyText } from '@/lib/contracts/source-page';
import { sourceName } from '@/lib/contracts/source-view';
import { deskSettings } from '@/lib/server/queries/desk-settings';
import { copyText, SHOWN } from '@/lib/server/queries/source-page';
import { signedIn } from '@/lib/server/signed-in';
import styles from '../../source.module.css';

type Asked = Readonly<Partial<Record<'passage' | 'at' | 'from', string | string[]>>>;

interface Props {
  readonly params: Promise<{ readonly sourceId: string; readonly copyId: string }>;
  readonly searchParams: Promise<Asked>;
}

const theCopy = cache(
  async (copyId: string, evidenceId: string | undefined, at: number | undefined, from: number | undefined) => {
    const found = await copyText(await signedIn(), { snapshotId: copyId, evidenceId, at, from });
    return found ?? notFound();
  },
);

async function asked({ params, searchParams }: Props): Promise<CopyText> {
  const [{ copyId, sourceId }, { passage, at, from }] = await Promise.all([params, searchParams]);
  const shown = await theCopy(copyId, typeof passage === 'string' ? passage : undefined, numberOf(at), numberOf(from));
  return shown.source.id === sourceId ? shown : notFound();
}

const numberOf = (text: string | string[] | undefined): number | undefined =>
  typeof text === 'string' && /^\d{1,8}$/.test(text) ? Number(text) : undefined;

const nameOf = ({ source }: CopyText) => sourceName(source);

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: `Saved copy: ${nameOf(await asked(props))}` };
}

/** A saved copy as text, with the passages that were pinned. Nothing of the page itself is ever drawn, only its words. */
export default async function SavedCopyPage(props: Props) {
  const shown = await asked(props);
  const { timeZone } = await deskSettings(await signedIn());
  const { copy, source, from, length, text } = shown;
  const href = `/sources/${source.id}/copies/${copy.id}`;
  const part =
    text.length < length
      ? `, characters ${writtenCount(from + 1)} to ${writtenCount(from + text.length)} of ${writtenCount(length)}`
      : '';
  return (
    <>
      <PageBar
        crumbs={[
          { label: 'Sources', href: '/sources' },
          { label: nameOf(shown), short: 'The source', href: `/sources/${source.id}` },
        ]}
        here="Saved copy"
      />
      <Page title={nameOf(shown)} lead="As it was saved, as text">
        <p className={styles.quiet}>
          Saved <Time at={copy.retrievedAt} zone={timeZone} style="date" />
          {copy.takenBy ? ` by ${copy.takenBy}` : ''}
          {part}. SHA-256 <code className={styles.hash}>{copy.sha256}</code>
        </p>
        <Passages shown={shown} href={href} />
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

/** What the passages that were asked for are pinned to; where there are several, the way to each. */
function Passages({ shown: { chosen }, href }: { shown: CopyText; href: string }) {
  if (!chosen) return null;
  const { evidenceId, claim, passages, isInOlderReading } = chosen;
  return (
    <section className={styles.passages} aria-label="What is marked">
      <p>
        {passages.length === 1 ? 'The passage' : `${passages.length} passages`} for{' '}
        <Link href={`/articles/${claim.articleId}?claim=${claim.claimId}`}>
          <bdi>{claim.display}</bdi>
        </Link>{' '}
        in “<bdi>{claim.articleTitle}</bdi>”
      </p>
      {isInOlderReading ? (
        <p role="note">
          The copy is shown as it was read when this was pinned. In its newer reading the passage was not found for
          certain: look at it again, and pin it anew if it still stands.
        </p>
      ) : null}
      {passages.length > 1 ? (
        <ol>
          {passages.map(({ number, words }) => (
            <li key={number}>
              <a href={`${href}?passage=${evidenceId}&at=${number}#${anchorOf(number)}`}>
                <bdi>{words}</bdi>
              </a>
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  );
}

function marked({ text, marks }: CopyText): ReactNode[] {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { start, end, evidenceId, chosen, number } of marks) {
    pieces.push(text.slice(at, start));
    pieces.push(
      <mark
        key={`${evidenceId} ${start}`}
        id={chosen ? anchorOf(number) : undefined}
        data-chosen={chosen || undefined}
        data-number={number ?? undefined}
      >
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  return [...pieces, text.slice(at)];
}

/** Where a link leads: to an evidence's only or first passage, or to another by its number. */
const anchorOf = (number: number | null) => (number === null || number === 1 ? 'passage' : `passage-${number}`);
