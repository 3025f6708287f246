import { readFileSync } from 'node:fs';
import { readFigures } from '@/lib/core/frames/read-figures';
import { english } from '@/lib/server/grammar/english';
let ok = 0, all = 0;
for (const line of readFileSync('/tmp/fresh.tsv', 'utf8').trim().split('\n')) {
  const [text = '', quote = '', words = ''] = line.split('\t');
  const at = text.indexOf(quote);
  const f = readFigures(text, { grammar: english() }).find((x) => x.quoteStart <= at && x.quoteEnd > at && x.status === 'pending');
  all++;
  const said = `${f?.subject?.text ?? ''} ${f?.ofWhat?.text ?? ''}`.toLowerCase();
  const right = f !== undefined && words.split('|').some((w) => said.includes(w.toLowerCase()));
  if (right) ok++;
  else console.log(`${quote}: ${f?.display} "${f?.subject?.text}" of "${f?.ofWhat?.text}" wanted ${words}: ${text}`);
}
console.log(ok, all);
