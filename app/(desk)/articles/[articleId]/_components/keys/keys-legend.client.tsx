'use client';

import Link from 'next/link';
import { Dialog } from '@/app/_ui/feedback/dialog.client';
import { Kbd } from '@/app/_ui/typography/kbd';
import panelStyles from '../panel/panel.module.css';
import { useDesk } from '../state/desk-context.client';
import styles from '../verdict/dialogs.module.css';
import { LEGEND } from './desk-keys';

/** All keys of the desk. */
export function KeysLegend() {
  const { opened, open, me } = useDesk();
  return (
    <Dialog opened={opened === 'legend'} onClose={() => open(null)} title="Keys" wide>
      {me.singleKeys ? null : (
        <p>
          Single-letter keys are switched off for you. The buttons do the same; on a figure in the text, arrows move.
        </p>
      )}
      <div className={styles.legend}>
        {LEGEND.map(({ title, keys }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map(([key, words]) => (
                <div key={key}>
                  <dt>
                    <Kbd label={key}>{key}</Kbd>
                  </dt>
                  <dd>{words}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={panelStyles.quiet}>
        Keys do nothing while you type. Switch them on or off in <Link href="/account">your account</Link>.
      </p>
    </Dialog>
  );
}
