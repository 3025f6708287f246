import { NUMBER, type Tokens, WEB, WORD } from '../../text/tokens';
import { dismissed, type Recogniser } from '../draft';

const AT = 0x40;
const HASH = 0x23;
const SLASH = 0x2f;
const LOOK_BACK = 12;

/** Addresses of the web, e-mail addresses, handles and hashtags: their digits are nobody's figures. */
export const web: Recogniser = {
  name: 'web',
  read(t, n) {
    if (t.kind[n.from] === WEB) {
      if (!/\d/.test(t.slice(n.from, n.to))) return null;
      const tag = t.what[n.from] === AT || t.what[n.from] === HASH;
      return dismissed(n, 'identifier', tag ? 'handle' : 'url', 'none');
    }
    if (t.kind[n.from] !== NUMBER) return null;
    if (t.mark(n.from - 1) === AT) return dismissed(n, 'identifier', 'handle', 'none', n.from - 1, n.to);
    if (t.mark(n.to) === AT && !t.gap(n.to)) {
      const whole = !t.gap(n.from) && t.kind[n.from - 1] === WORD;
      return dismissed(n, 'identifier', 'handle', 'none', whole ? n.from - 1 : n.from, n.to);
    }
    if (t.mark(n.from - 1) === HASH && !t.gap(n.to) && t.kind[n.to] === WORD) {
      return dismissed(n, 'identifier', 'handle', 'none', n.from - 1, n.to + 1);
    }
    if (t.gap(n.from)) return null;
    const from = partOfAddress(t, n.from);
    return from < 0 ? null : dismissed(n, 'identifier', 'url', 'none', from, n.to);
  },
};

/** "name2@mail.org", "site.com/2022/05": where the glued run begins, -1 if it is no address. */
function partOfAddress(t: Tokens, at: number): number {
  let dots = 0;
  let slash = false;
  let i = at - 1;
  for (; i > at - LOOK_BACK; i--) {
    const mark = t.mark(i);
    if (mark === AT) return i;
    if (mark === SLASH) slash = true;
    if (mark === 0x2e && t.kind[i - 1] === WORD && t.kind[i + 1] === WORD && t.size(i - 1) > 1) dots++;
    if (t.gap(i)) break;
  }
  return slash && dots > 0 ? i : -1;
}
