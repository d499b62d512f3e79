import type { ReactNode } from 'react';
import { ButtonLink } from './button';

type Trouble = { title: string; words: ReactNode };

/** A page that is not yours and a page that is not there are told apart by nobody. */
const NOT_FOUND: Trouble = {
  title: 'Page not found',
  words: (
    <>
      <p>
        If you typed the address, check it is right. If you pasted it, check you copied all of it.
      </p>
      <p>It may be a page of another school, or one that has been taken away.</p>
    </>
  ),
};

const TROUBLES: Record<number, Trouble> = {
  400: {
    title: 'We could not read what was sent',
    words: <p>Nothing has been changed. Go back, reload the page and try again.</p>,
  },
  403: NOT_FOUND,
  404: NOT_FOUND,
  409: {
    title: 'Somebody changed this before you',
    words: <p>Nothing of yours has been saved. Go back, reload the page and look again.</p>,
  },
  413: {
    title: 'The file is too large',
    words: <p>Nothing has been stored. Choose a smaller file and try again.</p>,
  },
  429: {
    title: 'Too many tries, too quickly',
    words: <p>Wait a few minutes, then try again. Nothing has been lost.</p>,
  },
};

const FAULT: Trouble = {
  title: 'Sorry, there is a problem with the portal',
  words: (
    <>
      <p>Try again in a few minutes. What you had saved before is safe.</p>
      <p>The fault has been noted. If it goes on, tell the programme team what you were doing.</p>
    </>
  ),
};

export function troubleTitle(status: number): string {
  return (TROUBLES[status] ?? FAULT).title;
}

type TroublePageProps = {
  status: number;
  /** A refusal told in the programme's own words takes the place of the usual ones. */
  words?: string;
  homeTo?: string;
};

export function TroublePage({ status, words, homeTo = '/' }: TroublePageProps) {
  const trouble = TROUBLES[status] ?? FAULT;
  return (
    <div className="reading py-4">
      <h1 tabIndex={-1} className="text-h1-phone sm:text-h1">
        {trouble.title}
      </h1>
      {words ? <p>{words}</p> : trouble.words}
      <p className="pt-2">
        <ButtonLink to={homeTo} look="outline">
          Go to your first page
        </ButtonLink>
      </p>
    </div>
  );
}
