import type { Command } from 'commander';
import { isRoleByHand, rolesByHand } from '~/features/people/access';
import { accessSchema } from '~/features/people/access.schema';
import { giveAccessWithLink } from '~/features/people/access.server';
import { createSchoolAccount } from '~/features/schools/school-account.server';
import { findSchoolByIdentifier } from '~/features/schools/school.server';
import { findTrustBy } from '~/features/people/access-list.server';
import { does, type Exit } from './command';
import type { Outcome, Terminal } from './terminal';

type Values = { email: string; name: string; role: string; school?: string; trust?: string };

const SCHOOL_ROLES = ['head', 'senco'] as const;
const isSchoolRole = (role: string): role is (typeof SCHOOL_ROLES)[number] =>
  (SCHOOL_ROLES as readonly string[]).includes(role);

const refused = (...reasons: string[]): Outcome => ({ ok: false, reasons });

export function addAccountCommands(exit: Exit, program: Command): void {
  const account = program.command('account').description('who may sign in');
  does<Values>(
    exit,
    account
      .command('create')
      .description(
        'open an account and print a link, good once for three days, to choose a password',
      )
      .requiredOption('--email <address>', 'what the person signs in with')
      .requiredOption('--name <name>', 'first and last name')
      .requiredOption('--role <role>', [...rolesByHand, ...SCHOOL_ROLES].join(', '))
      .option('--school <id>', 'for a head or a SENCO: the school, by URN or any other identifier')
      .option('--trust <name>', 'for a trust lead: the trust, by name or number'),
    createAccount,
  );
}

async function createAccount({ by }: Terminal, values: Values): Promise<Outcome> {
  const { email, name, role, school, trust } = values;
  const [familyName = '', ...given] = name.trim().split(/\s+/).reverse();
  const words = { givenName: given.reverse().join(' '), familyName, email };
  if (isSchoolRole(role)) return createAtSchool(by, { ...words, role, school });
  if (!isRoleByHand(role)) {
    return refused(
      `--role ${role}: give one of ${[...rolesByHand, ...SCHOOL_ROLES].join(', ')}. Other staff come in by the staff import or a school’s own page, and organisers are named by the head.`,
    );
  }
  const trustId = trust === undefined ? undefined : await findTrustBy(trust);
  if (trustId === null) return refused(`--trust ${trust}: there is no such trust.`);
  const read = accessSchema.safeParse({ ...words, role, trustId });
  if (!read.success) return refused(...read.error.issues.map(({ message }) => message));
  const outcome = await giveAccessWithLink(by, read.data);
  return outcome.ok ? created(outcome, read.data, role) : refused(outcome.message);
}

type AtSchool = {
  givenName: string;
  familyName: string;
  email: string;
  role: (typeof SCHOOL_ROLES)[number];
  school: string | undefined;
};

async function createAtSchool(by: Terminal['by'], wanted: AtSchool): Promise<Outcome> {
  const { role, school, ...words } = wanted;
  // The names and the address are checked as on the page; the role there stands for any.
  const read = accessSchema.safeParse({ ...words, role: 'observer' });
  if (!read.success) return refused(...read.error.issues.map(({ message }) => message));
  if (school === undefined) return refused(`--school is needed for the role ${role}.`);
  const found = await findSchoolByIdentifier(school);
  if (!found) return refused(`--school ${school}: no school has this identifier.`);
  const { givenName, familyName, email } = read.data;
  const person = { givenName, familyName, email };
  const outcome = await createSchoolAccount(by, { ...person, schoolId: found.id, staffType: role });
  if (!outcome.ok) return refused(outcome.message);
  return created(outcome, person, `${role} of ${found.name}`);
}

function created(
  { personId, link }: { personId: string; link: string },
  { givenName, familyName, email }: { givenName: string; familyName: string; email: string },
  role: string,
): Outcome {
  const text = `${givenName} ${familyName} (${email}) has an account as ${role}.\nTo choose a password, once, within three days:\n${link}`;
  return { ok: true, text, facts: { personId, email, role, link } };
}
