import 'server-only';
import { v7 as uuidv7 } from 'uuid';
import { accountKey } from './attempts';

/** Half a year without a sign-in, and the browser is a stranger again. */
const SECONDS = 180 * 24 * 60 * 60;

/** What of better-auth's request this needs: its signed cookies, and how it makes cookies on this desk. */
export interface DeviceRequest {
  readonly context: {
    readonly secret: string;
    createAuthCookie(name: string, overrides?: { maxAge?: number }): { name: string; attributes: object };
  };
  getSignedCookie(name: string, secret: string): Promise<string | null | undefined | false>;
  setSignedCookie(name: string, value: string, secret: string, options?: object): Promise<unknown>;
}

const cookieOf = ({ context }: DeviceRequest) => context.createAuthCookie('device', { maxAge: SECONDS });

/**
 * The number of this browser, if it signed in to this account before; null otherwise. Signed, so that nobody makes one
 * up, and bound to the account, so that one's own browser is a stranger at everybody else's.
 */
export async function knownDevice(request: DeviceRequest, account: string): Promise<string | null> {
  const value = await request.getSignedCookie(cookieOf(request).name, request.context.secret);
  const [device, of] = (value || '').split('.');
  return device && of === accountKey(account) ? device : null;
}

/** Called after a right password: from now on this browser is known to the account. It keeps its number. */
export async function rememberDevice(request: DeviceRequest, account: string, known: string | null): Promise<void> {
  const { name, attributes } = cookieOf(request);
  const value = `${known ?? uuidv7()}.${accountKey(account)}`;
  await request.setSignedCookie(name, value, request.context.secret, attributes);
}
