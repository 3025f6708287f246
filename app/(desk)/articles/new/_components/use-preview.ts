import { useEffect, useState } from 'react';
import type { ArticlePreview } from '@/lib/contracts/preview';
import { previewText } from '../actions';

const PAUSE_MS = 400;

interface State {
  readonly of: string;
  readonly found?: ArticlePreview;
  readonly refusal?: string;
}

/** Reads the text on the server once typing pauses. An answer for an older text is thrown away. */
export function usePreview(text: string) {
  const [state, setState] = useState<State>({ of: '' });
  useEffect(() => {
    if (text.trim() === '') return;
    let current = true;
    const timer = setTimeout(async () => {
      const outcome = await previewText(text).catch(() => null);
      if (!current || outcome === null) return;
      setState(outcome.ok ? { of: text, found: outcome.answer } : { of: text, refusal: outcome.refusal.message });
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text]);
  const empty = text.trim() === '';
  return {
    found: empty ? undefined : state.found,
    refusal: state.of === text ? state.refusal : undefined,
    reading: !empty && state.of !== text,
  };
}
