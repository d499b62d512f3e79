import type { ReactNode } from 'react';
import { ChartPatterns } from './chart-patterns';
import { classNames } from './class-names';
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
  wide?: boolean;
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
      {props.demonstration && <DemonstrationBand />}
      <main
        id="main"
        tabIndex={-1}
        className={classNames(
          'page-main mx-auto px-4 pt-6 sm:pt-8',
          props.wide ? 'max-w-page-wide 2xl:px-0' : 'max-w-page xl:px-0',
        )}
      >
        <DoneMessage message={props.done} />
        <RouteFocus done={props.done} />
        {props.children}
        <PrintLine product={product} owner={owner} asAt={props.asAt} address={props.address} />
      </main>
      <PageFooter links={props.footerLinks} owner={owner} signedIn={signedIn} />
      <ChartPatterns />
    </>
  );
}

function DemonstrationBand() {
  return (
    <div className="demonstration border-b border-marigold bg-marigold-band text-sm">
      <p className="mx-auto max-w-page px-4 py-1.5 xl:px-0">Demonstration: invented figures</p>
    </div>
  );
}

type PrintLineProps = { product: string; owner?: string; asAt?: string; address?: string };

function PrintLine({ product, owner, asAt, address }: PrintLineProps) {
  const words = [product, owner, asAt && `as at ${asAt}`, address].filter(Boolean).join(' · ');
  return <p className="print-only mt-6 border-t border-line pt-2 text-xs">{words}</p>;
}
