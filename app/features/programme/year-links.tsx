import { TextLink } from '~/ui/text-link';

type YearLinksProps = {
  /** `/programme` or `/rollout` */
  page: string;
  years: { number: number; name: string }[];
  current: { number: number };
};

/** The other programme years, once there is more than one. */
export function YearLinks({ page, years, current }: YearLinksProps) {
  const others = years.filter(({ number }) => number !== current.number);
  if (others.length === 0) return null;
  return (
    <p className="no-print mt-8 flex flex-wrap gap-x-4">
      <span>See also</span>
      {others.map(({ number, name }) => (
        <TextLink key={number} to={`${page}?year=${number}`}>
          {name}
        </TextLink>
      ))}
    </p>
  );
}
