'use client';

import { type CSSProperties, memo, useMemo, useSyncExternalStore } from 'react';
import type { DeskClaim } from '@/lib/contracts/claims';
import { claimOf } from '../state/desk-claims';
import { type Block as Cut, cutBlock, spansIn } from './blocks';
import { type Kinds, Line } from './line.client';
import type { LongDrawing } from './paragraph.client';
import { marksOf } from './use-drawing.client';

interface BlockProps {
  readonly block: Cut;
  /** The figures of the whole text, in its order. */
  readonly places: readonly DeskClaim[];
  readonly kinds: Kinds;
  readonly drawing: LongDrawing;
}

/**
 * A block of a very long text. Far from the screen it is its words alone, in paragraphs that nothing follows: with one
 * follower for each of thousands of paragraphs, opening the page and each key took several times as long.
 */
export const Block = memo(function Block({ block, places, kinds, drawing }: BlockProps) {
  const { desk, near, subscribe } = drawing;
  const isDrawn = () => {
    const here = claimOf(desk.getState(), desk.getState().currentId)?.start ?? -1;
    const holdsCurrent = here >= block.start && here <= block.end;
    return block.isManyFigures || !near || near.has(block.start) || holdsCurrent || block.lines.some(kinds.isHead);
  };
  const drawn = useSyncExternalStore(subscribe, isDrawn, isDrawn);
  return (
    <div data-block style={roomFor(block)} {...(block.isManyFigures ? {} : { 'data-chunk': block.start })}>
      {drawn ? <Drawn {...{ block, places, kinds, drawing }} /> : <Words {...{ block, kinds }} text={drawing.text} />}
    </div>
  );
});

function Drawn({ block, places, kinds, drawing }: BlockProps) {
  const { text, whole } = drawing;
  const cuts = useMemo(() => cutBlock(text, block, marksOf(text, spansIn(places, block))), [text, block, places]);
  return cuts.map((cut) => (
    <Line key={cut.paragraph.start} cut={cut} kinds={kinds} drawing={block.isManyFigures ? drawing : whole} />
  ));
}

const Words = ({ block, kinds, text }: Pick<BlockProps, 'block' | 'kinds'> & { readonly text: string }) =>
  block.lines.map(({ start, end }) => (
    <p key={start} dir="auto" data-start={start} data-line={kinds.isRow({ start, end }) ? 'row' : undefined}>
      {text.slice(start, end)}
    </p>
  ));

/** Characters in a line of the text, and a line's height and the room under a paragraph in em. */
const [LINE, HEIGHT, UNDER] = [68, 1.62, 0.9];

/** The height a block will have when the browser draws it, near enough. */
function roomFor({ lines }: Cut): CSSProperties {
  const height = lines.reduce((sum, { start, end }) => sum + Math.ceil((end - start) / LINE) * HEIGHT + UNDER, 0);
  return { containIntrinsicBlockSize: `auto ${Math.ceil(height)}em` };
}
