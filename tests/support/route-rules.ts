import type { RouteRule, SignedInReach, Standing } from './route-reach';

/*
 * Who may come where: a second statement of promise and role, apart from the code that keeps it. An address that is
 * not here fails the matrix, and so does one that is no longer a route.
 */

const lead: Standing[] = ['project lead'];
const council: Standing[] = [...lead, 'programme administrator', 'opener'];
const opener: Standing[] = ['opener'];
const leaders: Standing[] = ['head', 'SENCO', 'organiser'];
const head: Standing[] = ['head'];
const trustLead: Standing[] = ['trust lead'];
const facilitator: Standing[] = ['facilitator'];
const dataLead: Standing[] = ['data lead'];
const evaluator: Standing[] = ['evaluator'];
const observers: Standing[] = ['evaluator', 'observer'];
const posts: Standing[] = [...leaders, 'member of staff'];
const signedIn: Standing[] = [
  ...[...council, ...posts, ...trustLead, ...observers],
  ...[...facilitator, ...dataLead],
];

const anywhere = (...who: Standing[]): SignedInReach => ({ anywhere: who, own: [], openFirst: [] });
const own = (...who: Standing[]): SignedInReach => ({ anywhere: [], own: who, openFirst: [] });
const nobody = own();
const both = (everywhere: Standing[], atTheirOwn: Standing[]): SignedInReach => ({
  ...own(...atTheirOwn),
  anywhere: everywhere,
});
/** What names staff: for the council while the school's list stands open to them, and else it is sent to open it. */
const names = (...who: Standing[]): SignedInReach => ({
  ...own(...who, 'opener'),
  openFirst: council,
});
const uploaded: SignedInReach = { ...own('SENCO'), openFirst: council };
/** A page that is only looked at, or whose form is for whoever may look. */
const page = (see: RouteRule['see'], act = see): RouteRule => ({ see, act });

export const routeRules: Record<string, RouteRule> = {
  // Before anyone has signed in
  '/sign-in': page('everyone'),
  '/sign-in/code': page('everyone'),
  '/sign-in/demonstration': page('no one'),
  '/sign-out': page('everyone', 'shown out'),
  '/password/forgotten': page('everyone'),
  '/password/:token': page('holder', 'everyone'),
  '/password/:token/renewal': page('no one', 'everyone'),
  '/privacy': page('everyone'),
  '/accessibility': page('everyone'),
  '/help': page('everyone'),

  // Everybody's own
  '/': page(anywhere(...signedIn)),
  '/my': page(anywhere(...signedIn)),
  '/my/sign-in-sessions': page(anywhere(...signedIn)),
  '/my/record': page(anywhere(...signedIn)),
  '/my/modules/:moduleId': page(own('member of staff')),
  '/my/sessions/:sessionId/absence': page(own('member of staff')),
  '/my/sessions/:sessionId/arrangement': page(own('member of staff')),
  '/my/sessions/:sessionId/calendar.ics': page(own('member of staff')),
  '/my/feedback/:sessionId': page(own('member of staff')),
  '/joining/:postId': page(nobody),

  // The council's
  '/access': page(anywhere(...lead)),
  '/access/new': page(anywhere(...lead)),
  '/access/grants/:grantId/end': page(anywhere(...lead)),
  '/audit': page(anywhere(...lead)),
  '/agreement-text': page(anywhere(...lead)),
  '/programme': page(anywhere(...council), anywhere(...lead)),
  '/programme/modules/new': page(anywhere(...lead)),
  '/programme/modules/:moduleId': page(anywhere(...council)),
  '/programme/modules/:moduleId/wording': page(anywhere(...lead)),
  '/programme/modules/:moduleId/removal': page(anywhere(...lead)),
  '/programme/modules/:moduleId/parts/new': page(anywhere(...lead)),
  '/programme/parts/:partId': page(anywhere(...lead)),
  '/programme/parts/:partId/removal': page(anywhere(...lead)),
  '/programme/pathways': page(anywhere(...council)),
  '/programme/pathways/:staffType': page(anywhere(...lead)),
  '/rollout': page(anywhere(...council)),
  '/rollout/answers': page(anywhere(...council)),
  '/rollout/cohorts/new': page(anywhere(...lead)),
  '/rollout/cohorts/:cohortId': page(anywhere(...council), anywhere(...lead)),
  '/rollout/cohorts/:cohortId/publication': page(anywhere(...lead)),
  '/rollout/schools/:schoolId/move': page(anywhere(...lead)),
  '/this-week': page(anywhere(...council)),
  '/rollout/contacts': page(anywhere(...council)),
  '/rollout/contacts.csv': page(anywhere(...council)),
  '/rollout/map': page(anywhere(...council)),
  '/rollout/drafts': page(anywhere(...lead)),
  '/rollout/drafts/:draftId': page(anywhere(...lead)),
  '/rollout/drafts/:draftId/undo': page(anywhere(...lead)),
  '/rollout/drafts/:draftId/moves': page(anywhere(...lead)),
  '/rollout/drafts/:draftId/drop': page(anywhere(...lead)),
  '/rollout/drafts/:draftId/comparison': page(anywhere(...lead)),
  '/rollout/drafts/:draftId/presentation': page(anywhere(...lead)),
  '/rollout/drafts/:draftId/schools.csv': page(anywhere(...lead)),
  '/rollout/drafts/:draftId/map': page(anywhere(...lead)),
  '/rollout/drafts/:draftId/publication': page(anywhere(...lead)),
  // Need scores and readiness answers: the lead alone.
  '/rollout/drafts/:draftId/schools/:schoolId': page(anywhere(...lead)),
  '/rollout/drafts/:draftId/cohorts/:cohortId': page(anywhere(...lead)),
  '/rollout/limits': page(anywhere(...council)),
  '/rollout/limits/areas': page(anywhere(...council)),
  '/rollout/limits/areas/:schoolId': page(anywhere(...lead)),
  '/rollout/limits/weights': page(anywhere(...lead)),
  '/rollout/limits/schools/new': page(anywhere(...lead)),
  '/rollout/limits/schools/:limitId/lifting': page(anywhere(...lead)),
  '/rollout/limits/pairs/new': page(anywhere(...lead)),
  '/rollout/limits/pairs/:pairId/lifting': page(anywhere(...lead)),
  '/rollout/proposals': page(anywhere(...lead)),
  '/rollout/proposals/new': page(anywhere(...lead)),
  '/rollout/proposals/:proposalId': page(anywhere(...lead)),
  '/rollout/proposals/:proposalId/stop': page(nobody, anywhere(...lead)),
  '/rollout/need': page(anywhere(...lead)),
  '/rollout/need.csv': page(anywhere(...lead)),
  '/rollout/need/weights': page(anywhere(...lead)),
  '/rollout/schools/:schoolId/need': page(anywhere(...lead)),
  '/training': page(anywhere(...council)),
  '/training/new': page(anywhere(...council)),
  '/training/template': page(anywhere(...council), anywhere(...lead)),
  '/training/template/new': page(anywhere(...lead)),
  '/training/template/:lineId': page(anywhere(...lead)),
  '/training/template/:lineId/removal': page(anywhere(...lead)),
  '/training/cohorts/:cohortId/timetable': page(anywhere(...council)),
  '/training/sessions/:sessionId/change': page(anywhere(...council)),
  '/training/sessions/:sessionId/cancellation': page(anywhere(...council)),
  '/schools/import': page(anywhere(...council)),
  // Whoever uploaded it alone.
  '/schools/import/:stagedId': page(own('programme administrator', ...opener)),
  '/terms': page(anywhere(...council)),
  '/terms/new': page(anywhere(...council)),
  '/terms/:termId/change': page(anywhere(...council)),
  '/terms/:termId/removal': page(anywhere(...council)),
  '/terms/import': page(anywhere(...council)),
  // Whoever uploaded it alone.
  '/terms/import/:stagedId': page(own('programme administrator', ...opener)),
  '/schools/new': page(anywhere(...council)),
  '/schools/types': page(anywhere(...council)),
  '/feedback/review': page(anywhere(...lead)),
  '/evaluation': page(anywhere(...council, ...observers)),
  '/evaluation/export': page(anywhere(...evaluator)),
  '/evaluation/export/file': page(nobody, anywhere(...evaluator)),

  '/teams': page(anywhere(...council)),
  '/teams/:teamId': page(anywhere(...council)),
  '/teams/:teamId/posts/:postId/end': page(anywhere(...council)),
  '/measures': page(anywhere(...lead, ...dataLead)),
  '/measures/figures': page(anywhere(...lead, ...dataLead)),
  '/measures/figures/new': page(anywhere(...lead, ...dataLead)),
  '/measures/figures/:stagedId': page(own(...dataLead)),

  // Schools and trusts
  '/schools': page(anywhere(...council, ...leaders, ...trustLead)),
  '/schools/:schoolId': page(both(council, [...leaders, ...trustLead])),
  '/schools/:schoolId/governors': page(both(council, [...leaders, ...trustLead])),
  '/schools/:schoolId/completion.csv': page(own(...leaders, ...trustLead, ...opener)),
  '/schools/:schoolId/agreement': page(
    both(council, [...leaders, ...trustLead]),
    own(...head, ...trustLead),
  ),
  '/schools/:schoolId/closures': page(both(council, leaders)),
  '/schools/:schoolId/closures/:closureId/removal': page(both(council, leaders)),
  '/trusts/:trustId': page(both(council, trustLead)),
  '/trusts/:trustId/agreement': page(own(...trustLead)),
  '/trusts/:trustId/staff/import': page(own(...trustLead)),
  '/trusts/:trustId/staff/import/:stagedId': page(own(...trustLead)),
  '/trusts/:trustId/staff/import/:stagedId/columns': page(own(...trustLead)),
  '/trusts/:trustId/staff/import/:stagedId/answers': page(nobody, own(...trustLead)),

  '/schools/:schoolId/invitation': page(
    both(council, [...leaders, ...trustLead]),
    both(council, head),
  ),
  '/schools/:schoolId/enrolment': page(own(...leaders, ...opener)),
  // The school's own word: neither its trust nor the council.
  '/schools/:schoolId/readiness': page(own(...leaders)),

  // Whoever leads a session
  '/training/facilitating': page(anywhere(...signedIn)),
  '/training/sessions/:sessionId': page(both(council, facilitator)),
  '/training/sessions/:sessionId/register': page(both(council, facilitator)),
  '/training/sessions/:sessionId/sheet': page(both(council, facilitator)),
  '/training/sessions/:sessionId/feedback': page(both(council, facilitator)),

  // What the council does at a school
  '/schools/:schoolId/entry': page(anywhere(...council)),
  '/schools/:schoolId/opt-in': page(anywhere(...council)),
  '/schools/:schoolId/head': page(anywhere(...council)),
  '/schools/:schoolId/contacts': page(anywhere(...council)),
  '/schools/:schoolId/contacts/:contactId/next': page(nobody, anywhere(...council)),
  '/schools/:schoolId/opening': page(anywhere(...council)),

  // What the head does
  '/schools/:schoolId/openings': page(own(...head)),
  '/schools/:schoolId/organisers': page(own(...head)),

  // Staff and places: whoever organises, and the council while the list stands open to them
  '/schools/:schoolId/staff': page(names(...leaders, ...trustLead)),
  '/schools/:schoolId/staff/new': page(names(...leaders)),
  '/schools/:schoolId/posts/:postId': page(names(...leaders)),
  '/schools/:schoolId/posts/:postId/end': page(names(...leaders)),
  // To be seen by those who have another school to move it to.
  '/schools/:schoolId/posts/:postId/move': page(
    { ...nobody, openFirst: council },
    names(...leaders),
  ),
  '/schools/:schoolId/slips/:personId': page(names(...leaders)),
  '/schools/:schoolId/staff/import': page(names(...leaders)),
  // Whoever uploaded it alone: here the SENCO.
  '/schools/:schoolId/staff/import/:stagedId': page(uploaded),
  '/schools/:schoolId/staff/import/:stagedId/columns': page(uploaded),
  '/schools/:schoolId/staff/import/:stagedId/answers': page(nobody, uploaded),
  '/schools/:schoolId/sessions': page(own(...leaders, ...opener)),
  '/schools/:schoolId/sessions/:sessionId/booking': page(own(...leaders, ...opener)),
  '/schools/:schoolId/sessions/:sessionId/booking/made': page(own(...leaders, ...opener)),
  '/schools/:schoolId/sessions/:sessionId/waiting': page(nobody, own(...leaders, ...opener)),
  '/schools/:schoolId/places/:placeId/cancellation': page(own(...leaders, ...opener)),
};
