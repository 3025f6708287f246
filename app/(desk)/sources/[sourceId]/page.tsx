import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { Page } from '@/app/_ui/frame/page';
import { PageBar } from '@/app/_ui/frame/page-bar';
import { type Column, DataTable, type Row } from '@/app/_ui/tables/data-table.client';
import { ExternalLink } from '@/app/_ui/typography/external-link';
import { StatusChip } from '@/app/_ui/typography/status-chip';
import { Time } from '@/app/_ui/typography/time';
import type { CopyRow, RestingClaim, SourceDetail } from '@/lib/contracts/source-page';
import { sourceName } from '@/lib/contracts/source-view';
import { may } from '@/lib/core/review/permissions';
import { deskSettings } from '@/lib/server/queries/desk-settings';
import { mergedInto, sourcePage } from '@/lib/server/queries/source-page';
import { signedIn } from '@/lib/server/signed-in';
import { FetchAgain } from './_components/fetch-again.client';
import { MergedSources } from './_components/merged-sources.client';
import { Readers } from './_components/readers.client';
import { SourceTools } from './_components/source-tools.client';
import { fetchAgain, nameReaders } from './actions';
import styles from './source.module.css';

type Props = { readonly params: Promise<{ readonly sourceId: string }> };

const theSource = cache(async (sourceId: string): Promise<SourceDetail> => {
  const context = await signedIn();
  const found = await sourcePage(context, sourceId);
  if (found) return found;
  const into = await mergedInto(context, sourceId);
  return into ? redirect(`/sources/${into}`) : notFound();
});

const nameOf = ({ source }: SourceDetail) => sourceName(source);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: nameOf(await theSource((await params).sourceId)) };
}

/** One source: what is known of it, its saved copies, and the claims that rest on it. */
export default async function SourceDetailPage({ params }: Props) {
  const context = await signedIn();
  const detail = await theSource((await params).sourceId);
  const { timeZone } = await deskSettings(context);
  const { source, copies, claims, claimCount } = detail;
  const rest = `${claimCount.toLocaleString('en')} ${claimCount === 1 ? 'claim rests' : 'claims rest'} on it`;
  const mayFetch = may(context.actor.role, 'source.fetch') && source.kind === 'link';
  return (
    <>
      <PageBar crumbs={[{ label: 'Sources', href: '/sources' }]} here={nameOf(detail)} />
      <Page title={nameOf(detail)} lead={rest}>
        <Facts detail={detail} zone={timeZone} />
        {may(context.actor.role, 'source.edit') ? (
          <SourceTools
            key={source.version}
            source={source}
            name={nameOf(detail)}
            claims={claimCount}
            copies={copies.length}
            listed={detail.articleCount}
          />
        ) : null}
        <MergedSources merged={detail.merged} mayPart={may(context.actor.role, 'source.unmerge')} />
        <section className={styles.part} aria-labelledby="copies">
          <h2 id="copies">Saved copies</h2>
          {copies.length === 0 ? <p className={styles.quiet}>Nothing of it is saved yet.</p> : null}
          <ul className={styles.copies}>
            {copies.map((copy) => (
              <Copy key={copy.id} sourceId={source.id} copy={copy} zone={timeZone} />
            ))}
          </ul>
          {mayFetch ? <FetchAgain sourceId={source.id} again={copies.length > 0} fetchAgain={fetchAgain} /> : null}
        </section>
        {may(context.actor.role, 'source.edit') ? (
          <section className={styles.part} aria-labelledby="readers">
            <h2 id="readers">Who may read it</h2>
            <Readers
              key={source.version}
              sourceId={source.id}
              version={source.version}
              confidential={source.confidential}
              readers={detail.readers.map(({ id }) => id)}
              people={detail.people}
              nameReaders={nameReaders}
            />
          </section>
        ) : null}
        <section className={styles.part} aria-labelledby="claims">
          <h2 id="claims">Claims</h2>
          <DataTable
            caption="Claims that rest on it"
            columns={COLUMNS}
            rows={claims.map((claim) => rowOf(claim, source.id))}
            letterKeys={context.singleKeys}
            empty={<p className={styles.quiet}>No claim rests on it.</p>}
          />
        </section>
      </Page>
    </>
  );
}

function Facts({ detail, zone }: { detail: SourceDetail; zone: string }) {
  const { source, readers, addedBy, createdAt } = detail;
  const names = readers.map(({ name }) => name).join(', ');
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    ['Link', source.url ? <ExternalLink key="link" href={source.url} /> : null],
    ['Publisher', source.publisher],
    ['Who', source.who],
    ['When', source.occurred],
    ['How', source.how],
    ['Published', source.publishedOn],
    ['As of', source.asOf],
    ['Primary or secondary', source.primary === null ? null : source.primary ? 'primary' : 'secondary'],
    ['Note', source.note],
    [
      'Confidential',
      source.confidential ? `shown only to ${addedBy ?? 'whoever added it'}${names ? `, ${names}` : ''}` : null,
    ],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) =>
        value ? (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ) : null,
      )}
      <div>
        <dt>Added</dt>
        <dd>
          <Time at={createdAt} zone={zone} style="short" /> {addedBy}
        </dd>
      </div>
    </dl>
  );
}

const size = (bytes: number) =>
  bytes < 1000
    ? `${bytes} bytes`
    : bytes < 1_000_000
      ? `${Math.round(bytes / 1000)} kB`
      : `${(bytes / 1e6).toFixed(1)} MB`;

function Copy({ sourceId, copy, zone }: { sourceId: string; copy: CopyRow; zone: string }) {
  return (
    <li>
      <Link href={`/sources/${sourceId}/copies/${copy.id}`} prefetch={false}>
        Copy of <Time at={copy.retrievedAt} zone={zone} style="date" />
      </Link>
      <p className={styles.quiet}>
        {copy.contentType || copy.readAs}, {size(copy.byteLength)}
        {copy.takenBy ? `, taken by ${copy.takenBy}` : ''}
        <br />
        SHA-256 <code className={styles.hash}>{copy.sha256}</code>
      </p>
    </li>
  );
}

const COLUMNS: Column[] = [
  { key: 'figure', header: 'Figure', width: '12rem' },
  { key: 'status', header: 'Status', width: '9rem' },
  { key: 'passage', header: 'What it takes from the source', grow: true },
  { key: 'article', header: 'Article', width: '16rem', hideBelow: 'tablet' },
];

function rowOf(claim: RestingClaim, sourceId: string): Row {
  const { evidenceId, claimId, articleId, articleTitle, display, status, quote, valueAsPrinted, passage } = claim;
  const words = quote ?? valueAsPrinted;
  return {
    id: evidenceId,
    href: `/articles/${articleId}?claim=${claimId}`,
    label: display,
    cells: {
      figure: <bdi>{display}</bdi>,
      status: <StatusChip status={status} />,
      passage: passage ? (
        <Link href={`/sources/${sourceId}/copies/${passage.snapshotId}?passage=${evidenceId}#passage`} prefetch={false}>
          <bdi>{words}</bdi>
        </Link>
      ) : (
        <bdi>{words ?? '–'}</bdi>
      ),
      article: <bdi className={styles.cut}>{articleTitle}</bdi>,
    },
  };
}
