/** The only route files that answer without asking who is there, each with the reason. */
export const PUBLIC_ROUTES: Record<string, string> = {};
