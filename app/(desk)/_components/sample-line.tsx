import Link from 'next/link';
import { LinkButton } from '@/app/_ui/typography/link-button.client';
import { may, type Role } from '@/lib/core/review/permissions';
import { count, form } from '@/lib/core/text/count';
import styles from '../dashboard.module.css';
import { RemoveSamples } from './remove-samples.client';

/** Says that samples are samples, what to do with them, and how to be rid of them. */
export function SampleLine({ samples, all, role }: { samples: number; all: boolean; role: Role }) {
  const what = all
    ? 'Everything here is a sample'
    : `${count(samples, 'article')} here ${form(samples, 'is a sample', 'are samples')}`;
  return (
    <aside className={styles.samples} aria-label="Samples" data-screen-only>
      <p>
        <strong>{what}, with invented news.</strong> Open <Link href="/articles">one of them</Link> and give its first
        figure a verdict: the keys stand on the buttons. Then add a text of your own.
      </p>
      <div className={styles.sampleButtons}>
        {may(role, 'article.add') ? <LinkButton href="/articles/new">Add your own article</LinkButton> : null}
        {may(role, 'samples.remove') ? <RemoveSamples samples={samples} /> : null}
      </div>
    </aside>
  );
}
