import { readFigures } from '@/lib/core/frames/read-figures';
import { english } from '@/lib/server/grammar/english';

const lines = process.argv[2]
  ? [process.argv[2]]
  : `Sales of Polish apples to Egypt fell by a fifth to 48,000 tonnes in the year to June, the growers' union estimates.
The city plans to build 3,000 homes by 2030.
Unemployment is expected to reach 5.1% next year.
The bridge could cost $3 billion.
If the bill passes, taxes will rise by 3%.
The ministry denied that 300 people had died.
The drug did not cut deaths by 20%.
The speed limit is 50 km/h.
The firm aims for 40% of sales abroad.
A total of 40 people died, 12 of them children.
58% of the 163 teams failed; the other 42% passed.
Exports from Chile to Peru rose 8% to $3.1bn from $2.9bn.
The army sent 300 troops from Iraq to Syria.
One in five homes is empty.
Car sales doubled in May.
An estimated 300 people marched.
The company will not cut 300 jobs.
Growth of 3% is forecast for 2027.
The firm, which plans to expand, sold 300 cars.
The firm expects to sell 30 cars and bought 40 trucks.
The 300-seat hall will close.
Analysts had forecast a loss of $3 million.
Inflation was 3.2%.
He earns $15 an hour.
The union says 300 members were sacked.
The quota of 4,000 visas was used up.
Not only 300 people came, but 40 dogs.
Emissions must not exceed 50 tonnes.
The fund would lose $3m if rates rose.
Spain won 12 medals, Italy 9 and France 7.
Dell cuts 6,650 roles.
6,650 roles were cut by Dell.
The club's 14 players flew to Rome.`.split('\n');
for (const l of lines) {
  console.log(l);
  for (const f of readFigures(l, { grammar: english(), date: '2026-11-01' }))
    if (f.status === 'pending')
      console.log(
        '   ',
        f.display.padEnd(20),
        f.role,
        '|',
        f.sureness,
        '|',
        f.subject?.text,
        `[${f.subject?.head}]`,
        '| of',
        f.ofWhat?.text,
        '| from',
        f.origin?.text,
        '| to',
        f.destination?.text,
        '|',
        f.place?.text,
        '|',
        f.period?.text,
        '|',
        f.attribution?.who,
      );
}
