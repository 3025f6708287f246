import { readFigures } from '@/lib/core/frames/read-figures';
import { english } from '@/lib/server/grammar/english';
import { readFileSync } from 'node:fs';
const lines = process.argv[2]!.includes('.txt') ? readFileSync(process.argv[2]!,'utf8').split('\n').filter(l=>l&&!l.startsWith('#')).map(l=>l.replace(/^. [^|]+\| /,'')) : [process.argv[2]!];
for (const text of lines) { console.log('\n'+text);
 for (const f of readFigures(text,{grammar:english()})) { if (f.status!=='pending'&&f.reason!=='reference') {console.log('   ('+text.slice(f.quoteStart,f.quoteEnd)+': '+f.reason+')');continue;}
  console.log('   '+text.slice(f.quoteStart,f.quoteEnd).padEnd(22), f.kind, f.unit??'-', f.unitText??'-', 'dir='+f.direction, 'role='+f.role, 'subj='+(f.subject?.head??'-'), 'of='+(f.ofWhat?.text??'-'), 'when='+(f.period?.text??'-')+' '+(f.period?.from??''), 'base='+(f.base?.text??'-'), f.links.map(l=>l.relation+l.figure).join(','));}}
