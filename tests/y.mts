import { SentenceFigures } from '@/lib/core/frames/measured';
import { readFigures } from '@/lib/core/frames/read-figures';
import { english } from '@/lib/server/grammar/english';
const orig = SentenceFigures.prototype.settle;
SentenceFigures.prototype.settle = function () { const { tree } = (this as any).grammar; console.log(tree.words.map((w: string, i: number) => `${i}:${w}/${tree.tag(i)}/${tree.relation(i)}>${tree.head(i)}`).join(' '), JSON.stringify((this as any).extents)); return orig.call(this); };
for (const l of process.argv.slice(2)) { console.log(l); for (const f of readFigures(l, { grammar: english() })) if (f.status === 'pending') console.log('   ', f.display, '|', f.kind, f.unit, f.direction, '|', f.subject?.text, '| of', f.ofWhat?.text); }
