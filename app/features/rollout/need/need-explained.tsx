import { Details } from '~/ui/details';
import { LEAST_OTHERS } from './comparison';
import { needIndicatorFacts, needIndicators } from './need-indicator';

/** How need is worked out, in plain words, for whoever has to defend it. */
export function NeedExplained() {
  return (
    <Details summary="How need is worked out">
      <div className="grid max-w-reading gap-3">
        <p>
          <strong>Need is compared with similar schools only:</strong> primary schools with primary
          schools, nurseries with nurseries, secondary schools with secondary and all-through ones,
          special schools and alternative provision among themselves. 50 is as at similar schools;
          60 or more is called higher, 40 or less lower.
        </p>
        <ol className="grid list-decimal gap-2 pl-5">
          <li>
            Each figure becomes a share of the school’s pupils, so that large and small schools can
            stand side by side. Suspensions are a share of pupils at SEN support.
          </li>
          <li>
            In a small school one child changes the share a lot, so its share is drawn towards that
            of similar schools: the smaller the school, the more.
          </li>
          <li>
            The share gives 0 to 100 points by how far it lies from similar schools, counted in the
            usual difference between schools. Where schools differ only by chance, all stay near 50.
          </li>
          <li>
            The school’s need is the average of the points by weight, of what is known. What is
            missing is left out: it is never taken for zero, and the page says how much is known.
          </li>
        </ol>
        <p>
          A figure whose school year ended more than two years ago is shown as old and weighs
          nothing, unless you let it count. Where fewer than {LEAST_OTHERS + 1} similar schools have
          a figure, nothing is compared.
        </p>
        <dl className="grid gap-2">
          {needIndicators.map((indicator) => (
            <div key={indicator}>
              <dt className="font-bold">{needIndicatorFacts(indicator).name}</dt>
              <dd>{needIndicatorFacts(indicator).why}</dd>
            </div>
          ))}
        </dl>
        <p>
          <strong>Readiness stays apart.</strong> It is the school’s own word, with what the portal
          has no record of beside it. High need (60 or more) with low readiness (1 or 2 of 5) says
          “support first”. Schools never see need scores.
        </p>
      </div>
    </Details>
  );
}
