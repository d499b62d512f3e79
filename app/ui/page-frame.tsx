import type { ReactNode } from 'react';
import { ChartPatterns } from './chart-patterns';
import { DoneMessage } from './done-message';
import type { NavigationItem } from './main-navigation';
import { PageFooter, type FooterLink } from './page-footer';
import { PageHeader, type SignedIn } from './page-header';
import { RouteFocus } from './route-focus';

type PageFrameProps = {
  product?: string;
  homeTo?: string;
  items?: NavigationItem[];
  signedIn?: SignedIn;
  demonstration?: boolean;
  footerLinks: FooterLink[];
  /** Whose portal it is, in the footer and on paper. */
  owner?: string;
  /** What was just done, told once after an act. */
  done?: string | null;
  /** On paper only: when the figures were true and where the page is. */
  asAt?: string;
  address?: string;
  children: ReactNode;
};

export function PageFrame(props: PageFrameProps) {
  const { product = 'Culture of Inclusion', homeTo = '/', items = [], signedIn, owner } = props;
  return (
    <>
      <a href="#main" className="skip-link">
        Skip to main content
      </a>
      <PageHeader product={product} homeTo={homeTo} items={items} signedIn={signedIn} />
      <PrintLine owner={owner} asAt={props.asAt} address={props.address} />
      {props.demonstration && <DemonstrationBand />}
      <main id="main" tabIndex={-1} className="page-width pt-6 sm:pt-8">
        <DoneMessage message={props.done} />
        <RouteFocus done={props.done} />
        {props.children}
      </main>
      <PageFooter links={props.footerLinks} owner={owner} signedIn={signedIn} />
      <ChartPatterns />
    </>
  );
}

function DemonstrationBand() {
  return (
    <div
      role="region"
      aria-label="About this portal"
      className="border-b border-marigold bg-marigold-band text-sm"
    >
      <p className="page-width py-1.5">Demonstration: invented figures</p>
    </div>
  );
}

type PrintLineProps = { owner?: string; asAt?: string; address?: string };

function PrintLine({ owner, asAt, address }: PrintLineProps) {
  const words = [owner, asAt && `as at ${asAt}`, address].filter(Boolean).join(' · ');
  return <p className="page-width print-only text-sm text-ink-soft">{words}</p>;
}
