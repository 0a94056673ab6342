import type { Config } from '../../config.js';
import { TienDoError } from '../../errors.js';
import { type Command, libraryOptions, type Surroundings } from '../command.js';
import { examine } from '../doctor/examine.js';
import { type Finding, fault, findingLine, ok } from '../doctor/finding.js';
import { machineProbes } from '../doctor/machine-probes.js';
import { writeLine } from '../output.js';
import { isSet, type ParsedOptions, refuseOperands, textOption } from '../parsed-options.js';
import { reasonOf } from '../reason.js';

/**
 * `npm run doctor`: whether everything is there that the bot needs, a line each. What must be there before this program can start at all is looked
 * at by `bin/ground.cjs`, before it. Exit status 1 when there is a fault.
 */
export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'Checks Node.js, modules, model, articles, library, disk, network and token, and says what to do',
  operands: '',
  options: {
    offline: { type: 'boolean', meaning: 'do not ask Telegram' },
    corpus: libraryOptions.corpus,
    data: libraryOptions.data,
  },
  run: async (parsed, surroundings) => {
    refuseOperands(parsed);
    let faults = 0;
    for await (const finding of findings(parsed, surroundings)) {
      if (finding.kind === 'fault') faults += 1;
      await writeLine(surroundings.out, findingLine(finding));
    }
    return faults === 0 ? 0 : 1;
  },
};

async function* findings(parsed: ParsedOptions, surroundings: Surroundings): AsyncGenerator<Finding> {
  const config = readConfig(surroundings);
  yield 'kind' in config ? config : ok('Settings', 'every variable makes sense');
  if ('kind' in config) return;
  const corpus = textOption(parsed, 'corpus') ?? config.corpus;
  const data = textOption(parsed, 'data') ?? config.data;
  yield* examine({ ...config, corpus, data }, surroundings.probes ?? machineProbes(), isSet(parsed, 'offline'));
}

function readConfig(surroundings: Surroundings): Config | Finding {
  try {
    return surroundings.config;
  } catch (error) {
    if (!(error instanceof TienDoError)) throw error;
    return fault(
      'Settings',
      reasonOf(error).replace(/\. See \.env\.example\.$/, ''),
      'correct it in .env; .env.example tells what each setting means',
    );
  }
}
