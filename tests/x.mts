import { readFigures } from '@/lib/core/frames/read-figures';
import { english } from '@/lib/server/grammar/english';
for (const l of process.argv.slice(2)) { console.log(l); for (const f of readFigures(l, { grammar: english(), date: '2026-11-01' })) console.log('  ', f.status, f.quoteStart, f.display.padEnd(20), f.kind, f.unit, f.role, '|', f.sureness, '|', f.subject?.text, '| of', f.ofWhat?.text, '|', f.frame && JSON.stringify(f.frame).slice(0, 0), f.attribution?.who); }
