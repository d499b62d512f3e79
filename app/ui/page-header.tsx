import { Link } from '@remix-run/react';
import { BrandMark } from './brand-mark';
import { MainNavigation, type NavigationItem } from './main-navigation';
import { SignOutForm } from './sign-out-form';

export type SignedIn = {
  name: string;
  /** What the person is here as: "head teacher". */
  as?: string;
  /** Their own account page. */
  to?: string;
  signOutAction: string;
  largeSignOut?: boolean;
};

type PageHeaderProps = {
  product: string;
  homeTo: string;
  items: NavigationItem[];
  signedIn?: SignedIn;
};

export function PageHeader({ product, homeTo, items, signedIn }: PageHeaderProps) {
  return (
    <header className="page-header bg-brand-deep text-white">
      <div className="page-width flex min-h-13 flex-wrap items-center gap-x-3 md:gap-x-6 md:min-h-15">
        <Link
          to={homeTo}
          className="flex min-h-11 items-center gap-2 font-bold sm:gap-2.5 sm:text-h3 md:mr-1"
        >
          <BrandMark />
          {product}
        </Link>
        <MainNavigation items={items} />
        {signedIn && (
          <div className="no-print ml-auto flex items-center gap-2">
            <SignedInName {...signedIn} />
            <SignOutForm action={signedIn.signOutAction} large={signedIn.largeSignOut} />
          </div>
        )}
      </div>
    </header>
  );
}

function SignedInName({ name, as, to }: SignedIn) {
  const words = as ? `${name}, ${as}` : name;
  return (
    <span className="hidden max-w-44 text-sm leading-tight text-balance min-[72rem]:inline-block">
      {to ? (
        <Link
          to={to}
          className="inline-flex min-h-6 items-center underline-offset-4 hover:underline"
        >
          {words}
        </Link>
      ) : (
        words
      )}
    </span>
  );
}
