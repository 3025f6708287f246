'use client';

import { useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import type { DeskClaim } from '@/lib/contracts/claims';
import type { ComparisonView } from '@/lib/contracts/evidence';
import type { EvidenceFields, EvidenceView } from '@/lib/contracts/sources';
import { Comparison } from '../evidence/comparison.client';
import panelStyles from '../panel/panel.module.css';
import { PanelArea, PanelText, textOf } from '../panel/panel-fields.client';
import { useDesk } from '../state/desk-context.client';
import { refusalWords } from '../state/desk-sending';

/** What the claim takes from a source: its value, compared while it is typed, the quote, the day, a note. */
export function TakenFields({
  claim,
  evidence,
  errorOf,
}: {
  claim: DeskClaim;
  evidence: EvidenceView | null;
  errorOf: (name: string) => string | undefined;
}) {
  return (
    <>
      {evidence?.passage ? null : (
        <>
          <ValueField claim={claim} value={evidence?.valueAsPrinted ?? ''} error={errorOf('value')} />
          <PanelArea
            name="quote"
            label="Quote"
            dir="auto"
            placeholder="The passage that holds the figure"
            defaultValue={evidence?.quote ?? ''}
            error={errorOf('quote')}
          />
        </>
      )}
      <PanelText
        name="evidenceAsOf"
        type="date"
        label="This value as of"
        defaultValue={evidence?.asOf ?? ''}
        error={errorOf('evidence.asOf')}
      />
      <PanelArea
        name="evidenceNote"
        label="Note on this figure"
        dir="auto"
        placeholder="Page, table, what to mind"
        defaultValue={evidence?.note ?? ''}
        error={errorOf('evidence.note')}
      />
    </>
  );
}

const PAUSE = 250;

/** A value in words the engine reads; what it says beside the claim stands under the field at once. */
function ValueField({ claim, value, error }: { claim: DeskClaim; value: string; error: string | undefined }) {
  const { evidence } = useDesk();
  const [typed, setTyped] = useState(value);
  const [said, setSaid] = useState<ComparisonView | string | null>(null);
  const latest = useRef(0);
  useEffect(() => {
    latest.current += 1;
    const turn = latest.current;
    const words = typed.trim();
    if (words === '') return setSaid(null);
    const answer = (next: ComparisonView | string | null) => {
      if (turn === latest.current) setSaid(next);
    };
    const soon = setTimeout(() => {
      evidence.tryValue({ claimId: claim.id, value: words }).then(
        (outcome) => answer(outcome.ok ? outcome.answer : refusalWords(outcome.refusal)),
        () => answer(null),
      );
    }, PAUSE);
    return () => clearTimeout(soon);
  }, [evidence, claim.id, typed]);
  return (
    <div>
      <PanelText
        name="value"
        label="Value in the source"
        placeholder={claim.kind === 'duration' ? '24 February to 13 September 2022' : '7.147 million tonnes'}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={error}
      />
      <div role="status">
        {typeof said === 'string' ? <p className={panelStyles.quiet}>{said}</p> : null}
        {said && typeof said !== 'string' ? <Comparison comparison={said} short /> : null}
      </div>
    </div>
  );
}

/** What the form holds. `pinned`: value and quote stay as they are pinned. */
export function readTaken(form: FormData, pinned: boolean): z.input<typeof EvidenceFields> {
  const taken = { note: textOf(form, 'evidenceNote'), asOf: textOf(form, 'evidenceAsOf') };
  return pinned ? taken : { ...taken, quote: textOf(form, 'quote'), value: textOf(form, 'value') };
}
