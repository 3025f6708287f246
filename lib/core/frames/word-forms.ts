/**
 * The forms of regular verbs, for words that mean something to a figure: "plan" is plan, plans, planned, planning. A word
 * with a plus doubles its last letter; irregular forms stand with a slash: "foresee/foresaw/foreseen".
 */
export function formsOf(verbs: string): ReadonlySet<string> {
  return new Set(verbs.trim().split(/\s+/).flatMap(formsOfOne));
}

function formsOfOne(entry: string): string[] {
  const [written = '', ...irregular] = entry.split('/');
  const doubles = written.endsWith('+');
  const verb = doubles ? written.slice(0, -1) : written;
  const stem = doubles ? verb + verb.slice(-1) : verb.endsWith('e') ? verb.slice(0, -1) : verb;
  const ies = /[^aeiou]y$/.test(verb) ? verb.slice(0, -1) : null;
  const third = ies === null ? `${verb}${/(?:s|sh|ch|x|o)$/.test(verb) ? 'es' : 's'}` : `${ies}ies`;
  const past = ies === null ? `${stem}ed` : `${ies}ied`;
  const going = verb.endsWith('ee') ? `${verb}ing` : `${stem}ing`;
  return [verb, third, going, ...(irregular.length > 0 ? irregular : [past])];
}
