/**
 * The figures of a very long article on their way to the browser: of each what the text, the map and the lists draw, by
 * columns in one string. Everything else of a figure comes when somebody looks at it.
 */
import type { Kind } from '@/lib/core/figures/figure';
import type { Status } from '@/lib/core/review/status';
import type { DeskClaim } from './claims';

/** What is sent of every figure. */
export type ClaimRow = Pick<DeskClaim, (typeof ALWAYS)[number] | (typeof SELDOM)[number]> & {
  /** How many sources it rests on. */
  readonly sources: number;
};

const ALWAYS = [
  'id',
  'version',
  'status',
  'lane',
  'reason',
  'kind',
  'display',
  'start',
  'end',
  'sentenceStart',
  'sentenceEnd',
] as const;

/** Most figures have none of these. */
const SELDOM = [
  'attribution',
  'checkedAs',
  'disputeReason',
  'proposedWording',
  'note',
  'decidedAt',
  'decidedBy',
  'tickedAt',
  'tickedBy',
] as const;

interface Packed {
  /** 32 hexadecimal digits each. */
  readonly ids: string;
  /** Of each: how far behind the one before it begins, its length, how far its sentence begins before it, the sentence's length. */
  readonly places: readonly number[];
  /** Of each, the place in `words` of its status, lane, reason and kind in one. */
  readonly looks: readonly number[];
  readonly words: readonly string[];
  /** By index: what is not as usual. */
  readonly displays: Readonly<Record<number, string>>;
  readonly versions: Readonly<Record<number, number>>;
  readonly sources: Readonly<Record<number, number>>;
  readonly seldom: Readonly<Record<number, Partial<Pick<ClaimRow, (typeof SELDOM)[number]>>>>;
}

/** `text`: of the revision; a display form that is the figure's own words is not sent. */
export function packClaims(rows: readonly ClaimRow[], text: string): string {
  const words = new Map<string, number>();
  const places: number[] = [];
  const looks: number[] = [];
  const displays: Record<number, string> = {};
  const versions: Record<number, number> = {};
  const sources: Record<number, number> = {};
  const seldom: Record<number, Partial<ClaimRow>> = {};
  let before = 0;
  for (const [at, row] of rows.entries()) {
    places.push(
      row.start - before,
      row.end - row.start,
      row.start - row.sentenceStart,
      row.sentenceEnd - row.sentenceStart,
    );
    before = row.start;
    const look = [row.status, row.lane ?? '', row.reason ?? '', row.kind].join(BETWEEN);
    looks.push(words.get(look) ?? words.set(look, words.size).size - 1);
    if (row.display !== text.slice(row.start, row.end)) displays[at] = row.display;
    if (row.version !== 1) versions[at] = row.version;
    if (row.sources > 0) sources[at] = row.sources;
    const rare = SELDOM.flatMap((name) => (row[name] === null ? [] : [[name, row[name]] as const]));
    if (rare.length > 0) seldom[at] = Object.fromEntries(rare);
  }
  const ids = rows.map(({ id }) => id.replaceAll('-', '')).join('');
  const packed: Packed = { ids, places, looks, words: [...words.keys()], displays, versions, sources, seldom };
  return JSON.stringify(packed);
}

const BETWEEN = '|';

/** The figures as the desk holds them until the rest of each has come; `whole`: those of which it came already. */
export function unpackClaims(sent: string, text: string, whole: readonly DeskClaim[]): readonly DeskClaim[] {
  const { ids, places, looks, words, displays, versions, sources, seldom } = JSON.parse(sent) as Packed;
  const came = new Map(whole.map((claim) => [claim.id, claim]));
  const read = words.map(lookOf);
  const sourced = new Map(Object.entries(sources).map(([at, count]) => [Number(at), { sources: count }]));
  let start = 0;
  return looks.map((look, at) => {
    const id = uuidOf(ids, at * 32);
    const place = at * 4;
    start += places[place] ?? 0;
    const known = came.get(id);
    if (known) return known;
    const end = start + (places[place + 1] ?? 0);
    const sentenceStart = start - (places[place + 2] ?? 0);
    const quote = text.slice(start, end);
    const claim = partialClaim({
      id,
      version: versions[at] ?? 1,
      look: read[look] ?? lookOf(''),
      display: displays[at] ?? quote,
      quote,
      start,
      end,
      sentenceStart,
      sentenceEnd: sentenceStart + (places[place + 3] ?? 0),
      partial: sourced.get(at) ?? NO_SOURCES,
    });
    const rare = seldom[at];
    return rare ? { ...claim, ...rare } : claim;
  });
}

type Look = Pick<DeskClaim, 'status' | 'lane' | 'reason' | 'kind'>;

function lookOf(word: string): Look {
  const [status = '', lane = '', reason = '', kind = ''] = word.split(BETWEEN);
  return {
    status: status as Status,
    lane: lane === '' ? null : (lane as DeskClaim['lane']),
    reason: reason === '' ? null : reason,
    kind: kind as Kind,
  };
}

function uuidOf(hex: string, at: number): string {
  const part = (from: number, to: number) => hex.slice(at + from, at + to);
  return `${part(0, 8)}-${part(8, 12)}-${part(12, 16)}-${part(16, 20)}-${part(20, 32)}`;
}

const NO_SOURCES = { sources: 0 } as const;

/** What is not known of a figure yet. */
const UNREAD: DeskClaim['reading'] = {
  ...{ written: null, times: null, over: null, highWritten: null, highTimes: null, highOver: null },
  ...{ comparator: '=', hedge: null, direction: null, movement: null, unit: null, unitName: null, unitText: null },
  ...{ per: null, dimension: null, precision: null, tight: null, loose: null },
};
const UNSURE: DeskClaim['certainty'] = {};
const UNFRAMED: DeskClaim['frame'] = {};
const NONE: readonly never[] = [];

type Sent = Pick<
  DeskClaim,
  'id' | 'version' | 'display' | 'quote' | 'start' | 'end' | 'sentenceStart' | 'sentenceEnd'
> & { readonly look: Look; readonly partial: NonNullable<DeskClaim['partial']> };

/**
 * One literal with every property in its place and nothing spread: thousands of these are made while somebody waits, and
 * with spreads each took five times as long.
 */
const partialClaim = (sent: Sent): DeskClaim => ({
  id: sent.id,
  version: sent.version,
  status: sent.look.status,
  lane: sent.look.lane,
  reason: sent.look.reason,
  madeBy: 'machine',
  kind: sent.look.kind,
  display: sent.display,
  quote: sent.quote,
  start: sent.start,
  end: sent.end,
  sentenceStart: sent.sentenceStart,
  sentenceEnd: sent.sentenceEnd,
  reading: UNREAD,
  subject: null,
  ofWhat: null,
  place: null,
  period: null,
  periodFrom: null,
  periodTo: null,
  base: null,
  baseFrom: null,
  baseTo: null,
  attribution: null,
  certainty: UNSURE,
  frame: UNFRAMED,
  worthiness: 0,
  worthinessReasons: NONE,
  checkedAs: null,
  disputeReason: null,
  proposedWording: null,
  note: null,
  decidedAt: null,
  decidedBy: null,
  tickedAt: null,
  tickedBy: null,
  evidence: NONE,
  partial: sent.partial,
});
