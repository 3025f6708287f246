import type { Metadata } from 'next';
import Link from 'next/link';
import { EmptyState } from '@/app/_ui/feedback/states';
import { SearchForm } from '@/app/_ui/forms/search-form.client';
import { Page } from '@/app/_ui/frame/page';
import { type Column, DataTable, type Row } from '@/app/_ui/tables/data-table.client';
import { type FilterChip, FilterChips } from '@/app/_ui/tables/filter-chips';
import { ExternalLink } from '@/app/_ui/typography/external-link';
import { Time } from '@/app/_ui/typography/time';
import { sourcesHref } from '@/lib/contracts/addresses';
import { FIRST_PAGE, pageLinks } from '@/lib/contracts/pages';
import { SourceFilters, type SourceListRow, type SourcePage } from '@/lib/contracts/source-list';
import { sourceName } from '@/lib/contracts/source-view';
import { count } from '@/lib/core/text/count';
import { deskSettings } from '@/lib/server/queries/desk-settings';
import { sourcesPage } from '@/lib/server/queries/sources';
import { signedIn } from '@/lib/server/signed-in';
import styles from '../sources.module.css';

export const metadata: Metadata = { title: 'Sources' };

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SourcesPage({ searchParams }: Props) {
  const context = await signedIn();
  const filters = SourceFilters.parse(await searchParams);
  const [page, { timeZone }] = await Promise.all([sourcesPage(context, filters), deskSettings(context)]);
  const chips = chipsOf(filters);
  const sources = count(page.total, 'source');
  return (
    <Page title="Sources" lead={sources}>
      <div className={styles.tools} data-screen-only>
        <SearchForm
          action="/sources"
          base={sourcesHref({ ...filters, ...FIRST_PAGE })}
          label="Search sources"
          placeholder="Title, link, publisher, person"
          words={filters.q}
        />
        <Domains page={page} filters={filters} />
      </div>
      <FilterChips chips={chips} clearHref="/sources" />
      {page.rows.length > 0 ? (
        <SourceTable page={page} filters={filters} zone={timeZone} letterKeys={context.singleKeys} />
      ) : (
        <Nothing filtered={chips.length > 0} />
      )}
    </Page>
  );
}

function chipsOf(filters: SourceFilters): FilterChip[] {
  return (['q', 'domain', 'kind'] as const).flatMap((name) => {
    const value = filters[name];
    if (!value) return [];
    const without = sourcesHref({ ...filters, [name]: undefined, ...FIRST_PAGE });
    return [{ label: name === 'q' ? 'words' : name, value, without }];
  });
}

/** The sites most sources come from, each a filter. */
function Domains({ page, filters }: { page: SourcePage; filters: SourceFilters }) {
  if (page.domains.length === 0 || filters.domain) return null;
  return (
    <ul className={styles.domains} aria-label="Domains">
      {page.domains.map(({ domain, sources }) => (
        <li key={domain}>
          <Link href={sourcesHref({ ...filters, domain, ...FIRST_PAGE })}>
            {domain} <span className={styles.count}>{sources}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

const COLUMNS: Column[] = [
  { key: 'title', header: 'Source', grow: true },
  { key: 'where', header: 'Where', width: '16rem' },
  { key: 'claims', header: 'Claims', width: '5rem', align: 'end', named: true },
  { key: 'kind', header: 'Kind', width: '8rem', hideBelow: 'tablet' },
  { key: 'saved', header: 'Saved copy', width: '8rem', hideBelow: 'desktop' },
  { key: 'added', header: 'Added', width: '13rem', hideBelow: 'tablet' },
];

function SourceTable({
  page,
  filters,
  zone,
  letterKeys,
}: {
  page: SourcePage;
  filters: SourceFilters;
  zone: string;
  letterKeys: boolean;
}) {
  return (
    <DataTable
      caption="Sources"
      columns={COLUMNS}
      rows={page.rows.map((row) => rowOf(row, zone))}
      letterKeys={letterKeys}
      pager={pageLinks(page, filters, sourcesHref)}
    />
  );
}

function rowOf(row: SourceListRow, zone: string): Row {
  const name = sourceName(row);
  return {
    id: row.id,
    href: `/sources/${row.id}`,
    label: name,
    cells: {
      title: <bdi className={styles.title}>{name}</bdi>,
      where: row.url ? <ExternalLink href={row.url} /> : (row.publisher ?? row.how ?? <None />),
      claims: row.claims,
      kind: row.kind,
      saved: row.savedAt ? <Time at={row.savedAt} zone={zone} style="short" /> : <None />,
      added: (
        <>
          <Time at={row.createdAt} zone={zone} style="short" />
          {row.addedBy ? <span className={styles.quiet}> {row.addedBy}</span> : null}
        </>
      ),
    },
  };
}

const None = () => <span className={styles.quiet}>–</span>;

function Nothing({ filtered }: { filtered: boolean }) {
  if (filtered) return <EmptyState title="No source fits" action={{ label: 'Show all sources', href: '/sources' }} />;
  return (
    <EmptyState title="No sources yet" action={{ label: 'See the articles', href: '/articles' }}>
      Sources are added where a claim is checked: open an article and press s on a figure.
    </EmptyState>
  );
}
