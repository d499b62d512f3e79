let list: Promise<Set<string>> | undefined;

/** Asks the list of some 49,000 common passwords that zxcvbn keeps, most of them from public breaches. */
export async function isOnCommonList(): Promise<(text: string) => boolean> {
  list ??= load();
  const passwords = await list;
  return (text) => passwords.has(text);
}

/** Loaded when first asked: most processes never set a password. */
async function load(): Promise<Set<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common']);
}
