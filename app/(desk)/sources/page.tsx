import type { Metadata } from 'next';
import Link from 'next/link';
import { type Column, DataTable, type Row } from '@/app/_ui/data-table.client';
import { ExternalLink } from '@/app/_ui/external-link';
import { FilterChips } from '@/app/_ui/filter-chips';
import { Page } from '@/app/_ui/page';
import { EmptyState } from '@/app/_ui/states';
import { Time } from '@/app/_ui/time';
import { sourcesHref } from '@/lib/contracts/addresses';
import { SourceFilters, type SourceListRow, type SourcePage } from '@/lib/contracts/source-list';
import { deskSettings } from '@/lib/server/queries/desk-settings';
import { sourcesPage } from '@/lib/server/queries/sources';
import { signedIn } from '@/lib/server/signed-in';
import styles from './sources.module.css';

export const metadata: Metadata = { title: 'Sources' };

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SourcesPage({ searchParams }: Props) {
  const context = await signedIn();
  const filters = SourceFilters.parse(await searchParams);
  const [page, { timeZone }] = await Promise.all([sourcesPage(context, filters), deskSettings(context)]);
  const chips = (['q', 'domain', 'kind'] as const).flatMap((name) => {
    const value = filters[name];
    return value
      ? [
          {
            label: name === 'q' ? 'words' : name,
            value,
            without: sourcesHref({ ...filters, [name]: undefined, after: undefined }),
          },
        ]
      : [];
  });
  return (
    <Page title="Sources" lead={`${page.total.toLocaleString('en')} ${page.total === 1 ? 'source' : 'sources'}`}>
      <search>
        <form action="/sources" className={styles.search}>
          <input
            className={styles.words}
            type="search"
            name="q"
            aria-label="Search sources"
            placeholder="Title, link, publisher, person"
            defaultValue={filters.q}
          />
        </form>
      </search>
      <Domains page={page} filters={filters} />
      <FilterChips chips={chips} clearHref="/sources" />
      {page.rows.length > 0 ? (
        <SourceTable page={page} filters={filters} zone={timeZone} />
      ) : (
        <Nothing filtered={chips.length > 0} />
      )}
    </Page>
  );
}

function Domains({ page, filters }: { page: SourcePage; filters: SourceFilters }) {
  if (page.domains.length === 0 || filters.domain) return null;
  return (
    <ul className={styles.domains} aria-label="Domains">
      {page.domains.map(({ domain, sources }) => (
        <li key={domain}>
          <Link href={sourcesHref({ ...filters, domain, after: undefined })}>
            {domain} <span className={styles.count}>{sources}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

const COLUMNS: Column[] = [
  { key: 'title', header: 'Source', grow: true },
  { key: 'where', header: 'Where', width: '14rem', hideBelow: 'phone' },
  { key: 'claims', header: 'Claims', width: '5rem', align: 'end' },
  { key: 'kind', header: 'Kind', width: '8rem', hideBelow: 'tablet' },
  { key: 'added', header: 'Added', width: '8rem', hideBelow: 'tablet' },
];

function SourceTable({ page, filters, zone }: { page: SourcePage; filters: SourceFilters; zone: string }) {
  const older = page.next ? sourcesHref({ ...filters, after: page.next }) : undefined;
  const newer = filters.after ? sourcesHref({ ...filters, after: undefined }) : undefined;
  return (
    <DataTable
      caption="Sources"
      columns={COLUMNS}
      rows={page.rows.map((row) => rowOf(row, zone))}
      pager={{ olderHref: older, newerHref: newer }}
    />
  );
}

function rowOf(row: SourceListRow, zone: string): Row {
  const name = row.title ?? row.who ?? row.url ?? 'Untitled source';
  return {
    id: row.id,
    label: name,
    cells: {
      title: <span className={styles.title}>{name}</span>,
      where: row.url ? <ExternalLink href={row.url} /> : (row.publisher ?? row.how ?? '–'),
      claims: row.claims,
      kind: row.kind,
      added: <Time at={row.createdAt} zone={zone} style="day" />,
    },
  };
}

function Nothing({ filtered }: { filtered: boolean }) {
  if (filtered) return <EmptyState title="No source fits" action={{ label: 'Show all sources', href: '/sources' }} />;
  return (
    <EmptyState title="No sources yet" action={{ label: 'See the articles', href: '/articles' }}>
      Sources are added where a claim is checked: open an article and press s on a figure.
    </EmptyState>
  );
}
