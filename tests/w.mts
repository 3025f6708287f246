import { readFigures } from '@/lib/core/frames/read-figures';
import { english } from '@/lib/server/grammar/english';
import { sentencesOf, neighboursIn } from '@/lib/core/checks/lint-article';
const text=process.argv[2]!; const f=readFigures(text,{grammar:english()}); const s=sentencesOf(text,f);
console.log(s.map(x=>[x.start,x.end,JSON.stringify(text.slice(x.start,x.end))]), neighboursIn(s,0).after.length, f.map(x=>[x.display,x.status,x.reason,x.place?.text,x.ofWhat?.text,x.subject?.text].join('|')));
