/** The entry of the server bundle: each door is loaded only when somebody comes through it. */
export const serve = () => import('./server/main');
export const portal = () => import('./cli/main');
