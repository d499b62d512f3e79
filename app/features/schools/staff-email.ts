const ADDRESS = /^[^\s@,;<>"()]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
const NONE = /^(n\/?a|none|no|nil|tbc|unknown|-+|\.|0)?$/i;
const SHARED =
  /^(office|admin|administrator|info|mail|post|school|reception|enquir(y|ies)|contact(us)?|hello|staff|head|headteacher|principal|secretary|bursar|finance|hr|senco?|sendco?|inclusion|safeguarding|clerk|governors?|chair|it|library|site|caretaker|kitchen|nursery)(office|admin)?[\d.]*$/i;

/** An address in lower case, null for none, or what is wrong with it. */
export function readEmail(text: string): { email: string | null } | { reason: string } {
  const bare = text
    .replace(/^mailto:/i, '')
    .replace(/^.*<([^<>]+)>$/, '$1')
    .trim();
  if (NONE.test(bare)) return { email: null };
  return ADDRESS.test(bare) && bare.length <= 254
    ? { email: bare.toLowerCase() }
    : { reason: `"${text}" is not an e-mail address` };
}

/** Is this by its name a mailbox that several people read, such as office@? */
export function isSharedMailbox(email: string): boolean {
  return SHARED.test(email.split('@')[0] ?? '');
}
