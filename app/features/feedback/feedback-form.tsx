import type { FormErrors, FormValues } from '~/platform/form';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Columns } from '~/ui/columns';
import { Form } from '~/ui/form';
import { Radios } from '~/ui/radios';
import { Textarea } from '~/ui/textarea';
import { feedbackSchema } from './feedback.schema';
import { defaultQuestions, scale } from './question';

const [useful, confident, words] = defaultQuestions;

/** The three questions, with what becomes of the answers beside them. */
export function FeedbackForm({ result }: { result?: { errors: FormErrors; values: FormValues } }) {
  return (
    <Columns aside={<WhatBecomesOfIt />}>
      <Card>
        <Form schema={feedbackSchema} errors={result?.errors} values={result?.values}>
          <Radios name="useful" label={useful.text} choices={[...scale]} inline />
          <Radios name="confident" label={confident.text} choices={[...scale]} inline />
          <Textarea
            name="words"
            label={words.text}
            optional
            rows={4}
            standingHint="Please name no pupil. A worry about a child goes to your school’s designated safeguarding lead, today."
          />
          <div>
            <Button>Send my answers</Button>
          </div>
        </Form>
      </Card>
    </Columns>
  );
}

function WhatBecomesOfIt() {
  return (
    <Card title="Who sees this" compact>
      <p>
        Your answers are stored without your name, your school or the time. Your employer never sees
        them.
      </p>
      <p className="mt-2">
        Results appear only when at least 10 people have answered. What you write is read by the
        programme team before anybody else.
      </p>
    </Card>
  );
}
