import atkinson from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url';
import {
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { currentViewer } from '~/features/people/guard.server';
import { currentLink, navigationFor, standingOf } from '~/navigation';
import { readDone } from '~/platform/done.server';
import { useNonce } from '~/platform/nonce';
import { findPortal } from '~/platform/portal.server';
import { spokenInstant } from '~/platform/time';
import { PageFrame } from '~/ui/page-frame';
import { TroublePage, troubleTitle } from '~/ui/trouble-page';
import styles from '../styles/app.css?url';

export const links: LinksFunction = () => [
  { rel: 'preload', href: atkinson, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export const meta: MetaFunction = ({ error }) => [
  { title: error ? troubleTitle(statusOf(error)) : 'Culture of Inclusion' },
];

export async function loader(args: LoaderFunctionArgs) {
  const pathname = new URL(args.request.url).pathname.replace(/\.data$/, '');
  const [viewer, portal, { message, headers }] = await Promise.all([
    currentViewer(args),
    findPortal(),
    readDone(args.request),
  ]);
  const shown = {
    viewer: viewer && {
      name: viewer.name,
      as: standingOf(viewer),
      bySlip: viewer.method === 'slip',
      links: navigationFor(viewer, pathname),
    },
    owner: portal?.councilName,
    demonstration: portal?.kind === 'demo',
    done: message,
    asAt: spokenInstant(args.context.now),
  };
  return data(shown, { headers });
}

const footerLinks = [
  { to: '/help', label: 'Help' },
  { to: '/privacy', label: 'Privacy notice' },
  { to: '/accessibility', label: 'Accessibility statement' },
];

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <Frame>{children}</Frame>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

function Frame({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  const root = useRouteLoaderData<typeof loader>('root');
  const viewer = root?.viewer;
  const current = viewer && currentLink(viewer.links, pathname);
  return (
    <PageFrame
      items={viewer?.links.map((link) => ({ ...link, current: link.to === current }))}
      signedIn={
        viewer
          ? {
              name: viewer.name,
              as: viewer.as,
              to: '/my/sign-in-sessions',
              signOutAction: '/sign-out',
              largeSignOut: viewer.bySlip,
            }
          : undefined
      }
      demonstration={root?.demonstration}
      owner={root?.owner}
      footerLinks={footerLinks}
      done={root?.done}
      asAt={root?.asAt}
      address={pathname}
    >
      {children}
    </PageFrame>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <TroublePage status={statusOf(useRouteError())} />;
}

function statusOf(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500;
}
