import { lint } from '@/lib/core/checks/lint';
import { readFigures } from '@/lib/core/frames/read-figures';
import { english } from '@/lib/server/grammar/english';
for (const t of process.argv.slice(2)) { const text=t.replaceAll('\\n','\n'); console.log(lint(text, readFigures(text,{grammar:english()})).map(f=>`${f.outcome} ${f.rule} ${f.slip} | ${f.sentence}`)); }
