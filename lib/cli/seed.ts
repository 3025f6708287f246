import { SCENARIOS, type ScenarioName } from '@/seeds/scenarios';
import { BadUsage, type Command } from './command';

interface SeedInput {
  readonly scenario: ScenarioName;
  readonly force: boolean;
}

/** `npm run seed -- newsroom [--force]`: builds a named, deterministic scenario through the verbs. */
export const seedCommand: Command<SeedInput> = {
  name: 'seed',
  prepare(args) {
    const names = Object.keys(SCENARIOS);
    const [scenario, ...others] = args.filter((arg) => arg !== '--force');
    if (!scenario || others.length > 0 || !names.includes(scenario))
      throw new BadUsage(`Name a scenario: npm run -s seed -- ${names.join(' | ')} [--force]`);
    return { scenario: scenario as ScenarioName, force: args.includes('--force') };
  },
  run: ({ db }, { scenario, force }, say) => SCENARIOS[scenario](db, { force, say }),
};
