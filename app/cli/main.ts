import { Command, CommanderError } from 'commander';
import { SettingsFault } from '~/platform/env';
import { addAccountCommands } from './account-command';
import { backUp, restore } from './backup-command';
import { addCalendarCommands } from './calendar-command';
import { makeDemonstration } from './demo-command';
import { does, DONE, REFUSED, WRONG_USAGE, type Exit } from './command';
import { beginLive, type LiveValues } from './live-command';
import { addFiguresCommands } from './figures-command';
import { fromWhereTyped } from './file-argument';
import { migrate } from './migrate-command';
import { showRetention } from './retention-command';
import { addRolloutCommands } from './rollout-command';
import { addSchoolsCommands } from './schools-command';
import { addStaffCommands } from './staff-command';

/** The `portal` command; resolves with its exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const exit: Exit = { code: DONE };
  try {
    await programOf(exit, args).parseAsync(args, { from: 'user' });
    return exit.code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USAGE;
    if (!(error instanceof SettingsFault)) throw error;
    console.error(error.message);
    return REFUSED;
  }
}

function programOf(exit: Exit, args: readonly string[]): Command {
  const program = new Command('portal')
    .description('Does from the terminal what the pages do: the same acts, audited as such.')
    .exitOverride();
  does(
    exit,
    program.command('migrate').description('make the database, or bring it up to date'),
    migrate,
    'file',
  );
  does<LiveValues>(
    exit,
    program
      .command('live')
      .description("mark a fresh database as a council's live portal, for good")
      .requiredOption('--council <name>', 'the name of the council')
      .requiredOption('--la <code>', 'its local authority code, such as 812')
      .requiredOption('--contact <e-mail>', 'whom people write to about the portal'),
    beginLive,
  );
  does(
    exit,
    program.command('demo').description('make the demonstration where there is no database yet'),
    makeDemonstration,
    'file',
  );
  does(
    exit,
    program
      .command('backup')
      .description('copy the database while it is in use')
      .argument('<file>', 'path of the backup', fromWhereTyped),
    backUp,
  );
  does(
    exit,
    program
      .command('restore')
      .description('put a backup in the place of the database')
      .argument('<file>', 'path of the backup', fromWhereTyped),
    restore,
    'file',
  );
  does(
    exit,
    program.command('retention').description('show what is due to be deleted; deletes nothing'),
    showRetention,
  );
  addAccountCommands(exit, program);
  addSchoolsCommands(exit, program);
  addStaffCommands(exit, program);
  addFiguresCommands(exit, program);
  addCalendarCommands(exit, program);
  addRolloutCommands(exit, program, args);
  return program;
}
