import { refused, type Allowed, type Refused } from '~/platform/outcome';
import type { Role } from './role';

/** Roles given by hand; the others come and go with a post at a school. */
export const rolesByHand = [
  'project-lead',
  'programme-administrator',
  'facilitator',
  'data-lead',
  'evaluator',
  'observer',
  'trust-lead',
] as const satisfies readonly Role[];

export type RoleByHand = (typeof rolesByHand)[number];

export function isRoleByHand(role: string): role is RoleByHand {
  return (rolesByHand as readonly string[]).includes(role);
}

/**
 * May this grant be ended by hand?
 * Refused: `by-post` when it goes with a post, `ended` when it has ended, `last-lead` when nobody else would lead.
 * @param otherLeads how many other people are project lead today
 */
export function mayEndAccess(
  grant: { role: string; source: string; isLive: boolean },
  otherLeads: number,
): Allowed | Refused<'by-post' | 'ended' | 'last-lead'> {
  if (grant.source !== 'hand') {
    return refused('by-post', 'This access goes with a post at a school: it ends with the post.');
  }
  if (!grant.isLive) return refused('ended', 'This access has ended already.');
  if (grant.role === 'project-lead' && otherLeads === 0) {
    return refused(
      'last-lead',
      'This is the only project lead. Give the role to someone else first.',
    );
  }
  return { ok: true };
}
