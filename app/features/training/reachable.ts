/** A person as far as a message needs them. */
export type Reachable = {
  id: string;
  givenName: string;
  familyName: string;
  /** Where they are written to: their own address, or that of their account. Null when they have none. */
  address: string | null;
};

/** A person who can be written to. */
export type Reached = Reachable & { address: string };

export function isReached(person: Reachable): person is Reached {
  return person.address !== null;
}

/** The columns from which `reachableFrom` reads. */
export const reachableColumns = {
  id: true,
  givenName: true,
  familyName: true,
  email: true,
  account: { select: { email: true, closedAt: true } },
} as const;

type Row = {
  id: string;
  givenName: string;
  familyName: string;
  email: string | null;
  account: { email: string | null; closedAt: string | null } | null;
};

export function reachableFrom({ account, email, ...names }: Row): Reachable {
  const ofAccount = account?.closedAt === null ? account.email : null;
  return { ...names, address: email ?? ofAccount };
}

export function fullName(person: { givenName: string; familyName: string }): string {
  return `${person.givenName} ${person.familyName}`;
}
