import { readFileSync, readdirSync } from 'node:fs';
import { lint } from '@/lib/core/checks/lint';
import { readFigures } from '@/lib/core/frames/read-figures';
import { english } from '@/lib/server/grammar/english';
const files = process.argv.slice(2);
let bad = 0, n = 0;
for (const file of files) for (const line of readFileSync(file,'utf8').split('\n')) {
  const m = /^([=!?.~]) ([^|]+) \| (.+)$/.exec(line); if (!m) continue; n++;
  const [, mark, rule, raw] = m; const text = raw!.replaceAll('\\n','\n');
  const found = lint(text, readFigures(text,{grammar:english()}));
  const is = (o: string) => found.some(f=>f.outcome===o && f.rule===rule);
  const alarms = found.filter(f=>f.outcome==='contradicted');
  const ok = mark==='=' ? is('confirmed') && alarms.length===0 : mark==='!' ? is('contradicted') : mark==='~' ? is('ask') && alarms.length===0 : mark==='?' ? alarms.length===0 : found.length===0;
  if (!ok) { bad++; console.log(line); for (const f of found) console.log('      →', f.outcome, f.rule, '|', f.sentence); }
}
console.log(bad, 'of', n, 'wrong');
