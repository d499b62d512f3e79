import { TextLink } from '~/ui/text-link';

type RolloutLinksProps = { year: number; mayPlan: boolean };

/**
 * From the plan as it stands to what it is made with: for the lead everything, for others the answers,
 * the map and the limits.
 */
export function RolloutLinks({ year, mayPlan }: RolloutLinksProps) {
  const links = [
    { to: '/rollout/answers', label: 'Heads’ answers' },
    { to: '/rollout/map', label: 'Map' },
    { to: '/rollout/limits', label: 'Limits' },
    ...(mayPlan
      ? [
          { to: '/rollout/need', label: 'Need and readiness' },
          { to: '/rollout/proposals', label: 'Propose a plan' },
          { to: '/rollout/drafts', label: 'Drafts' },
        ]
      : []),
  ];
  return (
    <nav aria-label="Planning" className="no-print mb-6">
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        {links.map(({ to, label }) => (
          <li key={to}>
            <TextLink to={`${to}?year=${year}`}>{label}</TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
