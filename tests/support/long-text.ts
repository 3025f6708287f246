const THINGS = ['sacks', 'crates', 'barrels', 'tonnes', 'pallets', 'boxes', 'drums', 'bales'] as const;

const amount = (n: number) => (1000 + ((n * 7919) % 90_000)).toLocaleString('en');

/** A text with so many figures, eight in a line, about 23 characters for each. */
export function longText(figures: number): string {
  const lines = Array.from({ length: Math.ceil(figures / THINGS.length) }, (_, line) => {
    const items = THINGS.map((what, at) => `${amount(line * THINGS.length + at)} ${what} of salt`);
    return `The harbour sheds held ${items.slice(0, -1).join(', ')} and ${items.at(-1)}.`;
  });
  return `A list without an end\n\n${lines.join('\n')}\n`;
}
