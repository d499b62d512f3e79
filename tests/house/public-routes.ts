/** The only route files that answer without asking who is there, each with the reason. */
export const PUBLIC_ROUTES: Record<string, string> = {
  'app/routes/sign-in.tsx': 'nobody is signed in yet',
  'app/routes/sign-in_.demonstration.tsx':
    'signs in on the demonstration alone, and refuses on a live portal',
  'app/routes/sign-out.tsx': 'ends whatever sign-in session there is, and none is no fault',
  'app/routes/sign-in_.code.tsx': 'nobody is signed in yet',
  'app/routes/password.forgotten.tsx': 'answers the same whether or not the address is known',
  'app/routes/password.$token.tsx': 'the one-time link is the permission',
  'app/routes/password.$token_.renewal.tsx':
    'sends a new link to the address of the old one, and tells nothing',
  'app/routes/privacy.tsx': 'the privacy notice, linked from every page',
  'app/routes/accessibility.tsx': 'the accessibility statement, linked from every page',
  'app/routes/help.tsx': 'help, linked from every page',
};
