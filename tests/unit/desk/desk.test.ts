import { describe, expect, it } from 'vitest';
import { aClaim, aSource, nothing, openDouble, toTick } from './desk-double';

const three = () => [aClaim('A', { start: 0 }), aClaim('B', { start: 10 }), aClaim('C', { start: 20 })];

describe('a verdict', () => {
  it('shows at once, goes on to the next claim to check, and says so', async () => {
    const { desk, server, claim, said, settle } = openDouble(three());
    desk.verdicts.verify();
    expect(claim('A')?.status).toBe('verified');
    expect(desk.getState().currentId).toBe('B');
    expect(server.written).toEqual([]);
    expect(said).toEqual(['Verified. 1 of 3. Next: B.']);
    await settle();
    expect(server.written).toEqual(['verdict A']);
    expect(claim('A')).toMatchObject({ status: 'verified', version: 2, checkedAs: 'fact' });
  });

  it('asks as said or as fact only where somebody is quoted, and remembers the choice', () => {
    const { desk, claim } = openDouble([
      aClaim('A', { attribution: 'Ukraine' }),
      aClaim('B', { attribution: 'Ukraine' }),
    ]);
    desk.verdicts.verify();
    expect(desk.getState().chooser).toBe('verified');
    desk.verdicts.pick('fact');
    expect(claim('A')).toMatchObject({ status: 'verified', checkedAs: 'fact' });
    desk.verdicts.verify();
    desk.verdicts.pickDefault();
    expect(claim('B')).toMatchObject({ status: 'verified', checkedAs: 'fact' });
  });

  it('carries its reason, the wording to propose and the note that were typed', async () => {
    const { desk, server, settle } = openDouble(three());
    desk.write('A', { note: ' see table 2 ' });
    desk.write('A', { wording: 'about six' });
    desk.verdicts.dispute();
    desk.verdicts.pick('what-it-counts');
    expect(server.keys).toEqual([]);
    desk.verdicts.saveDispute();
    await settle();
    expect(server.claims.get('A')).toMatchObject({
      status: 'disputed',
      disputeReason: 'what-it-counts',
      proposedWording: 'about six',
      note: 'see table 2',
    });
    expect(desk.draft('A')).toEqual({});
  });

  it('takes a date or rank that was called a claim into the lane of ticks', () => {
    const { desk, claim } = openDouble(three());
    desk.verdicts.dismiss();
    desk.verdicts.pick('rank');
    expect(claim('A')).toMatchObject({ status: 'dismissed', lane: 'tick', reason: 'rank' });
  });

  it('says when all are checked: that is the end, where no key decides anything', async () => {
    const { desk, server, said, settle } = openDouble([aClaim('A')]);
    desk.verdicts.unverifiable();
    expect(said).toEqual(['Could not confirm. 1 of 1. All checked.']);
    expect(desk.getState().ended).toBe(true);
    desk.verdicts.verify();
    desk.verdicts.dispute();
    desk.verdicts.pick('value');
    desk.verdicts.unverifiable();
    desk.verdicts.dismiss();
    desk.verdicts.reopen();
    desk.verdicts.computed();
    await settle();
    expect(server.written).toEqual(['verdict A']);
    desk.moves.step(-1);
    expect(desk.getState()).toMatchObject({ ended: false, currentId: 'A' });
  });

  it('past the last figure is the end, too, and from there to what is left', () => {
    const { desk } = openDouble([aClaim('A'), aClaim('B'), toTick('2017')]);
    desk.moves.step(1);
    desk.moves.step(1);
    expect(desk.getState()).toMatchObject({ ended: true, currentId: 'B' });
    desk.verdicts.tick();
    expect(desk.getState()).toMatchObject({ ended: false, currentId: '2017' });
    desk.moves.onward();
    desk.moves.toPending();
    expect(desk.getState()).toMatchObject({ ended: false, currentId: 'A' });
  });

  it('an article in which all is decided opens at its end, unless the address names a figure', () => {
    const decided = [aClaim('A', { status: 'verified' })];
    expect(openDouble(decided).desk.getState().ended).toBe(true);
    expect(openDouble(decided, { asked: 'A' }).desk.getState().ended).toBe(false);
  });

  it('with the reason alone, where somebody wants no wording asked', async () => {
    const { desk, claim, settle } = openDouble(three());
    desk.verdicts.atOnce(true);
    desk.verdicts.dispute();
    desk.verdicts.pick('unit');
    await settle();
    expect(claim('A')).toMatchObject({ status: 'disputed', disputeReason: 'unit' });
  });

  it('several on one claim are sent in order, each with the version the one before it made', async () => {
    const { desk, server, claim, settle } = openDouble([aClaim('A')]);
    desk.verdicts.verify();
    desk.moves.go('A');
    desk.verdicts.unverifiable();
    desk.moves.go('A');
    desk.verdicts.reopen();
    expect(claim('A')?.status).toBe('pending');
    await settle();
    expect(server.written).toEqual(['verdict A', 'verdict A', 'verdict A']);
    expect(claim('A')).toMatchObject({ status: 'pending', version: 4 });
  });
});

describe('a figure whose sum disagrees', () => {
  const doubted = () => {
    const double = openDouble(three());
    const sentence = '12 + 14 is 26, so “28” does not fit.';
    double.desk.dispatch({
      type: 'doubts',
      doubts: { A: { sentence, instead: '26' }, B: { sentence, instead: null } },
    });
    return double;
  };

  it('is verified only when that is confirmed, once', () => {
    const { desk, claim } = doubted();
    desk.verdicts.verify();
    expect(desk.getState().chooser).toBe('doubt');
    expect(claim('A')?.status).toBe('pending');
    desk.verdicts.pickDefault();
    expect(claim('A')?.status).toBe('verified');
    desk.moves.go('A');
    desk.verdicts.reopen();
    desk.verdicts.verify();
    expect(claim('A')?.status).toBe('verified');
  });

  it('is disputed with what the sum works out at: one key, and Enter', async () => {
    const { desk, server, settle } = doubted();
    desk.verdicts.computed();
    expect(desk.getState()).toMatchObject({ chooser: 'disputed', dispute: { reason: 'value', filled: '26' } });
    desk.verdicts.saveDispute();
    await settle();
    expect(server.claims.get('A')).toMatchObject({
      status: 'disputed',
      disputeReason: 'value',
      proposedWording: '26',
    });
    desk.verdicts.computed();
    expect(desk.getState().line?.text).toBe('The sum tests another of its figures: dispute that one.');
    desk.verdicts.computed('27');
    expect(desk.getState()).toMatchObject({ chooser: 'disputed', dispute: { reason: 'value', filled: '27' } });
  });
});

describe('what goes wrong', () => {
  it('a refusal rolls the mark back and says why; what was typed is kept', async () => {
    const { desk, server, claim, settle } = openDouble(three());
    server.faults.push({ refusal: { code: 'not-allowed', message: 'Your role does not allow this.' } });
    desk.write('A', { note: 'seen' });
    desk.verdicts.verify();
    await settle();
    expect(claim('A')?.status).toBe('pending');
    expect(desk.getState().line).toMatchObject({ tone: 'refused', text: 'A: Your role does not allow this.' });
    expect(desk.getState().done).toEqual([]);
    expect(desk.draft('A')).toEqual({ note: 'seen' });
  });

  it('a conflict shows what stands there now, overwrites nothing, and lets one decide again', async () => {
    const { desk, server, claim, settle } = openDouble(three());
    server.changeElsewhere('A', { status: 'disputed', disputeReason: 'unit', decidedBy: 'Bo' });
    desk.verdicts.verify();
    await settle();
    const { conflict } = desk.getState();
    expect(conflict).toMatchObject({ claimId: 'A', seen: { status: 'pending' }, now: { status: 'disputed' } });
    expect(claim('A')).toMatchObject({ status: 'disputed', decidedBy: 'Bo' });
    expect(server.written).toEqual([]);
    if (conflict?.mine?.kind === 'verdict') desk.verdicts.decide(conflict.now, conflict.mine.verdict);
    await settle();
    expect(claim('A')?.status).toBe('verified');
    expect(server.written).toEqual(['verdict A']);
  });

  it('a lost connection sends the same key again and writes once', async () => {
    const { desk, server, claim, settle } = openDouble(three());
    server.faults.push('lost', 'lost after saving', 'lost');
    desk.verdicts.verify();
    await settle();
    expect(server.written).toEqual(['verdict A']);
    expect(new Set(server.keys).size).toBe(1);
    expect(server.keys).toHaveLength(4);
    expect(claim('A')).toMatchObject({ status: 'verified', version: 2 });
    expect(desk.getState().line).toBeNull();
  });

  it('a full disk sends the same key again, says why, and writes once there is room', async () => {
    const { desk, server, claim, settle } = openDouble(three());
    const full = { refusal: { code: 'cannot-save' as const, message: 'Nothing can be saved now: the disk is full.' } };
    server.faults.push(full, full);
    const lines: (string | undefined)[] = [];
    desk.subscribe(() => lines.push(desk.getState().line?.text));
    desk.verdicts.verify();
    await settle();
    expect(lines).toContain(
      'Nothing can be saved now: the disk is full. This is shown but not saved yet; it will be sent again by itself.',
    );
    expect(server.written).toEqual(['verdict A']);
    expect(new Set(server.keys).size).toBe(1);
    expect(claim('A')).toMatchObject({ status: 'verified', version: 2 });
  });

  it('what cannot be saved may be given up: it is rolled back', async () => {
    const { desk, server, claim } = openDouble(three());
    server.faults.push(...Array.from({ length: 5000 }, () => 'lost' as const));
    desk.verdicts.verify();
    for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
    expect(desk.getState().flights).toMatchObject([{ unsaved: true }]);
    desk.giveUp();
    expect(claim('A')?.status).toBe('pending');
    expect(desk.getState().flights).toEqual([]);
  });
});

describe('undo', () => {
  it('takes back at least twenty steps, over all claims, newest first', async () => {
    const claims = Array.from({ length: 25 }, (_, i) => aClaim(`c${i}`, { start: i }));
    const { desk, server, settle } = openDouble(claims);
    for (const _ of claims) desk.verdicts.unverifiable();
    await settle();
    for (const _ of claims) await desk.undo();
    await settle();
    expect([...server.claims.values()].every(({ status }) => status === 'pending')).toBe(true);
    expect(desk.getState().claims.every(({ status }) => status === 'pending')).toBe(true);
    expect(desk.getState().currentId).toBe('c0');
    await desk.undo();
    expect(desk.getState().line?.text).toBe('There is nothing of yours to undo here.');
  });

  it('reaches a verdict that is still on its way', async () => {
    const { desk, server, claim, settle } = openDouble(three());
    desk.verdicts.verify();
    await desk.undo();
    expect(claim('A')?.status).toBe('pending');
    await settle();
    expect(server.written).toEqual(['verdict A', 'undo A']);
    expect(claim('A')?.status).toBe('pending');
  });

  it('takes a source off again, and puts a removed one back', async () => {
    const { desk, claim, settle } = openDouble([aClaim('A')]);
    desk.evidence.use(aSource('customs'));
    expect(claim('A')?.evidence).toHaveLength(1);
    await desk.undo();
    await settle();
    expect(claim('A')?.evidence).toEqual([]);
    desk.evidence.use(aSource('customs'));
    await settle();
    const [evidence] = claim('A')?.evidence ?? [];
    if (evidence) desk.evidence.remove(evidence);
    await settle();
    expect(claim('A')?.evidence).toEqual([]);
    await desk.undo();
    await settle();
    expect(claim('A')?.evidence.map(({ id }) => id)).toEqual([evidence?.id]);
  });
});

describe('ticks and promotions', () => {
  it('t leads to the first figure to tick, ticks it and goes on', () => {
    const { desk, claim, said } = openDouble([aClaim('A'), toTick('2017'), toTick('May')]);
    desk.verdicts.tick();
    expect(desk.getState().currentId).toBe('2017');
    desk.verdicts.tick();
    expect(claim('2017')).toMatchObject({ tickedBy: 'Ana' });
    expect(desk.getState().currentId).toBe('May');
    expect(said.at(-1)).toBe('Ticked. 1 to tick. Next: May.');
    desk.verdicts.tick();
    desk.verdicts.tick();
    expect(claim('May')?.tickedAt).toBeNull();
  });

  it('p makes a claim of what was dismissed', async () => {
    const { desk, claim, settle } = openDouble([aClaim('A'), nothing('G-20')]);
    const name = claim('G-20');
    if (name) desk.verdicts.promote(name);
    await settle();
    expect(claim('G-20')).toMatchObject({ status: 'pending', lane: null, reason: null, version: 2 });
  });
});

describe('sources', () => {
  it('"." repeats the last source on the next claim, once', async () => {
    const { desk, claim, settle } = openDouble(three());
    desk.evidence.repeat();
    expect(desk.getState().line?.text).toBe('There is no source to repeat yet.');
    desk.evidence.use(aSource('customs'));
    await settle();
    desk.moves.step(1);
    desk.evidence.repeat();
    desk.evidence.repeat();
    await settle();
    expect(claim('B')?.evidence.map(({ source }) => source.id)).toEqual(['customs']);
    expect(desk.getState().line?.text).toBe('This source is on it already.');
  });
});

describe('a form', () => {
  it('answers null and leaves an undo when it was saved, else the refusal', async () => {
    const { desk, server } = openDouble(three());
    const correct = (subject: string) =>
      desk.submit(
        'A',
        (key, now) => server.verbs.correctClaim({ claimId: 'A', version: now?.version ?? 0, subject } as never, key),
        (answer, key) => desk.keep(answer.claim, key, 'Reading corrected', { kind: 'claim', before: answer.claim }),
      );
    expect(await correct('ships')).toBeNull();
    expect(desk.getState().done.map(({ words }) => words)).toEqual(['Reading corrected']);
    server.faults.push({ refusal: { code: 'invalid', message: 'No.', fields: { value: 'No figure in this.' } } });
    expect(await correct('boats')).toMatchObject({ fields: { value: 'No figure in this.' } });
    server.faults.push('lost');
    expect(await correct('boats')).toMatchObject({ code: 'bug' });
  });
});
