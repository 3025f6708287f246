import Link from 'next/link';
import { Progress } from '@/app/_ui/feedback/progress';
import { Section } from '@/app/_ui/frame/page';
import { Deadline } from '@/app/_ui/typography/deadline';
import { articlesHref } from '@/lib/contracts/addresses';
import type { ArticleRow } from '@/lib/contracts/articles';
import { holds, isOverdue } from '@/lib/core/review/article-work';
import { progress } from '@/lib/core/review/status';
import styles from '../dashboard.module.css';

/** As many as stand beside the numbers; the list of articles has them all. */
const SHOWN = 8;

/** Articles that are not done, by deadline: what holds each, and who has it. */
export function OpenArticles({ articles, zone, now }: { articles: readonly ArticleRow[]; zone: string; now: Date }) {
  return (
    <Section
      title="Articles by deadline"
      aside={<Link href={articlesHref({ sort: 'deadline' })}>All articles by deadline</Link>}
    >
      {articles.length === 0 ? (
        <p>Every claim is checked and none is disputed. Nothing holds an article back.</p>
      ) : (
        <ul className={styles.articles}>
          {articles.slice(0, SHOWN).map((article) => (
            <OpenArticle key={article.id} article={article} zone={zone} now={now} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function OpenArticle({ article, zone, now }: { article: ArticleRow; zone: string; now: Date }) {
  const { checked, claims } = progress(article.tally);
  return (
    <li>
      <div className={styles.article}>
        <Link href={`/articles/${article.id}`} dir="auto">
          {article.title}
        </Link>
        <span className={styles.quiet}>{holds(article.tally)}</span>
      </div>
      <Progress checked={checked} total={claims} counts={article.tally} listed />
      <div className={styles.due}>
        <Deadline at={article.deadline} zone={zone} overdue={isOverdue(article, now)} />
        <span className={styles.quiet}>{article.checker?.name ?? 'nobody has it'}</span>
      </div>
    </li>
  );
}
