'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '@/app/_ui/feedback/dialog.client';
import panelStyles from '../panel/panel.module.css';
import { focusFirst, PanelText } from '../panel/panel-fields.client';
import styles from '../sources/sources.module.css';
import { useDesk } from '../state/desk-context.client';
import { refusalWords } from '../state/desk-sending';
import { placesOf, trimmedRange } from './text-pieces';
import { useAddFigure } from './use-add-figure.client';

/** Adds a missed figure without selecting: its words are typed, and the place is chosen where there are several. */
export function FindFigure() {
  const { opened, open, me } = useDesk();
  return (
    <Dialog
      opened={opened === 'find' && me.mayReview}
      onClose={() => open(null)}
      title="Add a figure that was missed"
      wide
    >
      <FindForm />
    </Dialog>
  );
}

const MOST_PLACES = 12;

function FindForm() {
  const { revision, open } = useDesk();
  const add = useAddFigure();
  const [quote, setQuote] = useState(() => document.getSelection()?.toString().trim() ?? '');
  const [chosen, choose] = useState(0);
  const [error, setError] = useState<string | null>(null);
  const places = quote.trim() === '' ? [] : placesOf(revision.text, quote.trim(), MOST_PLACES);
  const save = async () => {
    const place = places[chosen] ?? places[0];
    if (!place || !trimmedRange(revision.text, place.start, place.end))
      return setError('Copy the figure exactly as it stands in the text.');
    const refusal = await add(place);
    if (refusal) return setError(refusalWords(refusal));
    open(null);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <PanelText
        label="The figure as it stands in the text"
        value={quote}
        dir="auto"
        ref={focusFirst}
        error={error}
        onChange={(event) => {
          setQuote(event.currentTarget.value);
          setError(null);
          choose(0);
        }}
      />
      {places.length > 1 ? (
        <fieldset className={styles.places}>
          <legend>
            It stands there {places.length === MOST_PLACES ? 'many times' : `${places.length} times`}. Which one?
          </legend>
          {places.map(({ start, end }, at) => (
            <label key={start}>
              <input type="radio" name="place" checked={at === chosen} onChange={() => choose(at)} />
              <span dir="auto">
                …{' '}
                {revision.text
                  .slice(Math.max(start - 40, 0), start)
                  .split('\n')
                  .at(-1)}
                <strong>{revision.text.slice(start, end)}</strong>
                {revision.text.slice(end, end + 40).split('\n')[0]} …
              </span>
            </label>
          ))}
        </fieldset>
      ) : null}
      <p className={panelStyles.quiet}>{countWords(quote, places.length)}</p>
      <div className={styles.formButtons}>
        <Button variant="default" onClick={() => open(null)}>
          Cancel
        </Button>
        <Button type="submit">Add the figure</Button>
      </div>
    </form>
  );
}

function countWords(quote: string, places: number): string {
  if (quote.trim() === '') return 'You can also select it in the text.';
  if (places === 0) return 'These words do not stand in the text.';
  return places === 1 ? 'Found once.' : '';
}
