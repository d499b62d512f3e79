import type { FieldValue, FormErrors, FormValues } from '~/platform/form';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Checkboxes } from '~/ui/checkboxes';
import { PlainForm } from '~/ui/plain-form';
import { TextInput } from '~/ui/text-input';
import {
  needIndicatorFacts,
  needIndicatorName,
  needIndicators,
  type NeedWeights,
} from './need-indicator';

type Props = { weights: NeedWeights; errors?: FormErrors; values?: FormValues };

/** What each indicator weighs in need, and whether old figures of it count. */
export function NeedWeightForm({ weights, errors, values }: Props) {
  return (
    <PlainForm errors={errors} values={byField(values ?? valuesOf(weights))}>
      <Card title="What each weighs" note="0 to 100; only the proportions matter">
        <div className="grid gap-6">
          {needIndicators.map((indicator) => (
            <TextInput
              key={indicator}
              name={`weight.${indicator}`}
              label={needIndicatorName(indicator)}
              hint={hintOf(indicator)}
              inputMode="numeric"
              width="tiny"
              autoComplete="off"
            />
          ))}
        </div>
      </Card>
      <Card>
        <Checkboxes
          name="old"
          label="Let figures count that are older than two years"
          hint="They are shown as old all the same. A school may have changed since."
          choices={needIndicators.map((indicator) => ({
            value: indicator,
            label: needIndicatorName(indicator),
          }))}
        />
      </Card>
      <div>
        <Button>Save the weights</Button>
      </div>
    </PlainForm>
  );
}

function hintOf(indicator: (typeof needIndicators)[number]): string {
  const { why, weight } = needIndicatorFacts(indicator);
  return `${why} The portal suggests ${weight}.`;
}

/** The weights under the dotted names of their fields. */
function byField({ weight, old }: FormValues): FormValues {
  return { old, ...Object.fromEntries(typedWeights(weight)) };
}

function typedWeights(weight: FieldValue): [string, FieldValue][] {
  if (typeof weight !== 'object' || weight === null || Array.isArray(weight)) return [];
  return Object.entries(weight).map(([one, typed]) => [`weight.${one}`, typed]);
}

function valuesOf(weights: NeedWeights): FormValues {
  return {
    weight: Object.fromEntries(needIndicators.map((one) => [one, String(weights[one].weight)])),
    old: needIndicators.filter((one) => weights[one].countsOld),
  };
}
