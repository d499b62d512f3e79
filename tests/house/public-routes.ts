/** The only route files that answer without asking who is there, each with the reason. */
export const PUBLIC_ROUTES: Record<string, string> = {
  'app/routes/sign-in.tsx': 'nobody is signed in yet',
  'app/routes/sign-in_.demonstration.tsx':
    'signs in on the demonstration alone, and refuses on a live portal',
  'app/routes/sign-out.tsx': 'ends whatever sign-in session there is, and none is no fault',
};
