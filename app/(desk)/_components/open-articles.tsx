import Link from 'next/link';
import { Section } from '@/app/_ui/page';
import { Progress } from '@/app/_ui/progress';
import { Time } from '@/app/_ui/time';
import type { ArticleRow } from '@/lib/contracts/articles';
import { progress } from '@/lib/core/review/status';
import styles from '../dashboard.module.css';

/** Articles that are not done, by deadline: what holds each, and who has it. */
export function OpenArticles({ articles, zone }: { articles: readonly ArticleRow[]; zone: string }) {
  if (articles.length === 0)
    return (
      <Section title="Articles by deadline">
        <p>Every claim is checked. Nothing holds an article back.</p>
      </Section>
    );
  return (
    <Section title="Articles by deadline" aside={<Link href="/articles?sort=deadline">All articles</Link>}>
      <ul className={styles.articles}>
        {articles.map((article) => (
          <li key={article.id}>
            <div className={styles.article}>
              <Link href={`/articles/${article.id}`}>{article.title}</Link>
              <span className={styles.holds}>{holds(article)}</span>
            </div>
            <Checked article={article} />
            <span className={styles.due}>
              {article.deadline ? <Time at={article.deadline} zone={zone} style="moment" /> : 'no deadline'}
            </span>
            <span className={styles.who}>{article.checker?.name ?? 'nobody has it'}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Checked({ article: { tally } }: { article: ArticleRow }) {
  const { checked, claims } = progress(tally);
  return <Progress checked={checked} total={claims} counts={tally} compact />;
}

/** "14 to check, 2 disputed, 3 to tick": what stands between the article and its end. */
function holds({ tally }: ArticleRow): string {
  const parts = [
    tally.pending > 0 ? `${tally.pending} to check` : null,
    tally.disputed > 0 ? `${tally.disputed} disputed` : null,
    tally.toTick > 0 ? `${tally.toTick} to tick` : null,
  ];
  return parts.filter(Boolean).join(', ');
}
