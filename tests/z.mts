import { readFigures } from '@/lib/core/frames/read-figures';
import { english } from '@/lib/server/grammar/english';
import { sentencesOf } from '@/lib/core/checks/lint-article';
for (const text of process.argv.slice(2)) { const f=readFigures(text,{grammar:english()});
for (const s of sentencesOf(text,f)) console.log(s.items.map(i=>[text.slice(i.figure.quoteStart,i.figure.quoteEnd),i.figure.kind,i.figure.unit,i.figure.per,i.figure.direction,i.figure.role,i.figure.subject?.head,i.figure.ofWhat?.text,i.figure.place?.text,i.reading.manner].join(' ')));}
