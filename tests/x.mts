import { readdirSync, readFileSync } from 'node:fs';
import { scanFigures } from '@/lib/core/figures/read';
const files = readdirSync('tests/corpus').filter((n) => n.endsWith('.txt'));
let all = 0, bad = 0; const kinds: Record<string, number> = {}; const out: string[] = [];
const sig = (f: any) => [f.status, f.reason, f.kind, f.amount?.written, f.amount?.times, f.amount?.over, f.high?.written, f.comparator, f.direction, f.movement, f.unit, f.unitText, f.per].join('|');
for (const file of files) for (const line of readFileSync(`tests/corpus/${file}`, 'utf8').split('\n')) {
  if (!line || line.startsWith('#') || /["“”]/.test(line)) continue;
  const text = line.replace(/⟦([^|⟧]*)\|([^⟧]*)⟧/g, '$1');
  const figs = scanFigures(text);
  for (const f of figs) {
    if (f.status !== 'pending') continue;
    all++;
    const q = text.slice(0, f.quoteStart) + '“' + text.slice(f.quoteStart, f.quoteEnd) + '”' + text.slice(f.quoteEnd);
    const g = scanFigures(q);
    const h = g.find((x) => x.start <= f.start + 1 && x.end > f.start + 1);
    const a = sig(f), b = h ? sig(h) : 'none';
    if (a !== b) { bad++; const A = a.split('|'), B = b.split('|'); const names = ['status','reason','kind','written','times','over','high','cmp','dir','mov','unit','unitText','per']; const k = h ? names.filter((_, i) => A[i] !== B[i]).join(',') : 'none'; kinds[k] = (kinds[k] ?? 0) + 1; out.push(`${k}\t${q}\t${a}\t${b}`); }
  }
}
console.log(all, bad, Object.entries(kinds).sort((x, y) => y[1] - x[1]).slice(0, 15));
console.log(out.slice(0, 40).map((s) => s.split('\t').slice(0, 2).join('  ')).join('\n'));
