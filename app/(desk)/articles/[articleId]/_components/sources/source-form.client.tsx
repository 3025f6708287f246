'use client';

import { useEffect, useRef } from 'react';
import { DraftBack, useFormDraft } from '@/app/_ui/forms/kept-draft.client';
import type { DeskClaim } from '@/lib/contracts/claims';
import { focusCurrent } from '../keys/use-keys.client';
import { PanelEnd, toTop, usePanelForm } from '../panel/panel-fields.client';
import { useDesk } from '../state/desk-context.client';
import { readTaken, TakenFields } from '../verdict/taken-fields.client';
import { KnownPeople } from './known-people.client';
import { readNewSource, SourceDetails } from './source-fields.client';
import styles from './sources.module.css';

/** Adds a source by hand: a paper, a conversation, or a link without a saved copy. What is half written stays as a draft. */
export function SourceForm({ claim }: { claim: DeskClaim }) {
  const { desk, open } = useDesk();
  const element = useRef<HTMLFormElement>(null);
  const kept = useFormDraft(`source ${claim.id}`, element);
  useEffect(() => toTop(element.current), []);
  const done = () => {
    kept.drop();
    open(null);
    focusCurrent(claim.id);
  };
  const discard = () => {
    kept.drop();
    element.current?.reset();
  };
  const form = usePanelForm(
    (fields) => desk.evidence.add(claim, readNewSource(fields), readTaken(fields, false)),
    done,
  );
  return (
    <form className={styles.form} ref={element} onSubmit={form.onSubmit} aria-label="Add a source">
      {kept.isBack ? <DraftBack what="Your unsaved source is back." discard={discard} /> : null}
      <SourceDetails source={null} errorOf={form.errorOf} />
      <KnownPeople
        claim={claim}
        form={element}
        use={(source) => {
          desk.evidence.use(source);
          done();
        }}
      />
      <TakenFields claim={claim} evidence={null} errorOf={form.errorOf} />
      <PanelEnd form={form} save="Add the source" cancel={done} />
    </form>
  );
}
