import { describe, expect, it } from 'vitest';
import { aClaim, aSource, memory, NOTHING, openDouble, ServerDouble, toTick } from './desk-double';

const two = () => [aClaim('A', { start: 0 }), aClaim('B', { start: 10 })];
const SIGNED_OUT = { refusal: { code: 'not-signed-in', message: 'You are not signed in.' } } as const;

describe('what I did in another window', () => {
  it('is never a conflict with myself: the later key goes on top of it, silently', async () => {
    const { desk, server, claim, settle } = openDouble(two());
    server.mine = true;
    server.changeElsewhere('A', { status: 'disputed', disputeReason: 'unit', note: 'seen there', decidedBy: 'Ana' });
    desk.verdicts.unverifiable();
    desk.moves.go('A');
    desk.verdicts.reopen();
    await settle();
    expect(desk.getState().conflict).toBeNull();
    expect(server.written).toEqual(['verdict A', 'verdict A']);
    expect(claim('A')).toMatchObject({ status: 'pending', note: 'seen there', version: 4 });
  });

  it('asks where both windows wrote words, and an undo takes back nothing else than was meant', async () => {
    const { desk, server, claim, settle } = openDouble(two());
    server.mine = true;
    desk.write('A', { note: 'typed here' });
    server.changeElsewhere('A', { note: 'written there' });
    desk.verdicts.unverifiable();
    await settle();
    expect(desk.getState().conflict).toMatchObject({ seen: { note: null }, now: { note: 'written there' } });
    expect(desk.draft('A')).toEqual({ note: 'typed here' });
    desk.dispatch({ type: 'conflict', conflict: null });
    desk.verdicts.verify();
    await settle();
    server.changeElsewhere('B', { status: 'disputed', disputeReason: 'unit' });
    await desk.undo();
    await settle();
    expect(desk.getState().conflict).toBeNull();
    expect(desk.getState().line?.text).toContain('you changed it in another window since');
    expect(claim('B')?.status).toBe('disputed');
  });

  it('is told to the others, and shown there without a key pressed', async () => {
    const server = new ServerDouble(two());
    const one = openDouble(two(), { server });
    const other = openDouble(two(), { server });
    one.desk.verdicts.verify();
    await one.settle();
    expect(one.shared.map(({ id }) => id)).toEqual(['A']);
    other.desk.fresh.take(one.shared);
    expect(other.claim('A')).toMatchObject({ status: 'verified', version: 2 });
    other.desk.fresh.take(two());
    expect(other.claim('A')).toMatchObject({ status: 'verified', version: 2 });
  });

  it('asks for the sums again where a figure reads otherwise or a sum was answered for, and not for a verdict', async () => {
    const server = new ServerDouble(two());
    const { desk, settle } = openDouble(two(), { server });
    const turn = () => desk.getState().sumsTurn;
    desk.verdicts.verify();
    await settle();
    server.changeElsewhere('B', { note: 'seen there' });
    await desk.fresh.refresh();
    expect(turn()).toBe(0);
    server.changeElsewhere('B', { frame: { role: { is: 'target', by: 'person' } } });
    await desk.fresh.refresh();
    expect(turn()).toBe(1);
    server.changeElsewhere('B', { status: 'dismissed', lane: 'none', reason: 'not-a-claim' });
    await desk.fresh.refresh();
    expect(turn()).toBe(2);
    server.answered = true;
    await desk.fresh.refresh();
    expect(turn()).toBe(3);
  });

  it('a page that comes back asks what changed meanwhile; words that are typed stay', async () => {
    const { desk, server, claim } = openDouble(two());
    desk.write('A', { note: 'half a n' });
    server.changeElsewhere('A', { status: 'verified', note: 'by Bo' });
    await desk.fresh.refresh();
    expect(claim('A')).toMatchObject({ status: 'verified', note: 'by Bo' });
    expect(desk.draft('A')).toEqual({ note: 'half a n' });
    expect(desk.getState().refilled).toBe(0);
    server.changeElsewhere('B', { note: 'other' });
    desk.moves.go('B');
    await desk.fresh.refresh();
    expect(desk.getState().refilled).toBe(1);
  });
});

describe('undo after a reload', () => {
  it('reads the history: all of mine, newest first, then it says that there is nothing', async () => {
    const claims = [...two(), toTick('2017')];
    const server = new ServerDouble(claims);
    const before = openDouble(claims, { server });
    before.desk.verdicts.verify();
    before.desk.verdicts.unverifiable();
    await before.settle();
    const after = openDouble([...server.claims.values()], { server });
    await after.desk.undo();
    expect(after.claim('B')?.status).toBe('pending');
    expect(after.desk.getState().line?.text).toBe('Undone: you marked it verified, B.');
    expect(after.desk.getState().currentId).toBe('B');
    await after.desk.undo();
    expect(after.claim('A')?.status).toBe('pending');
    await after.desk.undo();
    expect(after.desk.getState().line?.text).toBe(NOTHING);
  });

  it('takes back what is done to a source by the server, so that it is never taken back twice', async () => {
    const { desk, server, claim, settle } = openDouble([aClaim('A')]);
    desk.evidence.use(aSource('customs'));
    await settle();
    await desk.undo();
    expect(server.written).toEqual(['source A', 'undo A']);
    expect(claim('A')?.evidence).toEqual([]);
  });
});

describe('a session that ended', () => {
  it('keeps the verdict, says so, and sends it once the window is looked at again', async () => {
    const { desk, server, claim, look, settle } = openDouble(two());
    server.faults.push(SIGNED_OUT);
    desk.verdicts.verify();
    for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
    expect(desk.getState()).toMatchObject({ signedOut: true, flights: [{ claimId: 'A', unsaved: true }] });
    expect(claim('A')?.status).toBe('verified');
    look();
    await settle();
    expect(server.written).toEqual(['verdict A']);
    expect(desk.getState().signedOut).toBe(false);
  });

  it('sends it after a sign-in in the same window, once', async () => {
    const storage = memory();
    const server = new ServerDouble(two());
    const before = openDouble(two(), { server, storage });
    server.faults.push(SIGNED_OUT);
    before.desk.verdicts.unverifiable();
    for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
    const after = openDouble(two(), { server, storage });
    after.desk.recover();
    expect(after.claim('A')?.status).toBe('unverifiable');
    await after.settle();
    expect(server.written).toEqual(['verdict A']);
    const later = openDouble(two(), { server, storage });
    later.desk.recover();
    expect(later.desk.getState().flights).toEqual([]);
  });
});

describe('words that are typed', () => {
  it('are back after a reload, until they are saved or discarded', async () => {
    const storage = memory();
    const before = openDouble(two(), { storage });
    before.desk.write('A', { note: 'see tab' });
    before.desk.write('B', { wording: 'about six' });
    expect(before.desk.getState().typed).toEqual(['A', 'B']);

    const after = openDouble(two(), { storage });
    after.desk.recover();
    expect(after.desk.getState()).toMatchObject({ back: ['A', 'B'], typed: ['A', 'B'] });
    expect(after.desk.draft('A')).toEqual({ note: 'see tab' });
    after.desk.verdicts.verify();
    await after.settle();
    expect(after.claim('A')?.note).toBe('see tab');
    after.desk.discard('B');
    expect(after.desk.getState()).toMatchObject({ back: [], typed: [] });

    const later = openDouble(two(), { storage });
    later.desk.recover();
    expect(later.desk.getState().back).toEqual([]);
  });

  it('stay kept while their verdict is on its way, and when it is refused', async () => {
    const storage = memory();
    const { desk, server, settle } = openDouble(two(), { storage });
    desk.write('A', { note: 'seen' });
    server.faults.push({ refusal: { code: 'not-allowed', message: 'Your role does not allow this.' } });
    desk.verdicts.verify();
    expect(storage.length).toBe(1);
    await settle();
    expect(desk.getState().typed).toEqual(['A']);
    expect(storage.length).toBe(1);
  });

  it('that are what stands already are no unsaved work', () => {
    const storage = memory();
    const { desk } = openDouble([aClaim('A', { note: 'as it is' })], { storage });
    desk.write('A', { note: 'as it is!' });
    desk.write('A', { note: 'as it is' });
    expect(desk.getState().typed).toEqual([]);
    expect(storage.length).toBe(0);
  });
});

describe('as said, as fact, or both', () => {
  const text = 'one two three\nfour';
  const speak = (id: string, start: number, attribution = 'Ukraine') => aClaim(id, { start, attribution });

  it('holds for the other figures of that speaker in the paragraph, and nowhere else', () => {
    const claims = [speak('A', 0), speak('B', 4, 'Russia'), speak('C', 8), speak('D', 14)];
    const { desk, claim } = openDouble(claims, { text });
    desk.verdicts.verify();
    desk.verdicts.pick('both');
    expect(claim('A')?.checkedAs).toBe('both');
    desk.verdicts.verify();
    expect(desk.getState().chooser).toBe('verified');
    desk.moves.go('C');
    desk.verdicts.verify();
    expect(claim('C')).toMatchObject({ status: 'verified', checkedAs: 'both' });
    desk.moves.go('D');
    desk.verdicts.verify();
    expect(desk.getState().chooser).toBe('verified');
  });

  it('is asked again of a figure that is verified already', () => {
    const { desk, claim } = openDouble([speak('A', 0), speak('B', 4)], { text });
    desk.verdicts.verify();
    desk.verdicts.pick('said');
    desk.verdicts.verify();
    expect(claim('B')?.checkedAs).toBe('said');
    desk.moves.go('B');
    desk.verdicts.verify();
    expect(desk.getState().chooser).toBe('verified');
    desk.verdicts.pick('fact');
    expect(claim('B')?.checkedAs).toBe('fact');
  });
});
