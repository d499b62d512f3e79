import { counted } from '~/platform/message-text';
import { Card } from '~/ui/card';
import { TextLink } from '~/ui/text-link';

const list = (beginning: string) => `/schools?part=sequenced&beginning=${beginning}`;

/** The schools that cannot begin yet, with the list of them. */
export function NotBegunCard({ noHead, noAgreement }: { noHead: number; noAgreement: number }) {
  if (noHead + noAgreement === 0) return null;
  return (
    <Card title="Before staff can come in">
      <ul className="grid gap-2">
        {noHead > 0 && (
          <li>
            <TextLink to={list('no-head')}>
              {counted(noHead, 'school')} without a head on record
            </TextLink>
          </li>
        )}
        {noAgreement > 0 && (
          <li>
            <TextLink to={list('no-agreement')}>
              {counted(noAgreement, 'school')} without an accepted agreement
            </TextLink>
          </li>
        )}
      </ul>
    </Card>
  );
}
