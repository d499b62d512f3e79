import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { Button, ButtonLink, ButtonRow } from '~/ui/button';
import { Card } from '~/ui/card';
import { MeterBar } from '~/ui/meter-bar';
import { PlainForm } from '~/ui/plain-form';
import type { ProposalPageShown } from './proposal-page.server';

const LOOK_AGAIN_SECONDS = 2;

type SearchProgressProps = {
  proposalId: string;
  progress: NonNullable<ProposalPageShown['progress']>;
};

/** How far a search has come. It looks again by itself, by script or without one. */
export function SearchProgress({ proposalId, progress }: SearchProgressProps) {
  const { elapsed, most, words, hasPlan, isStopped } = progress;
  useLookingAgain();
  return (
    <Card title="So far">
      <noscript>
        <meta httpEquiv="refresh" content={String(LOOK_AGAIN_SECONDS + 1)} />
      </noscript>
      <p className="mb-2">
        {elapsed} of at most {most} seconds
      </p>
      <MeterBar value={elapsed} of={most} />
      <p role="status" className="mt-4 mb-4 max-w-reading">
        {isStopped ? 'It is being stopped.' : words}
      </p>
      <PlainForm action={`/rollout/proposals/${proposalId}/stop`}>
        <ButtonRow>
          <Button look="outline">
            {hasPlan ? 'Stop, and keep the best so far' : 'Stop the search'}
          </Button>
          <ButtonLink to={`/rollout/proposals/${proposalId}`} look="link">
            Look again
          </ButtonLink>
        </ButtonRow>
      </PlainForm>
    </Card>
  );
}

function useLookingAgain(): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(revalidate, LOOK_AGAIN_SECONDS * 1000);
    return () => clearInterval(timer);
  }, [revalidate]);
}
