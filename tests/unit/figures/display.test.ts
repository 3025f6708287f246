import { describe, expect, it } from 'vitest';
import { scanFigures } from '@/lib/core/figures/read';

const claims = (text: string) =>
  scanFigures(text)
    .filter(({ status }) => status === 'pending')
    .map(({ display }) => display);

describe('the canonical short form', () => {
  it.each([
    ['Costs are up 7.6% this year.', ['+7.6%']],
    ['They fell 4.50 percent.', ['−4.50%']],
    ['More than 80% agreed.', ['over 80%']],
    ['The share fell below 50 percent.', ['under 50%']],
    ['The fund lost less than 4%.', ['down under 4%']],
    ['Sales rose by more than 20%.', ['up over 20%']],
    ['Fares will increase by up to 4.6%.', ['up at most 4.6%']],
    ['Stocks slid almost 3%.', ['down nearly 3%']],
    ['Oil is $82.15 a barrel, power €88 per MWh.', ['$82.15 per barrel', '€88 per megawatt-hour']],
    ['It pays $9,800 per decade.', ['$9,800 per decade']],
    ['The 6-foot-5 forward left half an hour early.', ['6 feet 5 inches', '1/2 hour']],
    ['It weighs 1.7 × 10^-27 kg, not 5.97 × 10^24 kg.', ['1.7 × 10^-27 kilograms', '5.97 × 10^24 kilograms']],
    ['The odds are 1 in 292 million.', ['1 in 292 million']],
    ['A 340-page report for the 100-seat house.', ['340 pages', '100 seats']],
    ['Nearly $2 of every $5 spent is rent.', ['nearly 2 in 5']],
    ['It cost $3 to $5 million.', ['$3–5 million']],
    ['It cost $3 and $5 million.', ['$3 million', '$5 million']],
    ['Expect 10 to 15 percent of it.', ['10–15%']],
    ['One in five adults smokes.', ['1 in 5']],
    ['The vote was 2-to-1 in favour.', ['2 to 1']],
    ['Exports doubled and imports halved.', ['×2', '×1/2']],
    ['Two-thirds left.', ['2/3']],
    ['The bank added 50 basis points.', ['+50 bp']],
    ['A gap of 0.5 percentage points.', ['0.5 pp']],
    ['They hold 3,500 square miles.', ['3,500 square miles']],
    ['They hold 3500 square miles.', ['3,500 square miles']],
    ['A plot of 1 square mile.', ['1 square mile']],
    ['A 6-mile trip in 2 tonnes of steel.', ['6 miles', '2 tonnes']],
    ['It is 30 kilometres away.', ['30 kilometres']],
    ['It is 30 km away.', ['30 kilometers']],
    ['Nearly seven months ago.', ['nearly 7 months']],
    ['Five Chinese electronics companies were added.', ['5 companies']],
    ['At least a dozen people died.', ['at least 12 people']],
    ['The fund has £8.1bn and 25k members.', ['£8.1 billion', '25,000 members']],
    ['Rent is $500 a month.', ['$500 a month']],
    ['Output is 1.2 million barrels a day.', ['1.2 million barrels per day']],
    ['There were 3.4 deaths per 100,000 people.', ['3.4 deaths per 100,000 people']],
    ['A 14-year-old boy.', ['14 years old']],
    ['It was minus 40 degrees Celsius.', ['−40 degrees Celsius']],
    ['The loss was $(5.2) million.', ['−$5.2 million']],
    ['He lent NOK 300 million.', ['300 million Norwegian kroner']],
    ['It rose 3p to 145p.', ['+3 pence', '145 pence']],
    ['Half a million people.', ['0.5 million people']],
    ['A third of a million people.', ['1/3 of a million people']],
    ['Three lakh crore rupees.', ['₹3 trillion']],
    ['It scored .50 points.', ['0.50 points']],
    ['About 40 or 50 of them and some 12,000 others.', ['about 40', '50', 'about 12,000 others']],
  ])('%s', (text, expected) => {
    expect(claims(text)).toEqual(expected);
  });
});
