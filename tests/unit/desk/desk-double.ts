import { draftShelf } from '@/app/_ui/forms/draft-shelf';
import { createDesk } from '@/app/(desk)/articles/[articleId]/_components/state/desk';
import { applyChange, type Verdict } from '@/app/(desk)/articles/[articleId]/_components/state/desk-change';
import type { Answer, DeskVerbs } from '@/app/(desk)/articles/[articleId]/_components/state/desk-verbs';
import type { DeskClaim } from '@/lib/contracts/claims';
import type { SourceView } from '@/lib/contracts/sources';
import type { FormRefusal } from '@/lib/contracts/submitted';

/** A figure to check, with nothing else known of it. */
export function aClaim(id: string, more: Partial<DeskClaim> = {}): DeskClaim {
  return {
    ...{ id, version: 1, status: 'pending', lane: null, reason: null, madeBy: 'machine', kind: 'count' },
    ...{ display: id, quote: id, start: 0, end: 1, sentenceStart: 0, sentenceEnd: 1 },
    reading: {
      ...{ written: '5', times: '1', over: '1', highWritten: null, highTimes: null, highOver: null },
      ...{
        comparator: '=',
        hedge: null,
        direction: null,
        movement: null,
        unit: null,
        unitName: null,
        unitText: null,
        per: null,
      },
      ...{ dimension: null, precision: null, tight: null, loose: null },
    },
    ...{ subject: null, ofWhat: null, place: null, period: null, periodFrom: null, periodTo: null },
    ...{ base: null, baseFrom: null, baseTo: null, attribution: null, certainty: {}, frame: {}, worthiness: 0.5 },
    ...{ worthinessReasons: [], checkedAs: null, disputeReason: null, proposedWording: null, note: null },
    ...{ decidedAt: null, decidedBy: null, tickedAt: null, tickedBy: null, evidence: [] },
    ...more,
  };
}

export const toTick = (id: string) => aClaim(id, { status: 'dismissed', lane: 'tick', reason: 'date' });
export const nothing = (id: string) => aClaim(id, { status: 'dismissed', lane: 'none', reason: 'name' });

export function aSource(id: string): SourceView {
  return {
    ...{ id, version: 1, kind: 'link', url: `https://${id}.example/`, domain: `${id}.example`, title: id },
    ...{ publisher: null, who: null, occurred: null, how: null, publishedOn: null, asOf: null, primary: null },
    ...{ note: null, confidential: false },
  };
}

type Fault = 'lost' | 'lost after saving' | { readonly refusal: FormRefusal };

/** A server in memory: versions, request keys that write once, undo, and the faults a test asks for. */
export class ServerDouble {
  readonly claims = new Map<string, DeskClaim>();
  /** Writes that took place, in order: "verdict A". */
  readonly written: string[] = [];
  /** What goes wrong with the next calls, in order. */
  readonly faults: (Fault | null)[] = [];
  readonly keys: string[] = [];
  /** Desks that were opened on it. */
  windows = 0;
  /** A sum was answered for elsewhere. */
  answered = false;
  /** What was changed elsewhere was changed by the same person. */
  mine = false;
  private readonly answers = new Map<string, Answer>();
  private readonly before = new Map<string, DeskClaim[]>();
  private readonly lastChanged: string[] = [];
  private made = 0;

  constructor(claims: readonly DeskClaim[]) {
    for (const claim of claims) this.claims.set(claim.id, claim);
  }

  /** Somebody else changes a claim. */
  changeElsewhere(id: string, change: Partial<DeskClaim>): void {
    const claim = this.claims.get(id);
    if (claim) this.claims.set(id, { ...claim, ...change, version: claim.version + 1 });
  }

  readonly verbs: DeskVerbs = {
    recordVerdict: (input, key) =>
      this.write('verdict', input.claimId, input.version, key, (claim) =>
        applyChange(claim, { kind: 'verdict', verdict: input as Verdict }, STAMP),
      ),
    tickClaim: (input, key) =>
      this.write('tick', input.claimId, input.version, key, (claim) =>
        applyChange(claim, { kind: 'tick', ticked: input.ticked }, STAMP),
      ),
    promoteClaim: (input, key) =>
      this.write('promote', input.claimId, input.version, key, (claim) =>
        applyChange(claim, { kind: 'promote' }, STAMP),
      ),
    correctClaim: (input, key) =>
      this.write('correct', input.claimId, input.version, key, (claim) => ({
        ...claim,
        subject: String(input.subject),
      })),
    undoChange: async (input, key) => {
      const id = input.subjectId ? this.claimWith(String(input.subjectId)) : (this.lastChanged.at(-1) ?? null);
      if (id === null) return { ok: false, refusal: { code: 'nothing-to-undo', message: NOTHING } };
      const outcome = await this.write('undo', id, null, key, (claim) => this.before.get(claim.id)?.pop() ?? claim);
      return outcome.ok ? { ok: true, answer: { ...outcome.answer, undone: 'marked it verified' } } : outcome;
    },
    deskChanges: async () => ({
      ok: true,
      answer: {
        revisionId: 'revision',
        head: '1',
        claims: [...this.claims.values()],
        answers: this.answered,
        isWhole: true,
      },
    }),
    undoVerdict: (input, key) =>
      this.write('undo', input.claimId, input.version, key, (claim) => ({
        ...(this.before.get(claim.id)?.pop() ?? claim),
        evidence: claim.evidence,
      })),
    addClaim: (_, key) => this.write('add', 'added', null, key, () => aClaim('added', { madeBy: 'person', start: 15 })),
    addEvidence: (input, key) =>
      this.write('source', input.claimId, null, key, (claim) => ({
        ...claim,
        evidence: [...claim.evidence, this.evidence(String(input.sourceId ?? 'typed'))],
      })),
    removeEvidence: (input, key) => this.onEvidence('unsource', String(input.evidenceId), key),
    restoreEvidence: (input, key) =>
      this.write('restore', 'A', null, key, (claim) => ({
        ...claim,
        evidence: [...claim.evidence, { ...this.evidence('back'), id: String(input.evidenceId) }],
      })),
    editEvidence: (input, key) => this.onEvidence('edit', String(input.evidenceId), key),
    editSource: async () => ({ ok: true, answer: { source: aSource('edited') } }),
    wholeClaims: async ({ claimIds }) => ({
      ok: true,
      answer: claimIds.flatMap((id) => this.claims.get(id) ?? []),
    }),
    claimHistory: async () => ({ ok: true, answer: [] }),
  };

  /** The claim that has or had this evidence. */
  private claimWith(evidenceId: string): string | null {
    const has = ({ evidence }: DeskClaim) => evidence.some(({ id }) => id === evidenceId);
    const states = [...this.claims.values(), ...[...this.before.values()].flat()];
    return states.find(has)?.id ?? null;
  }

  private evidence(source: string) {
    this.made += 1;
    return {
      ...{ id: `e${this.made}`, version: 1, source: aSource(source), quote: null, valueAsPrinted: null },
      ...{ asOf: null, note: null, addedBy: 'Ana', addedAt: `2026-01-01T00:00:0${this.made}.000Z` },
    };
  }

  private onEvidence(what: string, id: string, key: string): Promise<Answer> {
    const claim = [...this.claims.values()].find(({ evidence }) => evidence.some((each) => each.id === id));
    return this.write(what, claim?.id ?? '', null, key, (now) => ({
      ...now,
      evidence: now.evidence.filter((each) => each.id !== id),
    }));
  }

  private async write(
    what: string,
    id: string,
    version: unknown,
    key: string,
    make: (claim: DeskClaim) => DeskClaim,
  ): Promise<Answer> {
    this.keys.push(key);
    await Promise.resolve();
    const fault = this.faults.shift() ?? null;
    if (fault === 'lost') throw new TypeError('Failed to fetch');
    if (fault && fault !== 'lost after saving') return { ok: false, refusal: fault.refusal };
    const answer = this.answers.get(key) ?? this.writeOnce(what, id, version, make);
    // A refusal rolls back, its key with it.
    if (answer.ok) this.answers.set(key, answer);
    if (fault === 'lost after saving') throw new TypeError('Failed to fetch');
    return answer;
  }

  private writeOnce(what: string, id: string, version: unknown, make: (claim: DeskClaim) => DeskClaim): Answer {
    const claim = this.claims.get(id) ?? aClaim(id);
    if (version !== null && version !== claim.version)
      return {
        ok: false,
        refusal: { code: 'conflict', message: 'Bo changed this claim.', detail: { claim, mine: this.mine } },
      };
    if (what === 'undo') this.lastChanged.splice(this.lastChanged.lastIndexOf(id), 1);
    else {
      this.before.set(id, [...(this.before.get(id) ?? []), claim]);
      this.lastChanged.push(id);
    }
    const now = { ...make(claim), version: claim.version + 1 };
    this.claims.set(id, now);
    this.written.push(`${what} ${id}`);
    return { ok: true, answer: { claim: now } };
  }
}

export const NOTHING = 'There is nothing of yours to undo here.';

const STAMP = { key: 'server', by: 'Ana', at: '2026-01-01T00:00:00.000Z' };

interface Opening {
  readonly asked: string | null;
  readonly text: string;
  readonly server: ServerDouble;
  readonly storage: Storage;
}

/** A browser's storage, in memory. */
export function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  };
}

/** A desk on a server in memory. `said` holds what screen readers heard; `settle` waits until all is answered. */
export function openDouble(
  claims: readonly DeskClaim[],
  { asked = null, text = '', server = new ServerDouble(claims), storage = memory() }: Partial<Opening> = {},
) {
  const said: string[] = [];
  const shared: DeskClaim[] = [];
  const looks: (() => void)[] = [];
  let keys = 0;
  server.windows += 1;
  const desk = createDesk(
    {
      ...{ verbs: server.verbs, articleId: 'article', text, head: '0', me: 'Ana' },
      now: () => new Date('2026-01-01T00:00:00.000Z'),
      newKey: () => `window ${server.windows} key ${++keys}`,
      patience: () => Promise.resolve(),
      say: (line) => said.push(line),
      lookedAt: () => new Promise((resolve) => looks.push(resolve)),
      shelf: draftShelf(storage, 'ana@desk.example'),
      share: (claim) => shared.push(claim),
      byKeys: () => true,
      reload: () => said.push('reload'),
    },
    claims,
    asked,
    'revision',
  );
  /** The person looks at this window again. */
  const look = () => {
    for (const resolve of looks.splice(0)) resolve();
  };
  const claim = (id: string) => desk.getState().claims.find((each) => each.id === id);
  return { desk, server, said, shared, look, claim, settle: () => settle(() => desk.getState().flights.length === 0) };
}

async function settle(isDone: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1000; turn += 1) {
    await Promise.resolve();
    if (isDone() && turn > 20) return;
  }
}
