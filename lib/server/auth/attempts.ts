import 'server-only';
import { createHash } from 'node:crypto';
import { type RateLimiterAbstract, RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '@/lib/contracts/refusals';
import type { PrismaClient } from '@/prisma/generated/client';

/**
 * Wrong attempts in a quarter of an hour: for one account, for one address (an office may share one), and for one browser
 * that signed in to the account before. Such a browser is counted by itself: strangers who guess cannot lock it out, and
 * whoever took it has ten guesses.
 */
export const ATTEMPTS = { account: 10, address: 50, device: 10, seconds: 15 * 60 } as const;

type CountedBy = 'account' | 'address' | 'device';
type Limiters = Readonly<Record<CountedBy, RateLimiterAbstract>>;

const made = new WeakMap<PrismaClient, Limiters>();

/** What somebody tries to get through: an account's name (null where there is none) from an address. */
export interface Attempt {
  readonly account: string | null;
  /** Null for somebody who is signed in: whoever else shares their address is none of their business. */
  readonly address: string | null;
  /** The browser's own number, if it signed in to this very account before. */
  readonly device?: string | null;
}

/**
 * Counts an attempt before it is made, so that many at once cannot all be tried first.
 * @throws Refusal too-many-attempts, with `detail.retryAfter` in seconds
 */
export async function takeAttempt(prisma: PrismaClient, attempt: Attempt): Promise<void> {
  const { account, address, device } = limitersOf(prisma);
  try {
    if (attempt.device) {
      await device.consume(attempt.device);
      return;
    }
    if (attempt.address !== null) await address.consume(attempt.address);
    if (attempt.account !== null) await account.consume(accountKey(attempt.account));
  } catch (thrown) {
    if (thrown instanceof RateLimiterRes) throw tooMany(thrown.msBeforeNext);
    throw thrown;
  }
}

/** The attempt was right: it no longer counts, nor do the wrong ones before it on this account, or by this browser. */
export async function forgiveAttempt(prisma: PrismaClient, attempt: Attempt): Promise<void> {
  const { address, device } = limitersOf(prisma);
  if (attempt.device) {
    await device.delete(attempt.device);
    return;
  }
  if (attempt.address !== null) await address.reward(attempt.address);
  if (attempt.account !== null) await forgetAttempts(prisma, attempt.account);
}

/** Forgets the wrong attempts on an account: its holder has proved otherwise who they are. */
export async function forgetAttempts(prisma: PrismaClient, account: string): Promise<void> {
  await limitersOf(prisma).account.delete(accountKey(account));
}

function tooMany(milliseconds: number): Refusal {
  const minutes = Math.max(1, Math.ceil(milliseconds / 60_000));
  const message = `Too many attempts. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`;
  return new Refusal('too-many-attempts', { message, detail: { retryAfter: Math.ceil(milliseconds / 1000) } });
}

/** Hashed: people now and then type their password into the wrong field. */
export const accountKey = (account: string) => createHash('sha256').update(account.toLowerCase()).digest('hex');

/** Counted in the database, so that several servers on one database count together and a restart forgets nothing. */
function limitersOf(prisma: PrismaClient): Limiters {
  const there = made.get(prisma);
  if (there) return there;
  const limiter = (keyPrefix: CountedBy) =>
    new RateLimiterPrisma({
      storeClient: prisma,
      tableName: 'signInAttempt',
      keyPrefix,
      points: ATTEMPTS[keyPrefix],
      duration: ATTEMPTS.seconds,
    });
  const limiters = { account: limiter('account'), address: limiter('address'), device: limiter('device') };
  made.set(prisma, limiters);
  return limiters;
}
