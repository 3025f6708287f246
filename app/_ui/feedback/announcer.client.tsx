'use client';

import { useEffect, useState } from 'react';
import { onAnnounce } from './announce';

/** The page's one polite live region; `announce()` writes into it. The same line twice is read twice. */
export function Announcer() {
  const [line, setLine] = useState({ text: '', turn: 0 });
  useEffect(() => onAnnounce((text) => setLine((before) => ({ text, turn: before.turn + 1 }))), []);
  return (
    <div className="unseen" role="status" aria-live="polite" aria-atomic="true" data-announcer>
      <span key={line.turn}>{line.text}</span>
    </div>
  );
}
