import { useEffect, useState } from 'react';
import type { ArticlePreview } from '@/lib/contracts/preview';
import { previewText } from '../actions';
import { refusedBySize } from './text-files';

const PAUSE_MS = 400;
const LOST = 'The server did not answer, so there is no preview. The text is still here, and can be added.';

interface State {
  readonly of: string;
  readonly found?: ArticlePreview;
  readonly refusal?: string;
}

/**
 * Reads the text on the server once typing pauses. An answer for an older text is thrown away, as is one that is not waited for
 * any more: `stop` gives this text's preview up, `again` asks for it after all.
 */
export function usePreview(text: string) {
  const [state, setState] = useState<State>({ of: '' });
  const [given, giveUp] = useState<string | null>(null);
  const stopped = given === text && state.of !== text;
  useEffect(() => {
    if (text.trim() === '' || stopped) return;
    let current = true;
    const timer = setTimeout(async () => {
      const next = await read(text);
      if (current) setState(next);
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, stopped]);
  const empty = text.trim() === '';
  return {
    found: empty || stopped ? undefined : state.found,
    refusal: state.of === text ? state.refusal : undefined,
    reading: !empty && !stopped && state.of !== text,
    stopped,
    stop: () => giveUp(text),
    again: () => giveUp(null),
  };
}

/** A text that is too long is not even sent. */
async function read(text: string): Promise<State> {
  const tooLong = refusedBySize(text);
  if (tooLong) return { of: text, refusal: tooLong };
  const outcome = await previewText(text).catch(() => null);
  if (outcome === null) return { of: text, refusal: LOST };
  return outcome.ok
    ? { of: text, found: outcome.answer }
    : { of: text, refusal: outcome.refusal.fields?.text ?? outcome.refusal.message };
}
