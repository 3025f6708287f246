import { readFileSync, readdirSync } from 'node:fs';
import { lint } from '@/lib/core/checks/lint';
import { readFigures } from '@/lib/core/frames/read-figures';
import { english } from '@/lib/server/grammar/english';
const n: Record<string, number> = {};
for (const file of process.argv.slice(2)) {
  const raw = readFileSync(file,'utf8');
  const texts: string[] = file.endsWith('.jsonl') ? raw.split('\n').filter(Boolean).map(l=>{const j=JSON.parse(l);return j.text??j.sentence??j.claim??'';}) : [raw];
  for (const text of texts) for (const f of lint(text, readFigures(text,{grammar:english()}))) { n[f.outcome]=(n[f.outcome]??0)+1; if (f.outcome!=='confirmed' || process.env.ALL) console.log(f.outcome, f.rule,'|',f.sentence,'\n      ', text.slice(Math.max(0,(readFigures(text,{grammar:english()})[f.stated]?.sentence.start??0)-100), (readFigures(text,{grammar:english()})[f.stated]?.sentence.end??0)).replace(/\n/g,' ').slice(0,420)); }
}
console.log(n);
