import { redirect } from 'next/navigation';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Refusal } from '@/lib/contracts/refusals';
import { answer } from '@/lib/server/adapters/answer';
import { submit } from '@/lib/server/adapters/form';
import { inRequest } from '@/lib/server/http/request-id';
import { log } from '@/lib/server/log';

const told = vi.spyOn(log, 'error').mockImplementation(() => {});
afterEach(() => told.mockClear());

const refuse = async () => {
  throw new Refusal('too-many-attempts', { message: 'Try again in a minute.', detail: { retryAfter: 60 } });
};
const breakDown = async () => {
  throw new Error('password=hunter2');
};
const lead = async () => redirect('/elsewhere');

describe('a form is told', () => {
  it('the answer', async () => {
    expect(await submit(async () => 7)).toEqual({ ok: true, answer: 7 });
  });

  it('a refusal, as plain data', async () => {
    const result = await submit(refuse);
    expect(structuredClone(result)).toEqual({
      ok: false,
      refusal: { code: 'too-many-attempts', message: 'Try again in a minute.', detail: { retryAfter: 60 } },
    });
    expect(told).not.toHaveBeenCalled();
  });

  it('of a bug only its number in the log, which has the rest', async () => {
    const result = await inRequest('bcdf23456789', () => submit(breakDown));
    expect(result).toEqual({
      ok: false,
      refusal: { code: 'bug', message: 'Something broke on our side. Its number in the log is bcdf23456789.' },
    });
    expect(told).toHaveBeenCalledOnce();
  });

  it('nothing when the action leads elsewhere: that is Next’s own', async () => {
    await expect(submit(lead)).rejects.toMatchObject({ digest: expect.stringContaining('NEXT_REDIRECT') });
  });
});

describe('a program is told', () => {
  it('the status of a refusal, and how long to wait', async () => {
    const said = await answer(refuse);
    expect([said.status, said.headers.get('retry-after')]).toEqual([429, '60']);
    expect(await said.json()).toMatchObject({ code: 'too-many-attempts' });
  });

  it('500 for a bug, and nothing of what it was', async () => {
    const said = await answer(breakDown);
    expect(said.status).toBe(500);
    expect(await said.text()).not.toContain('hunter2');
  });
});
